/** Has damaged files of one format read by a process that may fall: what falls is counted, kept, and passed by. */
import { fork } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
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

/** Of the processor: more than any reader takes for a file of these sizes; PDFs give themselves 30 s. */
const HANG_MS = 35_000;

/** How often a reader is looked at that says nothing. Of two cores that eight programs want it may have a second in twenty. */
const LOOKS = 300;
const LOOK_MS = 2_000;

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
    let looks = 0;
    let before = 0;
    const look = (): void => {
      if (++looks < LOOKS && processorMs(reader.pid!) - before < HANG_MS) return;
      isHanging = true;
      reader.kill("SIGKILL");
    };
    const timer = setInterval(look, LOOK_MS);
    reader.on("message", (read: Read | "ready") => {
      looks = 0;
      before = processorMs(reader.pid!);
      if (read === "ready") return;
      next = read.number + 1;
      note(read);
    });
    reader.once("exit", () => {
      clearInterval(timer);
      resolve({ next, because: next === to ? "done" : isHanging ? "hang" : "crash" });
    });
  });
}

/** That a process has had so far, as Linux keeps it; elsewhere the clock has to do. */
function processorMs(pid: number): number {
  if (process.platform !== "linux") return performance.now();
  try {
    // The name stands in brackets, and may hold blanks.
    const times = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(times[11]) + Number(times[12])) * MS_A_TICK;
  } catch {
    // It has ended since it was heard of.
    return 0;
  }
}

/** Of the kernel's clock for programs: a hundred ticks a second on every machine that Node runs on. */
const MS_A_TICK = 10;
