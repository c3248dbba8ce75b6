/** What an open index answers: one layer's sources, and in which of them a term or value stands. */
import type { SourceMeta, SourceText } from "../text/source.ts";
import { type Body, blocksOf, valueToken } from "./body.ts";
import { COMMON, LISTED_WHOLE, type Postings } from "./ranking.ts";
import type { Connection, Statement } from "./store.ts";

export interface FileReport {
  readonly path: string;
  readonly format: string | null;
  /** The encoding that its text was in; null where there is none to speak of. */
  readonly encoding: string | null;
  /** JSON of `Warning[]`. */
  readonly warnings: string;
  readonly sources: number;
  readonly passages: number;
}

/** Sources have numbers here; a number is never used again for another text, so that what is known by it stays true. */
export class OpenIndex implements Postings {
  readonly #db: Connection;
  readonly #sql: Readonly<Record<keyof typeof QUERIES, Statement>>;
  readonly #metas = new Map<number, SourceMeta>();
  readonly #numbers = new Map<string, number | null>();
  readonly #counts = new Map<string, number>();
  /** Names and lengths of the sources that neighbouring sentences lead to again and again. */
  readonly #names = new Map<number, string | null>();
  readonly #lengths = new Map<number, number>();
  /** Whether a source has what a sentence looks for, which it looks for again at the next keystroke. */
  readonly #holdings = new Map<string, boolean>();
  /** Sources by term or value: neighbouring sentences ask for the same. */
  readonly #postings = new Map<string, Int32Array>();
  #postingsKept = 0;
  #size: number | null = null;

  constructor(db: Connection) {
    this.#db = db;
    const prepared = Object.entries(QUERIES).map(([name, sql]) => [name, db.prepare(sql)] as const);
    this.#sql = Object.fromEntries(prepared) as Record<keyof typeof QUERIES, Statement>;
    for (const name of SINGLE) this.#sql[name].pluck();
  }

  close(): void {
    this.#db.close();
  }

  /** Differs whenever another connection has written, whatever it wrote. */
  version(): number {
    return this.#sql.version.get() as number;
  }

  generation(): number {
    return this.#sql.generation.get() as number;
  }

  /** To be called when the generation has changed: forgets what may have become another. */
  forget(): void {
    this.#numbers.clear();
    this.#counts.clear();
    this.#postings.clear();
    this.#postingsKept = 0;
    this.#size = null;
  }

