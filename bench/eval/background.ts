/** The evaluation's sources on disk: an archive as a layer of the corpus, indexed once and reused, and a folder of files. */
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Corpus, openCorpus } from "../../server/corpus/corpus.ts";

const INDEXES = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "out/eval/index");

/** Settled before it is handed out; progress goes to stderr. */
export async function openSources(path: string): Promise<Corpus> {
  let said = 0;
  const corpus = openCorpus({
    roots: [resolve(path)],
    indexDirs: [INDEXES, join(tmpdir(), "hegao-eval")],
    onProgress: (done, total) => {
      const tenth = Math.floor((10 * done) / Math.max(1, total));
      if (tenth > said && total > 5_000_000) console.error(`eval: ${10 * (said = tenth)}% of ${path} indexed`);
    },
    onNotice: (notice) => console.error(`eval: ${JSON.stringify(notice)}`),
  });
  await corpus.settled;
  return corpus;
}
