/** How long keys wait while a hundred sources change at once, as at a checkout of another branch; and how long at rest. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { archiveLines } from "../server/corpus/archiveLines.ts";
import { isArchive } from "../server/corpus/formats/names.ts";
import { IndexedEvidence } from "../server/corpus/indexed.ts";
import type { Client, Folder } from "../test/protocol/client.ts";
import { type Place, quantile, wordPlaces } from "./typing.ts";

export interface CheckoutFigures {
  /** Until the server has taken all of them up. */
  readonly hundredSourcesMs: number;
  /** From a key to its findings. */
  readonly rest: Waits;
  readonly during: Waits;
  /** The server's own work for the costliest key, which other programs on the machine change less. */
  readonly restProcessorMs: number;
  readonly duringProcessorMs: number;
}

interface Waits {
  readonly keys: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly longestMs: number;
}

const CHANGED = 100;

/** Between two keys of somebody who types fast. */
const PAUSE_MS = 80;

/**
 * @param client with `draft.md` of the folder open and checked, and its sources read.
 * @param archive JSON Lines of articles that the sources are taken from which change.
 */
export async function measureCheckout(
  client: Client,
  folder: Folder,
  archive: string | undefined,
): Promise<CheckoutFigures> {
  const index = indexIn(folder);
  const texts = await textsFrom(archive);
  mkdirSync(join(folder.path, CHANGING));
  const checkOut = (branch: string): void => {
    for (const [i, text] of texts.entries())
      writeFileSync(join(folder.path, CHANGING, `${i}.md`), `${text}\nOn branch ${branch}: 58 outlets, up 14%.\n`);
  };
  const isTakenUp = (branch: string): boolean => {
    const query = { terms: [branch], values: [], names: [], limit: CHANGED };
    return index.shortlist(query).filter((id) => id.startsWith(`${basename(CHANGING)}/`)).length === CHANGED;
  };
  checkOut("formerly");
  while (!isTakenUp("formerly")) await sleep(PAUSE_MS);
  const typist = typistOf(client, folder.read("draft.md"));
  let isThrough = false;
  void pullAsAsked(client, () => isThrough);
  const rest: Key[] = [];
  for (let i = 0; i < 80; i++) rest.push(await typist.type());
  const start = performance.now();
  checkOut("lately");
  const during: Key[] = [];
  while (!isTakenUp("lately")) during.push(await typist.type());
  const hundredSourcesMs = Math.round(performance.now() - start);
  // The server hears of the last of them after that.
  for (let i = 0; i < 20; i++) during.push(await typist.type());
  index.close();
  isThrough = true;
  // Opening and the first checks after the sources came are not what a writer knows as rest.
  const settled = rest.slice(20);
  return {
    hundredSourcesMs,
    rest: waitsOf(settled),
    during: waitsOf(during),
    restProcessorMs: longest(settled.map(({ processor }) => processor)),
    duringProcessorMs: longest(during.map(({ processor }) => processor)),
  };
}

/** As an editor does, when the server says that findings may be others now. */
async function pullAsAsked(client: Client, isThrough: () => boolean): Promise<void> {
  for (let seen = client.refreshes; ; seen = client.refreshes) {
    await client.until(() => client.refreshes > seen);
    if (isThrough()) return;
    await client.diagnostics("draft.md");
  }
}

const CHANGING = "sources/branch";

/** An archive's articles, or announcements of our own. */
async function textsFrom(archive: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (archive === undefined) return Array.from({ length: CHANGED }, (_, i) => announcement(i));
  for await (const { text } of archiveLines(archive, null)) {
    texts.push((JSON.parse(text ?? "{}") as { text?: string }).text ?? "");
    if (texts.length === CHANGED) break;
  }
  return texts;
}

const announcement = (i: number): string =>
  `# 雲岫支付第${i}號公告\n\n截至2026年第一季,雲岫支付第${i}區註冊用戶達${100 + i}萬戶,同比增長${i}%。\n`.repeat(5);

interface Key {
  readonly waited: number;
  readonly processor: number;
}

/** Types a character and takes it away again, over and over, somewhere in the draft. */
function typistOf(client: Client, text: string): { type(): Promise<Key> } {
  const places = wordPlaces(text);
  let typed: Place | null = null;
  let keys = 0;
  return {
    async type() {
      await sleep(PAUSE_MS);
      const at = typed ?? places[(keys++ * 37) % places.length]!;
      const range = { start: at, end: typed === null ? at : { ...at, character: at.character + 1 } };
      const [start, before] = [performance.now(), processorMs(client.pid)];
      await client.change("draft.md", typed === null ? "們" : "", range);
      await client.diagnostics("draft.md");
      typed = typed === null ? at : null;
      return { waited: performance.now() - start, processor: processorMs(client.pid) - before };
    },
  };
}

/** Of a process's first thread, as Linux keeps it in nanoseconds; elsewhere there is no such figure. */
function processorMs(pid: number): number {
  if (process.platform !== "linux") return 0;
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, "utf8").split(" ", 1)[0]) / 1e6;
}

/** The index of the folder's own sources, not of an archive beside them. */
function indexIn(folder: Folder): IndexedEvidence {
  const home = join(folder.path, ".hegao");
  const own = readdirSync(join(folder.path, "sources")).filter((name) => !isArchive(name));
  const found = readdirSync(home)
    .filter((name) => name.endsWith(".db"))
    .map((name) => new IndexedEvidence({ index: join(home, name), prefix: "", pathOf: () => null, onDamage() {} }))
    .find((index) => own.some((name) => index.meta(name) !== null));
  if (found === undefined) throw new Error("no index holds the folder's sources");
  return found;
}

const longest = (times: readonly number[]): number => quantile(times, 1);

function waitsOf(keys: readonly Key[]): Waits {
  const times = keys.map(({ waited }) => waited);
  return { keys: keys.length, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95), longestMs: longest(times) };
}
