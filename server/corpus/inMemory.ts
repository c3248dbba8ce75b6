/** Reads layers into memory where no index can be written: a read-only machine, a full disk. */
import { readFileSync } from "node:fs";
import type { Evidence } from "../checking/evidence.ts";
import type { SourceText } from "../text/source.ts";
import { archiveLines } from "./archiveLines.ts";
import { isArchive } from "./formats/list.ts";
import { blocksOf, type Row, takeFile, takeRecord } from "./intake.ts";
import { type FoundFile, type Layer, type ScanSettings, scan } from "./layers.ts";
import { memoryCorpus } from "./memory.ts";

/** More bytes of files than this are not held; what is beyond is left out. */
const HELD = 30_000_000;

export async function readIntoMemory(layers: readonly Layer[], settings: ScanSettings): Promise<Evidence> {
  const sources: SourceText[] = [];
  let held = 0;
  for (const layer of layers) {
    for (const file of scan(layer, settings).files) {
      held += file.size;
      if (held > HELD) break;
      for (const row of await rowsOf(file)) {
        const path = isArchive(file.id) ? null : file.path;
        sources.push({ id: layer.prefix + row.id, meta: { ...row.meta, path }, blocks: blocksOf(row.body) });
      }
    }
  }
  return memoryCorpus(sources);
}

/** A file that has gone, or cannot be read, gives none. */
async function rowsOf(file: FoundFile): Promise<Row[]> {
  const rows: (Row | null)[] = [];
  try {
    if (isArchive(file.id)) {
      for await (const { text, hash, number } of archiveLines(file.path, file.encoding))
        if (text !== null) rows.push(takeRecord(file.id, text, hash, number).row);
    } else {
      const sidecar = file.sidecar === null ? {} : { sidecar: readFileSync(file.sidecar.path, "utf8") };
      rows.push((await takeFile({ id: file.id, bytes: readFileSync(file.path), ...sidecar })).row);
    }
  } catch {
    // The report names it as soon as there is an index again.
  }
  return rows.filter((row) => row !== null);
}
