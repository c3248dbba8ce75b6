/** Inputs that no program would write: our own samples of every format, damaged at places drawn by a seed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { type FormatId, Unreadable } from "../../server/corpus/formats/format.ts";
import { formatOf } from "../../server/corpus/formats/list.ts";
import { type Taken, takeFile, takeRecord } from "../../server/corpus/intake.ts";
import { pdfOf } from "./hostileFiles.ts";

const FILES = join(import.meta.dirname, "files");
const made = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FILES, name)));

const MARKDOWN = `---
title: 霽光銀行首季業績
published: 2026-04-28
---

# 業績

首季收入**58億元**,同比[增長14%](https://jiguang.example/q1)。[^1]

| 項目(百萬元) | 首季 |
| --- | --- |
| 佣金 | 12.5 |

> “我們會再開十二間分行,”行長林遠說。

[^1]: 公告,2026年4月28日。
`;
const RECORD =
  '{"id":"n1","title":"汐石支付擴充團隊","date":"2026-01-05","text":"汐石支付增聘120人,上月用戶達3萬。","url":"https://xishi.example/1"}';

/** Each format's samples, the small ones often, those of real programs seldom. */
const SAMPLES: Readonly<Record<FormatId, () => readonly Uint8Array[]>> = {
  markdown: () => [strToU8(MARKDOWN)],
  text: () => [
    strToU8(`Quill Bank opens 12 branches\nPENANG, April 9, 2026. It opened 12 branches, up 14%.\n收入58億元。\n`),
  ],
  html: () => [made("qingpay.html")],
  csv: () => [strToU8('單位:百萬港元\n月份,甲幣,"乙""幣"\n2026年1月,120,"3,405"\n2026年2月,-5%,"a\nb"\n')],
  xlsx: () => [made("wudao-libreoffice.xlsx")],
  docx: () => [made("yunxi-libreoffice.docx")],
  pdf: () => [pdfOf(3), pdfOf(1), pdfOf(2), made("yunxi-libreoffice.pdf")],
  jsonl: () => [strToU8(RECORD)],
};

export const FUZZED = Object.keys(SAMPLES) as FormatId[];

/** Numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = (seed * 2654435761 + 97) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const upTo = (random: Random, count: number): number => Math.floor(random() * count);
const oneOf = <T>(random: Random, items: readonly T[]): T => items[upTo(random, items.length)]!;

/** The input of that number: the same bytes at each run. */
export function inputOf(format: FormatId, number: number): Uint8Array {
  const random = randomOf(number * 8 + FUZZED.indexOf(format));
  for (let i = 0; i < 8; i++) random();
  const sample = oneOf(random, samplesOf(format));
  const isZipped = format === "docx" || format === "xlsx";
  return isZipped && random() < 0.85 ? damagedWithin(random, sample) : damaged(random, sample, WORDS[format] ?? PROSE);
}

const loaded = new Map<FormatId, readonly Uint8Array[]>();

function samplesOf(format: FormatId): readonly Uint8Array[] {
  const samples = loaded.get(format) ?? SAMPLES[format]();
  loaded.set(format, samples);
  return samples;
}

/** One part of a zipped document is damaged and packed again: else the packing alone would ever be tested. */
function damagedWithin(random: Random, zip: Uint8Array): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(zip);
  const name = oneOf(
    random,
    Object.keys(parts).filter((part) => part.endsWith(".xml") || part.endsWith(".rels")),
  );
  if (random() < 0.05) delete parts[name];
  else parts[name] = damaged(random, parts[name]!, XML);
  return zipSync(parts, { level: 1 });
}

