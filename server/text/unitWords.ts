/**
 * What the heads of tables call units: a currency, a scale and what is counted, in any order and language. Written out anew
 * (HK$'000 → 千港元) they stand right behind a number as a newspaper would have them, which the readers of figures know.
 */
import { fold } from "./fold.ts";

type Part = "currency" | "scale" | "counted";

/** Each row: what it is, how it is written out, its folded forms. */
const ROWS: readonly (readonly [Part, string, RegExp])[] = [
  ["currency", "美元", /us\$|u\.s\. dollars?|us dollars?|usd|美元|美金|\$|dollars?/],
  ["currency", "港元", /hk\$|hong kong dollars?|hkd|港元|港币/],
  ["currency", "新台币", /nt\$|new taiwan dollars?|twd|ntd|新台币元?|台币/],
  ["currency", "元人民币", /rmb|renminbi|cny|人民币元?|yuan/],
  ["currency", "欧元", /eur|euros?|€|欧元/],
  ["currency", "英镑", /gbp|£|pounds?(?: sterling)?|英镑/],
  ["currency", "日元", /jpy|japanese yen|yen|日元|日圆/],
  ["currency", "新加坡元", /s\$|sgd|singapore dollars?|新加坡元|新元/],
  ["currency", "澳元", /a\$|aud|australian dollars?|澳元/],
  ["currency", "韩元", /krw|korean won|won|韩元/],
  ["currency", "港仙", /hk cents?|hong kong cents?|港仙/],
  ["currency", "美分", /us cents?|美分/],
  ["currency", "元", /[元圆]/],
  ["scale", "百万", /百万|millions?|mln|mn|mm|m/],
  ["scale", "千万", /千万/],
  ["scale", "十万", /十万/],
  ["scale", "万亿", /万亿|trillions?|tn/],
  ["scale", "千亿", /千亿/],
  ["scale", "百亿", /百亿/],
  ["scale", "十亿", /十亿|billions?|bln|bn/],
  ["scale", "亿", /亿/],
  ["scale", "万", /万/],
  ["scale", "千", /千|thousands?|'000s?|’000s?|000s|k/],
  ["counted", "%", /%|per ?cent/],
  ["counted", "个百分点", /个?百分点|percentage points?|ppts?|pp/],
  ["counted", "个基点", /个?基点|basis points?|bps?/],
  ["counted", "倍", /倍|times|x/],
  ["counted", "人次", /人次/],
  ["counted", "人", /人|people|persons/],
  ["counted", "户", /户|accounts?|customers?|users?/],
  ["counted", "家", /家/],
  ["counted", "股", /股|shares?/],
  ["counted", "宗", /宗/],
  ["counted", "笔", /笔|transactions?/],
  ["counted", "次", /次/],
  ["counted", "件", /件/],
  ["counted", "台", /台/],
  ["counted", "个", /个|units?/],
  ["counted", "张", /张/],
  ["counted", "辆", /辆|vehicles?/],
  ["counted", "吨", /吨|tonnes?|tons?/],
];

/** Between the parts: in millions of RMB, US$/bn. */
const FILLER = /^(?:[\s/'’.·-]|(?:in|of|the|expressed)\b)+/;

const FORMS = ROWS.flatMap(([part, written, { source }]) => source.split("|").map((form) => ({ part, written, form })))
  // A sign may stand right before a letter (US$m), a word may not (mm of mmf).
  .map(({ part, written, form }) => ({ part, written, form: new RegExp(`^(?:${form})(?:(?<![a-z])|(?![a-z]))`) }))
  .sort((a, b) => b.form.source.length - a.form.source.length);

/** A table asks for the heads of each of its cells; so many are kept. */
const KNOWN = new Map<string, string | null>();
const MOST_KNOWN = 1000;

/** The unit that words name throughout, as it is written behind a number; null where they are no unit. */
export function unitWritten(words: string): string | null {
  let written = KNOWN.get(words);
  if (written !== undefined) return written;
  written = writtenOut(words);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(words, written);
  return written;
}

function writtenOut(words: string): string | null {
  const found: Partial<Record<Part, string>> = {};
  let rest = fold(words).trim();
  while (rest !== "") {
    const next = FORMS.find(({ form }) => form.test(rest));
    const words = (next?.form ?? FILLER).exec(rest)?.[0];
    if (words === undefined) return null;
    rest = rest.slice(words.length);
    if (next === undefined) continue;
    const { part, written } = next;
    const known = found[part];
    // 人民幣千元 and 億元 (新台幣) name the currency and then its coin.
    if (known === undefined || (part === "currency" && known === "元")) found[part] = written;
    else if (written !== "元") return null;
  }
  const { scale = "", currency = "", counted = "" } = found;
  if (currency !== "" && counted !== "") return null;
  // 千新台币 would be read as 新台币 alone.
  const written = currency === "新台币" ? `${scale}元新台币` : `${scale}${currency}${counted}`;
  return written === "" ? null : written;
}
