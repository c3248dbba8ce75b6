/** The indexing process as its parent sees it: started when there is something to do, told what, asked to stop. */
import { type ChildProcess, fork } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import type { LayerToIndex, Order, Report } from "./indexer.ts";
import type { ScanSettings } from "./layers.ts";

export interface IndexingEvents {
  onProgress(done: number, total: number): void;
  onReplaced(index: string, why: "damaged" | "other-version"): void;
  onWaiting(index: string): void;
}

export type Outcome = { readonly type: "settled" } | Extract<Report, { type: "failed" }>;

export interface Indexing {
  /** Resolves when the layers are up to date, or why they cannot be. */
  update(layers: readonly LayerToIndex[], settings: ScanSettings, paths: readonly string[] | null): Promise<Outcome>;
  stop(): Promise<void>;
}

/**
 * What is copied between the process's threads comes in pieces of some hundred kilobytes. Told so, the C library on Linux
 * gives them back to the system, and keeps no heap for each thread: a third less memory over a long archive.
 */
const MEMORY_GIVEN_BACK = { MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "262144" };

/**
 * By its own measure the engine is set for programs that run for hours: of an archive that takes ten seconds it spent three compiling what
 * is hot with all that it calls written out in it, and sweeping up with four threads on two cores. Told so,
 * it needs a tenth less of the processor for such a one, and no more for a long one.
 */
const ENGINE = [
  "--max-old-space-size=1024",
  "--max-semi-space-size=8",
  "--max-inlined-bytecode-size-cumulative=300",
  "--no-parallel-scavenge",
];

/** How often a process that died without a word is started again for one order. */
const TRIES = 3;

/** @param isInBackground whether somebody types meanwhile, who goes before. */
export function indexing(events: IndexingEvents, isInBackground: boolean): Indexing {
  let child: ChildProcess | null = null;
  let number = 0;
  let isStopped = false;
  const open = new Map<number, { order: Order; tries: number; resolve: (outcome: Outcome) => void }>();

  const settle = (which: number, outcome: Outcome): void => {
    open.get(which)?.resolve(outcome);
    open.delete(which);
    if (open.size === 0) {
      child?.unref();
      child?.channel?.unref();
    }
  };
  const onReport = (report: Report): void => {
    if (report.type === "progress") events.onProgress(report.done, report.total);
    else if (report.type === "replaced") events.onReplaced(report.index, report.why);
    else if (report.type === "waiting") events.onWaiting(report.index);
    else if (report.type === "settled") settle(report.number, { type: "settled" });
    else settle(report.number, report);
  };
  const onExit = (): void => {
    child = null;
    for (const [which, { order, tries }] of [...open]) {
      if (isStopped) settle(which, { type: "settled" });
      else if (tries >= TRIES) settle(which, { type: "failed", number: which, reason: "unwritable", detail: "exit" });
      else {
        open.get(which)!.tries++;
        running().send(order);
      }
    }
  };
  const running = (): ChildProcess => {
    if (child !== null) return child;
    // VS Code's own Electron runs the server; told so, it runs as Node here too.
    child = fork(SCRIPT, [], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1", ...MEMORY_GIVEN_BACK },
      execArgv: ENGINE,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    if (isInBackground) stepBack(child.pid);
    child.on("message", onReport);
    child.once("exit", onExit);
    return child;
  };
  return {
    update(layers, settings, paths) {
      if (isStopped) return Promise.resolve({ type: "settled" });
      const order: Order = { type: "update", number: ++number, layers, settings, paths };
      return new Promise((resolve) => {
        open.set(order.number, { order, tries: 1, resolve });
        const process = running();
        process.ref();
        process.channel?.ref();
        process.send(order);
      });
    },
    async stop() {
      isStopped = true;
      if (child === null) return;
      const ended = new Promise<void>((resolve) => child!.once("exit", () => resolve()));
      child.ref();
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** Where the machine is busy the process gets a third of what others do: enough to be done soon, and no key waits for it. */
const NICE = 5;

function stepBack(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, NICE);
  } catch {
    // It has ended already, or the system does not allow it.
  }
}

/** Beside this file in the source tree, beside the bundle in dist/. */
const SCRIPT = join(import.meta.dirname, import.meta.filename.endsWith(".ts") ? "indexer.ts" : "indexer.js");
