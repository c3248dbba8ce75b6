/** The corpus as the server and the terminal open it: layers on disk, their indexes, and evidence from all of them. */
import { join, relative } from "node:path";
import type { Evidence } from "../checking/evidence.ts";
import type { SourceMeta } from "../text/source.ts";
import { differences, isNone, lookedAt } from "./differences.ts";
import type { Warning } from "./formats/format.ts";
import { isArchive } from "./formats/names.ts";
import { real } from "./globs.ts";
import { hashOf } from "./hash.ts";
import { homeOf } from "./home.ts";
import { IndexedEvidence } from "./indexed.ts";
import type { LayerToIndex } from "./indexer.ts";
import { type Indexing, indexing, type Outcome } from "./indexing.ts";
import { idOf, isAtOrUnder, type Layer, layersOf, pathIn, SCAN_DEFAULTS, type ScanSettings, scan } from "./layers.ts";
import type { FileReport } from "./openIndex.ts";
import { stack } from "./stack.ts";
import { openForReading } from "./store.ts";
import { indexName } from "./versions.ts";
import { type Watching, watchRoots } from "./watch.ts";
import { knownFiles } from "./writing.ts";

export interface CorpusSettings {
  /** Folders, archives, files and globs, absolute; those named first answer first. */
  readonly roots: readonly string[];
  /** Where indexes should lie, in the order of preference; the system's cache folder stands in. */
  readonly indexDirs: readonly string[];
  readonly scan?: Partial<ScanSettings>;
  /** Whether changes on disk are taken up by themselves. */
  readonly isWatched?: boolean;
  /** Bytes read of bytes to read, a few times a second while indexing. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called when the evidence may answer differently than before. */
  readonly onChange?: () => void;
  readonly onNotice?: (notice: Notice) => void;
}

/** Something about the index itself that a person should know. */
export type Notice =
  | { readonly code: "index-elsewhere"; readonly because: "read-only" | "network"; readonly folder: string }
  | { readonly code: "index-rebuilt"; readonly why: "damaged" | "other-version" }
  | { readonly code: "index-awaited" }
  | ({ readonly code: "index-none" } & Unindexed)
  | { readonly code: "root-missing"; readonly root: string };

/** Why sources are held in memory instead of an index. */
export interface Unindexed {
  readonly because: "read-only" | "full" | "locked" | "unwritable";
  /** In the system's words. */
  readonly detail: string;
  /** Where the index should lie. */
  readonly folder: string;
}

export interface Corpus {
  readonly evidence: Evidence;
  /** Resolves when everything that stood on disk when it was called is taken up. */
  refresh(paths?: readonly string[] | null): Promise<void>;
  /** Resolves when whatever is being taken up now is; the first look at the disk begins at once. */
  readonly settled: Promise<void>;
  /** Whether something is being taken up. */
  readonly isReading: boolean;
  /** Where the index lies; null where it can lie nowhere. */
  readonly folder: string | null;
  /** The same for the same sources, in this process and the next; null while no index answers. */
  readonly stamp: string | null;
  /** Why no index could be written when that was last tried; null where one was. */
  readonly unindexed: Unindexed | null;
  report(): CorpusReport;
  /** What is known of the source that a file holds; null where it holds none, or many. @param path absolute. */
  metaOf(path: string): SourceMeta | null;
  /** Files that gave no source: cheaper than a whole report. */
  unread(): readonly Pick<FileInCorpus, "id" | "warnings">[];
  close(): Promise<void>;
}

export interface CorpusReport {
  readonly sources: number;
  readonly passages: number;
  readonly files: readonly FileInCorpus[];
}

export interface FileInCorpus {
  /** Path under its root, with the layer's prefix; the id of its source, unless it is an archive of many. */
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  /** Null for a file that no reader took. */
  readonly format: string | null;
  /** That its text was found to be in; null for formats that have none, and for archives. */
  readonly encoding: string | null;
  readonly sources: number;
  readonly passages: number;
  readonly warnings: readonly Warning[];
}

