/** Kills the built server, or the process that indexes for it, while they index; then the next start must find everything. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
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
  /** Folder for what an index said that was not whole. */
  readonly keepIn: string;
  readonly say: (line: string) => void;
}

export interface KillFigures {
  /** Those that came while there was still something to write; none other is counted. */
  readonly kills: number;
  readonly sources: number;
  /** How often an index was finished by the next start, and compared with one built from scratch. */
  readonly compared: number;
  readonly wrong: number;
  readonly seconds: number;
}

/** One kill in three follows another without a finished start between. */
const AGAIN = 1 / 3;

export async function killOften({ kills, seed, server, keepIn, say }: KillTask): Promise<KillFigures> {
  const began = performance.now();
  using folder = new Folder({ "draft.md": "# 稿\n\n翠峰支付收入增長14%。\n" });
  const root = join(folder.path, "sources");
  const index = join(folder.path, ".hegao");
  mkdirSync(root);
  const names = fill(root, 3, 700);
  const whole = await settled(root, join(folder.path, "undisturbed"), names);
  const random = randomOf(seed);
  let [lasts, done, compared, wrong] = [0, 0, 0, 0];
  for (let tries = 0; done < kills && tries < kills * 4; tries++) {
    // How long writing takes changes with what else the machine does.
    if (tries % 10 === 0) lasts = await timeOfWriting(folder, server, index);
    const victim = random() < 0.5 ? "server" : "indexer";
    const after = random() * lasts;
    const isCounted = await startAndKill(folder, server, index, victim, after);
    if (isCounted) done++;
    if (isCounted && done < kills && random() < AGAIN) continue;
    const mended = await settled(root, index, names);
    const isWhole = isDeepStrictEqual(mended, whole);
    compared++;
    if (!isWhole) {
      wrong++;
      mkdirSync(keepIn, { recursive: true });
      writeFileSync(join(keepIn, `kill-${done}.json`), JSON.stringify({ mended, whole }, null, 1));
    }
    say(`kill ${done}: ${victim} after ${Math.round(after)} ms: ${isWhole ? "whole" : "WRONG"}`);
    rmSync(index, { recursive: true });
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  return { kills: done, sources: names.length, compared, wrong, seconds };
}

/** Milliseconds from the first heartbeat to the last, of a server that nobody disturbs. */
async function timeOfWriting(folder: Folder, server: string, index: string): Promise<number> {
  rmSync(index, { recursive: true, force: true });
  await using client = await Client.start({ folder, server });
  await client.open("draft.md");
  await untilWriting(index);
  const start = performance.now();
  while (statusesIn(index).length > 0) await sleep(2);
  const lasts = performance.now() - start;
  await client.kill("SIGTERM");
  rmSync(index, { recursive: true });
  return lasts;
}

async function untilWriting(index: string): Promise<void> {
  for (let waited = 0; waited < 20_000 && statusesIn(index).length === 0; waited += 2) await sleep(2);
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
  await untilWriting(index);
  await sleep(after);
  const isWriting = statusesIn(index).length > 0;
  if (victim === "indexer") killIndexer(index);
  await client.kill("SIGKILL");
  return isWriting;
}
