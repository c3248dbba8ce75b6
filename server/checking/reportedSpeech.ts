/** Judges who reported words are laid to: borne out where a source has the same person or body say the like. */
import type { Attribution, End } from "../kinds/attribution/attribution.ts";
import { keyOfFolded } from "../kinds/name/key.ts";
import { cuesIn } from "../text/speaking.ts";
import { isOne } from "./identity.ts";
import { areAlike } from "./namedIn.ts";
import { type Occurrence, placesIn } from "./places.ts";
import { type Ruling, rule, type SentenceContext, sentenceOf, witnessAt } from "./ruling.ts";
import { slotLikeness, slotOf } from "./slot.ts";

/**
 * Supported, or null: another speaker is found by `subject.ts`, which asks for more. Nobody else of the sources may say
 * the like more nearly.
 */
export function judgeReport(tie: Attribution, context: SentenceContext): Ruling | null {
  const { to, of } = tie;
  if (to === undefined) return null;
  const { folded, language } = sentenceOf(context).sentence;
  const speaker = tie.isCarried ? { start: of.start, end: of.start } : { start: to.start, end: to.end };
  const slot = slotOf(folded, speaker, { start: 0, end: folded.length }, language === "en");
  const { rarity } = context.pool;
  let best: { there: Occurrence; likeness: number } | null = null;
  let others = 0;
  for (const there of context.pool.views.flatMap((view) => placesIn(view).occurrences)) {
    if (!areAlike({ role: to.role ?? "other" }, there)) continue;
    const likeness = slotLikeness(slot, there.slot, rarity);
    if (!isOf(there, to, context)) others = Math.max(others, likeness);
    else if (likeness > (best?.likeness ?? 0) && speaks(there)) best = { there, likeness };
  }
  if (best === null || best.likeness < LEAST_LIKENESS || best.likeness < others) return null;
  const { there, likeness } = best;
  const evidence = [witnessAt(there.view, there.sentence, there, null, likeness)];
  return rule(tie, { verdict: "supported", code: null, evidence });
}

/** As much as of two people is asked for to tell them apart. */
const LEAST_LIKENESS = 0.28;

const isOf = ({ key, start, end, text }: Occurrence, to: End, context: SentenceContext): boolean =>
  isOne({ start, end, text, key: keyOfFolded(key) }, to, context);

/** How far behind a name its verb may stand, in UTF-16 units. */
const REACH = 40;

function speaks({ view, sentence, end }: Occurrence): boolean {
  const { folded } = view.read.sentences[sentence]!.sentence;
  return cuesIn(folded, end, Math.min(folded.length, end + REACH)).length > 0;
}
