/**
 * Which currencies a source may mean by a bare 元 or $: those of the places that it speaks of. 296億元 in a report on companies of the
 * mainland is no HK$29.6 billion; in a newspaper of Hong Kong it may be.
 */
import { OPEN_CURRENCIES } from "../kinds/figure/commensurable.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import { fold } from "../text/fold.ts";
import type { SourceText } from "../text/source.ts";

/** Each row: a currency, and words that say that a text speaks of where it is used. Folded. */
const PLACES: readonly (readonly [currency: string, words: RegExp])[] = [
  [
    "HKD",
    /港元|港币|香港|本港|港府|港股|港交所|港人|恒指|恒生指数|港铁|特区|消委会|金管局|立法会|强积金|八达通|九龙|新界|hk\$|hong kong/,
  ],
  ["TWD", /新台币|台湾|台北|台股|台币|金管会|立法院|nt\$|taiwan|taipei/],
  ["MOP", /澳门|macau|macao/],
  ["SGD", /新加坡|星洲|s\$|singapore/],
  ["AUD", /澳元|澳洲|澳大利亚|a\$|australia/],
  ["CAD", /加元|加拿大|c\$|canada|canadian/],
  ["NZD", /纽元|新西兰|纽西兰|new zealand/],
  [
    "CNY",
    /人民币|中国|国内|内地|大陆|我国|全国|北京|上海|深圳|广州|杭州|沪深|a股|rmb|renminbi|china|chinese|beijing|shanghai/,
  ],
  ["USD", /美元|美国|us\$|u\.s\.|united states|america|new york|华尔街|wall street|nasdaq|纳斯达克/],
];

const HOMES = new WeakMap<SourceText, ReadonlySet<string>>();

function homesOf(source: SourceText): ReadonlySet<string> {
  let homes = HOMES.get(source);
  if (homes === undefined) {
    const { title, publisher } = source.meta;
    const words = fold([title, publisher ?? "", ...source.blocks.map(({ text }) => text)].join("\n"));
    homes = new Set(PLACES.flatMap(([currency, named]) => (named.test(words) ? [currency] : [])));
    HOMES.set(source, homes);
  }
  return homes;
}

/** Written with a bare sign wherever the text is from. */
const ANYWHERE: ReadonlySet<string> = new Set(["CNY", "USD"]);

/**
 * Whether a source's bare sign can be no currency that the claim names (港元), or none that the claim's own bare sign may stand
 * for ($ beside 元). A source that speaks of no place leaves all open.
 */
export function isOfOtherPlace(claim: Figure, evidence: Figure, source: SourceText): boolean {
  if (claim.type !== "money" || evidence.type !== "money" || claim.unit === evidence.unit) return false;
  const meant = evidence.unit === "¥" ? undefined : OPEN_CURRENCIES[evidence.unit ?? ""];
  if (meant === undefined || claim.unit === null) return false;
  const claimed = OPEN_CURRENCIES[claim.unit] ?? [claim.unit];
  const homes = homesOf(source);
  if (!meant.some((currency) => homes.has(currency))) return false;
  return !claimed.some((currency) => meant.includes(currency) && (homes.has(currency) || ANYWHERE.has(currency)));
}
