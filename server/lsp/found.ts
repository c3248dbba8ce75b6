/**
 * What was found of a draft, kept beside the index: who opens it again with nothing changed has its squiggles and cards at
 * once, while it is checked anew. Of a draft there is in the file what its findings and cards say, and a hash of its text.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic, Hover } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { hashOf } from "../corpus/hash.ts";
import type { Span } from "../text/span.ts";
import type { Against } from "./checkedDocument.ts";
import { type Placed, topmost } from "./convert.ts";

/** A claim's card; offsets are the draft's. */
export interface Card extends Placed {
  readonly hover: Hover;
}

export interface Found {
  /** Of everything that it rests on. */
  readonly stamp: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly cards: readonly Card[];
  /** Where cards of another sort are shown: citations, with their notes and links. */
  readonly others: readonly Span[];
}

/** The card over a place; undefined where it has to be asked of the check. */
export function cardAt({ cards, others }: Found, offset: number): Hover | null | undefined {
  if (others.some(({ start, end }) => start <= offset && offset <= end)) return undefined;
  return topmost(cards, offset)[0]?.hover ?? null;
}

/**
 * The same for a draft that must come out the same, today, in this program; null where what the sources are is known of no index.
 *
 * @param shown what the client can show.
 */
export function stampOf(document: TextDocument, { project, bibliography }: Against, shown: string): string | null {
  const sources = project.sourcesStamp();
  if (sources === null) return null;
  const { settings, locale, folder, isTrusted } = project;
  const path = URI.parse(document.uri).fsPath;
  const program = statSync(import.meta.filename).mtimeMs;
  const today = new Date().toDateString();
  const draft = [document.uri, document.languageId, document.getText(), project.signOffsOf(path), bibliography.stamp];
  return hashOf(JSON.stringify([program, today, shown, sources, settings, locale, folder, isTrusted, draft], listed));
}

/** JSON leaves out what is in a set. */
const listed = (_: string, value: unknown): unknown => (value instanceof Set ? [...value] : value);

/** Null for a draft of which nothing is kept, and for a file that is torn or of other sources, settings or words. */
export function recall(folder: string, uri: string, stamp: string): Found | null {
  try {
    const found = JSON.parse(readFileSync(fileOf(folder, uri), "utf8")) as Found;
    return found.stamp === stamp ? found : null;
  } catch {
    return null;
  }
}

/** Where nothing can be written, the next one waits for the check as ever. */
export function keep(folder: string, uri: string, found: Found): void {
  const path = fileOf(folder, uri);
  try {
    mkdirSync(join(folder, FOLDER), { recursive: true });
    const half = `${path}.${process.pid}`;
    writeFileSync(half, JSON.stringify(found), { mode: 0o600 });
    renameSync(half, path);
    clearOld(join(folder, FOLDER));
  } catch {
    rmSync(path, { force: true });
  }
}

const FOLDER = "found";

const fileOf = (folder: string, uri: string): string => join(folder, FOLDER, `${hashOf(uri)}.json`);

/** Drafts go to press and are not opened again. */
const MOST = 50;

function clearOld(folder: string): void {
  const files = readdirSync(folder).map((name) => ({
    path: join(folder, name),
    at: statSync(join(folder, name)).mtimeMs,
  }));
  for (const { path } of files.sort((a, b) => b.at - a.at).slice(MOST)) rmSync(path, { force: true });
}
