/**
 * Modules as they would be without a word of their tables: an example that reads the same there is no example of that word.
 * Copies are made of the table's module and of those that lead to it, never of the whole house.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A table of words: where it stands, and by what it is used. */
export interface Table {
  /** Path under server/ of the module that declares it, and the name that it has there. */
  readonly file: string;
  readonly name: string;
}

interface Cut {
  readonly table: Table;
  readonly words: readonly string[];
  /** Paths of the modules that are copied. */
  readonly copied: ReadonlySet<string>;
}

const CUTS: Cut[] = [];
const MARK = /\?without=(\d+)$/;
const SERVER = new URL("../../server/", import.meta.url);

const pathOf = (file: string): string => fileURLToPath(new URL(file, SERVER));

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const mark = MARK.exec(context.parentURL ?? "");
    if (mark === null || !resolved.url.startsWith("file:")) return resolved;
    const isCopied = CUTS[Number(mark[1])]!.copied.has(fileURLToPath(resolved.url));
    return isCopied ? { ...resolved, url: `${resolved.url}${mark[0]}`, format: "module" } : resolved;
  },
  load(url, context, next) {
    const mark = MARK.exec(url);
    if (mark === null) return next(url, context);
    const path = fileURLToPath(url.slice(0, mark.index));
    const { table, words } = CUTS[Number(mark[1])]!;
    const source = sourceOf(path);
    return {
      format: "module",
      source: path === pathOf(table.file) ? cut(source, table.name, words) : source,
      shortCircuit: true,
    };
  },
});

/** @param through paths under server/ of the modules asked for, and of those between them and the table. Their exports, in that order. */
export async function without(
  table: Table,
  words: readonly string[],
  through: readonly string[],
): Promise<Record<string, unknown>[]> {
  const copied = new Set([table.file, ...through].map(pathOf));
  const number = CUTS.push({ table, words, copied }) - 1;
  return Promise.all(through.map((file) => import(`${pathToFileURL(pathOf(file))}?without=${number}`)));
}

const SOURCES = new Map<string, string>();

function sourceOf(path: string): string {
  const known = SOURCES.get(path) ?? stripTypeScriptTypes(readFileSync(path, "utf8"));
  SOURCES.set(path, known);
  return known;
}

/** Takes words, or a whole row, out of what a declaration writes between its quotation marks. */
function cut(source: string, name: string, words: readonly string[]): string {
  const start = source.search(new RegExp(`const ${name}\\b`));
  assert.notEqual(start, -1, `no table ${name}`);
  const end = source.indexOf(";\n", start);
  const gone = new Set([...words, ...words.map((word) => word.replaceAll(" ", "_"))]);
  let found = 0;
  const table = source.slice(start, end).replace(/(["'`])((?:(?!\1).)*)\1/gs, (_, mark: string, inside: string) => {
    if (gone.has(inside) && found++ !== -1) return `${mark}${NO_WORD}${mark}`;
    const isCharacters = !inside.includes(" ") && inside.length > LONGEST_WORD;
    const all = isCharacters ? [...inside] : inside.split(" ");
    const kept = all.filter((word) => !gone.has(word) || found++ === -1);
    return `${mark}${kept.join(isCharacters ? "" : " ")}${mark}`;
  });
  assert.ok(found >= words.length, `not all of ${words.join(", ")} stand in ${name}`);
  return `${source.slice(0, start)}${table}${source.slice(end)}`;
}

/** Stands for a row that is gone, so that the others keep their numbers. */
const NO_WORD = "\u0001";

/** A row of characters without a blank that is longer than any word. */
const LONGEST_WORD = 20;
