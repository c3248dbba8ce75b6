/** Reads layers into memory where no index can be written: a read-only machine, a full disk. */
import { readFileSync } from "node:fs";
import type { Evidence } from "../checking/evidence.ts";
import type { SourceText } from "../text/source.ts";
import { archiveLines } from "./archiveLines.ts";
import { blocksOf } from "./body.ts";
import type { Warning } from "./formats/format.ts";
import { isArchive } from "./formats/names.ts";
import { type Taken, takeFile, takeRecord } from "./intake.ts";
import { type FoundFile, type Layer, type ScanSettings, scan } from "./layers.ts";
import { memoryCorpus } from "./memory.ts";
import type { FileReport } from "./openIndex.ts";

/** More bytes of files than this are not held; what is beyond is left out, and named. */
const HELD = 30_000_000;

export interface InMemory {
  readonly evidence: Evidence;
  /** Of each layer, in their order, as an index would tell of them. */
  readonly files: readonly (readonly FileReport[])[];
}

export async function readIntoMemory(layers: readonly Layer[], settings: ScanSettings): Promise<InMemory> {
  const sources: SourceText[] = [];
  const files: FileReport[][] = [];
  let held = 0;
  for (const layer of layers) {
    const reports: FileReport[] = [];
    const found = scan(layer, settings);
    for (const { id, warning } of found.passed)
      reports.push(reportOf(id, [{ format: null, row: null, warnings: [warning] }]));
    for (const file of found.files) {
      held += file.size;
      const taken = held > HELD ? [LEFT_OUT] : await takenOf(file);
      const path = isArchive(file.id) ? null : file.path;
      for (const { row } of taken)
        if (row !== null)
          sources.push({ id: layer.prefix + row.id, meta: { ...row.meta, path }, blocks: blocksOf(row.body) });
      reports.push(reportOf(file.id, taken));
    }
    files.push(reports.sort((a, b) => (a.path < b.path ? -1 : 1)));
  }
  return { evidence: memoryCorpus(sources), files };
}

const LEFT_OUT: Taken = { format: null, row: null, warnings: [{ code: "too-much", detail: `${HELD / 1_000_000} MB` }] };

function reportOf(path: string, taken: readonly Taken[]): FileReport {
  const rows = taken.flatMap(({ row }) => (row === null ? [] : [row]));
  const warnings: Warning[] = taken.flatMap((one) => one.warnings);
  return {
    path,
    format: taken[0]?.format ?? null,
    encoding: taken[0]?.encoding ?? null,
    warnings: JSON.stringify(warnings.slice(0, WARNINGS_KEPT)),
    sources: rows.length,
    passages: rows.reduce((sum, { passages }) => sum + passages, 0),
  };
}

const WARNINGS_KEPT = 50;

async function takenOf(file: FoundFile): Promise<Taken[]> {
  try {
    if (isArchive(file.id)) return await recordsOf(file);
    const sidecar = file.sidecar === null ? {} : { sidecar: readFileSync(file.sidecar.path, "utf8") };
    const encoding = file.encoding === null ? {} : { encoding: file.encoding };
    return [await takeFile({ id: file.id, bytes: readFileSync(file.path), ...sidecar, ...encoding })];
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return [{ format: null, row: null, warnings: [{ code: "unreadable", detail }] }];
  }
}

/** Of two with one id the first stands, as in an index. */
async function recordsOf(file: FoundFile): Promise<Taken[]> {
  const taken: Taken[] = [];
  const names = new Set<string>();
  for await (const { text, hash, number } of archiveLines(file.path, file.encoding)) {
    if (text === null) continue;
    const one = takeRecord(file.id, text, hash, number);
    if (one.row !== null && names.has(one.row.id)) continue;
    if (one.row !== null) names.add(one.row.id);
    taken.push(one);
  }
  return taken;
}
