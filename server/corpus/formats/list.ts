/** The readers of all formats, and which of them a file is for: by its first bytes, then by its name. */
import { type Format, type FormatId, type Reader, Unreadable } from "./format.ts";
import { extensionOf, formatOfName } from "./names.ts";

/** A reader, and what it needs, is loaded when the first file of its format comes: a server that only asks its index needs none. */
const readBy = (id: FormatId, load: () => Promise<Reader>): Format => ({
  id,
  read: async (bytes, settings) => (await load()).read(bytes, settings),
});

const FORMATS: readonly Format[] = [
  readBy("markdown", async () => (await import("./markdown.ts")).markdown),
  readBy("text", async () => (await import("./text.ts")).text),
  readBy("html", async () => (await import("./html.ts")).html),
  readBy("csv", async () => (await import("./csv.ts")).csv),
  readBy("docx", async () => (await import("./docx.ts")).docx),
  readBy("xlsx", async () => (await import("./xlsx.ts")).xlsx),
  readBy("pdf", async () => (await import("./pdf.ts")).pdf),
];

/** Throws `Unreadable` where no reader takes the file, or its bytes belie its name. */
export function formatOf(path: string, bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Unreadable("blank");
  const name = formatOfName(path);
  const named = FORMATS.find(({ id }) => id === name) ?? null;
  const sign = SIGNS.find(({ start }) => start.every((byte, i) => bytes[i] === byte));
  if (sign === undefined) {
    if (named !== null && ["pdf", "docx", "xlsx"].includes(named.id))
      throw new Unreadable(isWebPage(bytes) ? "web-page" : "broken", named.id.toUpperCase());
    if (named === null) throw new Unreadable("unknown-format", extensionOf(path) || path);
    return named;
  }
  const signed =
    sign.formats.find((id) => id === named?.id) ?? (sign.formats.length === 1 ? sign.formats[0] : undefined);
  const format = FORMATS.find(({ id }) => id === signed);
  if (format === undefined) throw new Unreadable(sign.otherwise, extensionOf(path) || path);
  return format;
}

/** A page that asks to log in is easily saved in a document's place. */
const isWebPage = (bytes: Uint8Array): boolean =>
  /^\W{0,3}\s*<(?:!doctype html|html|head|body)\b/i.test(new TextDecoder("latin1").decode(bytes.slice(0, 1000)));

interface Sign {
  readonly start: readonly number[];
  readonly formats: readonly Format["id"][];
  readonly otherwise: "unknown-format" | "encrypted" | "binary";
}

/** A file's first bytes. Office files locked by a password, and those of before 2007, come in OLE containers. */
const SIGNS: readonly Sign[] = [
  { start: [0x25, 0x50, 0x44, 0x46, 0x2d], formats: ["pdf"], otherwise: "unknown-format" },
  { start: [0x50, 0x4b, 0x03, 0x04], formats: ["docx", "xlsx"], otherwise: "unknown-format" },
  { start: [0xd0, 0xcf, 0x11, 0xe0], formats: [], otherwise: "encrypted" },
  { start: [0x89, 0x50, 0x4e, 0x47], formats: [], otherwise: "binary" },
  { start: [0xff, 0xd8, 0xff], formats: [], otherwise: "binary" },
  { start: [0x1f, 0x8b], formats: [], otherwise: "binary" },
];
