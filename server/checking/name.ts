/** Judges names by the sources: attested, attested in another writing, a likely slip of one, or a model that nobody knows. */
import { type Attested, attestedIn } from "../kinds/name/attested.ts";
import { isVariantOf } from "../kinds/name/compare.ts";
import { nameKey } from "../kinds/name/key.ts";
import type { Name } from "../kinds/name/name.ts";
import { suffixLength } from "../kinds/name/organisations.ts";
import { type FoundSlip, findSlips } from "../kinds/name/search.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { fold } from "../text/fold.ts";
import type { Sentence } from "../text/sentence.ts";
import { overlaps, type Span } from "../text/span.ts";
import { modelsOfSources } from "./bareModels.ts";
import type { Witness } from "./checked.ts";
import { otherFormsOf } from "./identity.ts";
import { type Nearness, nearnessTo, type Ruling, rule, type SentenceContext, sentenceOf, witnessAt } from "./ruling.ts";
import type { SourceView } from "./sourceView.ts";

/** @param isPassedOver whether a name is a byline's or in another way nobody's claim. */
export function judgeNames(context: SentenceContext, isPassedOver: (name: Name) => boolean): Ruling[] {
  if (context.pool.views.length === 0) return [];
  const read = sentenceOf(context);
  const { views } = context.pool;
  const slips = slipsIn(read, views).flatMap((slip) => judgeSlip(slip, context) ?? []);
  const names = [...read.names, ...modelsOfSources(context)].flatMap((name) => {
    if (isPassedOver(name) || slips.some((slip) => overlaps(slip.at, name))) return [];
    return judgeName(name, context) ?? [];
  });
  return [...slips.filter((slip) => !isPassedOver(slip.mention as Name)), ...names].sort(
    (a, b) => a.at.start - b.at.start,
  );
}

/** Of the same sentence and the same sources, while its neighbours are written. */
function slipsIn({ sentence, names }: ReadSentence, views: readonly SourceView[]): readonly FoundSlip[] {
  let known = SLIPS.get(views);
  if (known === undefined) SLIPS.set(views, (known = new WeakMap()));
  let slips = known.get(sentence);
  if (slips === undefined) known.set(sentence, (slips = findSlips(sentence, names, views.map(attestedOf))));
  return slips;
}

const SLIPS = new WeakMap<readonly SourceView[], WeakMap<Sentence, readonly FoundSlip[]>>();

const ATTESTED = new WeakMap<SourceView, Attested>();

function attestedOf(view: SourceView): Attested {
  let attested = ATTESTED.get(view);
  if (attested === undefined) ATTESTED.set(view, (attested = attestedIn(view.read.sentences)));
  return attested;
}

/** How near the attested name's surroundings have to be, by how little of the name itself speaks for it. */
const NEEDED: Readonly<Record<FoundSlip["how"], number>> = {
  sound: 0.06,
  shape: 0.06,
  swapped: 0.06,
  added: 0.08,
  letter: 0.1,
  dropped: 0.1,
  character: 0.12,
  number: 0.16,
};

/** Whatever stands for one of two characters of a name's own may make another name: 海星集团. There the passage has to speak of the same. */
const neededFor = ({ how, name }: FoundSlip): number =>
  how === "character" && name.key.length - suffixLength(name.key) < LONG_OWN ? SAME_PASSAGE : NEEDED[how];
const LONG_OWN = 4;
const SAME_PASSAGE = 0.25;

function judgeSlip(slip: FoundSlip, context: SentenceContext): Ruling | null {
  const view = context.pool.views[slip.source]!;
  const { sentence } = slip.name;
  const at = spanOfName(view, sentence, slip.name.text);
  const closeness = nearnessTo(context, slip)(view, sentence, at);
  if (closeness < neededFor(slip)) return null;
  const { text } = sentenceOf(context).sentence;
  const span: Span = { start: slip.start, end: slip.end };
  const written = text.slice(span.start, span.end);
  const mention: Name = {
    kind: "name",
    ...span,
    text: written,
    key: slip.name.key,
    role: slip.name.role,
    foundBy: "lexicon",
  };
  const evidence = [witnessAt(view, sentence, at, null, closeness)];
  return rule(mention, {
    verdict: "contradicted",
    code: "name.contradicted",
    differs: "spelling",
    evidence,
    correction: { ...span, text: slip.name.text },
  });
}

