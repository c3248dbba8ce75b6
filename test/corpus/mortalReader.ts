/** A thread for the tests of takers: it answers each job, in order, but those that it is to die or hang of. */
import { setTimeout as sleep } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import type { Job } from "../../server/corpus/takers.ts";

let queue = Promise.resolve();

parentPort!.on("message", (job: Job) => {
  const name = job.type === "file" ? job.file.id : "";
  if (name === "exit") process.exit(1);
  if (name === "throw") throw new Error("beyond reading");
  queue = queue.then(() => answer(name));
});

async function answer(name: string): Promise<void> {
  if (name === "spin") for (;;);
  if (name === "never") return new Promise(() => {});
  if (name === "late") await sleep(400);
  parentPort!.postMessage([{ format: "text", row: null, warnings: [{ code: "empty", detail: name }] }]);
}
