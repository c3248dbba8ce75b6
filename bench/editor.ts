/**
 * Measures the extension in a running editor, as it is packed, and prints it as one JSON object: `npm run bench -- --editor`.
 *
 * Activation is what VS Code's own list of running extensions says, reading the code and `activate` together: by a command in a
 * window that has nothing else to do, and in one that has just opened, where a dozen extensions wait for each other. Frames are those that the browser draws while the Claims view, all groups open, is scrolled from end to end by the wheel.
 */
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packExtension } from "../scripts/package.ts";
import { Journey } from "../test/editor/harness/journey.ts";
import type { Workbench } from "../test/editor/harness/workbench.ts";

const CLAIMS = 500;

export interface EditorMeasured {
  readonly vsixMB: number;
  /** By a command, in an idle window. */
  readonly activationMs: number;
  readonly activationAtStartMs: Activation;
  readonly claimsView: { readonly claims: number; readonly frameMs: { readonly p50: number; readonly p95: number } };
}

export async function measureEditor(): Promise<EditorMeasured> {
  const vsix = await packExtension();
  process.env["HEGAO_VSIX"] = vsix;
  const activationMs = await activationAlone();
  const journey = await Journey.start();
  const { bench } = journey;
  try {
    writeFileSync(join(journey.folder, "long.md"), longDraft());
    await bench.openFile("long.md");
    await bench.squiggles("warning").first().waitFor();
    const frames = (await scrolled(bench)).sort((a, b) => a - b);
    const at = (share: number): number => Math.round(frames[Math.floor(share * (frames.length - 1))]! * 10) / 10;
    return {
      vsixMB: Math.round(statSync(vsix).size / 100_000) / 10,
      activationMs,
      activationAtStartMs: await activation(bench),
      claimsView: { claims: CLAIMS, frameMs: { p50: at(0.5), p95: at(0.95) } },
    };
  } finally {
    await journey.stop();
  }
}

/** One figure a line, which no source states. */
const longDraft = (): string =>
  `---\ndate: 2026-04-20\n---\n\n${Array.from({ length: CLAIMS }, (_, i) => `澄海信貸第${i + 1}號分行放款${1000 + i * 7}萬元。`).join("\n\n")}\n`;

/** Milliseconds between frames. */
async function scrolled(bench: Workbench): Promise<number[]> {
  const { page } = bench;
  await bench.views();
  const rows = page.locator(".sidebar .monaco-list-row", { hasText: "萬元" });
  await rows.first().waitFor();
  const box = (await rows.first().boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.evaluate(`{
    const times = (globalThis.frameTimes = []);
    let last = performance.now();
    const next = (now) => { times.push(now - last); last = now; requestAnimationFrame(next); };
    requestAnimationFrame(next);
  }`);
  for (let i = 0; i < 100; i++) await page.mouse.wheel(0, 110);
  for (let i = 0; i < 100; i++) await page.mouse.wheel(0, -110);
  return await page.evaluate<number[]>("globalThis.frameTimes.slice(2)");
}

/** In a folder without drafts and sources, whose own extensions are through. */
async function activationAlone(): Promise<number> {
  const journey = await Journey.start({ files: { "table.csv": "a,b\n" } });
  try {
    const { bench } = journey;
    await bench.openFile("table.csv");
    await bench.page.waitForTimeout(IDLE_MS);
    await bench.command("Hegao: Show How the Draft Stands");
    await bench.page.waitForTimeout(IDLE_MS);
    await bench.page.keyboard.press("Escape");
    return (await activation(bench)).ours;
  } finally {
    await journey.stop();
  }
}

const IDLE_MS = 5_000;

/** Milliseconds by VS Code's own list. While a host starts, all that it activates waits for its turn, so the others' tell what a turn costs. */
interface Activation {
  readonly ours: number;
  /** The middle one of the editor's own extensions. */
  readonly others: number;
}

/** The list has the slowest first, and draws only as much of itself as is in sight. */
async function activation(bench: Workbench): Promise<Activation> {
  await bench.command("Developer: Show Running Extensions");
  const rows = bench.page.locator(".runtime-extensions-editor .monaco-list-row");
  const isTimed = /Activation: (\d+)\s*ms/;
  await rows.filter({ hasText: isTimed }).first().waitFor();
  await rows.first().hover();
  const seen = new Set<string>();
  for (let i = 0; i < 40; i++) {
    for (const text of await rows.allInnerTexts()) seen.add(text);
    await bench.page.mouse.wheel(0, 150);
    await bench.page.waitForTimeout(100);
  }
  const times = [...seen].flatMap((text) => {
    const ms = isTimed.exec(text)?.[1];
    return ms === undefined ? [] : [{ isOurs: text.startsWith("Hegao"), ms: Number(ms) }];
  });
  const of = (isOurs: boolean): number => middle(times.filter((time) => time.isOurs === isOurs).map(({ ms }) => ms));
  return { ours: of(true), others: of(false) };
}

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
