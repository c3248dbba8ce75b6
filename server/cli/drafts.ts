/** Drafts from disk or standard input as text, or what keeps them from being read. */
import { readFile, stat } from "node:fs/promises";
import { decode } from "../corpus/formats/encoding.ts";
import { Unreadable } from "../corpus/formats/format.ts";
import type { MessageKey, Params } from "../presenting/messages.ts";

export interface DraftFile {
  /** As typed. */
  readonly name: string;
  readonly text: string;
  readonly format: "markdown" | "plain";
  /** Where it was not UTF-8: how it was read. */
  readonly encoding: string | null;
}

export interface DraftProblem {
  readonly key: MessageKey;
  readonly params: Params;
}

export const isProblem = (draft: DraftFile | DraftProblem): draft is DraftProblem => "key" in draft;

/** @param path absolute; @param name as typed. */
export async function readDraft(path: string, name: string): Promise<DraftFile | DraftProblem> {
  try {
    if ((await stat(path)).isDirectory()) return { key: "cli.draftIsFolder", params: { path: name } };
    if (formatOf(name) === null) return { key: "cli.notADraft", params: { path: name } };
    return readBytes(await readFile(path), name);
  } catch (error) {
    return problemOf(error as NodeJS.ErrnoException, name);
  }
}

/** @param name decides by its ending whether this is Markdown; one without an ending is. */
export function readBytes(bytes: Uint8Array, name: string): DraftFile | DraftProblem {
  try {
    const { text, encoding, warnings } = decode(bytes);
    if (warnings.some((warning) => warning.code === "encoding-lossy")) {
      return { key: "cli.invalidBytes", params: { path: name, offset: firstInvalid(bytes) } };
    }
    return { name, text, format: formatOf(name) ?? "markdown", encoding: encoding === "utf-8" ? null : encoding };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { key: "cli.binary", params: { path: name, offset: bytes.indexOf(0) } };
  }
}

const FORMATS: Readonly<Record<string, DraftFile["format"]>> = { md: "markdown", markdown: "markdown", txt: "plain" };

const formatOf = (name: string): DraftFile["format"] | null =>
  FORMATS[/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ""] ?? null;

const PROBLEMS: Readonly<Record<string, MessageKey>> = {
  ENOENT: "cli.noSuchDraft",
  ENOTDIR: "cli.noSuchDraft",
  EACCES: "cli.notPermitted",
  EPERM: "cli.notPermitted",
};

function problemOf(error: NodeJS.ErrnoException, path: string): DraftProblem {
  const key = PROBLEMS[error.code ?? ""] ?? "cli.cannotRead";
  return { key, params: { path, reason: error.message } };
}

/** Offset of the first byte that is not UTF-8; the length of the file where only its end is missing. */
function firstInvalid(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isUtf8(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** A character cut off at the end does not count against it. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
