/** Where a passage can be shown: in its file, or, for a PDF, a table or a record of an archive, in the text drawn from it. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Location, Position, Range } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { Witness } from "../checking/checked.ts";
import type { Evidence } from "../checking/evidence.ts";
import { decode } from "../corpus/formats/encoding.ts";
import { formatOfName } from "../corpus/formats/names.ts";
import { inFile, type ReadSentence } from "../kinds/reading.ts";
import type { Place, SourceText } from "../text/source.ts";
import type { Span } from "../text/span.ts";
import { positionIn } from "./convert.ts";
import { drawnTextOf } from "./drawnText.ts";
import { SOURCE_SCHEME } from "./requests.ts";

/** What a checked document knows of its sources. */
export interface Passages {
  readonly evidence: Evidence;
  readonly project: {
    readonly folder: string;
    /** Whether the client can show documents of `SOURCE_SCHEME`. */
    readonly canShowText: boolean;
  };
}

/** With the sentence's own range; null where the client can show the source in no way. */
export function locate({ source, meta, read }: Witness, passages: Passages): Location | null {
  if (meta.path !== null && isText(meta.path)) {
    return { uri: URI.file(meta.path).toString(), range: rangeInFile(meta.path, read) };
  }
  if (passages.project.canShowText) {
    const text = passages.evidence.source(source);
    if (text !== null) return { uri: addressOf(passages.project.folder, source), range: rangeInDrawn(text, read) };
  }
  return meta.path === null
    ? null
    : { uri: URI.file(meta.path).toString(), range: emptyRange({ line: 0, character: 0 }) };
}

/** As `locate`, to the line alone and without reading the file. */
export function locateLine(witness: Witness, passages: Passages): Location | null {
  const { path } = witness.meta;
  if (path === null || !isText(path)) return locate(witness, passages);
  const line = (placeOf(witness.read)?.line ?? 1) - 1;
  return { uri: URI.file(path).toString(), range: emptyRange({ line, character: 0 }) };
}

/** What an address of `SOURCE_SCHEME` stands for. */
export function sourceAt(uri: string): { readonly folder: string; readonly id: string } {
  const asked = new URLSearchParams(URI.parse(uri).query);
  return { folder: asked.get("folder") ?? "", id: asked.get("id") ?? "" };
}

function addressOf(folder: string, id: string): string {
  const query = new URLSearchParams({ folder, id }).toString();
  return URI.from({ scheme: SOURCE_SCHEME, path: `/${basename(id)}.txt`, query }).toString();
}

function rangeInDrawn(source: SourceText, { blockIndex, start, sentence }: ReadSentence): Range {
  const { starts } = drawnTextOf(source);
  const { line, character } = starts[Math.min(blockIndex, starts.length - 1)] ?? { line: 0, character: 0 };
  const from = character + start;
  return { start: { line, character: from }, end: { line, character: from + sentence.text.length } };
}

/** The file may have been changed since it was read: where the sentence is not where it was, it is looked for. */
function rangeInFile(path: string, read: ReadSentence): Range {
  const line = emptyRange({ line: (placeOf(read)?.line ?? 1) - 1, character: 0 });
  let text: string;
  try {
    text = decode(readFileSync(path)).text;
  } catch {
    return line;
  }
  const { text: words } = read.sentence;
  const span = inFile(read, { start: 0, end: words.length });
  if (text.startsWith(words.slice(0, RECOGNISED), span.start)) return rangeIn(text, span);
  const found = text.indexOf(words.slice(0, SOUGHT));
  return found === -1 ? line : rangeIn(text, { start: found, end: found + words.length });
}

/** Markup may stand further on in a sentence: so much of it has to be where it was, as written. */
const RECOGNISED = 6;

/** And so much, to be taken for the same sentence elsewhere. */
const SOUGHT = 20;

const rangeIn = (text: string, span: Span): Range => ({
  start: positionIn(text, span.start),
  end: positionIn(text, span.end),
});

const emptyRange = (at: Position): Range => ({ start: at, end: at });

const isText = (path: string): boolean => {
  const format = formatOfName(path);
  return format === "markdown" || format === "text";
};

/** Blocks of sources have a place, those of drafts none. */
const placeOf = ({ block }: ReadSentence): Place | undefined => ("place" in block ? (block.place as Place) : undefined);
