/** What a person is told about how a source was read. */
import { type Locale, MESSAGES, type MessageKey, say } from "./messages.ts";
import { onOneLine } from "./words.ts";

/** Why something could not be added to the sources. */
export function sayUncaught(
  { code, detail }: { readonly code: string; readonly detail: string },
  locale: Locale,
): string {
  const key = `capture.${code}`;
  return key in MESSAGES.en ? say(locale, key as MessageKey, { detail: onOneLine(detail) }) : `${code} ${detail}`;
}

/** @param warning as the corpus reports it: a code, and a name, number or place that goes with it. */
export function sayWarning(warning: { readonly code: string; readonly detail?: string }, locale: Locale): string {
  const key = `warning.${warning.code}`;
  const detail = onOneLine(warning.detail ?? "");
  return key in MESSAGES.en ? say(locale, key as MessageKey, { detail }) : [warning.code, detail].join(" ").trim();
}

/** Why no index could be written, where, and what to do. */
export function sayUnindexed(
  { because, detail, folder }: { readonly because: string; readonly detail: string; readonly folder: string },
  locale: Locale,
): string {
  const why = say(locale, `notice.none.${because}` as MessageKey, { detail: onOneLine(detail) });
  return say(locale, "notice.index-none", { folder: onOneLine(folder), why });
}
