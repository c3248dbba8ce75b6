/** Ties people to their posts and to whose posts they are: 馬上消費|CTO|蔣寧, 其|CTO|吳海生. */
import { anyOf, wordsIn } from "../../text/anyOf.ts";
import type { Span } from "../../text/span.ts";
import type { Attribution, End } from "./attribution.ts";
import { type Carried, endOf, isOrganisation, type NamedEnd, type Related, tieOf } from "./tie.ts";

export function postTies(read: Related, carried: Carried): Attribution[] {
  return read.names.flatMap((person) => {
    if (person.role !== "person" || person.post === undefined) return [];
    const { folded, text } = read.sentence;
    const title = endAt(text, folded, person.post);
    const own = organisationBefore(read, person.post.start);
    if (own !== null) return [tieOf("post", endOf(person), endOf(own), false, title)];
    const isTheirs = THEIR_POST.test(folded.slice(Math.max(0, person.post.start - 4), person.post.start));
    if (!isTheirs || carried.organisation === null) return [tieOf("post", endOf(person), null, false, title)];
    return [tieOf("post", endOf(person), endOf(carried.organisation), true, title)];
  });
}

/** The organisation that ends where the post begins, or before what only belongs to the post: 的, 前, 副, a space, 's. */
function organisationBefore({ sentence, names }: Related, at: number): NamedEnd | null {
  for (const name of names) {
    if (!isOrganisation(name) || name.end > at || at - name.end > LONGEST_GAP) continue;
    if (BETWEEN.test(sentence.folded.slice(name.end, at))) return name;
  }
  return null;
}

const LONGEST_GAP = 12;
/** What stands before a post besides its ranks. */
export const BEFORE_POSTS = wordsIn("现任 时任 新任 兼");
const BETWEEN = new RegExp(`^(?:'s|’s)?[\\s的·]*${anyOf(BEFORE_POSTS)}*(?:[\\u3400-\\u9fff]{0,6}(?:部|区|业务))?$`);
/** Whose post it is, where no name says so. */
export const THEIRS = wordsIn("其 该公司 该行 该机构 它的 its_");
const THEIR_POST = new RegExp(`${anyOf(THEIRS)}\\s*$`);

const endAt = (text: string, folded: string, { start, end }: Span): End => ({
  start,
  end,
  text: text.slice(start, end),
  key: folded.slice(start, end),
});
