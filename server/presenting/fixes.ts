/** What a person may do about a claim in one key: in a stable order, one preferred, each touching nothing else. */
import type { CheckedClaim, Witness } from "../checking/checked.ts";
import type { Figure } from "../kinds/figure/figure.ts";
import type { Name } from "../kinds/name/name.ts";
import { lineEnd, lineStart } from "../text/lines.ts";
import { type CitedSource, canCite, cite, type DraftCitations } from "./citing/citation.ts";
import type { Edit } from "./edit.ts";
import type { MessageKey, Params } from "./messages.ts";
import { numeralIn } from "./numeralStyle.ts";
import { publisherOf } from "./passage.ts";
import { waysToMend } from "./restyle.ts";
import { isMended, type Trial } from "./trial.ts";
import { onOneLine, shorten } from "./words.ts";

export interface Fix {
  readonly title: { readonly key: MessageKey; readonly params: Params };
  readonly kind: "replace" | "cite" | "ignore";
  readonly isPreferred: boolean;
  /** Worked out when it is chosen; in order of their place, none overlapping. */
  readonly edits: () => readonly Edit[];
}

export interface FixContext extends Trial {
  /** Asked for only by fixes that cite. */
  readonly citations: () => DraftCitations;
  /** The draft's file; null where comments mean nothing in its format. */
  readonly markdown: string | null;
  /** Path of a source relative to the draft, for its note. */
  readonly pathOf: (witness: Witness) => string | null;
}

export function fixesOf(claim: CheckedClaim, context: FixContext): Fix[] {
  const fixes = [
    ...roundings(claim, context),
    ...replacements(claim, context),
    ...citations(claim, context),
    ...ignorings(claim, context),
  ];
  return fixes.map((fix, i) => ({ ...fix, isPreferred: i === 0 && fix.isPreferred }));
}

