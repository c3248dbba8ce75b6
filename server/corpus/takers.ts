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

/** @param script that calls `answerJobs` when a thread loads it. */
export function takersOf(script: string): Takers {
  const count = Math.max(1, Math.min(4, availableParallelism()));
  const workers: Worker[] = [];
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];

  const free = async (): Promise<Worker> => {
    const ready = idle.pop();
    if (ready !== undefined) return ready;
    if (workers.length < count) {
      const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 1024 }, stderr: false });
      workers.push(worker);
      return worker;
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (worker: Worker): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  const bury = (worker: Worker): void => {
    workers.splice(workers.indexOf(worker), 1);
    void worker.terminate();
    const next = waiting.shift();
    if (next !== undefined) void free().then(next);
  };
  return {
    count,
    async take(job) {
      const worker = await free();
      const taken = await ask(worker, job);
      if (typeof taken === "string") {
        bury(worker);
        return failed(job, taken);
      }
      giveBack(worker);
      return taken;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
      workers.length = 0;
      idle.length = 0;
    },
  };
}

/** What was taken, or in words why nothing was. */
function ask(worker: Worker, job: Job): Promise<Taken[] | string> {
  return new Promise((resolve) => {
    const done = (answer: Taken[] | string): void => {
      clearTimeout(timer);
      worker.off("message", done);
      worker.off("error", onError);
      worker.off("exit", onExit);
      resolve(answer);
    };
    const onError = (error: Error): void => done(error.message.split("\n")[0]!);
    const onExit = (): void => done("the reader ended");
    const timer = setTimeout(() => done(`took more than ${LONGEST_MS / 1000} s`), LONGEST_MS);
    worker.on("message", done);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.postMessage(job);
  });
}

function failed(job: Job, reason: string): Taken[] {
  const none = (detail: string): Taken => ({ format: null, row: null, warnings: [{ code: "too-much", detail }] });
  return job.type === "file" ? [none(reason)] : job.lines.map(({ number }) => none(`${number}: ${reason}`));
}
