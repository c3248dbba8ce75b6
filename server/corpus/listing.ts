/** The corpus report: every file among the sources, what is known of it, how it was read, and what went wrong. */
import type { Evidence } from "../checking/evidence.ts";
import type { SourceMeta } from "../text/source.ts";
import type { CorpusReport, FileInCorpus } from "./corpus.ts";

export interface ListedFile extends FileInCorpus {
  /** Null for what was not read, and for an archive of many. */
  readonly meta: SourceMeta | null;
}

export function listFiles({ files }: CorpusReport, evidence: Evidence): ListedFile[] {
  return files.map((file) => ({ ...file, meta: file.sources === 0 ? null : evidence.meta(file.id) }));
}