/** Sets the finding aside by a comment: at the end of its line, or at the head of the draft for all of the same words. */
function ignorings({ code, text, end }: CheckedClaim, { markdown, checked }: FixContext): Fix[] {
  if (code === null || markdown === null || /["\n]|--/.test(text)) return [];
  const mark = (scope: string): string => `<!-- hegao-ignore${scope} ${code} "${text}" -->`;
  const ignoring = (key: MessageKey, edit: Edit): Fix => ({
    title: { key, params: { words: shorten(text, MOST_WORDS) } },
    kind: "ignore",
    isPreferred: false,
    edits: () => [edit],
  });
  const at = commentPlace(markdown, end);
  const here = ignoring("fix.ignore", { start: at, end: at, text: ` ${mark("")}` });
  const same = checked.claims.filter((other) => other.code === code && other.text === text);
  const head = bodyStart(markdown);
  const whole = { start: head, end: head, text: `${mark("-file")}\n\n` };
  return same.length < 2 ? [here] : [here, ignoring("fix.ignoreInDraft", whole)];
}

/** The end of the line; in a row of a table before the sign that closes its last cell, since behind it a cell would begin. */
function commentPlace(markdown: string, end: number): number {
  const last = lineEnd(markdown, end);
  const line = markdown.slice(lineStart(markdown, end), last);
  return /^\s*\|.*\|\s*$/.test(line) ? last - line.length + line.trimEnd().slice(0, -1).trimEnd().length : last;
}

/** Behind the front matter and the empty lines after it. */
const bodyStart = (text: string): number => /^(?:---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$))?\s*/.exec(text)![0].length;

const MOST_WORDS = 40;

/** The first way to say what the source says that the next check finds nothing wrong with. */
function replacements(claim: CheckedClaim, context: FixContext): Fix[] {
  if (claim.code === null) return [];
  const ways = waysToMend(claim, context.text);
  const way = ways.find(({ edits }) => isMended(claim, edits, context));
  if (way === undefined) return ways.flatMap(({ words }) => everywhere(claim, words, context)).slice(0, 1);
  const isPreferred = !WEIGHED.has(claim.code);
  const key = way.isOwn === true ? "fix.setWeekday" : (KEYS[claim.kind] ?? "fix.useSource");
  const here = { ...replacing(key, way.words, way.edits), isPreferred };
  return [here, ...everywhere(claim, way.words, context).map((fix) => ({ ...fix, isPreferred: false }))];
}

/** 逾 and 約, and how exact one is, are the writer's to weigh: nobody's first key changes them. */
const WEIGHED: ReadonlySet<string> = new Set(["figure.qualifier", "figure.rounded", "date.coarser"]);

const KEYS: Partial<Record<CheckedClaim["kind"], MessageKey>> = {
  name: "fix.useName",
  quotation: "fix.restoreQuotation",
};

/** The same writing of the same name, wherever else it stands; other writings are other findings. */
function everywhere(claim: CheckedClaim, words: string, context: FixContext): Fix[] {
  if (claim.kind !== "name") return [];
  const { key } = claim.mention as Name;
  const same = context.checked.claims.filter(
    (other) => other.kind === "name" && other.text === claim.text && (other.mention as Name).key === key,
  );
  if (same.length < 2) return [];
  const edits = same.map(({ start, end }) => ({ start, end, text: words }));
  if (!isMended(claim, edits, context)) return [];
  return [replacing("fix.useNameEverywhere", words, edits)];
}

const replacing = (key: MessageKey, words: string, edits: readonly Edit[]): Fix => ({
  title: { key, params: { words: shorten(onOneLine(words), MOST_WORDS) } },
  kind: "replace",
  isPreferred: true,
  edits: () => edits,
});

const ABOUT = { "zh-Hant": "約", "zh-Hans": "约", en: "about " } as const;

/** 3萬 for a source's 3.2萬 → 約3萬. A figure that has its bound already, or no number to put it before, is left to its writer. */
function roundings(claim: CheckedClaim, context: FixContext): Fix[] {
  const { bound } = claim.mention as Figure;
  if (claim.code !== "figure.rounded" || bound !== "exact" || numeralIn(claim.text) === null) return [];
  const about = ABOUT[claim.read.sentence.language];
  const edit = { start: claim.start, end: claim.start, text: about };
  return isMended(claim, [edit], context) ? [replacing("fix.addAbout", about + claim.text, [edit])] : [];
}

const CITED_VERDICTS: ReadonlySet<string> = new Set(["supported", "reserved", "derived", "signedOff"]);

function citations(claim: CheckedClaim, { citations: draft, pathOf }: FixContext): Fix[] {
  if (!CITED_VERDICTS.has(claim.verdict) || !canCite(draft())) return [];
  const citing = (witnesses: readonly Witness[], title: Fix["title"], isPreferred: boolean): Fix => ({
    title,
    kind: "cite",
    isPreferred,
    edits: () => cite([{ claim, sources: witnesses.map((witness) => citedSource(witness, pathOf)) }], draft()),
  });
  const inputs = distinct(claim.derivation?.inputs ?? []);
  if (inputs.length > 1) return [citing(inputs, { key: "fix.citeInputs", params: { count: inputs.length } }, true)];
  const witnesses = inputs.length === 1 ? inputs : distinct(claim.evidence).slice(0, MOST_CITED);
  return witnesses.map((witness, i) => {
    const source = publisherOf(witness.meta, witness.source);
    return citing([witness], { key: "fix.cite", params: { source } }, i === 0);
  });
}

const MOST_CITED = 3;

/** The first witness of each source. */
const distinct = (witnesses: readonly Witness[]): Witness[] =>
  witnesses.filter(({ source }, i) => witnesses.findIndex((other) => other.source === source) === i);

/** A source as a note names it, led to where the witness stands. */
export const citedSource = (witness: Witness, pathOf: FixContext["pathOf"]): CitedSource => ({
  id: witness.source,
  meta: witness.meta,
  path: pathOf(witness),
  quote: witness.read.block.kind === "cell" ? null : witness.read.sentence.text,
});
