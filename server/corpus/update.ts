/** Brings one layer's index up to what stands on disk: only what changed is read, and every batch is whole or absent. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { archiveLines } from "./archiveLines.ts";
import { type Differences, differences, isNone, lookedAt } from "./differences.ts";
import type { Warning } from "./formats/format.ts";
import { isArchive, isQuick } from "./formats/names.ts";
import type { Taken } from "./intake.ts";
import { type FoundFile, type Layer, type ScanSettings, scan, spokenOf } from "./layers.ts";
import { AT_HAND, type Job, type RecordLine, type Takers } from "./takers.ts";
import type { FileFacts, KnownFile, Writer } from "./writing.ts";

export interface Update {
  readonly layer: Layer;
  readonly settings: ScanSettings;
  readonly writer: Writer;
  /** Files that the index knows. */
  readonly known: ReadonlyMap<string, KnownFile>;
  /** Called for when there is more to read than this thread should. */
  readonly takers: () => Takers;
  /** Absolute paths that changed; null to look at everything. */
  readonly paths: readonly string[] | null;
  /** Bytes read of bytes to read. */
  readonly onProgress: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}

/** Resolves with whether anything was written. Throws what the database throws. */
export async function update(task: Update): Promise<boolean> {
  const found = differencesOf(task);
  if (isNone(found)) return false;
  const { writer } = task;
  if (found.removed.length + found.passed.length > 0) writer.batch(() => dropGone(writer, found));
  const progress = progressOf(task, found.changed);
  await readFiles(
    task,
    found.changed.filter(({ path }) => !isArchive(path)),
    progress,
  );
  for (const archive of found.changed.filter(({ path }) => isArchive(path))) {
    if (!task.isCancelled()) await readArchive(task, archive, progress);
  }
  return true;
}

function dropGone(writer: Writer, { removed, passed }: Differences): void {
  for (const { id } of removed) writer.removeFile(id);
  for (const { id, warning } of passed)
    writer.removeSourcesOf(writer.enterFile(id, NO_FACTS, { format: null, warnings: [warning] }, true));
}

function differencesOf({ layer, settings, known, paths }: Update): Differences {
  const within = paths?.map(spokenOf) ?? null;
  const ids = within?.map((path) => relative(layer.root, path).replaceAll("\\", "/")) ?? null;
  return differences(scan(layer, settings, within), known, lookedAt(ids));
}

const NO_FACTS: FileFacts = { size: 0, modified: 0, sidecar: null, encoding: null };

const factsOf = (file: FoundFile): FileFacts => ({
  size: file.size,
  modified: file.modified,
  sidecar: file.sidecar?.modified ?? null,
  encoding: file.encoding,
});

interface Progress {
  add(bytes: number): void;
}

function progressOf(task: Update, files: readonly FoundFile[]): Progress {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  return {
    add(bytes) {
      done += bytes;
      task.onProgress(done, total);
    },
  };
}

/** Sources in a batch, their characters, and the milliseconds after which a smaller one is written. */
const BATCH = 1_000;
const BATCH_CHARACTERS = 4_000_000;
const BATCH_MS = 1_500;

async function readFiles(task: Update, files: readonly FoundFile[], progress: Progress): Promise<void> {
  const { writer } = task;
  const written = batches<{ file: FoundFile; taken: Taken }>(task, ({ file, taken }) => {
    const id = writer.enterFile(file.id, factsOf(file), taken, true);
    writer.removeSourcesOf(id);
    if (taken.row !== null) writer.put(id, taken.row);
  });
  // Quick files, if they are not many, are read before a thread would have started.
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const isEach = files.every(({ path, size }) => isQuick(path) && size < LONGEST_READ_HERE);
  const isSmall = isEach && bytes < READ_HERE && files.length <= MOST_READ_HERE;
  await inParallel(task, isSmall ? 1 : task.takers().count * AT_HAND.file, files, async (file) => {
    const taken = await takeFrom(task, file, isSmall);
    progress.add(file.size);
    if (taken !== null) written.add({ file, taken });
  });
  written.finish();
}

/** As much as a checkout changes, or a day brings. */
const READ_HERE = 1_000_000;
/** A longer one may be such as a reader takes minutes for; only a thread can be ended. */
const LONGEST_READ_HERE = 200_000;
const MOST_READ_HERE = 400;

/** The readers are long to load, and most of what is written other threads have read. */
const readHere = async (job: Job): Promise<Taken[]> => (await import("./reader.ts")).run(job);

/** Null for a file that has gone since it was listed. */
async function takeFrom(task: Update, file: FoundFile, isHere: boolean): Promise<Taken | null> {
  try {
    const bytes = readFileSync(file.path);
    const sidecar = file.sidecar === null ? null : readFileSync(file.sidecar.path, "utf8");
    const read = {
      id: file.id,
      bytes,
      ...(sidecar !== null && { sidecar }),
      ...(file.encoding !== null && { encoding: file.encoding }),
    };
    const job = { type: "file", file: read } as const;
    return (await (isHere ? readHere(job) : task.takers().take(job)))[0] ?? null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return code === "ENOENT" ? null : { format: null, row: null, warnings: [{ code: "unreadable", detail: code }] };
  }
}

