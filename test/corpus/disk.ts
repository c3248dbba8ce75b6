/** Folders and indexes on disk for the corpus's tests; what was made is removed when the test is through. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { IndexedEvidence } from "../../server/corpus/indexed.ts";
import { layersOf, pathIn, SCAN_DEFAULTS, type ScanSettings } from "../../server/corpus/layers.ts";
import { openForReading, openForWriting } from "../../server/corpus/store.ts";
import { type Takers, takersOf } from "../../server/corpus/takers.ts";
import { update } from "../../server/corpus/update.ts";
import { knownFiles, writerOf } from "../../server/corpus/writing.ts";

const READER = join(import.meta.dirname, "../../server/corpus/reader.ts");

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hegao-test-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Brings an index up to date in this process. */
export async function index(root: string, path: string, settings: ScanSettings = SCAN_DEFAULTS): Promise<boolean> {
  const { db } = openForWriting(path);
  let takers: Takers | null = null;
  try {
    return await update({
      layer: layersOf([root])[0]!,
      settings,
      writer: writerOf(db),
      known: knownFiles(db),
      takers: () => (takers ??= takersOf(READER)),
      paths: null,
      onProgress: () => {},
      isCancelled: () => false,
    });
  } finally {
    db.close();
    await (takers as Takers | null)?.close();
  }
}

export function evidenceOf(root: string, path: string): IndexedEvidence {
  const layer = layersOf([root])[0]!;
  return new IndexedEvidence({ index: path, prefix: "", pathOf: (name) => pathIn(layer, name), onDamage: () => {} });
}

/** Everything that can be asked of an index, in one comparable value. */
export function contents(root: string, path: string, names: readonly string[]): unknown {
  const evidence = evidenceOf(root, path);
  const query = { terms: ["用户", "成交", "收入", "quarter"], values: ["percent:14"], names: [], limit: 100 };
  const all = {
    size: evidence.size,
    files: evidence.files(),
    sources: names.map((name) => [name, evidence.source(name)]),
    shortlist: [...evidence.shortlist(query)].sort(),
    cited: names.map((name) => evidence.cited({ urls: [name], text: "" })),
    withValue: [...evidence.withValue("percent:14", ["收入"])].sort(),
  };
  evidence.close();
  return { ...all, found: foundBy(path) };
}

/** Every term, value, title and address with the sources that it leads to, and what the index counts of itself. */
function foundBy(path: string): unknown {
  const db = openForReading(path)!;
  db.exec("CREATE VIRTUAL TABLE temp.posting USING fts5vocab('main', 'term', 'instance')");
  const rows = [
    "SELECT term, name FROM temp.posting LEFT JOIN source ON source.id = doc ORDER BY term, name",
    "SELECT key, name FROM naming LEFT JOIN source ON source.id = source ORDER BY key, name",
    "SELECT name, passages, hash FROM source ORDER BY name",
    "SELECT value, (SELECT count(*) FROM source), (SELECT count(*) FROM body) FROM fact WHERE name = 'sources'",
  ].map((sql) => db.prepare(sql).raw().all());
  db.close();
  return rows;
}
