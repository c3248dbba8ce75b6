/** The database that an index is kept in: its tables, how it is opened, and how one process alone may write. */
import { mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";

export type Connection = Database.Database;
export type Statement = Database.Statement;

/** Raised whenever the tables, or what the readers put into them, change: an index of another version is built anew. */
export const INDEX_VERSION = 9;

/** "hega" in the header says that a file is an index of ours, before anything is deleted. */
const APPLICATION = 0x68656761;

const TABLES = `
CREATE TABLE fact(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE file(
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  modified REAL NOT NULL,
  sidecar REAL,
  format TEXT,
  encoding TEXT,
  readAs TEXT,
  warnings TEXT NOT NULL,
  isComplete INTEGER NOT NULL
);
CREATE TABLE source(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  file INTEGER NOT NULL,
  hash TEXT NOT NULL,
  meta TEXT NOT NULL,
  passages INTEGER NOT NULL
);
CREATE INDEX sourceByFile ON source(file, passages);
CREATE TABLE body(source INTEGER PRIMARY KEY, shape TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE naming(key TEXT NOT NULL, source INTEGER NOT NULL, PRIMARY KEY(key, source)) WITHOUT ROWID;
CREATE INDEX namingBySource ON naming(source);
CREATE VIRTUAL TABLE term USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE termCount USING fts5vocab('term', 'row');
INSERT INTO fact VALUES ('generation', 0), ('sources', 0);
`;

/** What was wrong with the index that stood there before. */
export type Replaced = "damaged" | "other-version" | null;

/**
 * Opens an index for writing; one that is damaged or of another version is thrown away and begun anew.
 * @param isDamaged what a reader found out that opening alone does not show.
 */
export function openForWriting(path: string, isDamaged = false): { db: Connection; replaced: Replaced } {
  mkdirSync(dirname(path), { recursive: true });
  let replaced: Replaced = null;
  if (isDamaged) discard(path);
  try {
    const db = connect(path, false);
    const state = stateOf(db);
    if (state === "current") return { db, replaced };
    if (state === "empty") return { db: begin(db), replaced };
    db.close();
    replaced = state;
  } catch (error) {
    if (!isDamage(error)) throw error;
    replaced = "damaged";
  }
  discard(path);
  return { db: begin(connect(path, false)), replaced };
}

/** Opens an index for reading; null where there is none yet, or none that this version reads. */
export function openForReading(path: string): Connection | null {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return null;
  let db: Connection | null = null;
  try {
    db = connect(path, true);
    if (stateOf(db) === "current") return db;
  } catch {
    // Whoever writes finds out what is wrong, and mends it.
  }
  db?.close();
  return null;
}

/** Whether an error says that the file is no database, or a torn one. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB|FORMAT)/.test(error.code);

/** Whether another process holds what was asked for; it gives it back within moments. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(?:BUSY|LOCKED|CANTOPEN)/.test(error.code);

/** Why an index cannot be written: the disk is full or fails, another process holds the index, or something else. */
export function reasonOf(error: unknown): "full" | "locked" | "unwritable" {
  const { code = "" } = error as { code?: string };
  if (/^(?:SQLITE_FULL|SQLITE_IOERR|ENOSPC|EDQUOT|EFBIG)/.test(code)) return "full";
  return /^SQLITE_(?:BUSY|LOCKED)/.test(code) ? "locked" : "unwritable";
}

/**
 * Held by the one process that writes; null while another holds it. The operating system frees it when a process dies,
 * however it dies.
 */
export function takeLock(path: string): { release(): void } | null {
  mkdirSync(dirname(path), { recursive: true });
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.pragma("journal_mode = MEMORY");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (isBusy(error)) return null;
    if (!isDamage(error)) throw error;
    rmSync(path, { force: true });
    return null;
  }
  return { release: () => lock.close() };
}

/** Bytes of the file that count as the process's memory once they were looked at. */
const MAPPED_TO_READ = 128 << 20;
const MAPPED_TO_WRITE = 32 << 20;

function connect(path: string, isReader: boolean): Connection {
  const db = new Database(path, { readonly: isReader, fileMustExist: isReader, timeout: isReader ? 250 : 10_000 });
  db.pragma(`mmap_size = ${isReader ? MAPPED_TO_READ : MAPPED_TO_WRITE}`);
  if (!isReader) {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = NORMAL");
    db.pragma("temp_store = MEMORY");
  }
  db.pragma(`cache_size = ${isReader ? -8_000 : -32_000}`);
  return db;
}

function stateOf(db: Connection): "current" | "empty" | "damaged" | "other-version" {
  const version = db.pragma("user_version", { simple: true });
  const application = db.pragma("application_id", { simple: true });
  if (version === 0 && application === 0) {
    const tables = db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get();
    return tables === 0 ? "empty" : "damaged";
  }
  if (application !== APPLICATION) return "damaged";
  if (version !== INDEX_VERSION) return "other-version";
  return isTruncated(db) ? "damaged" : "current";
}

/** The header counts the pages that must be there, unless some still stand in the log beside the file. */
function isTruncated(db: Connection): boolean {
  const generation = db.prepare("SELECT value FROM fact WHERE name = 'generation'").pluck().get();
  const bytes =
    (db.pragma("page_count", { simple: true }) as number) * (db.pragma("page_size", { simple: true }) as number);
  const log = statSync(`${db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return generation === undefined || statSync(db.name).size + log < bytes;
}

/** In one transaction: a process killed meanwhile leaves an empty file, which the next one begins again. */
function begin(db: Connection): Connection {
  db.transaction(() => {
    db.exec(TABLES);
    db.pragma(`application_id = ${APPLICATION}`);
    db.pragma(`user_version = ${INDEX_VERSION}`);
  }).immediate();
  return db;
}

/** Set aside first where it cannot be deleted, because another process on Windows has it open. */
function discard(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    try {
      rmSync(file, { force: true });
    } catch {
      renameSync(file, `${file}.${Date.now()}.old`);
    }
  }
}
