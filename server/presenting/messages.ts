/** What Hegao says, in its three languages. The words lie in `l10n/`; source text is never translated or converted. */
import en from "../../l10n/messages.en.json" with { type: "json" };
import zhCN from "../../l10n/messages.zh-CN.json" with { type: "json" };
import zhTW from "../../l10n/messages.zh-TW.json" with { type: "json" };

export type Locale = "zh-TW" | "zh-CN" | "en";

export type MessageKey = keyof typeof en;

export type Params = Readonly<Record<string, string | number>>;

export const LOCALES: readonly Locale[] = ["zh-TW", "zh-CN", "en"];

/** All messages by language; every language has every key (a type error otherwise). */
export const MESSAGES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  "zh-TW": zhTW,
  "zh-CN": zhCN,
  en,
};

/** say("zh-TW", "place.line", { line: 12 }) → 第 12 行. What a parameter holds is put in as it is. */
export function say(locale: Locale, key: MessageKey, params: Params = {}): string {
  return MESSAGES[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

/** A message that has a form of its own for one: `report.claims.one` beside `report.claims`. */
export function sayCount(locale: Locale, key: CountedKey, count: number, params: Params = {}): string {
  return say(locale, count === 1 ? `${key}.one` : key, { ...params, count: formatCount(count) });
}

/** Keys that have a form for one beside them. */
export type CountedKey = { [K in MessageKey]: `${K}.one` extends MessageKey ? K : never }[MessageKey];

/** The language of ours that a tag of the environment or the editor means: zh_HK.UTF-8 → zh-TW, fr → en. */
export function localeOf(tag: string): Locale {
  const parts = tag
    .toLowerCase()
    .replace(/[.@].*$/, "")
    .split(/[-_]/);
  if (parts[0] !== "zh" && parts[0] !== "yue") return "en";
  if (parts.includes("hans")) return "zh-CN";
  if (parts.includes("hant") || parts[0] === "yue") return "zh-TW";
  return parts.some((part) => part === "tw" || part === "hk" || part === "mo") ? "zh-TW" : "zh-CN";
}

export const isLocale = (tag: string): tag is Locale => (LOCALES as readonly string[]).includes(tag);

/** 30000 → 30,000, the same in all three languages. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
