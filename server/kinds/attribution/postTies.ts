/** Ties people to their posts and to whose posts they are: 馬上消費|CTO|蔣寧, 其|CTO|吳海生. */
import { anyOf, wordsIn } from "../../text/anyOf.ts";
import { ENGLISH_PUTTING, PUTTING } from "../../text/appointing.ts";
import type { Span } from "../../text/span.ts";
import type { Attribution, End } from "./attribution.ts";
import { type Carried, endOf, isOrganisation, type NamedEnd, type Related, tieOf } from "./tie.ts";

export function postTies(read: Related, carried: Carried): Attribution[] {
  return read.names.flatMap((person) => {
    if (person.role !== "person" || person.post === undefined) return [];
    const posts = [...(person.otherPosts ?? []), person.post];
    const house = houseOf(read, person, posts, carried);
    return posts.map((post) => {
      const title = titleAt(read, post, person.standing);
      return tieOf("post", endOf(person), house.name === null ? null : endOf(house.name), house.isCarried, title);
    });
  });
}

interface House {
  readonly name: NamedEnd | null;
  readonly isCarried: boolean;
}

/** Whose posts they are: named before them, in English behind, or in an earlier sentence. */
function houseOf(read: Related, person: NamedEnd, [first, ...others]: readonly Span[], carried: Carried): House {
  const { folded } = read.sentence;
  const last = others.at(-1) ?? first!;
  const own =
    organisationBefore(read, first!.start) ??
    organisationBehind(read, last.end) ??
    (last.start > person.end ? organisationPutting(read, person) : null);
  if (own !== null) return { name: own, isCarried: false };
  const isTheirs = THEIR_POST.test(
    folded.slice(Math.max(0, first!.start - LONGEST_THEIRS), first!.start).replace("’", "'"),
  );
  return { name: isTheirs ? carried.organisation : null, isCarried: isTheirs && carried.organisation !== null };
}

/** chief executive of |Otter Bank|, head of research at |Otter Bank| */
function organisationBehind({ sentence: { folded }, names }: Related, at: number): NamedEnd | null {
  const way = OF_HOUSE.exec(folded.slice(at, at + LONGEST_WAY))?.[0].length;
  if (way === undefined) return null;
  return names.find((name) => name.start === at + way && (isOrganisation(name) || name.role === "other")) ?? null;
}
const OF_HOUSE = /^ (?:of(?: [a-z]+ (?:at|for))?|at|for) (?:the )?/;
const LONGEST_WAY = 40;

/** |海獭银行|委任江宁为主席, |Otter Bank| named Mara Lind chairman */
function organisationPutting({ sentence: { folded }, names }: Related, person: NamedEnd): NamedEnd | null {
  const before = names.findLast(({ end }) => end <= person.start);
  if (before === undefined || !(isOrganisation(before) || before.role === "other")) return null;
  const between = folded.slice(before.end, person.start);
  return between.length <= LONGEST_VERB && !/[，,。；;、]/.test(between) && PUTS.test(between) ? before : null;
}
const LONGEST_VERB = 16;
const PUTS = new RegExp(`${anyOf(PUTTING)}$|\\b${anyOf(ENGLISH_PUTTING)} $`);

/** The organisation that ends where the post begins, or before what only belongs to the post: 的, 前, 副, a space, 's. */
function organisationBefore({ sentence, names }: Related, at: number): NamedEnd | null {
  for (const name of names) {
    if (name.end > at || at - name.end > LONGEST_GAP) continue;
    const between = sentence.folded.slice(name.end, at);
    // Luqiao's chief executive: whose anybody is by that sign need not look like a company.
    if ((isOrganisation(name) || OWNING.test(between)) && BETWEEN.test(between)) return name;
  }
  return null;
}

const LONGEST_GAP = 12;
const OWNING = /^['’]s /;
/** What stands before a post besides its ranks. */
export const BEFORE_POSTS = wordsIn("现任 时任 新任 兼");
const BETWEEN = new RegExp(
  `^[)）]?(?:'s|’s)?[\\s的·]*${anyOf(BEFORE_POSTS)}*(?:[\\u3400-\\u9fff]{0,6}(?:部|区|业务))?$`,
);
/** Whose post it is, where no name says so. */
export const THEIRS = wordsIn(
  "其 该公司 该集团 该行 该机构 该局 它的 its_ the_company's_ the_bank's_ the_group's_ the_firm's_",
);
/** In UTF-16 units: "the company's ". */
const LONGEST_THEIRS = 14;
const THEIR_POST = new RegExp(`${anyOf(THEIRS)}\\s*$`);

/** By its key a post that is left or yet to be taken up is what one with that rank is. */
function titleAt({ sentence: { text, folded } }: Related, { start, end }: Span, standing: NamedEnd["standing"]): End {
  const words = folded.slice(start, end);
  const rank = standing === undefined ? "" : RANKS[standing][/[\u3400-\u9fff]/.test(words) ? "han" : "latin"];
  return { start, end, text: text.slice(start, end), key: words.startsWith(rank) ? words : rank + words };
}
const RANKS = { former: { han: "前", latin: "former " }, elect: { han: "候任", latin: "incoming " } } as const;
