/** A process that opens a corpus and ends when it is up to date: for tests that kill it before. */
import { openCorpus } from "../../server/corpus/corpus.ts";

const [root, index] = process.argv.slice(2);
const corpus = openCorpus({ roots: [root!], indexDirs: [index!] });
await corpus.settled;
await corpus.close();
