/**
 * What a thread loads that reads files and records: every reader, and nothing of the index. It is a bundle of its own, so that the
 * process that writes can start its threads before it knows a single word itself.
 */
import { isMainThread, parentPort } from "node:worker_threads";
import { type Taken, takeFile, takeRecord } from "./intake.ts";
import type { Job } from "./takers.ts";

export async function run(job: Job): Promise<Taken[]> {
  if (job.type === "file") return [await takeFile(job.file)];
  return job.lines.map(({ number, text, hash }) => takeRecord(job.archive, text, hash, number));
}

/**
 * Answers jobs, one after another: who asks takes the answers in the order of the questions, and a PDF that waits for its
 * next page must not be overtaken.
 */
function answerJobs(): void {
  if (isMainThread || parentPort === null) return;
  const port = parentPort;
  let queue = Promise.resolve();
  port.on("message", (job: Job) => {
    queue = queue.then(() => run(job)).then((taken) => port.postMessage(taken));
  });
}

answerJobs();
