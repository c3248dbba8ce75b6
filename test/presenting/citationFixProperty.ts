/**
 * What every fix of a citation owes: applied and checked again, what it mends is gone, nothing is found that was not
 * before, and the prose is as it was. Drafts are cited as the editor would, and their citations then broken in each way.
 */
import { checkAtOnce } from "../../server/checking/check.ts";
import type { CheckedDraft } from "../../server/checking/checked.ts";
import type { CitationFault } from "../../server/checking/citationFaults.ts";
import type { CheckSettings, Draft } from "../../server/checking/draft.ts";
import type { Evidence } from "../../server/checking/evidence.ts";
import { cite } from "../../server/presenting/citing/citation.ts";
import { citationFixesOf } from "../../server/presenting/citing/citationFixes.ts";
import { toCiteAll } from "../../server/presenting/citing/citeAll.ts";
import { movedBy, withEdits } from "../../server/presenting/trial.ts";
import type { Note } from "../../server/text/citationMarks.ts";
import { readMarkdown } from "../../server/text/markdown.ts";
import { citationsOf, type Tried } from "./fixProperty.ts";

const STYLES = ["footnote", "link", "gbt7714"] as const;

/** Each fix of each fault, after each way to break a citation, in each style that needs no other file. */
export function tryCitationFixes(draft: Draft, evidence: Evidence, settings: CheckSettings): Tried {
  if (draft.format !== "markdown") return { fixes: 0, faults: [] };
  const check = (text: string): CheckedDraft => checkAtOnce({ ...draft, text }, evidence, settings);
  const checked = check(draft.text);
  let fixes = 0;
  const faults: string[] = [];
  for (const style of STYLES) {
    const citations = { ...citationsOf(draft, checked, evidence), style };
    const toCite = toCiteAll(checked, citations, ({ source }) => `sources/${source}`);
    const cited = withEdits(draft.text, cite(toCite, citations));
    for (const [broken, text] of Object.entries(brokenWays(cited))) {
      const tried = tryFixesOf({ ...draft, text }, check, evidence);
      fixes += tried.fixes;
      faults.push(...tried.faults.map((fault) => `${style}, ${broken}: ${fault}`));
    }
  }
  return { fixes, faults };
}

function tryFixesOf(draft: Draft, check: (text: string) => CheckedDraft, evidence: Evidence): Tried {
  const { text } = draft;
  const checked = check(text);
  const context = {
    checked,
    citations: () => citationsOf(draft, checked, evidence),
    pathOf: ({ source }: { source: string }) => `sources/${source}`,
  };
  const tried = checked.citationFaults.flatMap((fault) => {
    return citationFixesOf(fault, context).map(({ title, edits: chosen }) => {
      const edits = [...chosen()].sort((a, b) => a.start - b.start);
      const after = withEdits(text, edits);
      const again = check(after);
      const wrong = [
        ...(edits.length === 0 ? ["changes nothing"] : []),
        ...(edits.some(({ start }, i) => i > 0 && start < edits[i - 1]!.end) ? ["its edits overlap"] : []),
        ...(proseOf(after) === proseOf(text) ? [] : ["changes the prose"]),
        ...newFaults(fault, checked, again),
        ...newFindings(checked, again, (at) => movedBy({ start: at, end: at }, edits).start),
      ];
      return wrong.map((what) => `${fault.code} (${fault.why}) ${fault.words}, ${title.key}: ${what}`);
    });
  });
  return { fixes: tried.length, faults: tried.flat() };
}

/** What is left of the fault, or was not there before. */
function newFaults(fixed: CitationFault, before: CheckedDraft, after: CheckedDraft): string[] {
  const nameOf = ({ code, why, words }: CitationFault): string => `${code} (${why}) ${words}`;
  const known = before.citationFaults.filter((fault) => fault !== fixed).map(nameOf);
  return after.citationFaults.map(nameOf).flatMap((name) => {
    const at = known.indexOf(name);
    if (at !== -1) known.splice(at, 1);
    return at === -1 ? [`${name} is found`] : [];
  });
}

/** A source that is cited is believed sooner: what was found wrong may be found wrong otherwise, what was sound stays so. */
function newFindings(before: CheckedDraft, after: CheckedDraft, moved: (at: number) => number): string[] {
  const places = before.claims.filter(({ code }) => code !== null).map(({ kind, start }) => `${kind} ${moved(start)}`);
  const raised = after.claims.filter(({ code, kind, start }) => code !== null && !places.includes(`${kind} ${start}`));
  return raised.map(({ text, code }) => `raises ${code} on ${text}`);
}

/** All but notes; marks are no part of it, nor are spaces, which marks may stand behind. */
const proseOf = (text: string): string =>
  readMarkdown(text)
    .blocks.filter(({ kind }) => kind !== "note")
    .map((block) => block.text.replace(/[\s\u2003]+/g, ""))
    .join("\n");

/** The cited draft with one thing wrong, by what that is. */
function brokenWays(cited: string): Readonly<Record<string, string>> {
  const { notes, marks } = readMarkdown(cited);
  const [note] = notes;
  if (note === undefined) {
    const fragment = /#:~:text=[^)\s">]{2}/.exec(cited);
    return fragment === null ? {} : { "a link to other words": withOther(cited, fragment) };
  }
  const words = cited.slice(note.start, note.end);
  const first = marks.find(({ form, label }) => form === note.form && label === note.label);
  const fragment = /#:~:text=.{2}/.exec(words);
  const published = /\d{4}-\d\d-\d\d/.exec(words);
  const behind = note.form === "footnote" ? "\n" : "\n\n";
  return {
    "a note that is gone": cited.slice(0, note.start) + cited.slice(note.end),
    ...(first && { "a mark that is gone": cited.slice(0, first.start) + cited.slice(first.end) }),
    "a note twice": `${cited.trimEnd()}${behind}${words}\n`,
    ...(notes[1] && { "two notes of one label": relabelled(cited, notes[1], note.label) }),
    "a note under two labels": twice(cited, note, words, behind),
    ...(fragment && { "a note of other words": replaced(cited, note, withOther(words, fragment)) }),
    ...(published && { "a note of another day": replaced(cited, note, words.replace(published[0], "2019-02-03")) }),
  };
}

const withOther = (text: string, { index, 0: found }: RegExpExecArray): string =>
  `${text.slice(0, index + found.length)}甲乙丙丁${text.slice(index + found.length)}`;

const replaced = (text: string, { start, end }: Note, words: string): string =>
  text.slice(0, start) + words + text.slice(end);

const relabelled = (text: string, note: Note, label: string): string =>
  replaced(text, note, text.slice(note.start, note.end).replace(note.label, label));

/** The same note again, with its first mark's neighbour leading to it. */
function twice(text: string, note: Note, words: string, behind: string): string {
  const label = note.form === "footnote" ? "again" : "97";
  const mark = note.form === "footnote" ? `[^${label}]` : `[${label}]`;
  const first = readMarkdown(text).marks.find((each) => each.form === note.form && each.label === note.label);
  const at = first?.end ?? note.start;
  return `${(text.slice(0, at) + mark + text.slice(at)).trimEnd()}${behind}${words.replace(note.label, label)}\n`;
}
