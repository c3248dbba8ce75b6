/** Standard output and error: written as fast as they are read, quiet when nobody reads any more. */
import { once } from "node:events";

/** Whether and how wide a terminal stands behind standard output. */
export function outputStyle(color: "auto" | "always" | "never"): { hasColor: boolean; width: number } {
  const { stdout } = process;
  const { NO_COLOR, TERM } = process.env;
  const isWanted = stdout.isTTY && !NO_COLOR && TERM !== "dumb";
  return {
    hasColor: color === "always" || (color === "auto" && Boolean(isWanted)),
    width: stdout.isTTY ? Math.min(Math.max(stdout.columns ?? 80, 40), 120) : Number.POSITIVE_INFINITY,
  };
}

/** Waits where the reader is slower than the writer, so that a long report never lies in memory whole. */
export async function writeOut(pieces: Iterable<string>): Promise<void> {
  let batch = "";
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    await write(batch);
    batch = "";
  }
  if (batch !== "") await write(batch);
}

const BATCH = 64 * 1024;

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** `hegao check … | head` ends when head has seen enough, and says nothing of it. */
export function endQuietlyWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      throw error;
    });
  }
}

/** One line on a terminal's standard error that is written over; nothing where that is no terminal. */
export class ProgressLine {
  #isShown = false;

  show(text: string): void {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r\u001b[K${text}`);
    this.#isShown = true;
  }

  clear(): void {
    if (this.#isShown) process.stderr.write("\r\u001b[K");
    this.#isShown = false;
  }
}
