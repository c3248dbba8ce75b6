/** Judges who said what: quoted words that a source has of somebody else, and reported ones that it quotes of somebody else. */
import type { Attribution, End } from "../kinds/attribution/attribution.ts";
import { areComparable, isOne } from "./identity.ts";
import { judgeReport } from "./reportedSpeech.ts";
import { type Ruling, rule, type SentenceContext, sentenceOf } from "./ruling.ts";
import { contradicted, type Found, isHan, tiesOf, witnessOf } from "./ties.ts";

/** Words that a source has word for word, said there by somebody else. */
export function judgeSpeaker(tie: Attribution, context: SentenceContext): Ruling | null {
  const { to, of } = tie;
  if (tie.isReported) return judgeReport(tie, context) ?? judgeRepeated(tie, context);
  if (to === undefined || of.key.length < SHORTEST_WORDS) return null;
  const bare = bareOf(of.key);
  const found = tiesOf(context, "speaker", null).filter((there) => {
    const words = bareOf(there.tie.of.key);
    return !there.tie.isReported && there.tie.to !== undefined && (words.includes(bare) || bare.includes(words));
  });
  const same = found.find(({ tie: there }) => isOne(there.to!, to, context));
  if (same !== undefined)
    return rule(tie, { verdict: "supported", code: null, evidence: [witnessOf(same, context, tie)] });
  const other = found.find(
    ({ tie: there }) =>
      areComparable(there.to!, to, context) && areAlike(there.to!, to) && there.of.key.length >= SHORTEST_WORDS,
  );
  if (other === undefined || isNamedIn(to, other)) return null;
  const correction = tie.isCarried ? null : { start: to.start, end: to.end, text: other.tie.to!.text };
  const at = tie.isCarried ? { start: of.start, end: of.end } : { start: to.start, end: to.end };
  return contradicted(tie, at, "speaker", [witnessOf(other, context, tie)], correction);
}

/** Reported words of which a clause stands in a quotation of somebody else's, word for word: 何文:河水總會流到海裡 */
function judgeRepeated(tie: Attribution, context: SentenceContext): Ruling | null {
  const { to, of } = tie;
  if (to === undefined || tie.isCarried) return null;
  const said = sentenceOf(context)
    .sentence.folded.slice(of.end)
    .split(/[，,。；;：:！!？?]/)
    .map(bareOf)
    .filter(isTelling);
  const found = tiesOf(context, "speaker", null).filter(
    ({ tie: there }) =>
      !there.isReported && there.to !== undefined && said.some((words) => bareOf(there.of.key).includes(words)),
  );
  if (found.some(({ tie: there }) => isOne(there.to!, to, context))) return null;
  const other = found.find(({ tie: there }) => areComparable(there.to!, to, context) && areAlike(there.to!, to));
  if (other === undefined || isNamedIn(to, other)) return null;
  const at = { start: to.start, end: to.end };
  return contradicted(tie, at, "speaker", [witnessOf(other, context, tie)], { ...at, text: other.tie.to!.text });
}

/** A clause long enough to be somebody's own. */
const isTelling = (bare: string): boolean => bare.length >= (isHan(bare) ? SHORTEST_CLAUSE.han : SHORTEST_CLAUSE.latin);
const SHORTEST_CLAUSE = { han: 8, latin: 24 } as const;

const SHORTEST_WORDS = 6;

const bareOf = (key: string): string => key.replace(/[\s，,。．.！!？?；;：:、“”「」『』"'‘’…—-]/g, "");

/** Whoever speaks for an organisation may be named by its name: Israel's PM, 立法會議員. */
const areAlike = (a: End, b: End): boolean => isPersonal(a) === isPersonal(b) || (isEither(a) && isEither(b));
const isPersonal = ({ role }: End): boolean => role === "person";
/** In English two capitalised words may well be a person's name, whom no post beside it tells to be one. */
const isEither = (end: End): boolean =>
  isPersonal(end) || (end.role === "other" && /^[A-Z][a-z]+(?: [A-Z][a-z-]+){1,2}$/.test(end.text));

/** Somebody whom the same sentence names may well be the one who speaks. */
const isNamedIn = ({ key }: End, { view, sentence }: Found): boolean =>
  [sentence - 1, sentence].some((at) => view.read.sentences[at]?.sentence.folded.includes(key));
