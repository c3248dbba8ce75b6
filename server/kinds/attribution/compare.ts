/** Whether two ends of ties may be one: by their writing, or one as the other's short form. */
import type { End } from "./attribution.ts";

/** 螞蟻集團 and 螞蟻, Donald Trump and Trump: one may be the other's short form. */
export function isSameEnd(a: End, b: End): boolean {
  return (
    a.key === b.key ||
    a.key.startsWith(b.key) ||
    b.key.startsWith(a.key) ||
    a.key.endsWith(b.key) ||
    b.key.endsWith(a.key)
  );
}

/** 中汽协 for 中国汽车工业协会, 财库局 for 财经事务及库务局, 918基金 for 918海獭基金: each character in its order, with others between. Both folded. */
export function isShortFor(short: string, text: string): boolean {
  if (short.length < 2 || short.length > LONGEST_SHORT || !/^[0-9\u3400-\u9fff]+$/.test(short)) return false;
  return new RegExp([...short].join("[\\u3400-\\u9fff]{0,5}")).test(text);
}
const LONGEST_SHORT = 6;
