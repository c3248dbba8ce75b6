/** Worker threads that read files and records, as many as there are cores; started when there is enough to read. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { FileToRead, Taken } from "./intake.ts";

export type Job =
  | { readonly type: "file"; readonly file: FileToRead }
  | { readonly type: "records"; readonly archive: string; readonly lines: readonly RecordLine[] };

export interface RecordLine {
  readonly number: number;
  readonly text: string;
  readonly hash: string;
}

export interface Takers {
  /** Resolves with what was made of a file, or of each line in order. Never rejects: a reader that hangs or dies is a warning. */
  take(job: Job): Promise<Taken[]>;
  readonly count: number;
  close(): Promise<void>;
}

/** What one job may take before its reader is ended. */
export interface Patience {
  /** Of the thread's processor: more than the slowest honest file takes on a slow machine. */
  readonly processorMs: number;
  /** How often in a row it may be looked at, once in `lookMs`, and still not be through. A machine that sleeps or is overrun looks no oftener than it works. */
  readonly looks: number;
  readonly lookMs: number;
}

const PATIENCE: Patience = { processorMs: 60_000, looks: 300, lookMs: 1_000 };

/**
 * Jobs that a thread has at hand, so that it reads on while the main thread is writing. Records come in pieces of a tenth of a
 * second, and the writing of a batch may take a whole one; files may be large.
 */
export const AT_HAND = { file: 4, records: 12 } as const;

/** @param script that answers jobs when a thread loads it. */
export function takersOf(script: string, patience: Patience = PATIENCE): Takers {
  const count = Math.max(1, Math.min(4, availableParallelism()));
  let threads: Thread[] = [];
  const waiting: Open[] = [];

  const give = (open: Open): void => {
    let thread = threads.find(({ jobs }) => jobs.length < AT_HAND[open.job.type]);
    if (thread === undefined && threads.length < count)
      threads.push((thread = threadOf(script, patience, { onIdle, onEnd })));
    if (thread === undefined) waiting.push(open);
    else thread.add(open);
  };
  const onIdle = (): void => {
    const next = waiting.shift();
    if (next !== undefined) give(next);
  };
  /** The job that its thread ended with is given up; those behind it are another thread's. */
  const onEnd = (ended: Thread, reason: string): void => {
    threads = threads.filter((thread) => thread !== ended);
    const [guilty, ...others] = ended.jobs;
    guilty?.resolve(failed(guilty.job, reason));
    waiting.unshift(...others);
    for (const open of waiting.splice(0)) give(open);
  };
  return {
    count,
    take: (job) => new Promise((resolve) => give({ job, resolve })),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
      threads = [];
    },
  };
}

interface Open {
  readonly job: Job;
  readonly resolve: (taken: Taken[]) => void;
}

interface Thread {
  /** Those that it has not answered, in order. */
  readonly jobs: readonly Open[];
  add(open: Open): void;
  close(): Promise<unknown>;
}

/** A large PDF may need the whole; the young generation, which is garbage at once, gets no larger for that. */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 24 };

interface ThreadEvents {
  onIdle(): void;
  /** Told once, why, when the thread dies or takes too long. */
  onEnd(thread: Thread, reason: string): void;
}

function threadOf(script: string, patience: Patience, { onIdle, onEnd }: ThreadEvents): Thread {
  const worker = new Worker(script, { resourceLimits: MEMORY, stderr: false });
  const jobs: Open[] = [];
  let watching: Watching | null = null;
  let hasEnded = false;
  const watch = (): void => {
    watching?.close();
    watching = hasEnded || jobs.length === 0 ? null : watchOver(worker, patience, end);
  };
  const end = (reason: string): void => {
    if (hasEnded) return;
    hasEnded = true;
    watching?.close();
    void worker.terminate();
    onEnd(thread, reason);
  };
  const thread: Thread = {
    jobs,
    add(open) {
      jobs.push(open);
      if (jobs.length === 1) watch();
      worker.postMessage(open.job);
    },
    close() {
      hasEnded = true;
      watching?.close();
      return worker.terminate();
    },
  };
  worker.on("message", (taken: Taken[]) => {
    // Its jobs are another thread's by now; watched on, it would keep the process from ever ending.
    if (hasEnded) return;
    jobs.shift()?.resolve(taken);
    watch();
    onIdle();
  });
  // An error may be heard of before the answers that were given ahead of it; by its end a thread's every answer is in.
  let diedOf = "the reader ended";
  worker.on("error", (error: Error) => (diedOf = error.message.split("\n")[0]!));
  worker.on("exit", () => end(diedOf));
  return thread;
}

interface Watching {
  close(): void;
}

/** Of one job. Time on the clock says nothing of a reader: the machine may sleep, or have other work for minutes. */
function watchOver(worker: Worker, patience: Patience, end: (reason: string) => void): Watching {
  let looks = 0;
  let before: number | null = null;
  let isOver = false;
  const look = async (): Promise<void> => {
    looks++;
    const reason = `took more than ${patience.processorMs / 1000} s`;
    if (looks > patience.looks) return end(reason);
    const spent = await processorMs(worker);
    if (isOver || spent === null) return;
    before ??= spent;
    if (spent - before > patience.processorMs) end(reason);
  };
  const timer = setInterval(() => void look(), patience.lookMs);
  return {
    close() {
      isOver = true;
      clearInterval(timer);
    },
  };
}

/** That a thread has had so far; where the runtime cannot tell, the clock has to do. Null of a thread that has ended. */
async function processorMs(worker: Worker): Promise<number | null> {
  if (typeof worker.cpuUsage !== "function") return performance.now();
  const usage = await worker.cpuUsage().catch(() => null);
  return usage === null ? null : (usage.user + usage.system) / 1000;
}

function failed(job: Job, reason: string): Taken[] {
  const none = (detail: string): Taken => ({ format: null, row: null, warnings: [{ code: "too-much", detail }] });
  return job.type === "file" ? [none(reason)] : job.lines.map(({ number }) => none(`${number}: ${reason}`));
}
