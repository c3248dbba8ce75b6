/** A project's corpus as the server holds it: opened once, followed as it changes, and how far its reading is. */
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Evidence } from "../checking/evidence.ts";
import { type Corpus, type CorpusReport, type Notice, openCorpus } from "../corpus/corpus.ts";
import { hashOf } from "../corpus/hash.ts";
import type { ScanSettings } from "../corpus/layers.ts";
import { type ListedFile, listFiles } from "../corpus/listing.ts";
import type { Locale } from "../presenting/messages.ts";
import { sayUnindexed, sayWarning } from "../presenting/warning.ts";
import type { SourceMeta } from "../text/source.ts";
import type { SourcesStatus } from "./requests.ts";
import type { Progress, Surroundings } from "./surroundings.ts";

/** Files that could not be read are named up to so many: the terminal's `hegao sources` lists them all. */
const MOST_NAMED = 50;

/** Which files are sources, and how they are read. */
export interface SourcesOf {
  /** Absolute paths and patterns. */
  readonly roots: readonly string[];
  readonly scan: ScanSettings;
}

export class Sources {
  readonly #corpus: Corpus;
  readonly #roots: readonly string[];
  readonly #scan: ScanSettings;
  readonly #around: Surroundings;
  readonly #changed: () => void;
  /** From 0 to 1 while sources are being read; null otherwise. */
  #share: number | null = null;
  #progress: Promise<Progress> | null = null;
  #isSettled = false;
  #reported: { readonly generation: number; readonly unread: SourcesStatus["unread"] } | null = null;

  /** @param folder the project's. */
  constructor(folder: string, of: SourcesOf, around: Surroundings, changed: () => void) {
    const { roots, scan } = of;
    this.#roots = roots;
    this.#scan = scan;
    this.#around = around;
    this.#changed = changed;
    const stored = around.storage === null ? [] : [join(around.storage, hashOf(folder))];
    this.#corpus = openCorpus({
      roots,
      scan,
      indexDirs: [...(around.isTrusted ? [join(folder, ".hegao")] : []), ...stored],
      isWatched: true,
      onProgress: (done, total) => this.#advance(total === 0 ? 1 : done / total),
      onChange: changed,
      onNotice: (notice) => this.#notice(notice),
    });
    void this.#corpus.settled.then(() => this.#settle());
  }

  areOf(of: SourcesOf): boolean {
    return isDeepStrictEqual(of, { roots: this.#roots, scan: this.#scan });
  }

  /** Where the index lies; null where it can lie nowhere. */
  get folder(): string | null {
    return this.#corpus.folder;
  }

  /** The same for the same sources, in this process and the next; null while no index answers. */
  get stamp(): string | null {
    return this.#corpus.stamp;
  }

  /** What was indexed before answers at once; where nothing was, or it is being built anew, that is waited for. */
  async evidence(): Promise<Evidence> {
    const { evidence } = this.#corpus;
    if (evidence.size === 0) await this.#corpus.settled;
    return evidence;
  }

  status(locale: Locale): SourcesStatus {
    const read = this.#corpus.evidence.size;
    const isReading = !this.#isSettled || this.#share !== null || (read === 0 && this.#corpus.isReading);
    const state = isReading ? "reading" : "ready";
    return { state, read, share: this.#share, unread: this.#unread(locale) };
  }

  problems(locale: Locale): string[] {
    const { unindexed } = this.#corpus;
    return unindexed === null ? [] : [sayUnindexed(unindexed, locale)];
  }

  /** Once they are read. */
  async list(): Promise<Omit<CorpusReport, "files"> & { readonly files: readonly ListedFile[] }> {
    await this.#corpus.settled;
    const report = this.#corpus.report();
    return { ...report, files: listFiles(report, this.#corpus.evidence) };
  }

  async metaOf(path: string): Promise<SourceMeta | null> {
    await this.#corpus.settled;
    return this.#corpus.metaOf(path);
  }

  /** @param paths absolute; those that changed. */
  async refresh(paths: readonly string[] | null): Promise<void> {
    await this.#corpus.refresh(paths);
    this.#settle();
  }

  close(): Promise<void> {
    this.#finish();
    return this.#corpus.close();
  }

  #advance(share: number): void {
    const before = this.#share;
    if (share >= 1) {
      this.#finish();
      return;
    }
    this.#share = share;
    this.#progress ??= this.#around.progress();
    void this.#progress.then((progress) => progress.report(share));
    // A status for each percent would be more than anybody reads.
    if (before === null || Math.floor(before * 10) !== Math.floor(share * 10)) this.#changed();
  }

  #finish(): void {
    const shown = this.#progress;
    this.#share = null;
    this.#progress = null;
    void shown?.then((progress) => progress.done());
  }

  #settle(): void {
    this.#isSettled = true;
    this.#finish();
    this.#changed();
  }

  #notice(notice: Notice): void {
    this.#around.log(JSON.stringify(notice));
  }

  #unread(locale: Locale): SourcesStatus["unread"] {
    const { generation } = this.#corpus.evidence;
    if (!this.#isSettled) return [];
    if (this.#reported?.generation !== generation) {
      const unread = this.#corpus
        .unread()
        .slice(0, MOST_NAMED)
        .map(({ id, warnings }) => ({
          path: id,
          reason: warnings.map((warning) => sayWarning(warning, locale)).join(" "),
        }));
      this.#reported = { generation, unread };
    }
    return this.#reported.unread;
  }
}
