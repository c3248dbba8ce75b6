/** A thread for the tests of takers: it answers each job but the one that it is to die of. */
import { parentPort } from "node:worker_threads";
import type { Job } from "../../server/corpus/takers.ts";

parentPort!.on("message", (job: Job) => {
  const name = job.type === "file" ? job.file.id : "";
  if (name === "exit") process.exit(1);
  if (name === "throw") throw new Error("beyond reading");
  parentPort!.postMessage([{ format: "text", row: null, warnings: [{ code: "empty", detail: name }] }]);
});
