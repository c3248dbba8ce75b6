/** Reads names: people, companies, institutions, media, models, products, events and titled works. */
import type { Sentence } from "../../text/sentence.ts";
import type { Span } from "../../text/span.ts";
import type { Kind, Lexicon } from "../kind.ts";
import { readEnglishNames } from "./english.ts";
import type { Found } from "./found.ts";
import { glossBehind } from "./gloss.ts";
import { readHeads } from "./heads.ts";
import { keyOfFolded } from "./key.ts";
import { readEveryday } from "./known.ts";
import { readModels } from "./models.ts";
import type { Name } from "./name.ts";
import { readOrganisations } from "./organisations.ts";
import { readPersons } from "./persons.ts";
import { postsJoinedTo } from "./posts.ts";
import { readQuotedNames } from "./quoted.ts";

export const nameKind: Kind<Name> = {
  id: "name",
  read: (sentence, { lexicon }) =>
    settle(findAll(sentence, lexicon), sentence.text.length).map((found) => nameOf(sentence, found)),
};

/** In the order in which they win where two overlap and neither is better known. */
function findAll(sentence: Sentence, lexicon: Lexicon): Found[] {
  const { text, folded } = sentence;
  const isEnglish = sentence.language === "en";
  const chinese = isEnglish ? [] : readChineseNames(folded);
  return [
    ...readKnown(folded, lexicon),
    ...readModels(text, folded),
    ...chinese,
    ...readEnglishNames(text, folded, isEnglish),
  ];
}

/**
 * Organisations known by heart come first, people behind their posts next; where a name by its ending begins with a
 * known one, the one with the trade: 腾讯|控股.
 */
function readChineseNames(folded: string): Found[] {
  const organisations = readOrganisations(folded);
  const ends = new Map(organisations.map((found) => [found.start, found.end]));
  const everyday = readEveryday(folded).filter(
    ({ start, end }) => !ADDITIONS.has(folded.slice(end, ends.get(start) ?? end)),
  );
  const people = everyday.filter(({ role }) => role === "person");
  return [
    ...everyday.filter(({ role }) => role !== "person"),
    ...readPersons(folded),
    ...people,
    ...readQuotedNames(folded),
    ...organisations,
    ...readHeads(folded),
  ];
}

/** What a company's everyday name goes on with in its full name. */
const ADDITIONS = new Set(
  "集团 控股 股份 公司 银行 科技 保险 国际 健康 汽车 物流 航空 证券 金融 电子 人寿 地产 资本".split(" "),
);

function readKnown(folded: string, lexicon: Lexicon): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < folded.length; ) {
    const known = lexicon.longestAt(folded, at);
    if (known === null) {
      at++;
      continue;
    }
    found.push({ start: at, end: at + known.length, role: known.role, foundBy: "lexicon" });
    at += Math.max(1, known.length);
  }
  return found;
}

const RANKS: Readonly<Record<Found["foundBy"], number>> = { lexicon: 3, form: 2, context: 2, words: 0 };

/** Left to right without overlaps: the better known wins, then what was read first. */
function settle(found: readonly Found[], length: number): Found[] {
  const taken = new Uint8Array(length);
  const kept: Found[] = [];
  for (const rank of [3, 2, 0]) {
    for (const name of found) {
      if (RANKS[name.foundBy] !== rank || taken[name.start] === 1 || taken[name.end - 1] === 1) continue;
      if (taken.subarray(name.start, name.end).includes(1)) continue;
      taken.fill(1, name.start, name.end);
      kept.push(name);
    }
  }
  return kept.map((name) => withPost(name, found)).sort((a, b) => a.start - b.start);
}

/** Whoever the newsroom's list has is found by it, and keeps the post that the words beside it tell. */
function withPost(name: Found, found: readonly Found[]): Found {
  if (name.post !== undefined || name.role !== "person") return name;
  const beside = found.find(({ start, end, post }) => post !== undefined && start === name.start && end === name.end);
  if (beside?.post === undefined) return name;
  const { post, standing } = beside;
  return { ...name, post, ...(standing === undefined ? {} : { standing }) };
}

function othersOf(folded: string, post: Span): Pick<Name, "otherPosts"> {
  const otherPosts = postsJoinedTo(folded, post.start);
  return otherPosts.length === 0 ? {} : { otherPosts };
}

function nameOf({ text, folded }: Sentence, found: Found): Name {
  const { start, end, role, foundBy, post, standing } = found;
  const gloss = glossBehind(text, folded, found);
  const name = {
    kind: "name" as const,
    start,
    end,
    text: text.slice(start, end),
    key: keyOfFolded(folded.slice(start, end)),
    role,
    foundBy,
  };
  return {
    ...name,
    ...(post === undefined ? {} : { post, ...othersOf(folded, post) }),
    ...(standing === undefined ? {} : { standing }),
    ...(gloss === null ? {} : { gloss }),
  };
}
