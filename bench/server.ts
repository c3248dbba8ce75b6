/** How long the built server keeps a writer waiting, over stdio, and how much memory it takes. */
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client, Folder } from "../test/protocol/client.ts";
import { type CheckoutFigures, measureCheckout } from "./checkout.ts";
import { longDraft } from "./longDraft.ts";
import { alteredQuotations } from "./quotations.ts";
import { type Place, quantile, round, wordPlaces } from "./typing.ts";

export interface ServerTask {
  /** Path of dist/server.js. */
  readonly server: string;
  /** A folder of sources; it is copied. */
  readonly sources: string;
  /** Path of a Markdown draft on them. */
  readonly draft: string;
  /** JSON Lines of articles, as a further layer of sources. */
  readonly corpus: string | undefined;
}

export interface ServerFigures {
  readonly open: { readonly firstDiagnosticsMs: number; readonly firstHoverMs: number };
  readonly check: {
    readonly coldDraftMs: number;
    readonly keystrokeP50Ms: number;
    readonly keystrokeP95Ms: number;
    /** From a keystroke with a pause behind it until what stands beside it is judged as well, the pause included; null over few sources. */
    readonly thoroughP50Ms: number | null;
    readonly thoroughP95Ms: number | null;
    readonly hoverP95Ms: number;
    /** To find what a quotation of 100 characters with three changed words was made of. */
    readonly quotationMs: number;
  };
  readonly checkout: CheckoutFigures;
  /** What it takes after a hundred edits and hovers, after a thousand edits more, and after further thousands, in which it must not grow. */
  readonly server: {
    readonly megabytes: number;
    readonly megabytesAfterEdits: number;
    readonly megabytesAfterMore: readonly number[];
  };
}

/** So many drafts, keystrokes and hovers are measured, after a few that are not. */
const TIMES = 100;
const WARMING = 20;
const EDITS = 1_000;
const FURTHER_THOUSANDS = 3;

export async function measureServer({ server, sources, draft, corpus }: ServerTask): Promise<ServerFigures> {
  const project = { sources: ["sources", ...(corpus === undefined ? [] : [corpus])] };
  using folder = new Folder({ "draft.md": readFileSync(draft), "hegao.json": JSON.stringify(project) });
  cpSync(sources, join(folder.path, "sources"), { recursive: true });
  const start = (): Promise<Client> => Client.start({ folder, server });
  await buildIndex(start);
  const firstDiagnosticsMs = await measureStart(start, (client) => client.diagnostics("draft.md"));
  const firstHoverMs = await measureStart(start, (client) => client.hover("draft.md", placeOfClaim(folder)));
  await using client = await start();
  await client.open("draft.md");
  await client.diagnostics("draft.md");
  const keystrokes = await measureKeystrokes(client, folder.read("draft.md"));
  const thorough = corpus === undefined ? null : await measurePauses(client, folder.read("draft.md"));
  const hovers = await measureHovers(client, folder.read("draft.md"));
  const megabytes = residentMegabytes(client.pid);
  await measureKeystrokes(client, folder.read("draft.md"), EDITS);
  const megabytesAfterEdits = residentMegabytes(client.pid);
  const megabytesAfterMore: number[] = [];
  for (let thousand = 0; thousand < FURTHER_THOUSANDS; thousand++) {
    await measureKeystrokes(client, folder.read("draft.md"), EDITS);
    megabytesAfterMore.push(residentMegabytes(client.pid));
  }
  const cold = await measureColdDrafts(client, Array(10).fill(folder.read("draft.md")));
  const quotations = await alteredQuotations(corpus ?? sources, 30);
  const quoted = await measureColdDrafts(client, quotations);
  const checkout = await measureCheckout(client, folder, corpus);
  return {
    open: { firstDiagnosticsMs: round(firstDiagnosticsMs), firstHoverMs: round(firstHoverMs) },
    check: {
      coldDraftMs: quantile(cold, 0.5),
      keystrokeP50Ms: quantile(keystrokes, 0.5),
      keystrokeP95Ms: quantile(keystrokes, 0.95),
      thoroughP50Ms: thorough && quantile(thorough, 0.5),
      thoroughP95Ms: thorough && quantile(thorough, 0.95),
      hoverP95Ms: quantile(hovers, 0.95),
      quotationMs: quantile(quoted, 0.5),
    },
    checkout,
    server: { megabytes, megabytesAfterEdits, megabytesAfterMore },
  };
}

export interface LongFigures {
  readonly characters: number;
  readonly claims: number;
  readonly keystrokeP50Ms: number;
  readonly keystrokeP95Ms: number;
  readonly hoverP95Ms: number;
}

