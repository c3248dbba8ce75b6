/** Judges who said what: quoted words that a source has of somebody else, and reported ones that it quotes of somebody else. */
import type { Attribution, End } from "../kinds/attribution/attribution.ts";
import { overlaps } from "../text/span.ts";
import { areComparable, isOne } from "./identity.ts";
import { judgeReport } from "./reportedSpeech.ts";
import { nearnessTo, type Ruling, rule, type SentenceContext, sentenceOf, witnessAt } from "./ruling.ts";
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
  if (other === undefined) return judgeUnnamed(tie, to, context);
  if (isNamedIn(to, other)) return null;
  const correction = tie.isCarried ? null : { start: to.start, end: to.end, text: other.tie.to!.text };
  const at = tie.isCarried ? { start: of.start, end: of.end } : { start: to.start, end: to.end };
  return contradicted(tie, at, "speaker", [witnessOf(other, context, tie)], correction);
}

/**
 * Words that a source has of somebody whom it leaves without a name, 該負責人, while it names the draft's speaker elsewhere: those are two
 * people, or it would have named them here.
 */
function judgeUnnamed(tie: Attribution, to: End, context: SentenceContext): Ruling | null {
  if (!isPersonal(to) || tie.isCarried) return null;
  const bare = bareOf(tie.of.key);
  const name = to.gloss ?? to.key;
  for (const view of context.pool.views) {
    const { sentences } = view.read;
    const named = sentences.flatMap(({ sentence }, i) => (sentence.folded.includes(name) ? [i] : []));
    if (named.length === 0) continue;
    for (const [i, { sentence, quotations, names }] of sentences.entries()) {
      const said = quotations.find(({ inner, speaker }) => {
        if (speaker === undefined || !UNNAMED.test(sentence.folded.slice(speaker.start, speaker.end))) return false;
        if (names.some((other) => other.role === "person" && overlaps(other, speaker))) return false;
        const words = bareOf(sentence.folded.slice(inner.start, inner.end));
        return words.length >= SHORTEST_WORDS && (words.includes(bare) || bare.includes(words));
      });
      if (said?.speaker === undefined || named.some((at) => at >= i - NEAR && at <= i + 1)) continue;
      const there = said.speaker;
      const correction = { start: to.start, end: to.end, text: sentence.text.slice(there.start, there.end).trim() };
      const evidence = [witnessAt(view, i, said, null, nearnessTo(context, tie)(view, i, said))];
      return contradicted(tie, { start: to.start, end: to.end }, "speaker", evidence, correction);
    }
  }
  return null;
}
/** Whom a source leaves without a name. */
const UNNAMED =
  /(?:负责人|发言人|人士|高管|高层|分析师|员工|客户|知情者|spokesperson|spokesman|spokeswoman|insider|official|analyst)$/;
/** So many sentences before it a name may still be who is meant. */
const NEAR = 4;

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
