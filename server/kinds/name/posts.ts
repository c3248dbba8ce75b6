/** Finds posts that people hold in a text, with the ranks before them, and tells what they may mean. Folded text. */
import { POST_ROWS } from "./postTable.ts";
import { startWithRanks, withoutRanks } from "./ranks.ts";

/** A form, and which posts it may be by itself, or stand for as the more general word. */
interface Meaning {
  readonly is: ReadonlySet<string>;
  readonly standsFor: ReadonlySet<string>;
}

const MEANINGS = new Map<string, { is: Set<string>; standsFor: Set<string> }>();
for (const [key, forms, general = ""] of POST_ROWS) {
  for (const form of forms.split(" ")) meaningOf(form).is.add(key);
  for (const form of general.split(" ").filter((each) => each !== "")) meaningOf(form).standsFor.add(key);
}

function meaningOf(form: string): { is: Set<string>; standsFor: Set<string> } {
  const spelt = form.replaceAll("_", " ");
  const meaning = MEANINGS.get(spelt) ?? { is: new Set(), standsFor: new Set() };
  MEANINGS.set(spelt, meaning);
  return meaning;
}

const CHINESE_FORMS_BY_END = new Map<string, string[]>();
for (const form of MEANINGS.keys()) {
  const end = form.at(-1)!;
  if (end < "\u3400" && !/^c[a-z]o$/.test(form)) continue;
  CHINESE_FORMS_BY_END.set(
    end,
    [...(CHINESE_FORMS_BY_END.get(end) ?? []), form].sort((a, b) => b.length - a.length),
  );
}

export const ENGLISH_POSTS: readonly string[] = [...MEANINGS.keys()]
  .filter((form) => form < "\u3400")
  .sort((a, b) => b.length - a.length);

/** A post taken apart. 前副总裁: former and deputy, 总裁; fed vice chair: deputy, chair, of the fed. */
export interface Post {
  readonly ranks: ReadonlySet<string>;
  /** What stands before an English post and tells whose it is. */
  readonly qualifier: string;
  readonly form: string;
  readonly meaning: Meaning;
}

/** Null for what is no post. */
export function readPost(words: string): Post | null {
  const whole = MEANINGS.get(words);
  if (whole !== undefined) return { ranks: NO_RANKS, qualifier: "", form: words, meaning: whole };
  const { post, ranks } = withoutRanks(words);
  const form = MEANINGS.has(post) ? post : ENGLISH_POSTS.find((each) => post.endsWith(` ${each}`));
  if (form === undefined) return null;
  return { ranks, qualifier: post.slice(0, post.length - form.length).trim(), form, meaning: MEANINGS.get(form)! };
}
const NO_RANKS: ReadonlySet<string> = new Set();

/** Whether a post may end with this character. */
export const mayEndPost = (character: string): boolean => CHINESE_FORMS_BY_END.has(character);

/** The longest post that ends right before `end`, as a length; 0 for none. 首席技术官 before 江宁 gives 5. */
export function postEndingAt(folded: string, end: number): number {
  for (const form of CHINESE_FORMS_BY_END.get(folded[end - 1] ?? "") ?? []) {
    if (folded.endsWith(form, end) && !isPartOfWord(folded, end - form.length, form)) return form.length;
  }
  return 0;
}

/** The ceo of ceos and the o of video are no posts. */
const isPartOfWord = (folded: string, start: number, form: string): boolean =>
  form < "\u3400" && /[a-z]/.test(folded[start - 1] ?? " ");

/** The posts that end before `end` and no further off than `reach`, the nearest first, with their ranks. */
export function postsBefore(folded: string, end: number, reach: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = end; at > Math.max(0, end - reach); ) {
    const length = Math.max(postEndingAt(folded, at), englishPostEndingAt(folded, at));
    if (length > 0) found.push({ start: startWithRanks(folded, at - length), end: at });
    at = length > 0 ? found.at(-1)!.start : at - 1;
  }
  return found;
}

/** Posts joined to one that starts at `start`, the first first: 副行长|兼|董事会秘书. */
export function postsJoinedTo(folded: string, start: number): { start: number; end: number }[] {
  const row: { start: number; end: number }[] = [];
  for (let first = start; ; ) {
    const joint = JOINT.exec(folded.slice(Math.max(0, first - 2), first))?.[0].length;
    const end = first - (joint ?? 0);
    const length = joint === undefined ? 0 : postEndingAt(folded, end);
    if (length === 0) return row;
    first = startWithRanks(folded, end - length);
    row.unshift({ start: first, end });
  }
}
const JOINT = /(?:兼任|兼|及|暨)$/;

/** The longest English post that ends right before `end`, as a length; 0 for none. */
export function englishPostEndingAt(folded: string, end: number): number {
  if (!/[a-z]/.test(folded[end - 1] ?? "") || /[a-z]/.test(folded[end] ?? "")) return 0;
  const form = ENGLISH_POSTS.find(
    (each) => folded.endsWith(each, end) && !isPartOfWord(folded, end - each.length, each),
  );
  return form?.length ?? 0;
}
