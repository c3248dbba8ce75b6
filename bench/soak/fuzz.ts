/** Has damaged files of one format read by a process that may fall: what falls is counted, kept, and passed by. */
import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FormatId } from "../../server/corpus/formats/format.ts";
import { inputOf } from "../../test/corpus/fuzzing.ts";
import type { Read } from "./reader.ts";

export interface FuzzTask {
  readonly format: FormatId;
  readonly inputs: number;
  /** Number of the first input. */
  readonly from: number;
  /** Folder for the inputs that did harm. */
  readonly keepIn: string;
}

export interface FuzzFigures {
  readonly inputs: number;
  /** How many were read, and how many refused, by the code of the reason. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Exceptions that say nothing of the file: mistakes of a reader. The corpus names such a file as broken. */
  readonly faults: number;
  readonly crashes: number;
  readonly hangs: number;
  readonly slowestMs: number;
  readonly peakMegabytes: number;
  readonly seconds: number;
}

/** Longer than any reader takes for a file of these sizes; PDFs give themselves 30 s. */
const HANG_MS = 35_000;

export async function fuzz({ format, inputs, from, keepIn }: FuzzTask): Promise<FuzzFigures> {
  const began = performance.now();
  const outcomes: Record<string, number> = {};
  let [faults, crashes, hangs, slowest, peak] = [0, 0, 0, 0, 0];
  const keep = (number: number, why: string): void => {
    mkdirSync(keepIn, { recursive: true });
    writeFileSync(join(keepIn, `${format}-${number}.${format}`), inputOf(format, number));
    console.error(`${format} ${number}: ${why}`);
  };
  const note = ({ number, outcome, fault, ms, megabytes }: Read): void => {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    slowest = Math.max(slowest, ms);
    peak = Math.max(peak, megabytes);
    if (fault === undefined) return;
    faults++;
    keep(number, fault);
  };
  for (let next = from; next < from + inputs; ) {
    const end = await readSome(format, next, from + inputs, note);
    next = end.next;
    if (end.because === "done") continue;
    if (end.because === "hang") hangs++;
    else crashes++;
    keep(next, end.because);
    next++;
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  return { inputs, outcomes, faults, crashes, hangs, slowestMs: Math.round(slowest), peakMegabytes: peak, seconds };
}

interface End {
  /** Number of the first input that was not read. */
  readonly next: number;
  readonly because: "done" | "hang" | "crash";
}

function readSome(format: FormatId, from: number, to: number, note: (read: Read) => void): Promise<End> {
  return new Promise((resolve) => {
    const reader = fork(join(import.meta.dirname, "reader.ts"), [format, String(from), String(to)]);
    let next = from;
    let isHanging = false;
    const watch = (): NodeJS.Timeout =>
      setTimeout(() => {
        isHanging = true;
        reader.kill("SIGKILL");
      }, HANG_MS);
    // A process may wait long for its turn before it reads anything.
    let timer: NodeJS.Timeout | undefined;
    reader.on("message", (read: Read | "ready") => {
      clearTimeout(timer);
      timer = watch();
      if (read === "ready") return;
      next = read.number + 1;
      note(read);
    });
    reader.once("exit", () => {
      clearTimeout(timer);
      resolve({ next, because: next === to ? "done" : isHanging ? "hang" : "crash" });
    });
  });
}
