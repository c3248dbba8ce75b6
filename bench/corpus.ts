/** What the corpus costs: indexing beside a plain FTS5 build over the same sentences, and taking up changes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { archiveLines } from "../server/corpus/archiveLines.ts";
import { type Corpus, openCorpus } from "../server/corpus/corpus.ts";
import { fold } from "../server/text/fold.ts";
import { splitSentences } from "../server/text/sentences.ts";

export interface CorpusFigures {
  readonly corpus: { readonly documents: number; readonly megabytes: number; readonly sentences: number };
  readonly index: IndexFigures;
  /** The same of fewer documents, drawn evenly from all of them, and of all. */
  readonly scaling: {
    readonly sizes: readonly (IndexFigures & { readonly documents: number; readonly megabytes: number })[];
    /** The most megabytes a second, of the fewest; and by the processor's own time, which a busy machine changes less. */
    readonly spread: number;
    readonly processorSpread: number;
  };
  readonly change: { readonly oneSourceMs: number; readonly hundredSourcesMs: number };
}

export interface IndexFigures {
  readonly seconds: number;
  readonly megabytesPerSecond: number;
  /** Of the seconds that the plain build takes. */
  readonly ratioToPlainFts: number;
  /** Of the processor, in all threads of all indexing processes, and of the plain build. */
  readonly processorSeconds: number;
  readonly plainProcessorSeconds: number;
  /** Of the archive's own size. */
  readonly sizeRatio: number;
  /** Of all indexing processes together, resident. */
  readonly peakMegabytes: number;
}

/** Documents of the smaller archives. */
const SIZES = [10_000, 50_000];

/**
 * Each archive is built so often, by turns with the others, and its best counts: a shared machine is faster for a minute and slower
 * for the next, by more than what is to be measured.
 */
const ROUNDS = 2;

