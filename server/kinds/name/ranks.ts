/** What stands before a post and makes another of it: 副局長 is no 局長, and a former CEO no CEO. Folded. */

export type Rank = "deputy" | "former" | "acting" | "elect" | "honorary" | "assistant" | "joint";

/**
 * Each row: the rank, how it is written before a post in Chinese and in English, and what may stand before the Chinese word and make part
 * of another of it: 宁德时|代, 目|前, 中|原.
 */
export const RANK_ROWS: readonly (readonly [rank: Rank, han: string, latin: string, notBehind?: string])[] = [
  ["deputy", "副 常务副 第一副 高级副 资深副 执行副", "vice deputy associate", "正"],
  ["former", "前 前任 卸任 已故", "former ex late", "目日此早先之以当提年月天周午会空史"],
  ["former", "原", "", "中太平高草还"],
  ["acting", "代理 署理 暂代 临时 代", "acting interim caretaker", "现时年近当古后交替取世一"],
  ["elect", "候任 当选", "incoming designate elect"],
  ["honorary", "荣誉 名誉", "honorary"],
  ["assistant", "助理", "assistant"],
  ["joint", "联席 共同", "co joint"],
];

/** In English these only raise a rank or a post: a senior vice president is a vice president. */
const RAISING = new Set(["senior", "executive"]);

const HAN_FORMS: readonly (readonly [form: string, rank: Rank, notBehind: string])[] = RANK_ROWS.flatMap(
  ([rank, han, , notBehind = ""]) => han.split(" ").map((form) => [form, rank, notBehind] as const),
).sort(([a], [b]) => b.length - a.length);

const LATIN_RANKS: ReadonlyMap<string, Rank> = new Map(
  RANK_ROWS.flatMap(([rank, , latin]) =>
    latin
      .split(" ")
      .filter((form) => form !== "")
      .map((form) => [form, rank] as const),
  ),
);

/** Where a post that begins at `start` begins with its ranks: 海獭集团|前副|总裁 gives the place of 前. */
export function startWithRanks(folded: string, start: number): number {
  for (let at = start; ; ) {
    const before = hanRankEndingAt(folded, at) ?? latinRankEndingAt(folded, at);
    if (before === null) return at;
    at = before;
  }
}

function hanRankEndingAt(folded: string, end: number): number | null {
  for (const [form, , notBehind] of HAN_FORMS) {
    const start = end - form.length;
    if (folded.endsWith(form, end) && start >= 0 && !notBehind.includes(folded[start - 1] ?? "\n")) return start;
  }
  return null;
}

const LAST_WORD = /(?<![a-z])([a-z]+)(?: |-)$/;

function latinRankEndingAt(folded: string, end: number): number | null {
  const word = LAST_WORD.exec(folded.slice(Math.max(0, end - LONGEST_WORD), end));
  if (word === null || !(LATIN_RANKS.has(word[1]!) || RAISING.has(word[1]!))) return null;
  return end - word[0].length;
}

const LONGEST_WORD = 12;

/** A post without its ranks, and these: 前副总裁 is a 总裁, former and deputy. Words of an English post may stand in between. */
export function withoutRanks(post: string): { readonly post: string; readonly ranks: ReadonlySet<Rank> } {
  return /[\u3400-\u9fff]/.test(post) ? withoutHanRanks(post) : withoutLatinRanks(post);
}

function withoutHanRanks(post: string): { post: string; ranks: ReadonlySet<Rank> } {
  const ranks = new Set<Rank>();
  let rest = post;
  for (;;) {
    const found = HAN_FORMS.find(([form]) => rest.startsWith(form) && rest.length > form.length);
    if (found === undefined) return { post: rest, ranks };
    ranks.add(found[1]);
    rest = rest.slice(found[0].length);
  }
}

function withoutLatinRanks(post: string): { post: string; ranks: ReadonlySet<Rank> } {
  const ranks = new Set<Rank>();
  const words = post.split(/ |(?<=\b(?:vice|ex|co))-|-(?=(?:elect|designate)\b)/);
  const rest = words.filter((word) => {
    const rank = LATIN_RANKS.get(word);
    if (rank !== undefined) ranks.add(rank);
    return rank === undefined;
  });
  return rest.length === 0 ? { post, ranks: new Set() } : { post: rest.join(" "), ranks };
}