/** Answers at once, from what was indexed before; `settled` tells when it is up to date. */
export function openCorpus(settings: CorpusSettings): Corpus {
  const notice = settings.onNotice ?? (() => {});
  const scanSettings: ScanSettings = { ...SCAN_DEFAULTS, ...settings.scan };
  const home = homeOf(settings.indexDirs);
  if (home !== null && home.because !== null)
    notice({ code: "index-elsewhere", because: home.because, folder: home.folder });

  const layers = layersOf(settings.roots);
  const toIndex = layers.map((layer) => ({ layer, index: indexOf(home?.folder ?? "", layer) }));
  const indexed = toIndex.map((to) => evidenceOf(to, () => void refresh(null)));
  const answering: Evidence[] = [...indexed];
  /** Of each layer, while no index answers. */
  let inMemory: readonly (readonly FileReport[])[] = [];
  let unindexed: Unindexed | null = null;
  let turns = 0;
  const evidence = stack(answering, {
    turns: () => turns,
    behind: indexed.filter((_, i) => isBehind(layers[i]!, layers)),
  });
  const events = {
    onProgress: (done: number, total: number) => settings.onProgress?.(done, total),
    onReplaced: (_: string, why: "damaged" | "other-version") => notice({ code: "index-rebuilt", why }),
    onWaiting: () => notice({ code: "index-awaited" }),
  };
  const indexer = indexing(events, settings.isWatched === true);
  let generation = 0;
  let isClosed = false;
  let queue = Promise.resolve();
  let waiting = 0;

  const tellChange = (): void => {
    if (isClosed || evidence.generation === generation) return;
    generation = evidence.generation;
    settings.onChange?.();
  };
  const refresh = (paths: readonly string[] | null = null): Promise<void> => {
    waiting++;
    queue = queue.then(() => takeUp(paths)).finally(() => waiting--);
    return queue;
  };
  const takeUp = async (changed: readonly string[] | null): Promise<void> => {
    if (isClosed) return;
    // What could not be written then is still missing.
    const paths = unindexed === null ? changed : null;
    const outcome = home === null ? HOMELESS : await bringUpToDate(indexer, toIndex, scanSettings, paths);
    unindexed = outcome.type === "settled" ? null : unindexedBy(outcome, home?.folder ?? settings.indexDirs[0] ?? "");
    if (unindexed === null) answerFrom(indexed);
    else await standIn(unindexed);
    for (const one of indexed) one.lookNow();
    tellChange();
  };
  /** Where nothing can be written, what is small enough is read into memory. */
  const standIn = async (why: Unindexed): Promise<void> => {
    notice({ code: "index-none", ...why });
    const { readIntoMemory } = await import("./inMemory.ts");
    const held = await readIntoMemory(layers, scanSettings);
    inMemory = held.files;
    answerFrom([held.evidence]);
  };
  const isIndexed = (): boolean => answering[0] === indexed[0];
  const answerFrom = (layers: readonly Evidence[]): void => {
    if (layers === indexed && isIndexed()) return;
    answering.splice(0, answering.length, ...layers);
    turns++;
  };
  const files = (): readonly (readonly FileReport[])[] => (isIndexed() ? indexed.map((one) => one.files()) : inMemory);

  // A damaged index is found out by asking it, and has everything looked at again.
  generation = evidence.generation;
  void refresh();
  const watching = settings.isWatched === true ? watchAll(layers, refresh) : null;
  // Another window or the terminal may write too; looking costs a microsecond.
  const follower = settings.isWatched === true ? setInterval(tellChange, FOLLOW_MS).unref() : null;
  return {
    evidence,
    get settled() {
      return queue;
    },
    get isReading() {
      return waiting > 0;
    },
    refresh,
    folder: home?.folder ?? null,
    get stamp() {
      const stamps = isIndexed() ? indexed.map(({ stamp }) => stamp) : [null];
      return stamps.includes(null) ? null : stamps.join();
    },
    get unindexed() {
      return unindexed;
    },
    report: () => reportOf(layers, files()),
    metaOf: (path) => metaOf(layers, evidence, path),
    unread: () =>
      layers.flatMap(({ prefix }, i) =>
        (isIndexed() ? indexed[i]!.unread() : unreadOf(inMemory[i]!)).map(({ path, warnings }) => ({
          id: prefix + path,
          warnings: warningsIn(warnings),
        })),
      ),
    async close() {
      isClosed = true;
      watching?.close();
      if (follower !== null) clearInterval(follower);
      await indexer.stop();
      for (const one of indexed) one.close();
    },
  };
}

