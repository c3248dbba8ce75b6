/** Ties people to their posts and to whose posts they are: 馬上消費|CTO|蔣寧, 其|CTO|吳海生. */
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
    const isTheirs = THEIRS.test(folded.slice(Math.max(0, person.post.start - 4), person.post.start));
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
const BETWEEN =
  /^(?:'s|’s)?[\s的·]*(?:前|现任|时任|新任|副|代理|候任|联席|兼|former |deputy |acting |vice )*(?:[\u3400-\u9fff]{0,6}(?:部|区|业务))?$/;
const THEIRS = /(?:其|该公司|该行|该机构|它的|its )\s*$/;

const endAt = (text: string, folded: string, { start, end }: Span): End => ({
  start,
  end,
  text: text.slice(start, end),
  key: folded.slice(start, end),
});
