/** The lines of an archive, streamed, so that one of any size takes little memory. */
import { hash } from "node:crypto";
import { createReadStream } from "node:fs";

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
  const decoder = new TextDecoder(encoding ?? "utf-8");
  let rest: Uint8Array[] = [];
  let held = 0;
  let number = 0;
  let at = 0;
  const line = (bytes: Uint8Array): ArchiveLine | null => {
    number++;
    if (held > LONGEST_LINE) return { number, text: null, hash: `line ${number}`, at };
    const text = decoder.decode(bytes).trim();
    return text === "" ? null : { number, text, hash: hash("sha256", bytes, "base64url").slice(0, 22), at };
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const piece = chunk.subarray(start, end);
      held += piece.length;
      const found = line(rest.length === 0 ? piece : joined(rest, piece));
      rest = [];
      held = 0;
      start = end + 1;
      if (found !== null) yield { ...found, at: at + start };
    }
    at += chunk.length;
    held += chunk.length - start;
    if (held <= LONGEST_LINE && start < chunk.length) rest.push(Uint8Array.from(chunk.subarray(start)));
    else if (held > LONGEST_LINE) rest = [];
  }
  const last = held > 0 ? line(joined(rest, new Uint8Array(0))) : null;
  if (last !== null) yield last;
}

function joined(parts: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  return Buffer.concat([...parts, last]);
}
