/** Kills the built server, or the process that indexes for it, while they index; then the next start must find everything. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { randomOf } from "../../test/corpus/fuzzing.ts";
import { fill, killIndexer, settled, statusesIn } from "../../test/corpus/killing.ts";
import { Client, Folder } from "../../test/protocol/client.ts";

export interface KillTask {
  readonly kills: number;
  readonly seed: number;
  /** Path of dist/server.js. */
  readonly server: string;
  readonly say: (line: string) => void;
}

export interface KillFigures {
  readonly kills: number;
  readonly sources: number;
  /** Kills that came before the index was whole: the others found it finished. */
  readonly whileIndexing: number;
  /** Next starts whose index was not equal to one built from scratch. */
  readonly wrong: number;
  readonly seconds: number;
}

/** One kill in three follows another without a finished start between. */
const AGAIN = 1 / 3;

export async function killOften({ kills, seed, server, say }: KillTask): Promise<KillFigures> {
  const began = performance.now();
  using folder = new Folder({ "draft.md": "# 稿\n\n翠峰支付收入增長14%。\n" });
  const root = join(folder.path, "sources");
  const index = join(folder.path, ".hegao");
  mkdirSync(root);
  const names = fill(root, 3, 700);
  const start = performance.now();
  const whole = await settled(root, join(folder.path, "undisturbed"), names);
  const lasts = performance.now() - start;
  const random = randomOf(seed);
  let [whileIndexing, wrong] = [0, 0];
  for (let number = 1; number <= kills; number++) {
    const victim = random() < 0.5 ? "server" : "indexer";
    const after = random() * lasts;
    if (await startAndKill(folder, server, index, victim, after)) whileIndexing++;
    if (number < kills && random() < AGAIN) continue;
    const isWhole = isDeepStrictEqual(await settled(root, index, names), whole);
    if (!isWhole) wrong++;
    say(`kill ${number}: ${victim} after ${Math.round(after)} ms: ${isWhole ? "whole" : "WRONG"}`);
    rmSync(index, { recursive: true });
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  return { kills, sources: names.length, whileIndexing, wrong, seconds };
}

/** Returns whether there was still something to write. */
async function startAndKill(
  folder: Folder,
  server: string,
  index: string,
  victim: "server" | "indexer",
  after: number,
): Promise<boolean> {
  for (const file of statusesIn(index)) rmSync(join(index, file));
  const client = await Client.start({ folder, server });
  // The connection ends with the server; that is what is wanted here.
  await client.open("draft.md").catch(() => {});
  for (let waited = 0; waited < 2_000 && statusesIn(index).length === 0; waited += 2) await sleep(2);
  await sleep(after);
  const isWriting = statusesIn(index).length > 0;
  if (victim === "indexer") killIndexer(index);
  await client.kill("SIGKILL");
  return isWriting;
}