const PROSE = [
  "\0",
  "\ufeff",
  "\ufffd",
  "\u2028",
  "\r",
  "58億",
  "%",
  "2026-02-30",
  "9".repeat(400),
  "零點",
  "“",
  "(",
  "億萬兆",
];
const XML = [
  "<",
  ">",
  "&",
  "/>",
  "</w:p>",
  "<w:tbl>",
  "<w:tc>",
  "</w:tr>",
  '"',
  "]]>",
  "<!--",
  "-1",
  "0",
  "1e9",
  "999999999",
  "A0",
  "XFD1",
  "NaN",
  "&#x110000;",
];
const WORDS: Partial<Record<FormatId, readonly string[]>> = {
  markdown: [...PROSE, "---\n", "| --- |", "[^1]:", "[](", "```", "> > > ", "<div>", "*".repeat(60), "\n\n    "],
  html: [
    ...XML,
    ...PROSE,
    "<table>",
    "</table>",
    "<td colspan=99999>",
    "<script>",
    "<svg>",
    "</body>",
    '<meta charset="big5">',
    "<p>".repeat(300),
  ],
  csv: [...PROSE, '"', '""', ",", ";", "\t", "\n", ",".repeat(500)],
  pdf: [
    "obj",
    "endobj",
    "stream",
    "endstream",
    "<<",
    ">>",
    "[",
    "]",
    "(",
    "/Length -1",
    "/Count 99999999",
    "0 0 R",
    "1 0 R",
    "2 0 R",
    "xref",
    "/Kids",
    "9999999999",
    "-1",
    "Tj",
    "BT",
  ],
  jsonl: [...PROSE, "{", "}", "[", "null", "\\u0000", "\\ud800", '"text":', "1e999", ","],
};

/** One to a dozen damages: bits turned, stretches dropped, doubled, moved or overwritten, words put in that mean something. */
function damaged(random: Random, sample: Uint8Array, words: readonly string[]): Uint8Array {
  let bytes: Uint8Array = Uint8Array.from(sample);
  // Mostly few: what is wrong at many places is soon refused, and never read far.
  for (let times = 1 + Math.floor(random() ** 3 * 12); times > 0; times--) {
    const at = upTo(random, bytes.length + 1);
    const length = Math.floor(random() ** 4 * Math.min(bytes.length, 4_000));
    const before = bytes.subarray(0, at);
    const stretch = bytes.subarray(at, at + length);
    const damage = upTo(random, 7);
    if (damage === 0 && at < bytes.length) bytes[at]! ^= 1 << upTo(random, 8);
    else if (damage === 1 && at < bytes.length) bytes[at] = upTo(random, 256);
    else if (damage === 2) bytes = joined(before, bytes.subarray(at + length));
    else if (damage === 3) bytes = joined(before, stretch, stretch, bytes.subarray(at + length));
    else if (damage === 4) bytes = joined(stretch, before, bytes.subarray(at + length));
    else if (damage === 5) bytes = joined(before, strToU8(oneOf(random, words)), bytes.subarray(at));
    else if (random() < 0.2) bytes = Uint8Array.from(before);
  }
  return bytes;
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.concat(parts));

/**
 * What becomes of an input: "read", or the code of the warning that says why not. Throws what a reader throws that is no
 * word about the file but a fault of the reader's own.
 */
export async function outcomeOf(format: FormatId, bytes: Uint8Array): Promise<string> {
  const taken = format === "jsonl" ? record(bytes) : await takeFile({ id: NAMES[format], bytes });
  if (taken.row !== null) return "read";
  const { code = "", detail } = taken.warnings.at(-1) ?? {};
  if (code !== "broken" || format === "jsonl") return code;
  await readAgain(format, bytes, detail);
  return code;
}

const NAMES = {
  markdown: "a.md",
  text: "a.txt",
  html: "a.html",
  csv: "a.csv",
  xlsx: "a.xlsx",
  docx: "a.docx",
  pdf: "a.pdf",
  jsonl: "",
};

const record = (bytes: Uint8Array): Taken => takeRecord("a.jsonl", new TextDecoder().decode(bytes).trim(), "hash", 1);

/** `takeFile` takes a fault of a reader's for a broken file; only the reader itself tells the two apart. */
async function readAgain(format: FormatId, bytes: Uint8Array, detail: string | undefined): Promise<void> {
  try {
    await formatOf(NAMES[format], bytes).read(bytes, {});
  } catch (error) {
    if (error instanceof Unreadable) return;
    throw error;
  }
  throw new Error(`read, and failed behind the reader: ${detail}`);
}