function spanOfName(view: SourceView, sentence: number, name: string): Span {
  const start = Math.max(0, view.read.sentences[sentence]!.sentence.text.indexOf(name));
  return { start, end: start + name.length };
}

/** Null for what nothing is to be said of: names that no source has, models apart. */
function judgeName(name: Name, context: SentenceContext): Ruling | null {
  const nearness = nearnessTo(context, name);
  const found = context.pool.views.flatMap((view) => attestationIn(view, name, nearness) ?? []);
  const same = found.filter(({ isVariant }) => !isVariant).sort(byCloseness);
  if (same.length > 0)
    return rule(name, { verdict: "supported", code: null, evidence: same.slice(0, 3).map(({ witness }) => witness) });
  const elsewhere =
    found.length > 0 ? [] : [...glossed(name, context, nearness), ...otherwiseNamed(name, context, nearness)];
  if (elsewhere.length > 0) return rule(name, { verdict: "supported", code: null, evidence: elsewhere.slice(0, 3) });
  const variants = found.sort(byCloseness);
  if (variants[0] !== undefined) {
    const { text } = variants[0];
    const correction = { start: name.start, end: name.end, text };
    const evidence = variants.slice(0, 3).map(({ witness }) => witness);
    return rule(name, { verdict: "reserved", code: "name.variant", differs: "writing", evidence, correction });
  }
  return name.role === "model" && name.foundBy !== "words" && context.settings.reading.lexicon.find(name.key) === null
    ? rule(name, { verdict: "unverified", code: "name.unknown" })
    : null;
}

/** Otter GPT (海獺GPT): places that have the name as the draft itself glosses it. */
function glossed(name: Name, { pool: { views } }: SentenceContext, nearness: Nearness): Witness[] {
  if (name.gloss === undefined) return [];
  const original = { ...name, text: name.gloss, key: nameKey(name.gloss) };
  return views.flatMap((view) => attestationIn(view, original, nearness)?.witness ?? []);
}

/** Places that have the name in another language: by a source's own gloss, or as another form of the newsroom's list. */
function otherwiseNamed({ key }: Name, context: SentenceContext, nearness: Nearness): Witness[] {
  const forms = new Set(otherFormsOf(key, context));
  const { views } = context.pool;
  const { lexicon } = context.settings.reading;
  const usual = lexicon.find(key)?.usual;
  return views
    .flatMap((view) =>
      view.read.sentences.flatMap(({ names }, sentence) => {
        const there = names.find(
          (name) => forms.has(name.key) || (usual !== undefined && lexicon.find(name.key)?.usual === usual),
        );
        if (there === undefined) return [];
        return [witnessAt(view, sentence, there, there, nearness(view, sentence, there))];
      }),
    )
    .sort((a, b) => b.closeness - a.closeness);
}

interface Attestation {
  readonly witness: Witness;
  /** As the source writes it. */
  readonly text: string;
  /** Other spacing, case or hyphens, not only another script. */
  readonly isVariant: boolean;
}

const byCloseness = (a: Attestation, b: Attestation): number => b.witness.closeness - a.witness.closeness;

/** The first place of a source that has the name as a name, the same writing before others. */
function attestationIn(view: SourceView, name: Name, nearness: Nearness): Attestation | null {
  let variant: Attestation | null = null;
  const written = fold(name.text);
  for (const [sentence, read] of view.read.sentences.entries()) {
    for (const there of read.names) {
      if (there.key !== name.key) continue;
      const isVariant = isVariantOf(name.text, there.text);
      if (isVariant && variant !== null) continue;
      const closeness = nearness(view, sentence, there);
      const attestation = { witness: witnessAt(view, sentence, there, there, closeness), text: there.text, isVariant };
      if (!isVariant) return attestation;
      variant = attestation;
    }
    const at = read.sentence.folded.indexOf(written);
    if (at !== -1 && written.length > 1) {
      const there = { start: at, end: at + written.length };
      const closeness = nearness(view, sentence, there);
      return { witness: witnessAt(view, sentence, there, null, closeness), text: name.text, isVariant: false };
    }
  }
  return variant;
}
