/**
 * What a figure or date is said of: the words that lead up to it, clause by clause, the values that stand with it, its
 * period. Two of these are held against each other by `likelihood.ts`.
 */
import type { DateMention } from "../kinds/date/date.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import { dateKeys, figureKeys } from "../kinds/keys.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import { overlaps, type Span } from "../text/span.ts";
import { isHan } from "../text/terms.ts";
import { type Context, clauseAround, contextOf, type Surroundings, withoutValues } from "./context.ts";
import { type Measured, measuredIn } from "./measures.ts";
import { namesIn } from "./senses.ts";
import type { CellPlace, Period } from "./tables.ts";
import { thingOf } from "./thingOf.ts";
import { contentTerms } from "./words.ts";

export interface ValueContext extends Context {
  /** Terms by how near they stand to the value: its own clause first, then the clauses that lead up to it. */
  readonly near: ReadonlyMap<string, number>;
  readonly layout: SentenceLayout;
  /** Terms of the sentences beside, the headings and the title. */
  readonly around: ReadonlySet<string>;
  /** Keys of the values in its own clause and the ones beside. */
  readonly valuesNear: ReadonlySet<string>;
  readonly valuesInSentence: ReadonlySet<string>;
  readonly valuesAround: ReadonlySet<string>;
  /** ISO days that its sentence says it is of. */
  readonly period: Period | null;
  /** Words in its clause that make another measure of the one they qualify: adjusted, 扣非. */
  readonly qualifiers: string;
  /** What its clause says that it measures. */
  readonly measured: Measured;
  /** Terms of its own clause that stand before it. */
  readonly lead: readonly string[];
  /** The words of its sentence before and behind it, values blanked. */
  readonly before: string;
  readonly after: string;
  /** Keys of the name right before it and of all names of its sentence. */
  readonly subject: string | null;
  readonly subjects: ReadonlySet<string>;
  /** What a date is the day of, or a rank the place of: see `thingOf`. */
  readonly thing: string | null;
  /** How many values of its type stand before it in the sentence. */
  readonly ordinal: number;
  readonly isHeading: boolean;
  /** Where it stands in a table. */
  readonly cell: CellPlace | null;
  /** Whether its clause, or the one before, says that it is of a time before: 去年同期, a year earlier. */
  readonly isOfBefore: boolean;
  /** Whether its own clause says so of it: 去年同期為, not 較去年同期. */
  readonly isOfThen: boolean;
  /** Whether it is only what another is compared with: 較去年同期的41.0%上升, up from 29 million. */
  readonly isCompared: boolean;
}

export function valueContextOf(read: ReadSentence, mention: Figure | DateMention, around: Surroundings): ValueContext {
  const base = contextOf(read, mention, around);
  const layout = layoutOf(read);
  const own = layout.clauses.findIndex(({ start, end }) => start <= mention.start && mention.start < end);
  const beside = { start: layout.clauses[own - 1]?.start ?? 0, end: layout.clauses[own + 1]?.end ?? Infinity };
  const others = layout.values.filter(({ of }) => of !== mention);
  const near = others.filter(({ of }) => of.start >= beside.start && of.end <= beside.end);
  const keys = (list: typeof others): Set<string> => new Set(list.flatMap((value) => value.keys));
  return {
    ...base,
    near: read.block.kind === "cell" ? headTerms(around) : nearTerms(layout, own, mention),
    layout,
    around: around.all,
    valuesNear: keys(near),
    valuesInSentence: keys(others),
    valuesAround: new Set(around.values),
    period: mention.kind === "figure" ? (periodOf(read, mention) ?? around.cell?.period ?? null) : null,
    qualifiers: qualifiersIn(layout.clauses[own]?.blanked ?? ""),
    measured: measuredAt(layout, own, mention),
    lead: leadOf(layout, own, mention),
    before: layout.blanked.slice(Math.max(0, mention.start - RUN), mention.start),
    after: layout.blanked.slice(mention.end, mention.end + RUN),
    subject: layout.subjects.findLast(({ end }) => end <= mention.start)?.key ?? null,
    subjects: new Set(layout.subjects.map(({ key }) => key)),
    thing: thingOf(read, mention),
    ordinal: others.filter(({ of }) => of.start < mention.start && isAlike(of, mention)).length,
    isHeading: read.block.kind === "heading",
    cell: around.cell,
    isCompared: isComparedWith(read, mention),
    isOfThen: own !== -1 && THEN.test(clauseText(read, layout.clauses[own]!)),
    isOfBefore: BEFORE.test(
      layout.clauses
        .slice(Math.max(0, own - 1), own + 1)
        .map((clause) => clauseText(read, clause))
        .join(" "),
    ),
  };
}