/** @param archive JSON Lines of articles. */
export async function measureCorpus(archive: string): Promise<CorpusFigures> {
  const folder = mkdtempSync(join(tmpdir(), "hegao-bench-"));
  try {
    const documents = await countOfLines(archive);
    const parts: string[] = [];
    for (const size of SIZES.filter((size) => size < documents)) {
      const part = join(folder, `${size}.jsonl`);
      await drawEvenly(archive, documents, size, part);
      parts.push(part);
    }
    const all = [...parts, archive];
    const builds = new Map<string, Builds[]>(all.map((each) => [each, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const each of all) builds.get(each)!.push(await measureBuilds(each, folder));
    const sizes = all.map((each) => sizedOf(builds.get(each)!));
    for (const part of parts) rmSync(part);
    const { documents: read, megabytes, ...index } = sizes.at(-1)!;
    return {
      corpus: { documents: read, megabytes, sentences: builds.get(archive)![0]!.plain.sentences },
      index,
      scaling: {
        sizes,
        spread: spreadOf(sizes.map(({ megabytesPerSecond }) => megabytesPerSecond)),
        processorSpread: spreadOf(sizes.map(({ megabytes, processorSeconds }) => megabytes / processorSeconds)),
      },
      change: await measureChanges(archive, folder),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One archive's plain build and Hegao's, one after the other. */
interface Builds {
  /** Of the archive. */
  readonly megabytes: number;
  readonly plain: Awaited<ReturnType<typeof buildPlain>>;
  readonly ours: Awaited<ReturnType<typeof buildIndex>>;
}

/** The best of an archive's builds. */
function sizedOf(builds: readonly Builds[]): CorpusFigures["scaling"]["sizes"][number] {
  const [{ megabytes, ours }] = builds as [Builds];
  const least = (of: (builds: Builds) => number): number => Math.min(...builds.map(of));
  const seconds = least(({ ours }) => ours.seconds);
  return {
    documents: ours.documents,
    megabytes: round(megabytes),
    seconds: round(seconds),
    megabytesPerSecond: round(megabytes / seconds),
    ratioToPlainFts: round(seconds / least(({ plain }) => plain.seconds)),
    processorSeconds: round(least(({ ours }) => ours.processorSeconds)),
    plainProcessorSeconds: round(least(({ plain }) => plain.processorSeconds)),
    sizeRatio: round(ours.megabytes / megabytes),
    peakMegabytes: Math.round(Math.max(...builds.map(({ ours }) => ours.peakMegabytes))),
  };
}

const spreadOf = (speeds: readonly number[]): number => round(Math.max(...speeds) / Math.min(...speeds));

/** @param folder for both; nothing stays in it. */
async function measureBuilds(archive: string, folder: string): Promise<Builds> {
  const plain = await buildPlain(archive, join(folder, "plain.db"));
  rmSync(join(folder, "plain.db"));
  const project = mkdtempSync(join(folder, "project-"));
  const ours = await buildIndex(archive, project);
  rmSync(project, { recursive: true });
  return { megabytes: statSync(archive).size / 1e6, plain, ours };
}

async function countOfLines(archive: string): Promise<number> {
  let lines = 0;
  for await (const _ of archiveLines(archive, null)) lines++;
  return lines;
}

/** So many of an archive's lines, from the whole length of it: what stands at its end may be of another sort. */
async function drawEvenly(archive: string, lines: number, wanted: number, into: string): Promise<void> {
  const file = openSync(into, "w");
  let [seen, drawn] = [0, 0];
  for await (const { text } of archiveLines(archive, null)) {
    seen++;
    if (text === null || Math.floor((seen * wanted) / lines) === drawn) continue;
    writeSync(file, `${text}\n`);
    drawn++;
  }
  closeSync(file);
}

const round = (value: number): number => Math.round(value * 100) / 100;

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/** Sentences kept and indexed by their words and pairs of Han characters: the least that anybody would build. */
async function buildPlain(
  archive: string,
  path: string,
): Promise<{ seconds: number; processorSeconds: number; sentences: number }> {
  const start = performance.now();
  const before = process.cpuUsage();
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = NORMAL");
  db.exec("CREATE TABLE sentence(id INTEGER PRIMARY KEY, text TEXT)");
  db.exec("CREATE VIRTUAL TABLE term USING fts5(tokens, content='', tokenize='ascii')");
  const sentence = db.prepare("INSERT INTO sentence VALUES (?, ?)");
  const term = db.prepare("INSERT INTO term(rowid, tokens) VALUES (?, ?)");
  let [sentences, pending] = [0, 0];
  db.exec("BEGIN");
  for await (const { text: line } of archiveLines(archive, null)) {
    const { text } = JSON.parse(line ?? "{}") as { text?: string };
    if (text === undefined) continue;
    for (const { start: from, end } of splitSentences(text)) {
      const words = text.slice(from, end);
      sentence.run(++sentences, words);
      term.run(sentences, pairsOf(fold(words)));
    }
    if (++pending % 2_000 === 0) db.exec("COMMIT; BEGIN");
  }
  db.exec("COMMIT");
  db.close();
  const { user, system } = process.cpuUsage(before);
  return { seconds: secondsSince(start), processorSeconds: (user + system) / 1e6, sentences };
}

/** 首季收入 → 首季 季收 收入. */
function pairsOf(folded: string): string {
  return folded.replace(/[\u3400-\u9fff]{2,}/g, (run) => {
    let pairs = " ";
    for (let i = 0; i + 1 < run.length; i++) pairs += `${run.slice(i, i + 2)} `;
    return pairs;
  });
}

/** By the built program, as people run it: its start and its end are part of the price. */
async function buildIndex(
  archive: string,
  project: string,
): Promise<{ seconds: number; documents: number; megabytes: number } & Taken> {
  writeFileSync(join(project, "hegao.json"), JSON.stringify({ sources: [archive] }));
  const start = performance.now();
  const cli = spawn(process.execPath, [CLI, "sources", "--format", "json"], {
    cwd: project,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const family = new Map<number, Taken>();
  const watch = setInterval(() => noteFamily(cli.pid!, family), 250);
  let out = "";
  cli.stdout.on("data", (part: Buffer) => (out += part.toString()));
  await once(cli, "close");
  const seconds = secondsSince(start);
  clearInterval(watch);
  const index = join(project, ".hegao");
  const bytes = readdirSync(index).reduce((sum, name) => sum + statSync(join(index, name)).size, 0);
  const sum = (of: (taken: Taken) => number): number => [...family.values()].reduce((all, one) => all + of(one), 0);
  return {
    seconds,
    documents: JSON.parse(out).sources,
    megabytes: bytes / 1e6,
    peakMegabytes: sum(({ peakMegabytes }) => peakMegabytes),
    processorSeconds: sum(({ processorSeconds }) => processorSeconds),
  };
}

const CLI = join(import.meta.dirname, "../dist/cli.js");

/** What a process took so far, as Linux keeps it; elsewhere there is no such figure. */
interface Taken {
  /** The highest that was resident. */
  readonly peakMegabytes: number;
  readonly processorSeconds: number;
}

/** Of a process and all below it. */
function noteFamily(root: number, taken: Map<number, Taken>): void {
  if (process.platform !== "linux") return;
  const processes = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? statusOf(Number(name)) : []));
  const family = new Set([root]);
  // A child has a higher number than its parent, but for once in so many thousand processes.
  for (const { pid, parent, ...one } of processes.sort((a, b) => a.pid - b.pid)) {
    if (!family.has(pid) && !family.has(parent)) continue;
    family.add(pid);
    if (one.peakMegabytes > 0) taken.set(pid, one);
  }
}

function statusOf(pid: number): ({ pid: number; parent: number } & Taken)[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const field = (name: RegExp): number => Number(name.exec(status)?.[1] ?? 0);
    // The name stands in brackets, and may hold blanks.
    const times = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const processorSeconds = (Number(times[11]) + Number(times[12])) / TICKS_A_SECOND;
    const peakMegabytes = (field(/^VmHWM:\s+(\d+)/m) * 1024) / 1e6;
    return [{ pid, parent: field(/^PPid:\s+(\d+)/m), peakMegabytes, processorSeconds }];
  } catch {
    // It has ended since it was listed.
    return [];
  }
}

/** Of the kernel's clock for programs: a hundred on every machine that Node runs on. */
const TICKS_A_SECOND = 100;

const IN_FOLDER = 1_000;

/** From a file's being written to its new words being found, in a watched folder. */
async function measureChanges(archive: string, folder: string): Promise<CorpusFigures["change"]> {
  const sources = join(folder, "sources");
  mkdirSync(sources);
  let count = 0;
  for await (const { text: line } of archiveLines(archive, null)) {
    const { text } = JSON.parse(line ?? "{}") as { text?: string };
    writeFileSync(join(sources, `${count}.txt`), text ?? "");
    if (++count === IN_FOLDER) break;
  }
  const corpus = openCorpus({ roots: [sources], indexDirs: [join(folder, ".hegao")], isWatched: true });
  await corpus.settled;
  // The first change starts the indexing process, as the first of a working day does.
  await timeChange(corpus, sources, 1, "warmup");
  const ones: number[] = [];
  for (let i = 0; i < 9; i++) ones.push(await timeChange(corpus, sources, 1, `single${i}`));
  const hundredSourcesMs = await timeChange(corpus, sources, 100, "hundred");
  await corpus.close();
  ones.sort((a, b) => a - b);
  return { oneSourceMs: Math.round(ones[4]!), hundredSourcesMs: Math.round(hundredSourcesMs) };
}

async function timeChange(corpus: Corpus, sources: string, count: number, word: string): Promise<number> {
  const query = { terms: [word], values: [], names: [], limit: count };
  const start = performance.now();
  for (let i = 0; i < count; i++) writeFileSync(join(sources, `${i}.txt`), `Changed ${word}: 58 branches, up 14%.`);
  while (corpus.evidence.shortlist(query).length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  return performance.now() - start;
}
