/** Kills whoever indexes at moments drawn by a seed, and tells whether the index that is finished afterwards is whole. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openCorpus } from "../../server/corpus/corpus.ts";
import { contents, put } from "./disk.ts";

const OPENING = join(import.meta.dirname, "opening.ts");

export type Victim = "indexer" | "opener";

/** Sources enough for several batches: files, and archives of records. Returns the names of their sources. */
export function fill(root: string, archives: number, records: number): string[] {
  const names: string[] = [];
  for (let i = 0; i < 40; i++) {
    names.push(`press/${i}.md`);
    put(root, `press/${i}.md`, `# 第${i}號公告\n\n翠峰支付第${i}季收入增長14%,用戶達${i + 1}萬。\n`);
  }
  for (let a = 0; a < archives; a++) {
    const lines = Array.from({ length: records }, (_, i) => {
      names.push(`old/${a}.jsonl:r${i}`);
      const text = `翠峰支付的第${a}批第${i}則:成交${i}萬元,收入增長${i % 90}%。Revenue rose ${i % 70}% in the quarter.`;
      return JSON.stringify({ id: `r${i}`, title: `第${i}則`, date: "2026-02-03", text });
    });
    put(root, `old/${a}.jsonl`, `${lines.join("\n")}\n`);
  }
  return names;
}

/** Opens a corpus in a process of its own and kills one of the two that index, so many milliseconds after the reading begins. */
export async function openAndKill(root: string, index: string, victim: Victim, after: number): Promise<void> {
  // Of one killed before: it would be taken for a living one's.
  for (const file of statusesIn(index)) rmSync(join(index, file));
  const opener = spawn(process.execPath, [OPENING, root, index], { stdio: "ignore" });
  const ended = once(opener, "exit");
  const isThrough = (): boolean => opener.exitCode !== null;
  while (!isThrough() && statusesIn(index).length === 0) await sleep(2);
  await Promise.race([sleep(after), ended]);
  if (victim === "opener") opener.kill("SIGKILL");
  else killIndexer(index);
  await ended;
}

/** The heartbeats of those who write into the indexes of a folder. */
export const statusesIn = (index: string): string[] => filesIn(index).filter((name) => name.endsWith(".status"));

/** By the number that it says beside its index; it may not have begun yet, or be through. */
export function killIndexer(index: string): void {
  for (const file of statusesIn(index)) {
    try {
      process.kill(JSON.parse(readFileSync(join(index, file), "utf8")).pid, "SIGKILL");
    } catch {
      // Gone since it was listed.
    }
  }
}

/** What the index says once it is finished, and what one says that was never disturbed. */
export async function finished(root: string, index: string, names: readonly string[]): Promise<[unknown, unknown]> {
  const fresh = `${index}-fresh`;
  const [mended, undisturbed] = [await settled(root, index, names), await settled(root, fresh, names)];
  rmSync(fresh, { recursive: true, force: true });
  return [mended, undisturbed];
}

/** Everything that the index says once it is up to date. */
export async function settled(root: string, index: string, names: readonly string[]): Promise<unknown> {
  const corpus = openCorpus({ roots: [root], indexDirs: [index] });
  await corpus.settled;
  await corpus.close();
  const file = filesIn(index).find((name) => name.endsWith(".db"));
  return file === undefined ? null : contents(root, join(index, file), names);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
