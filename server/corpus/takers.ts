/** Worker threads that read files and records, as many as there are cores; started when there is enough to read. */
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { type FileToRead, type Taken, takeFile, takeRecord } from "./intake.ts";

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

/** Longer than the slowest honest file takes on a slow machine; then its reader is ended. */
const LONGEST_MS = 60_000;

/** A worker thread loads this script too, and answers jobs. */
export function answerJobs(): void {
  if (isMainThread || parentPort === null) return;
  const port = parentPort;
  port.on("message", (job: Job) => void run(job).then((taken) => port.postMessage(taken)));
}

export async function run(job: Job): Promise<Taken[]> {
  if (job.type === "file") return [await takeFile(job.file)];
  return job.lines.map(({ number, text, hash }) => takeRecord(job.archive, text, hash, number));
}

/** Jobs that a thread has at hand, so that it reads on while the main thread is writing. */
export const AT_HAND = 4;

/** @param script that calls `answerJobs` when a thread loads it. */
export function takersOf(script: string): Takers {
  const count = Math.max(1, Math.min(4, availableParallelism()));
  let threads: Thread[] = [];
  const waiting: Open[] = [];

  const give = (open: Open): void => {
    let thread = threads.find(({ jobs }) => jobs.length < AT_HAND);
    if (thread === undefined && threads.length < count) threads.push((thread = threadOf(script, onIdle, onEnd)));
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

/** @param onEnd told once, why, when the thread dies or takes too long. */
function threadOf(script: string, onIdle: () => void, onEnd: (thread: Thread, reason: string) => void): Thread {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 1024 }, stderr: false });
  const jobs: Open[] = [];
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;
  const watch = (): void => {
    clearTimeout(timer);
    if (jobs.length > 0) timer = setTimeout(end, LONGEST_MS, `took more than ${LONGEST_MS / 1000} s`);
  };
  const end = (reason: string): void => {
    if (hasEnded) return;
    hasEnded = true;
    clearTimeout(timer);
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
      clearTimeout(timer);
      return worker.terminate();
    },
  };
  worker.on("message", (taken: Taken[]) => {
    jobs.shift()?.resolve(taken);
    watch();
    onIdle();
  });
  worker.on("error", (error: Error) => end(error.message.split("\n")[0]!));
  worker.on("exit", () => end("the reader ended"));
  return thread;
}

function failed(job: Job, reason: string): Taken[] {
  const none = (detail: string): Taken => ({ format: null, row: null, warnings: [{ code: "too-much", detail }] });
  return job.type === "file" ? [none(reason)] : job.lines.map(({ number }) => none(`${number}: ${reason}`));
}
