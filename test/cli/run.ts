/** Runs the terminal's program as people do, in a folder made for it. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const MAIN = fileURLToPath(new URL("../../server/cli/main.ts", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Run {
  readonly in?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Messages come in English unless `env` says otherwise. */
export function hegao(
  folder: string,
  typed: readonly string[],
  { in: input = "", env = {} }: Run = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...typed], {
    cwd: folder,
    env: { ...process.env, LC_ALL: "en_GB.UTF-8", NO_COLOR: "", ...env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  // A program that ends without reading its input is no failure of the test's.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, out: String(Buffer.concat(out)), err: String(Buffer.concat(err)) }));
  });
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, gone again after `use`. */
export async function inFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "hegao-cli-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
