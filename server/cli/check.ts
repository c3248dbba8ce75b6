/** `hegao check`: reads the drafts, holds each against its sources, and writes the report. */
import { realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { setImmediate as turn } from "node:timers/promises";
import { checkDraft, emptyKept } from "../checking/check.ts";
import { type CheckedDraft, countByVerdict } from "../checking/checked.ts";
import type { CheckSettings, Draft } from "../checking/draft.ts";
import type { Evidence } from "../checking/evidence.ts";
import type { SignOff } from "../checking/signOffs.ts";
import type { Verdict } from "../checking/verdict.ts";
import type { CorpusReport } from "../corpus/corpus.ts";
import { lexiconOf } from "../kinds/name/lexicon.ts";
import { type Locale, say } from "../presenting/messages.ts";
import { addCounts, type DraftReport, type ReportFormat, reportOn } from "../presenting/report/draftReport.ts";
import { jsonReport } from "../presenting/report/json.ts";
import { markdownReport } from "../presenting/report/markdown.ts";
import { textReport } from "../presenting/report/text.ts";
import { type DraftView, viewOf } from "../presenting/view.ts";
import { bibliographyOf, keysIn, sourceFolders } from "../project/bibliography.ts";
import { findProject, type Project, sayProblem } from "../project/project.ts";
import { completeSettings, type Settings } from "../project/settings.ts";
import { readSignOffs, SIGN_OFFS_FILE, signOffsOf } from "../project/signOffs.ts";
import type { CheckCommand, FailOn } from "./arguments.ts";
import { isProblem, readBytes, readDraft } from "./drafts.ts";
import { outputStyle, writeOut } from "./output.ts";
import { linkToFile, missingRoot, placeInFile, rootsOf, SourcesPool, shortPath, sourcesRead } from "./sources.ts";

/** @returns what the process ends with. */
export async function check(command: CheckCommand, locale: Locale): Promise<number> {
  if (command.stdin && process.stdin.isTTY) return complain(say(locale, "cli.stdinIsTerminal"));
  const pool = new SourcesPool(command.hasIndex, locale);
  const checking: Checking = { command, locale, pool, projects: new Map(), reports: new Set() };
  const format = formatOf(command, locale);
  let counts = countByVerdict([]);
  let [drafts, code] = [0, 0];
  try {
    for (const name of command.stdin ? [command.stdinName] : command.drafts) {
      const report = await checkFile(name, checking);
      if (report === null) {
        code = UNREADABLE;
        continue;
      }
      if (drafts++ === 0) await writeOut(format.start());
      await writeOut(format.draft(report));
      counts = addCounts(counts, report.checked.counts);
      if (!report.hasSources || report.checked.uncheckedFrom !== null) code = UNREADABLE;
      if (code === 0 && isAgainst(report, command.failOn)) code = FINDINGS;
    }
    const sources = sourcesRead([...checking.reports], locale);
    if (drafts > 0) await writeOut(format.end({ drafts, counts, sources }));
    return code;
  } finally {
    await pool.close();
  }
}

const FINDINGS = 1;
const UNREADABLE = 2;

/** What a check of several drafts shares. */
export interface Checking {
  readonly command: Pick<CheckCommand, "stdin" | "sources" | "date" | "locale" | "format">;
  readonly locale: Locale;
  readonly pool: SourcesPool;
  /** By their hegao.json; null for those that cannot be used, whose problems are said once. */
  readonly projects: Map<string, Project | null>;
  readonly reports: Set<CorpusReport>;
}

const FORMATS: Readonly<Record<CheckCommand["format"], (command: CheckCommand, locale: Locale) => ReportFormat>> = {
  text: ({ color }, locale) => textReport(locale, outputStyle(color)),
  json: () => jsonReport(),
  markdown: (_, locale) => markdownReport(locale),
};

const formatOf = (command: CheckCommand, locale: Locale): ReportFormat => FORMATS[command.format](command, locale);

async function checkFile(
  name: string,
  checking: Checking,
): Promise<(DraftReport & Pick<CheckedFile, "hasSources">) | null> {
  const file = await checkedFile(name, checking);
  if (file === null) return null;
  const { checked, settings, view, hasSources } = file;
  return { ...reportOn(name, checked, settings.severities, view), hasSources };
}

export interface CheckedFile {
  /** Whether any source could be read; where none could, nothing is borne out and nothing contradicted, which has been said. */
  readonly hasSources: boolean;
  readonly checked: CheckedDraft;
  readonly settings: Settings;
  readonly view: DraftView;
}

/** Null where the draft could not be checked: what is wrong has then been said. */
export async function checkedFile(name: string, checking: Checking): Promise<CheckedFile | null> {
  const { command, locale, pool } = checking;
  const path = resolve(name);
  const draft = command.stdin ? readBytes(await buffer(process.stdin), name) : await readDraft(path, name);
  if (isProblem(draft)) return nothing(say(locale, draft.key, draft.params));
  if (draft.encoding !== null) complain(say(locale, "cli.readAs", { path: name, encoding: draft.encoding }));
  const project = projectOf(command.stdin ? process.cwd() : dirname(path), checking);
  if (project === null) return null;
  const roots = rootsOf(command.sources, project);
  const missing = missingRoot(roots);
  if (missing !== null) return nothing(sayMissing(missing, checking));
  const { evidence, report } = await pool.open(roots, project);
  checking.reports.add(report);
  const hasSources = evidence.size > 0;
  if (!hasSources) complain(say(locale, "sources.noneRead", { path: roots.map(shortPath).join(", ") }));
  const settings = completeSettings(project.settings);
  const signOffs = signOffsFor(project, path, locale);
  const reading = { fiscalYearStart: settings.fiscalYearStart, lexicon: lexiconOf(settings.names) };
  const date = command.date ?? settings.draftDate;
  const bibliography = keysIn(bibliographyOf({ path, text: draft.text }, project.folder, settings), settings);
  const given = {
    ...draft,
    path: realOf(path),
    date,
    signOffs,
    bibliography,
    sourceFolders: sourceFolders(path, roots),
  };
  const checked = await checkText(given, evidence, {
    reading,
    kinds: settings.kinds,
  });
  const link = command.format === "markdown" ? linkToFile : placeInFile;
  const view = viewOf(draft.text, command.locale ?? settings.locale ?? locale, link, reading.lexicon);
  return { checked, settings, view, hasSources };
}

/** Of standard input there is no file. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function sayMissing(path: string, { command, locale }: Checking): string {
  const key = command.sources === null ? "cli.noSourcesAtAll" : "cli.noSourcesFolder";
  return say(locale, key, { path: shortPath(path) });
}

/** A project file that is wrong is not guessed at: its drafts are not checked. */
function projectOf(folder: string, { projects, locale }: Checking): Project | null {
  const project = findProject(folder);
  if (project.file === null) return project;
  const known = projects.get(project.file);
  if (known !== undefined) return known;
  for (const problem of project.problems) complain(sayProblem(locale, shortPath(project.file), problem));
  const usable = project.problems.length === 0 ? project : null;
  projects.set(project.file, usable);
  return usable;
}

/** A file of sign-offs that cannot be used is said, and nothing is taken for signed off. */
function signOffsFor(project: Project, path: string, locale: Locale): readonly SignOff[] {
  const signOffs = readSignOffs(project.folder);
  if (signOffs === null) complain(say(locale, "signOff.unreadable", { path: SIGN_OFFS_FILE }));
  return signOffsOf(signOffs, project.folder, path);
}

async function checkText(draft: Draft, evidence: Evidence, settings: CheckSettings): Promise<CheckedDraft> {
  const steps = checkDraft(draft, evidence, settings, emptyKept());
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done) return step.value;
    // Now and then signals are let in: a book of a draft takes a while.
    if (count % 256 === 255) await turn();
  }
}

/** Verdicts that end the program with 1. What the project does not show does not count either. */
const AGAINST: Readonly<Record<FailOn, ReadonlySet<Verdict>>> = {
  never: new Set(),
  contradicted: new Set(["contradicted", "impossible"]),
  unverified: new Set(["contradicted", "impossible", "inconsistent", "disputed", "unverified"]),
};

const isAgainst = ({ findings }: DraftReport, failOn: FailOn): boolean =>
  findings.some(({ claim }) => AGAINST[failOn].has(claim.verdict) && claim.code !== "quotation.translated");

function complain(said: string): number {
  process.stderr.write(`hegao: ${said}\n`);
  return UNREADABLE;
}

function nothing(said: string): null {
  complain(said);
  return null;
}
