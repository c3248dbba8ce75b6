/** What the corpus costs: indexing beside a plain FTS5 build over the same sentences, and taking up changes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { archiveLines } from "../server/corpus/archiveLines.ts";
import { type Corpus, openCorpus } from "../server/corpus/corpus.ts";
import { fold } from "../server/text/fold.ts";
import { splitSentences } from "../server/text/sentences.ts";

export interface CorpusFigures {
  readonly corpus: { readonly documents: number; readonly megabytes: number; readonly sentences: number };
  readonly index: {
    readonly seconds: number;
    readonly megabytesPerSecond: number;
    /** Of the seconds that the plain build takes. */
    readonly ratioToPlainFts: number;
    /** Of the archive's own size. */
    readonly sizeRatio: number;
    /** Of all indexing processes together, resident. */
    readonly peakMegabytes: number;
  };
  readonly change: { readonly oneSourceMs: number; readonly hundredSourcesMs: number };
}

/** @param archive JSON Lines of articles. */
export async function measureCorpus(archive: string): Promise<CorpusFigures> {
  const folder = mkdtempSync(join(tmpdir(), "hegao-bench-"));
  try {
    const megabytes = statSync(archive).size / 1e6;
    const plain = await buildPlain(archive, join(folder, "plain.db"));
    rmSync(join(folder, "plain.db"));
    const built = await buildIndex(archive, folder);
    const change = await measureChanges(archive, folder);
    return {
      corpus: { documents: built.documents, megabytes: round(megabytes), sentences: plain.sentences },
      index: {
        seconds: round(built.seconds),
        megabytesPerSecond: round(megabytes / built.seconds),
        ratioToPlainFts: round(built.seconds / plain.seconds),
        sizeRatio: round(built.megabytes / megabytes),
        peakMegabytes: Math.round(built.peakMegabytes),
      },
      change,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/** Sentences kept and indexed by their words and pairs of Han characters: the least that anybody would build. */
async function buildPlain(archive: string, path: string): Promise<{ seconds: number; sentences: number }> {
  const start = performance.now();
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
  return { seconds: secondsSince(start), sentences };
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
  folder: string,
): Promise<{ seconds: number; documents: number; megabytes: number; peakMegabytes: number }> {
  const project = join(folder, "project");
  mkdirSync(project);
  writeFileSync(join(project, "hegao.json"), JSON.stringify({ sources: [archive] }));
  const start = performance.now();
  const cli = spawn(process.execPath, [CLI, "sources", "--format", "json"], {
    cwd: project,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const peaks = new Map<number, number>();
  const watch = setInterval(() => notePeaks(cli.pid!, peaks), 250);
  let out = "";
  cli.stdout.on("data", (part: Buffer) => (out += part.toString()));
  await once(cli, "close");
  const seconds = secondsSince(start);
  clearInterval(watch);
  const index = join(project, ".hegao");
  const bytes = readdirSync(index).reduce((sum, name) => sum + statSync(join(index, name)).size, 0);
  const peakMegabytes = [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
  return { seconds, documents: JSON.parse(out).sources, megabytes: bytes / 1e6, peakMegabytes };
}

const CLI = join(import.meta.dirname, "../dist/cli.js");

/** Highest resident size so far of a process and all below it, as Linux keeps it; elsewhere there is no such figure. */
function notePeaks(root: number, peaks: Map<number, number>): void {
  if (process.platform !== "linux") return;
  const processes = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? [statusOf(Number(name))] : []));
  const family = new Set([root]);
  // A child has a higher number than its parent, but for once in so many thousand processes.
  for (const { pid, parent, megabytes } of processes) {
    if (!family.has(pid) && !family.has(parent)) continue;
    family.add(pid);
    if (megabytes > 0) peaks.set(pid, megabytes);
  }
}

function statusOf(pid: number): { pid: number; parent: number; megabytes: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const field = (name: RegExp): number => Number(name.exec(status)?.[1] ?? 0);
    return { pid, parent: field(/^PPid:\s+(\d+)/m), megabytes: (field(/^VmHWM:\s+(\d+)/m) * 1024) / 1e6 };
  } catch {
    // It has ended since it was listed.
    return { pid, parent: 0, megabytes: 0 };
  }
}

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