/** Records are known by the hash of their line; of two with one id the first in the file stands. */
async function readArchive(task: Update, file: FoundFile, progress: Progress): Promise<void> {
  const { writer } = task;
  let entry = 0;
  writer.batch(() => {
    entry = writer.enterFile(file.id, factsOf(file), { format: "jsonl", warnings: [] }, false);
  });
  const known = writer.records(entry);
  const claims = new Claims();
  const kept = new Set<number>();
  const written = batches<{ line: number; taken: Taken }>(task, ({ line, taken: { row, warnings } }) => {
    for (const warning of warnings) claims.warn(line, warning);
    if (row !== null && claims.claim(row.id, line)) kept.add(writer.put(entry, row));
  });
  const isHere = file.size < SMALL_ARCHIVE;
  // Writing a record takes nearly as long as reading one: a core is left to it.
  const threads = isHere ? 1 : Math.max(1, task.takers().count - 1);
  await inParallel(task, isHere ? 1 : threads * AT_HAND.records, recordJobs(), async (lines) => {
    const job = { type: "records", archive: file.id, lines } as const;
    const taken = await (isHere ? readHere(job) : task.takers().take(job));
    for (const [i, line] of lines.entries()) written.add({ line: line.number, taken: taken[i]! });
  });
  written.finish();
  if (task.isCancelled()) return;
  writer.batch(() => {
    for (const { source } of known.values()) if (!kept.has(source)) writer.removeSource(source);
    writer.enterFile(file.id, factsOf(file), { format: "jsonl", warnings: claims.warnings() }, true);
  });

  async function* recordJobs(): AsyncGenerator<RecordLine[]> {
    let lines: RecordLine[] = [];
    let characters = 0;
    let before = 0;
    for await (const { number, text, hash, at } of archiveLines(file.path, file.encoding)) {
      const former = known.get(hash);
      if (former !== undefined) {
        if (claims.claim(former.name, number)) kept.add(former.source);
      } else if (text === null) claims.warn(number, { code: "record-broken", detail: String(number) });
      else {
        lines.push({ number, text, hash });
        characters += text.length;
      }
      if (characters < JOB_CHARACTERS) continue;
      yield lines;
      progress.add(at - before);
      before = at;
      lines = [];
      characters = 0;
    }
    if (lines.length > 0) yield lines;
    progress.add(Math.max(0, file.size - before));
  }
}

const JOB_CHARACTERS = 200_000;

/** Bytes; read in less time than a thread takes to start. */
const SMALL_ARCHIVE = 500_000;

/** Which line of an archive an id belongs to, and what is wrong with others: the same whatever order they are read in. */
class Claims {
  readonly #lineOf = new Map<string, number>();
  readonly #warnings: { readonly line: number; readonly warning: Warning }[] = [];

  claim(name: string, line: number): boolean {
    const first = this.#lineOf.get(name);
    if (first !== undefined && first !== line)
      this.warn(Math.max(first, line), { code: "record-repeated", detail: `${Math.max(first, line)}: ${name}` });
    if (first !== undefined && first < line) return false;
    this.#lineOf.set(name, line);
    return true;
  }

  warn(line: number, warning: Warning): void {
    this.#warnings.push({ line, warning });
    // An archive of nothing but broken lines must not fill the index with saying so.
    if (this.#warnings.length > 2 * WARNINGS_KEPT) this.#warnings.splice(0, Number.POSITIVE_INFINITY, ...this.#first());
  }

  warnings(): Warning[] {
    return this.#first().map(({ warning }) => warning);
  }

  #first(): { readonly line: number; readonly warning: Warning }[] {
    return this.#warnings.toSorted((a, b) => a.line - b.line).slice(0, WARNINGS_KEPT);
  }
}

const WARNINGS_KEPT = 50;

/** Gathers what was read and writes it a batch at a time. */
function batches<T extends { readonly taken: Taken }>(
  { writer }: Update,
  write: (item: T) => void,
): { add(item: T): void; finish(): void } {
  let items: T[] = [];
  let characters = 0;
  let since = performance.now();
  const finish = (): void => {
    if (items.length > 0) writer.batch(() => items.forEach(write));
    items = [];
    characters = 0;
    since = performance.now();
  };
  return {
    add(item) {
      const { row } = item.taken;
      items.push(item);
      characters += row === null ? 0 : row.body.text.length + row.tokens.length;
      if (items.length >= BATCH || characters > BATCH_CHARACTERS || performance.now() - since > BATCH_MS) finish();
    },
    finish,
  };
}

/** At most `count` items are under way at a time; the rest is not even asked for. */
async function inParallel<T>(
  task: Update,
  count: number,
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let failure: { error: unknown } | null = null;
  for await (const item of items) {
    if (task.isCancelled() || failure !== null) break;
    const one: Promise<void> = work(item)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => running.delete(one));
    running.add(one);
    if (running.size >= count) await Promise.race(running);
  }
  await Promise.all(running);
  if (failure !== null) throw (failure as { error: unknown }).error;
}
