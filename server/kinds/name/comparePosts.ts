/** Holds one post against another: a chief is not the deputy, yet 首席執行官, 行政總裁 and CEO are one. */
import type { Agreement } from "../kind.ts";
import { type Post, readPost } from "./posts.ts";
import type { Rank } from "./ranks.ts";

/**
 * - same: one post, in other words perhaps, or the draft has the more general word: 部長 for 財政部長.
 * - compatible: the source has the more general word, or what tells whose post it is can't be held against each other.
 * - different: another post, or another rank.
 * - incomparable: the ranks may have passed into each other since the source, as acting into full and office into former.
 *
 * @param claim folded, as the draft has it. @param evidence folded, as the source has it.
 */
export function comparePosts(claim: string, evidence: string): Agreement {
  if (claim === evidence) return "same";
  const [a, b] = [readPost(claim), readPost(evidence)];
  if (a === null || b === null) return endAlike(claim, evidence) ? "same" : "different";
  const byWords = compareWords(a, b);
  if (byWords === "different") return "different";
  const ranks = [ranksOf(a), ranksOf(b)] as const;
  if (ranks[0] === ranks[1]) return byWords;
  return SUCCESSIONS.has(`${ranks[1]}>${ranks[0]}`) ? "incomparable" : "different";
}

function compareWords(a: Post, b: Post): Agreement {
  if (meet(a.meaning.is, b.meaning.is) || meet(a.meaning.standsFor, b.meaning.is)) return compareQualifiers(a, b);
  return meet(a.meaning.is, b.meaning.standsFor) ? "compatible" : "different";
}

/** Fed chair and chair; US president and American president tell nothing of each other. */
function compareQualifiers({ qualifier: a }: Post, { qualifier: b }: Post): Agreement {
  if (a === "" || b === "") return "same";
  const words = new Set(b.split(" "));
  return a.split(" ").some((word) => words.has(word)) ? "same" : "compatible";
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((key) => b.has(key));

/** Whether a post is shared with others is seldom said. */
const ranksOf = ({ ranks }: Post): string =>
  ([...ranks] as Rank[])
    .filter((rank) => rank !== "joint")
    .sort()
    .join("+");

/** From the source's rank to the draft's, as time may lead: whoever is named acting governor may be governor by now. */
const SUCCESSIONS: ReadonlySet<string> = new Set([
  "acting>",
  "elect>",
  ">former",
  "acting>former",
  "elect>former",
  "deputy>deputy+former",
]);

/** Posts that no table knows: one's words end in the other's. */
const endAlike = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);
