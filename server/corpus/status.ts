/** A small file beside an index in which the process that writes says how far it is, a few times a second: its heartbeat. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";

export interface Status {
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Bytes. */
  readonly done: number;
  readonly total: number;
}

const BEAT_MS = 500;

/** Until closed the file says that somebody writes. */
export function writeStatus(index: string): { tell(done: number, total: number): void; close(): void } {
  const file = fileOf(index);
  let [done, total] = [0, 0];
  const beat = (): void => {
    const status: Status = { pid: process.pid, at: Date.now(), done, total };
    try {
      writeFileSync(file, JSON.stringify(status));
    } catch {
      // Who cannot say how far it is may go on all the same.
    }
  };
  const timer = setInterval(beat, BEAT_MS);
  timer.unref();
  return {
    tell(newDone, newTotal) {
      const isFirst = total === 0;
      [done, total] = [newDone, newTotal];
      if (isFirst) beat();
    },
    close() {
      clearInterval(timer);
      rmSync(file, { force: true });
    },
  };
}

/** Null where nobody writes, or nobody has been heard of for half a minute. */
export function readStatus(index: string): Status | null {
  try {
    const status = JSON.parse(readFileSync(fileOf(index), "utf8")) as Status;
    return Date.now() - status.at < SILENT_MS ? status : null;
  } catch {
    return null;
  }
}

const SILENT_MS = 30_000;

const fileOf = (index: string): string => `${index}.status`;
