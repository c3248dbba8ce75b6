/** The sources that a draft is held against: which they are, opened once for all drafts that share them, and read to the end. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import type { Witness } from "../checking/checked.ts";
import { type Corpus, type CorpusReport, type FileInCorpus, type Notice, openCorpus } from "../corpus/corpus.ts";
import { scanSettings } from "../corpus/layers.ts";
import { type Locale, say } from "../presenting/messages.ts";
import { lineOfWitness } from "../presenting/passage.ts";
import type { SourcesRead } from "../presenting/report/draftReport.ts";
import { sayUnindexed, sayWarning } from "../presenting/warning.ts";
import type { Project } from "../project/project.ts";
import { completeSettings } from "../project/settings.ts";
import { ProgressLine } from "./output.ts";

/** Absolute paths and patterns: those of the command line, else the project's. */
export function rootsOf(typed: readonly string[] | null, project: Project): string[] {
  if (typed !== null) return typed.map((source) => resolve(source));
  return completeSettings(project.settings).sources.map((source) => resolve(project.folder, source));
}

/** The first that does not exist; a pattern may match nothing (yet). */
export const missingRoot = (roots: readonly string[]): string | null =>
  roots.find((root) => !/[*?{]/.test(root) && statSync(root, { throwIfNoEntry: false }) === undefined) ?? null;

export interface OpenSources {
  readonly evidence: Corpus["evidence"];
  readonly report: CorpusReport;
}

/** Corpora that are open, by their roots. */
export class SourcesPool {
  readonly #open = new Map<string, Promise<OpenSources>>();
  readonly #corpora: Corpus[] = [];
  readonly #temporary: string[] = [];
  readonly #hasIndex: boolean;
  readonly #locale: Locale;

  /** @param hasIndex whether an index may stay on disk. */
  constructor(hasIndex: boolean, locale: Locale) {
    this.#hasIndex = hasIndex;
    this.#locale = locale;
  }

  /** Waits until everything on disk has been read. */
  open(roots: readonly string[], project: Project): Promise<OpenSources> {
    const key = roots.join("\n");
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const opening = this.#read(roots, project);
    this.#open.set(key, opening);
    return opening;
  }

  async close(): Promise<void> {
    for (const corpus of this.#corpora.splice(0)) await corpus.close();
    for (const folder of this.#temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
  }

  async #read(roots: readonly string[], project: Project): Promise<OpenSources> {
    const progress = new ProgressLine();
    const corpus = openCorpus({
      roots,
      scan: scanSettings(project.folder, completeSettings(project.settings)),
      indexDirs: [this.#indexFolder(roots, project)],
      onProgress: (done, total) => {
        const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
        progress.show(say(this.#locale, "cli.indexing", { percent }));
      },
      onNotice: (notice) => {
        progress.clear();
        const said = sayNotice(notice, this.#locale);
        if (said !== "") process.stderr.write(`hegao: ${said}\n`);
      },
    });
    this.#corpora.push(corpus);
    await corpus.settled;
    progress.clear();
    return { evidence: corpus.evidence, report: corpus.report() };
  }

  /** Beside hegao.json, where the editor keeps it too; without one, beside the first of the sources. */
  #indexFolder([first = "."]: readonly string[], project: Project): string {
    if (this.#hasIndex) return join(project.file === null ? dirname(first) : project.folder, ".hegao");
    const folder = mkdtempSync(join(tmpdir(), "hegao-"));
    this.#temporary.push(folder);
    return folder;
  }
}

/** path:line, as terminals and editors make a link of it; relative where that is shorter. */
export const placeInFile = (witness: Witness): string | null => placed(witness, (path, line) => `${path}:${line}`);

/** path#L12, as links in Markdown have it. */
export const linkToFile = (witness: Witness): string | null =>
  placed(witness, (path, line) => `${encodeURI(path)}#L${line}`);

function placed(witness: Witness, join: (path: string, line: number) => string): string | null {
  const { path } = witness.meta;
  if (path === null) return null;
  const line = lineOfWitness(witness);
  return line === null ? shortPath(path) : join(shortPath(path), line);
}

export function shortPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near !== "" && near.length < path.length ? near : path;
}

/** What a report says of the files behind it. */
export function sourcesRead(reports: readonly CorpusReport[], locale: Locale): SourcesRead {
  const files = new Map(reports.flatMap(({ files }) => files).map((file) => [file.path, file]));
  const unread = [...files.values()].filter(isUnread);
  return {
    count: [...files.values()].reduce((count, file) => count + file.sources, 0),
    unread: unread.map((file) => ({ path: shortPath(file.path), reason: sayWarnings(file, locale) })),
  };
}

export const isUnread = ({ sources }: FileInCorpus): boolean => sources === 0;

export function sayWarnings({ warnings }: FileInCorpus, locale: Locale): string {
  return warnings.map((warning) => sayWarning(warning, locale)).join(say(locale, "finding.join"));
}

function sayNotice(notice: Notice, locale: Locale): string {
  switch (notice.code) {
    case "index-elsewhere": {
      const because = say(locale, `notice.because.${notice.because}`);
      return say(locale, "notice.index-elsewhere", { folder: notice.folder, because });
    }
    case "index-rebuilt":
      return say(locale, "notice.index-rebuilt", { why: say(locale, `notice.why.${notice.why}`) });
    case "index-awaited":
      return say(locale, "notice.index-awaited");
    case "index-none":
      return sayUnindexed(notice, locale);
    default:
      return "";
  }
}
