/**
 * The evaluation's doors. Cases come as JSON lines and are answered as JSON lines on stdout, through the same pipeline
 * that the editor and the terminal use; whatever else is said goes to stderr.
 *
 *     npm run --silent eval -- mentions FILE...
 *     npm run --silent eval -- pairs FILE... [--corpus DOCS.jsonl]
 *     npm run --silent eval -- drafts FILE --sources DIR
 *     npm run eval                     all three on ../shared/eval, with the scorers' tables
 */
import { once } from "node:events";
import { parseArgs } from "node:util";
import { answerDrafts } from "./eval/drafts.ts";
import { answerMentions } from "./eval/mentions.ts";
import { answerPairs } from "./eval/pairs.ts";
import { scoreAll } from "./eval/scoreAll.ts";

const USAGE = `usage: npm run --silent eval -- mentions FILE...
       npm run --silent eval -- pairs FILE... [--corpus DOCS.jsonl]
       npm run --silent eval -- drafts FILE --sources DIR
       npm run eval [-- --corpus DOCS.jsonl]`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { corpus: { type: "string" }, sources: { type: "string" } },
  });
  const [door, ...files] = positionals;
  if (door === undefined) return scoreAll(values.corpus);
  if (files.length === 0 || (door === "drafts" && values.sources === undefined)) return misuse();
  if (door === "mentions") return print(answerMentions(files));
  if (door === "pairs") return print(answerPairs(files, values.corpus));
  if (door === "drafts") return print(answerDrafts(files, values.sources!));
  return misuse();
}

function misuse(): number {
  console.error(USAGE);
  return 2;
}

/** One line an answer, as fast as the reader takes them. */
async function print(answers: AsyncIterable<object>): Promise<number> {
  for await (const answer of answers) {
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, "drain");
  }
  return 0;
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main().catch((error: Error) => {
  console.error(`eval: ${error.message}`);
  return 2;
});