const FOLLOW_MS = 250;

/** A project may be moved with its index: the name goes by the way from one to the other. */
function indexOf(folder: string, { root, only }: Layer): string {
  return join(folder, indexName(hashOf(`${relative(folder, root)}\n${only ?? ""}`).replace(/[^\w]/g, "x")));
}

function evidenceOf({ layer, index }: LayerToIndex, onDamage: () => void): IndexedEvidence {
  return new IndexedEvidence({ index, prefix: layer.prefix, pathOf: (name) => pathOf(layer, name), onDamage });
}

/** Archives of articles stand behind a project's own sources, where it has any. */
const isBehind = (layer: Layer, all: readonly Layer[]): boolean => isOfArchives(layer) && !all.every(isOfArchives);

const isOfArchives = ({ root, only }: Layer): boolean => isArchive(only ?? root);

/** A record of an archive has no file of its own. */
const pathOf = (layer: Layer, name: string): string | null =>
  /\.(?:jsonl|ndjson):/i.test(name) ? null : pathIn(layer, name);

/** Neither the folders that were wanted nor any other can be written. */
const HOMELESS = { type: "failed", reason: "read-only", detail: "" } as const;

interface Failed {
  readonly reason: Unindexed["because"];
  readonly detail: string;
}

const unindexedBy = ({ reason, detail }: Failed, folder: string): Unindexed => ({ because: reason, detail, folder });

/** Looks for itself first: for nothing new no process is started. */
async function bringUpToDate(
  indexer: Indexing,
  layers: readonly LayerToIndex[],
  settings: ScanSettings,
  paths: readonly string[] | null,
): Promise<Outcome> {
  const outdated = paths === null ? layers.filter((layer) => !isCurrent(layer, settings)) : layers;
  return outdated.length === 0 ? { type: "settled" } : indexer.update(outdated, settings, paths);
}

/** Larger layers take longer to look through than this thread may stand still. */
const LOOKED_THROUGH_HERE = 3_000;

function isCurrent({ layer, index }: LayerToIndex, settings: ScanSettings): boolean {
  const db = openForReading(index);
  if (db === null) return false;
  try {
    const known = knownFiles(db);
    if (known.size > LOOKED_THROUGH_HERE) return false;
    return isNone(differences(scan(layer, settings), known, lookedAt(null)));
  } catch {
    return false;
  } finally {
    db.close();
  }
}

function watchAll(layers: readonly Layer[], refresh: (paths: readonly string[] | null) => unknown): Watching {
  return watchRoots(
    layers.map(({ root }) => root),
    (paths) => void refresh(paths),
  );
}

function metaOf(layers: readonly Layer[], evidence: Evidence, path: string): SourceMeta | null {
  const file = real(path);
  for (const layer of layers) {
    if (!isAtOrUnder(file, layer.root)) continue;
    const meta = evidence.meta(layer.prefix + idOf(layer, file));
    if (meta !== null) return meta;
  }
  return null;
}

const warningsIn = (json: string): Warning[] => JSON.parse(json) as Warning[];

const unreadOf = (files: readonly FileReport[]): FileReport[] => files.filter(({ sources }) => sources === 0);

/** @param reports of each layer's files. */
function reportOf(layers: readonly Layer[], reports: readonly (readonly FileReport[])[]): CorpusReport {
  const files = layers.flatMap((layer, i) =>
    reports[i]!.map(({ path, format, encoding, sources, passages, warnings }) => ({
      id: layer.prefix + path,
      path: pathIn(layer, path),
      format,
      encoding,
      sources,
      passages,
      warnings: warningsIn(warnings),
    })),
  );
  const sum = (of: (file: FileInCorpus) => number): number => files.reduce((total, file) => total + of(file), 0);
  return { sources: sum(({ sources }) => sources), passages: sum(({ passages }) => passages), files };
}
