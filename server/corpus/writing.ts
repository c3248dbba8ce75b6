/** Writes sources into an index, a batch a transaction, and tells what stands in it. */
import type { Row, Taken } from "./intake.ts";
import type { Connection } from "./store.ts";

export interface FileFacts {
  readonly size: number;
  /** Milliseconds, with their fraction. */
  readonly modified: number;
  /** When the sidecar file beside it was modified; null without one. */
  readonly sidecar: number | null;
  /** Encoding set by a person; null for none. */
  readonly encoding: string | null;
}

export interface KnownFile extends FileFacts {
  readonly id: number;
  readonly path: string;
  /** An archive read in part only is read again. */
  readonly isComplete: boolean;
  /** JSON of `Warning[]`. */
  readonly warnings: string;
}

export interface Writer {
  /** What is known of an archive's records, by the hash of their line. */
  records(file: number): Map<string, { readonly source: number; readonly name: string }>;
  /** Everything inside happens or nothing does. */
  batch(write: () => void): void;
  /** Enters a file, or renews its facts; its sources stay until they are replaced or removed. */
  enterFile(path: string, facts: FileFacts, taken: Omit<Taken, "row">, isComplete: boolean): number;
  removeFile(file: number): void;
  /** Puts a source in, in the place of one of the same name. */
  put(file: number, row: Row): number;
  removeSource(source: number): void;
  removeSourcesOf(file: number): void;
}

/** Files that an index knows, by path. */
export function knownFiles(db: Connection): Map<string, KnownFile> {
  const files = db.prepare("SELECT * FROM file").all() as StoredFile[];
  return new Map(files.map((file) => [file.path, knownFile(file)]));
}

export function writerOf(db: Connection): Writer {
  const sql = {
    records: db.prepare("SELECT id, name, hash FROM source WHERE file = ?"),
    enter: db
      .prepare(`INSERT INTO file(path, size, modified, sidecar, format, encoding, readAs, warnings, isComplete)
      VALUES (@path, @size, @modified, @sidecar, @format, @encoding, @readAs, @warnings, @isComplete)
      ON CONFLICT(path) DO UPDATE SET size = excluded.size, modified = excluded.modified, sidecar = excluded.sidecar,
        format = excluded.format, encoding = excluded.encoding, readAs = excluded.readAs, warnings = excluded.warnings,
        isComplete = excluded.isComplete RETURNING id`)
      .pluck(),
    dropFile: db.prepare("DELETE FROM file WHERE id = ?"),
    sourcesOf: db.prepare("SELECT id FROM source WHERE file = ?").pluck(),
    named: db.prepare("SELECT id FROM source WHERE name = ?").pluck(),
    source: db.prepare("INSERT INTO source(name, file, hash, meta, passages) VALUES (?, ?, ?, ?, ?)"),
    body: db.prepare("INSERT INTO body VALUES (?, ?, ?)"),
    term: db.prepare("INSERT INTO term(rowid, tokens) VALUES (?, ?)"),
    naming: db.prepare("INSERT OR IGNORE INTO naming VALUES (?, ?)"),
    dropSource: db.prepare("DELETE FROM source WHERE id = ?"),
    drop: ["body WHERE source", "term WHERE rowid", "naming WHERE source"].map((from) =>
      db.prepare(`DELETE FROM ${from} = ?`),
    ),
    count: db.prepare("UPDATE fact SET value = value + ? WHERE name = 'sources'"),
    turn: db.prepare("UPDATE fact SET value = value + 1 WHERE name = 'generation'"),
  };
  const removeSource = (source: number): void => {
    if (sql.dropSource.run(source).changes === 0) return;
    for (const statement of sql.drop) statement.run(source);
    sql.count.run(-1);
  };
  const removeSourcesOf = (file: number): void => {
    for (const source of sql.sourcesOf.all(file) as number[]) removeSource(source);
  };
  return {
    records: (file) =>
      new Map(
        (sql.records.all(file) as { id: number; name: string; hash: string }[]).map(({ id, name, hash }) => [
          hash,
          { source: id, name },
        ]),
      ),
    batch: db.transaction((write: () => void) => {
      write();
      sql.turn.run();
    }).immediate,
    enterFile: (path, facts, { format, encoding, warnings }, isComplete) =>
      sql.enter.get({
        path,
        ...facts,
        format,
        readAs: encoding ?? null,
        warnings: JSON.stringify(warnings),
        isComplete: isComplete ? 1 : 0,
      }) as number,
    removeFile(file) {
      removeSourcesOf(file);
      sql.dropFile.run(file);
    },
    put(file, row) {
      const former = sql.named.get(row.id) as number | undefined;
      if (former !== undefined) removeSource(former);
      const { lastInsertRowid } = sql.source.run(row.id, file, row.hash, JSON.stringify(row.meta), row.passages);
      sql.body.run(lastInsertRowid, row.body.shape, row.body.text);
      sql.term.run(lastInsertRowid, row.tokens);
      for (const key of row.names) sql.naming.run(key, lastInsertRowid);
      sql.count.run(1);
      return Number(lastInsertRowid);
    },
    removeSource,
    removeSourcesOf,
  };
}

interface StoredFile extends FileFacts {
  readonly id: number;
  readonly path: string;
  readonly isComplete: number;
  readonly warnings: string;
}

const knownFile = (file: StoredFile): KnownFile => ({
  id: file.id,
  path: file.path,
  size: file.size,
  modified: file.modified,
  sidecar: file.sidecar,
  encoding: file.encoding,
  isComplete: file.isComplete === 1,
  warnings: file.warnings,
});