const isComparedWith = ({ sentence: { folded } }: ReadSentence, mention: Figure | DateMention): boolean =>
  mention.kind === "figure" &&
  (mention.role === "from" ||
    COMPARED_WITH.test(folded.slice(Math.max(0, mention.start - COMPARED_REACH), mention.start)));
const COMPARED_REACH = 24;
const COMPARED_WITH =
  /(?:较|比|从|由|高于|低于)[^,，;；。、]{0,6}(?:去年|上年|前年|上季|上月|同期|年底|年末|年初)(?:同期|底|末)?的?$|\b(?:compared with|compared to|versus|vs\.?) (?:the |about |around |some )?$/;

const clauseText = ({ sentence: { folded } }: ReadSentence, { start, end }: Span): string => folded.slice(start, end);

const THEN =
  /(?<![较比])(?:去年|上年|前年)|(?<![较比年])同期|\b(?:a year (?:earlier|ago)|(?:previous|prior|last) year)\b/;

/** What the present is compared with. */
const BEFORE =
  /去年|上年|同期|前年|上季|前一|上一|此前|之前|原本|原为|年初|由|从|自|较|比|\b(?:from|earlier|ago|previous|previously|prior|last|before|compared|against|versus|up on|than)\b/;

/** Each row one measure, its forms folded. */
const QUALIFIERS = [
  ["adjusted", "经调整", "經調整", "non-gaap", "underlying", "扣非", "扣除非经常性", "核心", "core ", "基础", "基本"],
  ["excluding", "撇除", "剔除", "不计", "不包括", "organic"],
  ["cumulative", "累计", "year to date", "year-to-date"],
  ["backlog", "在手订单"],
  ["forecast", "guidance", "targeting", "expected to", "目标", "上限", "下限"],
];

const qualifiersIn = (clause: string): string =>
  QUALIFIERS.flatMap((forms, row) => (forms.some((form) => clause.includes(form)) ? [row] : [])).join();

/** Longer runs of the same words tell no more. */
export const RUN = 16;

const isAlike = (a: Figure | DateMention, b: Figure | DateMention): boolean =>
  a.kind === b.kind && (a.kind === "date" || a.type === (b as Figure).type);

/** A sentence cut into clauses, with the terms and values of each. */
export interface SentenceLayout {
  /** The folded sentence, values blanked. */
  readonly blanked: string;
  readonly clauses: readonly (Span & { readonly blanked: string; readonly terms: readonly string[] })[];
  readonly terms: ReadonlySet<string>;
  readonly values: readonly { readonly of: Figure | DateMention; readonly keys: readonly string[] }[];
  /** Names, left to right. */
  readonly subjects: readonly (Span & { readonly key: string })[];
  /** Pairs of Han characters up to so far apart: 纳指 stands so in 纳斯达克指数. */
  readonly skips: ReadonlySet<string>;
}

const LAYOUTS = new WeakMap<object, SentenceLayout>();

function layoutOf(read: ReadSentence): SentenceLayout {
  const known = LAYOUTS.get(read);
  if (known !== undefined) return known;
  const blanked = withoutValues(read);
  const clauses = clausesOf(read.sentence.folded).map((clause) => {
    const text = blanked.slice(clause.start, clause.end);
    return { ...clause, blanked: text, terms: contentTerms(text) };
  });
  const layout = {
    blanked,
    clauses,
    terms: new Set(contentTerms(blanked)),
    values: [
      ...read.figures.map((of) => ({ of, keys: figureKeys(of) })),
      // 較去年同期 stands in half of all sentences, and ties none of them to another.
      ...read.dates.filter(({ isBasis }) => isBasis !== true).map((of) => ({ of, keys: dateKeys(of) })),
    ],
    subjects: subjectsOf(read),
    skips: skipsOf(blanked),
  };
  LAYOUTS.set(read, layout);
  return layout;
}

