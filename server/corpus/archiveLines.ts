/** The lines of an archive, streamed, so that one of any size takes little memory. */
import { hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { decode } from "./formats/encoding.ts";

export interface ArchiveLine {
  /** From 1. */
  readonly number: number;
  /** Null for a line that is longer than a record can be. */
  readonly text: string | null;
  readonly hash: string;
  /** Bytes read up to here. */
  readonly at: number;
}

/** No article is longer than this, in bytes. */
const LONGEST_LINE = 20_000_000;

/**
 * Lines end at \n alone: U+2028 and its like stand inside records. Blank lines are counted and passed over. Throws what
 * the file system throws.
 */
export async function* archiveLines(path: string, encoding: string | null): AsyncGenerator<ArchiveLine> {
  const found = encoding ?? (await encodingOf(path));
  const isWide = /^utf-16/i.test(found);
  const decoder = new TextDecoder(isWide ? "utf-8" : found);
  let rest: Uint8Array[] = [];
  let held = 0;
  let number = 0;
  let at = 0;
  const line = (bytes: Uint8Array): ArchiveLine | null => {
    number++;
    if (held > LONGEST_LINE) return { number, text: null, hash: `line ${number}`, at };
    const text = decoder.decode(bytes).trim();
    return text === "" ? null : { number, text, hash: hash("sha256", text, "base64url").slice(0, 22), at };
  };
  const bytes: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK });
  for await (const chunk of isWide ? narrowed(bytes, found) : bytes) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const piece = chunk.subarray(start, end);
      held += piece.length;
      const read = line(rest.length === 0 ? piece : joined(rest, piece));
      rest = [];
      held = 0;
      start = end + 1;
      if (read !== null) yield { ...read, at: at + start };
    }
    at += chunk.length;
    held += chunk.length - start;
    if (held <= LONGEST_LINE && start < chunk.length) rest.push(Uint8Array.from(chunk.subarray(start)));
    else if (held > LONGEST_LINE) rest = [];
  }
  const last = held > 0 ? line(joined(rest, new Uint8Array(0))) : null;
  if (last !== null) yield last;
}

/** By the archive's first part; cut back to whole lines, so that no character is halved. */
async function encodingOf(path: string): Promise<string> {
  const first: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: SAMPLE - 1 })) first.push(chunk as Buffer);
  const sample = Buffer.concat(first);
  const lastLine = sample.lastIndexOf(10);
  try {
    return decode(sample.length < SAMPLE || lastLine === -1 ? sample : sample.subarray(0, lastLine)).encoding;
  } catch {
    // Its lines are named one by one for what they are.
    return "utf-8";
  }
}

const CHUNK = 1 << 20;
const SAMPLE = 1 << 18;

/** A line's end is two bytes in UTF-16, either of which may stand in another character: brought to UTF-8 first. */
async function* narrowed(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
}

function joined(parts: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  return Buffer.concat([...parts, last]);
}
