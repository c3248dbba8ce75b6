/** Zipped documents, opened with care: only the parts that are wanted, none larger than it says, all of them bounded. */
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { Unreadable } from "./format.ts";

/** Inflated, in bytes. A spreadsheet of a million cells is about as large; a bomb is larger. */
const MOST_INFLATED = 120_000_000;
const MOST_PARTS = 5_000;

/** Parts by name. Throws `Unreadable` for what is no archive, or inflates to more than anybody writes. */
export function partsOf(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  let inflated = 0;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (++count > MOST_PARTS) throw new Unreadable("too-much", `${MOST_PARTS} parts`);
        if (!isWanted(name)) return false;
        inflated += originalSize;
        if (inflated > MOST_INFLATED) throw new Unreadable("too-much", `${Math.round(inflated / 1e6)} MB`);
        return true;
      },
    });
    if (!Object.values(parts).every(isWhole)) throw new Unreadable("broken", "zip");
    return new Map(Object.entries(parts));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable("broken", "zip");
  }
}

/** A part that inflates to more than the archive says comes cut off there. XML ends with > in any encoding. */
function isWhole(part: Uint8Array): boolean {
  const last = part.findLast((byte) => byte > 0x20);
  return last === undefined || last === 0x3e;
}

export interface XmlHandlers {
  /** Names without their prefix: w:p is p. */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Streams XML through handlers. Entities beyond XML's own five are left as written: none is expanded, none fetched. */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  // Damage further on must not lose what was read before it.
  parser.on("error", () => {});
  parser.on("opentag", ({ name, attributes }) => handlers.open?.(local(name), attributeOf(attributes)));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.on("closetag", ({ name }) => handlers.close?.(local(name)));
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8");
  for (let at = 0; at < bytes.length; at += CHUNK)
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  parser.close();
}

const CHUNK = 1 << 16;

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function attributeOf(attributes: Readonly<Record<string, unknown>>): (name: string) => string | undefined {
  return (wanted) => {
    for (const name in attributes) if (local(name) === wanted) return String(attributes[name]);
    return undefined;
  };
}

/** Title, author and day of making, of docProps/core.xml. */
export function coreProperties(part: Uint8Array | undefined): { title?: string; author?: string; made?: string } {
  const found: { title?: string; author?: string; made?: string } = {};
  const fields: Readonly<Record<string, keyof typeof found>> = { title: "title", creator: "author", created: "made" };
  let inside: keyof typeof found | undefined;
  if (part === undefined) return found;
  readXml(part, {
    open: (name) => {
      inside = fields[name];
    },
    text: (text) => {
      if (inside !== undefined && text.trim() !== "") found[inside] = (found[inside] ?? "") + text;
    },
    close: () => {
      inside = undefined;
    },
  });
  return found;
}