function clausesOf(folded: string): Span[] {
  const clauses: Span[] = [];
  for (let at = 0; at < folded.length; ) {
    const { end } = clauseAround(folded, { start: at, end: at + 1 });
    const last = Math.max(end, at) + 1;
    clauses.push({ start: at, end: last });
    at = last;
  }
  return clauses;
}

function subjectsOf({ names, sentence: { folded } }: ReadSentence): (Span & { key: string })[] {
  const known = namesIn(folded).map(({ start, end, term }) => ({ start, end, key: term }));
  const read = names
    .filter((name) => name.foundBy !== "words" && !known.some((other) => overlaps(other, name)))
    .map(({ start, end, key }) => ({ start, end, key }));
  return [...known, ...read].sort((a, b) => a.start - b.start);
}

const SKIPPED = { least: 2, most: 5 } as const;

function skipsOf(text: string): Set<string> {
  const skips = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    if (!isHan(text.charCodeAt(i))) continue;
    for (let j = i + SKIPPED.least; j <= i + SKIPPED.most && isHan(text.charCodeAt(j)); j++) {
      if (isHan(text.charCodeAt(j - 1))) skips.add(text[i]! + text[j]!);
    }
  }
  return skips;
}

/** How much less a term tells for each clause that lies between, and behind the value rather than before it. */
const FADING = { named: 0.45, bare: 0.8, further: 0.6, behind: 0.7, nextClause: 0.35, nextOfBare: 0.9 } as const;

/** A clause with fewer terms than this names nothing: its subject stands in the clause before. */
const NAMING = 2;

function measuredAt({ clauses }: SentenceLayout, own: number, mention: Span): Measured {
  const clause = clauses[own];
  if (clause === undefined) return measuredIn("", 0);
  // 15.1%:電銷通話時長的升幅: the label stands behind.
  const label = clause.terms.length === 0 ? clauses[own + 1] : undefined;
  return label === undefined ? measuredIn(clause.blanked, mention.start - clause.start) : measuredIn(label.blanked, 0);
}

function leadOf({ clauses }: SentenceLayout, own: number, mention: Span): string[] {
  const clause = clauses[own];
  return clause === undefined ? [] : contentTerms(clause.blanked.slice(0, mention.start - clause.start));
}

function nearTerms({ clauses }: SentenceLayout, own: number, mention: Span): Map<string, number> {
  const near = new Map<string, number>();
  const add = (terms: readonly string[], weight: number): void => {
    for (const term of terms) if (!(near.get(term)! >= weight)) near.set(term, weight);
  };
  const clause = clauses[own];
  if (clause === undefined) return near;
  const lead = contentTerms(clause.blanked.slice(0, mention.start - clause.start));
  add(lead, 1);
  add(clause.terms, FADING.behind);
  let weight = lead.length >= NAMING ? FADING.named : FADING.bare;
  for (let i = own - 1; i >= 0 && weight > 0.1; i--) {
    add(clauses[i]!.terms, weight);
    if (clauses[i]!.terms.length > 0) weight *= FADING.further;
  }
  // 6月21日,螞蟻集團回應稱: a clause of its own that says nothing leads up to the next one.
  const isBare = clause.terms.length === 0;
  add(clauses[own + 1]?.terms ?? [], isBare ? FADING.nextOfBare : FADING.nextClause);
  return near;
}

/** A table's cell is said of what heads its row and its column. */
const headTerms = ({ neighbours }: Surroundings): Map<string, number> =>
  new Map(neighbours.flat().map((term) => [term, 1]));

/** The nearest date before a figure in its sentence, else the nearest behind; what it is only compared with is passed over. */
function periodOf(read: ReadSentence, figure: Span): Period | null {
  const dates = read.dates.filter(
    ({ days, isBasis, isCompared, isVague }) =>
      days?.from != null && days.to != null && isBasis !== true && isCompared !== true && !isVague,
  );
  const date = dates.findLast(({ end }) => end <= figure.start) ?? dates.find(({ start }) => start >= figure.end);
  return date === undefined ? null : { from: date.days!.from!, to: date.days!.to! };
}