/** The same for a draft of 20,000 characters with 500 claims. @param server path of dist/server.js. */
export async function measureLongDraft(server: string): Promise<LongFigures> {
  const { draft, sources } = longDraft();
  const files = Object.entries(sources).map(([name, text]) => [`sources/${name}`, text]);
  using folder = new Folder({ "draft.md": draft, "hegao.json": "{}", ...Object.fromEntries(files) });
  await using client = await Client.start({ folder, server });
  await client.open("draft.md");
  await client.diagnostics("draft.md");
  const keystrokes = await measureKeystrokes(client, draft);
  const hovers = await measureHovers(client, draft);
  const status = client.notes<{ claims: readonly { count: number }[] | null }>("draft.md").at(-1);
  return {
    characters: draft.length,
    claims: (status?.claims ?? []).reduce((sum, { count }) => sum + count, 0),
    keystrokeP50Ms: quantile(keystrokes, 0.5),
    keystrokeP95Ms: quantile(keystrokes, 0.95),
    hoverP95Ms: quantile(hovers, 0.95),
  };
}

/** Leaves as an editor does, so that what was found is kept as it is there. */
async function buildIndex(start: () => Promise<Client>): Promise<void> {
  await using client = await start();
  await client.open("draft.md");
  await client.diagnostics("draft.md");
  await client.stop();
}

/** From the start of the process to the first answer, over a built index. The best of three: the machine is shared. */
async function measureStart(start: () => Promise<Client>, ask: (client: Client) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const began = performance.now();
    await using client = await start();
    await client.open("draft.md");
    await ask(client);
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}

/** A character is typed, or taken away again, somewhere in the draft; until its findings are answered. */
async function measureKeystrokes(client: Client, text: string, count = TIMES + WARMING): Promise<number[]> {
  const places = wordPlaces(text);
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const position = places[(i * 37) % places.length]!;
    const typed = i % 2 === 0;
    const at = typed ? position : places[((i - 1) * 37) % places.length]!;
    const end = typed ? at : { ...at, character: at.character + 1 };
    const began = performance.now();
    await client.change("draft.md", typed ? "們" : "", { start: at, end });
    await client.diagnostics("draft.md");
    times.push(performance.now() - began);
  }
  return times.slice(WARMING);
}

/** The server tells how the draft stands after every check: after a hurried one, and after the thorough one behind it. */
async function measurePauses(client: Client, text: string): Promise<number[]> {
  const places = wordPlaces(text);
  const times: number[] = [];
  for (let i = 0; i < PAUSES; i++) {
    const start = places[(i * 37) % places.length]!;
    const end = { ...start, character: start.character + 1 };
    const known = client.notes("draft.md").length;
    const began = performance.now();
    await client.change("draft.md", "們", { start, end: start });
    await client.diagnostics("draft.md");
    const last = performance.now() + LONGEST_PAUSE_MS;
    while (client.notes("draft.md").length < known + 2 && performance.now() < last) await wait(1);
    if (client.notes("draft.md").length >= known + 2) times.push(performance.now() - began);
    await client.change("draft.md", "", { start, end });
    await client.diagnostics("draft.md");
  }
  return times;
}

/** So many, and a key that puts nothing off has no second check. */
const PAUSES = 40;
const LONGEST_PAUSE_MS = 600;

async function measureHovers(client: Client, text: string): Promise<number[]> {
  const places = wordPlaces(text);
  const times: number[] = [];
  for (let i = 0; i < TIMES + WARMING; i++) {
    const began = performance.now();
    await client.hover("draft.md", places[(i * 37) % places.length]!);
    times.push(performance.now() - began);
  }
  return times.slice(WARMING);
}

/** Drafts in files that the server has not seen. */
async function measureColdDrafts(client: Client, texts: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const [i, text] of texts.entries()) {
    const name = `cold-${i}.md`;
    const began = performance.now();
    await client.open(name, text);
    await client.diagnostics(name);
    times.push(performance.now() - began);
    await client.close(name);
  }
  return times;
}

/** The first figure of the prose. */
function placeOfClaim(folder: Folder): Place {
  const text = folder.read("draft.md");
  const lines = text.split("\n");
  return (
    wordPlaces(text).find(({ line, character }) => /\d/.test(lines[line]![character]!)) ?? { line: 0, character: 0 }
  );
}

function residentMegabytes(pid: number): number {
  const kilobytes = execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Math.round(Number(kilobytes) / 1024);
}
