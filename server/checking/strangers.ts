/**
 * Sources that are neither the draft's own nor among those nearest to a sentence: they are read only where these leave a
 * claim unanswered, and then may bear it out, but not speak against it. Among a hundred thousand articles some say
 * otherwise of nearly the same, and some have any wrong figure.
 */
import type { Attribution } from "../kinds/attribution/attribution.ts";
import { dateKeys, figureKeys } from "../kinds/keys.ts";
import type { Mention } from "../kinds/kind.ts";
import type { Name } from "../kinds/name/name.ts";
import type { Span } from "../text/span.ts";
import { termsOf } from "../text/terms.ts";
import type { Value } from "./candidates.ts";
import { isByline } from "./claims.ts";
import type { OpenDraft } from "./draft.ts";
import type { Wanted } from "./evidence.ts";
import type { Ruling, SentenceContext } from "./ruling.ts";
import type { JudgedSentence } from "./sentence.ts";
import { judgedByItself } from "./settling.ts";
import { bearingOut, type JudgedValue } from "./weighing.ts";
import { judgeWords } from "./wordRulings.ts";

/**
 * What a stranger would have to hold to answer what the nearest sources leave open; null where that is nothing. A value is answered by
 * whatever bears it out; by what speaks against it only where that is one of the draft's own: among strangers the true source may
 * come later. Somebody's name is answered where a source has it.
 *
 * @param own ids of the sources that the draft cites here, or that most of its sentences lead to.
 */
export function leftOpen(judged: JudgedSentence, open: OpenDraft, own: ReadonlySet<string>): Wanted | null {
  const { read, values, rulings } = judged;
  const left = rulings.filter(({ verdict }) => OPEN.has(verdict)).map(({ mention }) => mention);
  // The sources that have a quotation's words are known before any is read.
  const named = left.filter(({ kind }) => kind !== "quotation");
  const names = [...named.map(whoIn), ...read.names.filter((name) => isUnattested(name, judged, open))];
  const keys = values.filter((value) => !isValueAnswered(value, own)).flatMap(({ mention }) => keysOf(mention));
  const wanted = {
    values: [...new Set(keys)],
    names: names
      .map(({ start, end }) => termsOf(read.sentence.folded.slice(start, end)))
      .filter((terms) => terms.length > 0),
  };
  return left.length > 0 || wanted.values.length > 0 || wanted.names.length > 0 ? wanted : null;
}

/** Of a tie the end that is a name: the person with a post, the model, who said or reckoned it. */
function whoIn(mention: Mention): Span {
  if (mention.kind !== "attribution") return mention;
  const { tie, of, to } = mention as Attribution;
  return tie === "post" || tie === "owner" ? of : (to ?? of);
}

const isUnattested = (name: Name, { read, rulings }: JudgedSentence, open: OpenDraft): boolean =>
  name.role === "person" &&
  name.foundBy !== "words" &&
  !isByline(name, read, open.authors) &&
  !rulings.some(({ mention, at }) => mention.kind === "name" && at.start < name.end && at.end > name.start);

const keysOf = (value: Value): string[] => (value.kind === "figure" ? figureKeys(value) : dateKeys(value));

const OPEN: ReadonlySet<Ruling["verdict"]> = new Set(["unverified", "unchecked"]);

function isValueAnswered(value: JudgedValue, own: ReadonlySet<string>): boolean {
  if (!value.isChecked) return true;
  const { verdict, deciding } = judgedByItself(value);
  if (verdict === "supported" || verdict === "reserved") return true;
  return verdict !== "unverified" && deciding.every(({ candidate }) => own.has(candidate.view.source.id));
}

/**
 * Judges again what the nearest sources leave open, with strangers among those asked. Of values only what strangers have is weighed.
 * Yields between them.
 *
 * @param strangers ids of the sources of the context's pool that `nearest` was not judged by.
 */
export function* judgeBeyond(
  nearest: JudgedSentence,
  context: SentenceContext,
  strangers: ReadonlySet<string>,
): Generator<undefined, JudgedSentence> {
  const views = context.pool.views.filter(({ source }) => strangers.has(source.id));
  const values: JudgedValue[] = [];
  for (const value of nearest.values) {
    values.push(isBorneOut(value) ? value : { ...value, weighed: bearingOut(value.mention, context, views) });
    yield;
  }
  return { ...nearest, values, rulings: judgeWords(context) };
}

/** What was judged by the nearest sources, with what strangers bear out. Both are of the same sentence. */
export function borneOut(nearest: JudgedSentence, beyond: JudgedSentence, own: ReadonlySet<string>): JudgedSentence {
  const values = nearest.values.map((value, i) =>
    isBorneOut(value) ? value : withStrangers(value, beyond.values[i]!, own),
  );
  const supported = beyond.rulings.filter(({ verdict }) => verdict === "supported");
  const altered = beyond.rulings.filter(({ code }) => code === "quotation.altered");
  const better = (ruling: Ruling): Ruling => {
    if (!OPEN.has(ruling.verdict)) return ruling;
    // Who has nearly the very words of a quotation speaks of the same, whoever it is; of a translation others have others.
    const candidates = ruling.verdict === "unverified" ? [...supported, ...altered] : supported;
    return candidates.find((other) => isOfSame(other, ruling)) ?? ruling;
  };
  const more = supported.filter(
    (ruling) =>
      ruling.mention.kind === "name" &&
      !nearest.rulings.some(({ at }) => at.start < ruling.at.end && at.end > ruling.at.start),
  );
  return { ...nearest, values, rulings: [...nearest.rulings.map(better), ...more] };
}

function isBorneOut(value: JudgedValue): boolean {
  const { verdict } = judgedByItself(value);
  return verdict === "supported" || verdict === "reserved";
}

const isOfSame = ({ mention: a }: Ruling, { mention: b }: Ruling): boolean =>
  a.kind === b.kind && a.start === b.start && a.end === b.end;

/** A stranger has to speak of the claim's subject as plainly as not, and no less plainly than another value of the draft's own sources. */
function withStrangers(value: JudgedValue, beyond: JudgedValue, own: ReadonlySet<string>): JudgedValue {
  const against = value.weighed.filter(
    ({ agreement, candidate }) => agreement === "different" && own.has(candidate.view.source.id),
  );
  const least = Math.max(LEAST, ...against.map(({ candidate }) => candidate.odds));
  return {
    ...value,
    weighed: [...value.weighed, ...beyond.weighed.filter(({ candidate }) => candidate.odds >= least)],
  };
}

/** Log odds of closeness; what it gives is in docs/measurements.md. */
const LEAST = 0;