  get size(): number {
    return (this.#size ??= this.#sql.size.get() as number);
  }

  /** In order of name, as long as the index is small enough to be listed. */
  all(): number[] {
    return this.#sql.all.all(LISTED_WHOLE) as number[];
  }

  nameOf(source: number): string | null {
    return keep(this.#names, source, () => (this.#sql.nameOf.get(source) as string | undefined) ?? null);
  }

  /** Null where no source is called so. */
  numberOf(name: string): number | null {
    return keep(this.#numbers, name, () => (this.#sql.numberOf.get(name) as number | undefined) ?? null);
  }

  meta(name: string): SourceMeta | null {
    const number = this.numberOf(name);
    if (number === null) return null;
    const known = this.#metas.get(number);
    if (known !== undefined) return known;
    const json = this.#sql.meta.get(number) as string | undefined;
    if (json === undefined) return null;
    const meta = JSON.parse(json) as SourceMeta;
    if (this.#metas.size > METAS_KEPT) this.#metas.clear();
    this.#metas.set(number, meta);
    return meta;
  }

  /** Its id is the name within the layer. */
  source(name: string): SourceText | null {
    const number = this.numberOf(name);
    const body = number === null ? undefined : (this.#sql.body.get(number) as Body | undefined);
    const meta = this.meta(name);
    return body === undefined || meta === null ? null : { id: name, meta, blocks: blocksOf(body) };
  }

  /** Sources whose title or address has this key. */
  named(key: string): string[] {
    return this.#sql.named.all(key) as string[];
  }

  endingIn(path: string): string[] {
    return this.#sql.endingIn.all(path.replace(/[\\%_]/g, "\\$&")) as string[];
  }

  countOfTerm(term: string): number {
    return this.#countOf(term);
  }

  countOfValue(key: string): number {
    return this.#countOf(valueToken(key));
  }

  withTerm(term: string): Int32Array {
    return this.#postingsOf(term);
  }

  withValue(key: string): Int32Array {
    return this.#postingsOf(valueToken(key));
  }

  passagesOf(source: number): number {
    return keep(this.#lengths, source, () => (this.#sql.passages.get(source) as number | undefined) ?? 0);
  }

  /** Sources with a value and one of the rarer terms, those with the rarest terms first. */
  withBoth(key: string, terms: readonly string[]): number[] {
    const value = quoted(valueToken(key));
    const scores = new Map<number, number>();
    for (const term of terms) {
      const count = this.#countOf(term);
      if (count === 0 || count > COMMON) continue;
      for (const source of this.#matching(`${value} AND ${quoted(term)}`))
        scores.set(source, (scores.get(source) ?? 0) + Math.log1p(this.size / count));
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([source]) => source);
  }

  /** Whether a source has one of the values, or all terms of one of the names. */
  isHolding(name: string, values: readonly string[], names: readonly (readonly string[])[]): boolean {
    const phrases = names.map((terms) => `(${terms.map(quoted).join(" AND ")})`);
    const wanted = [...values.map((key) => quoted(valueToken(key))), ...phrases];
    // Without a number of its own a source would be taken for any.
    const source = this.numberOf(name);
    if (source === null || wanted.length === 0) return false;
    const expression = wanted.join(" OR ");
    const ask = (): boolean => this.#sql.holding.get(expression, source) !== undefined;
    return keep(this.#holdings, `${source} ${expression}`, ask);
  }

  files(): FileReport[] {
    return this.#sql.files.all() as FileReport[];
  }

  /** Those that gave no source. */
  unread(): Pick<FileReport, "path" | "warnings">[] {
    return this.#sql.unread.all() as Pick<FileReport, "path" | "warnings">[];
  }

  /** Reading the whole of a file and its sources again and again would cost more than it saves. */
  #countOf(token: string): number {
    return keep(this.#counts, token, () => (this.#sql.count.get(token) as number | undefined) ?? 0);
  }

  #postingsOf(token: string): Int32Array {
    const known = this.#postings.get(token);
    if (known !== undefined) return known;
    const found = Int32Array.from(this.#matching(quoted(token)));
    this.#postingsKept += found.length;
    if (this.#postingsKept > POSTINGS_KEPT) {
      this.#postings.clear();
      this.#postingsKept = found.length;
    }
    this.#postings.set(token, found);
    return found;
  }

  #matching(expression: string): number[] {
    return this.#sql.matching.all(expression) as number[];
  }
}

/** Looked up once; with too many known, all are forgotten. */
function keep<K, V>(known: Map<K, V>, key: K, lookUp: () => V): V {
  let value = known.get(key);
  if (value !== undefined) return value;
  value = lookUp();
  if (known.size >= KEPT) known.clear();
  known.set(key, value);
  return value;
}

const METAS_KEPT = 2_000;
const KEPT = 50_000;
/** Of four bytes each. */
const POSTINGS_KEPT = 1_000_000;

/** A driver gives numbers as fractions, and of those FTS5 takes no notice as a row's number. */
const QUERIES = {
  version: "PRAGMA data_version",
  generation: "SELECT value FROM fact WHERE name = 'generation'",
  size: "SELECT value FROM fact WHERE name = 'sources'",
  all: "SELECT id FROM source ORDER BY name LIMIT ?",
  nameOf: "SELECT name FROM source WHERE id = ?",
  passages: "SELECT passages FROM source WHERE id = ?",
  numberOf: "SELECT id FROM source WHERE name = ?",
  meta: "SELECT meta FROM source WHERE id = ?",
  body: "SELECT shape, text FROM body WHERE source = ?",
  named: "SELECT source.name FROM naming JOIN source ON source.id = naming.source WHERE key = ? ORDER BY name",
  endingIn: "SELECT name FROM source WHERE name LIKE '%/' || ? ESCAPE '\\' ORDER BY name LIMIT 2",
  count: "SELECT doc FROM termCount WHERE term = ?",
  matching: "SELECT rowid FROM term WHERE term MATCH ?",
  holding: "SELECT 1 FROM term WHERE term MATCH ? AND rowid = CAST(? AS INTEGER)",
  unread: `SELECT path, warnings FROM file
    WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.file = file.id) ORDER BY path`,
  files: `SELECT file.path, file.format, file.readAs AS encoding, file.warnings, count(source.id) AS sources, coalesce(sum(source.passages), 0) AS passages
    FROM file LEFT JOIN source ON source.file = file.id GROUP BY file.id ORDER BY file.path`,
} as const;

const SINGLE = [
  "version",
  "generation",
  "size",
  "all",
  "nameOf",
  "passages",
  "numberOf",
  "meta",
  "named",
  "endingIn",
  "count",
  "matching",
] as const;

const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`;
