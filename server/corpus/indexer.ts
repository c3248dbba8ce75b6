/**
 * The child process that writes indexes. It is told which layers to bring up to date, reports progress, and ends with
 * whoever started it. Killed at any moment it leaves an index that is right as far as it goes.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Layer, ScanSettings } from "./layers.ts";
import { readStatus, writeStatus } from "./status.ts";
import { isDamage, openForWriting, reasonOf, takeLock } from "./store.ts";
import { type Takers, takersOf } from "./takers.ts";
import { update } from "./update.ts";
import { discardForgotten, ofOtherVersions } from "./versions.ts";
import { knownFiles, writerOf } from "./writing.ts";

export interface LayerToIndex {
  readonly layer: Layer;
  /** Path of its index; the lock and the status stand beside it. */
  readonly index: string;
}

/** From the parent. */
export type Order =
  | {
      readonly type: "update";
      readonly number: number;
      readonly layers: readonly LayerToIndex[];
      readonly settings: ScanSettings;
      /** Absolute paths that changed; null to look at everything. */
      readonly paths: readonly string[] | null;
    }
  | { readonly type: "stop" };

/** To the parent. */
export type Report =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "replaced"; readonly index: string; readonly why: "damaged" | "other-version" }
  | { readonly type: "waiting"; readonly index: string }
  | { readonly type: "settled"; readonly number: number }
  | {
      readonly type: "failed";
      readonly number: number;
      readonly reason: "full" | "locked" | "unwritable";
      readonly detail: string;
    };

if (process.send !== undefined) serve();

function serve(): void {
  let isStopped = false;
  let takers: Takers | null = null;
  let queue = Promise.resolve();
  // Whoever started this may be gone before it knows: then nobody is left to tell, and `disconnect` ends it.
  const send = (report: Report): void => {
    if (process.connected) process.send?.(report, () => undefined);
  };
  const stop = (): void => {
    isStopped = true;
    void queue.finally(() => process.exit(0));
  };
  process.on("disconnect", stop);
  process.on("SIGTERM", stop);
  process.on("message", (order: Order) => {
    if (order.type === "stop") return stop();
    queue = queue.then(async () => {
      if (isStopped) return;
      try {
        for (const layer of order.layers) await updateLayer(layer, order);
        send({ type: "settled", number: order.number });
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        const reason = error instanceof Silent ? "locked" : reasonOf(error);
        send({ type: "failed", number: order.number, reason, detail });
      }
      await takers?.close();
      takers = null;
    });
  });

  async function updateLayer(to: LayerToIndex, order: Order & { type: "update" }): Promise<void> {
    const lock = await lockOf(to.index);
    if (lock === null) return;
    const status = writeStatus(to.index);
    try {
      await updateOnce(to, order, status.tell).catch((error: unknown) => {
        if (!isDamage(error)) throw error;
        send({ type: "replaced", index: to.index, why: "damaged" });
        return updateOnce(to, { ...order, paths: null }, status.tell, true);
      });
    } finally {
      status.close();
      lock.release();
    }
  }

  async function updateOnce(
    { layer, index }: LayerToIndex,
    { settings, paths }: Order & { type: "update" },
    tell: (done: number, total: number) => void,
    isDamaged = false,
  ): Promise<void> {
    const isFirst = !existsSync(index) && ofOtherVersions(index).length > 0;
    const { db, replaced } = openForWriting(index, isDamaged);
    if (replaced !== null || isFirst) send({ type: "replaced", index, why: replaced ?? "other-version" });
    let toldAt = 0;
    try {
      await update({
        layer,
        settings,
        writer: writerOf(db),
        known: knownFiles(db),
        takers: () => (takers ??= takersOf(READER)),
        paths: replaced === null ? paths : null,
        onProgress(done, total) {
          tell(done, total);
          if (performance.now() - toldAt < PROGRESS_MS && done < total) return;
          toldAt = performance.now();
          send({ type: "progress", done, total });
        },
        isCancelled: () => isStopped,
      });
      discardForgotten(index);
    } finally {
      db.close();
    }
  }

  /** Waits for another process to finish, as long as its heart beats; null once stopped. Throws `Silent`. */
  async function lockOf(index: string): Promise<{ release(): void } | null> {
    let heard = performance.now();
    for (let tries = 0; !isStopped; tries++) {
      const lock = takeLock(`${index}.lock`);
      if (lock !== null) return lock;
      if (tries === 10) send({ type: "waiting", index });
      if (readStatus(index) !== null) heard = performance.now();
      else if (performance.now() - heard > UNHEARD_MS) throw new Silent();
      await new Promise((resolve) => setTimeout(resolve, tries < 10 ? 20 : 100));
    }
    return null;
  }
}

/** Beside this file in the source tree, beside the bundle in dist/. */
const READER = join(import.meta.dirname, import.meta.filename.endsWith(".ts") ? "reader.ts" : "reader.js");

const PROGRESS_MS = 150;

/** A process that holds an index and has not been heard of for so long hangs, or is no indexer. */
const UNHEARD_MS = 15_000;

class Silent extends Error {
  constructor() {
    super("held by another process");
  }
}
