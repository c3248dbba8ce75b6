/**
 * What a date is the day of, or a rank the place of: the model that came out on it, the conference that was held on it. Unlike a
 * company, which has many days and places, such a thing has one, and so another one told of it is wrong.
 */
import type { DateMention } from "../kinds/date/date.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import { EMPTY_LEXICON } from "../kinds/kind.ts";
import { nameKind } from "../kinds/name/index.ts";
import { nameKey } from "../kinds/name/key.ts";
import type { Name } from "../kinds/name/name.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import type { Block } from "../text/block.ts";
import { fold } from "../text/fold.ts";
import { languageOf } from "../text/language.ts";
import type { Span } from "../text/span.ts";
import { clauseAround } from "./context.ts";

/** Null for what is of nothing such; two mentions of one thing, and in one respect, have the same. */
export function thingOf(read: ReadSentence, mention: DateMention | Figure): string | null {
  if (mention.kind === "date" ? COARSE.has(mention.grain) : mention.type !== "rank" || mention.isRange) return null;
  const line = read.block.headers?.line;
  if (line !== undefined && mention.kind === "date") return thingOfRow(read.block, line);
  const things = thingsIn(read);
  if (things.length === 0) return null;
  const { folded } = read.sentence;
  const part = partAround(folded, mention);
  const within = things.filter((thing) => isWithin(thing, part));
  const thing = nearestOf(within, mention, read);
  if (thing === null) return null;
  return mention.kind === "figure" ? `rank:${thing.key}` : dayOf(thing, folded.slice(part.start, part.end));
}

function dayOf({ key, isEvent }: Thing, told: string): string | null {
  if (isEvent) return `event:${key}`;
  const respect = RESPECTS.find(({ words }) => words.test(told));
  return respect === undefined ? null : `${respect.of}:${key}`;
}

const ROWS = new WeakMap<Block, string | null>();

/** 2023/6/28 | 河狸科技 | MarmotGPT 亮相: of what the row tells, where it tells of one thing. */
function thingOfRow(block: Block, line: string): string | null {
  let thing = ROWS.get(block);
  if (thing !== undefined) return thing;
  const sentence = { text: line, folded: fold(line), language: languageOf(line) };
  const names = nameKind.read(sentence, { fiscalYearStart: 1, lexicon: EMPTY_LEXICON });
  const [first, ...others] = thingsIn({ names, quotations: [], sentence });
  thing = first === undefined || others.some(({ key }) => key !== first.key) ? null : dayOf(first, sentence.folded);
  ROWS.set(block, thing);
  return thing;
}

/** Much else happened to a thing in a year. */
const COARSE: ReadonlySet<DateMention["grain"]> = new Set(["half", "year", "decade", "other"]);

interface Thing extends Span {
  readonly key: string;
  readonly isEvent: boolean;
}

const NAMED: ReadonlySet<Name["role"]> = new Set(["model", "product", "event"]);

/** Models, products and events by name, and what stands in quotation marks as if it were one: “南風”於4月推出. */
function thingsIn({
  names,
  quotations,
  sentence: { text },
}: Pick<ReadSentence, "names" | "quotations" | "sentence">): readonly Thing[] {
  const named = names
    .filter(({ role, foundBy }) => NAMED.has(role) && foundBy !== "words")
    .map((name) => ({ start: name.start, end: name.end, key: keyOf(name), isEvent: name.role === "event" }));
  const labelled = quotations
    .filter(({ role, inner }) => role === "label" && inner.end - inner.start <= LONGEST_LABEL)
    .filter(({ inner }) => !named.some((name) => name.start <= inner.start && inner.end <= name.end))
    .map(({ inner: { start, end } }) => ({ start, end, key: nameKey(text.slice(start, end)), isEvent: false }));
  return [...named, ...labelled];
}
const LONGEST_LABEL = 12;

/** Zhenyi (貞儀) is 貞儀. */
const keyOf = ({ key, gloss }: Name): string => (gloss === undefined ? key : nameKey(fold(gloss)));

/** What happens to a thing but once, the plainest first: a model is launched on one day, and may be opened on another. */
const RESPECTS = [
  {
    of: "launch",
    words:
      /推出|发布|亮相|上线|问世|面世|登场|诞生|首发|发表|揭晓|跟进|打头阵|来了|\b(?:launch|unveil|releas|debut|introduc|came out|arriv|appear|follow)/,
  },
  { of: "news", words: /自研|曝光|公布|承认|确认|证实|\b(?:announc|reveal|confirm)/ },
  { of: "opening", words: /开源|开放|\bopen-sourc/ },
  { of: "approval", words: /备案|获批|\b(?:approv|register|licen[cs])/ },
] as const;

/** Parts of a sentence that speak of one thing each end with a semicolon. */
function partAround(folded: string, { start, end }: Span): Span {
  const from = Math.max(folded.lastIndexOf(";", start), folded.lastIndexOf("；", start)) + 1;
  const ends = [folded.indexOf(";", end), folded.indexOf("；", end)].filter((at) => at !== -1);
  return { start: from, end: Math.min(folded.length, ...ends) };
}

const isWithin = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end;

/** That of its own clause, else the first behind it, else the last before it, with no other date, or rank, between. */
function nearestOf(things: readonly Thing[], mention: DateMention | Figure, read: ReadSentence): Thing | null {
  const clause = clauseAround(read.sentence.folded, mention);
  const gap = (thing: Span): number =>
    thing.end <= mention.start ? mention.start - thing.end : thing.start - mention.end;
  const others = mention.kind === "date" ? read.dates : read.figures.filter(({ type }) => type === "rank");
  const isReached = (thing: Span): boolean => {
    const between = { start: Math.min(thing.end, mention.end), end: Math.max(thing.start, mention.start) };
    return !others.some((other) => isWithin(other, between) && !isWithin(other, mention));
  };
  const reached = things.filter(isReached).sort((a, b) => gap(a) - gap(b));
  return (
    reached.find((thing) => isWithin(thing, clause)) ??
    reached.find(({ start }) => start >= mention.end) ??
    reached.find(({ end }) => end <= mention.start) ??
    null
  );
}
