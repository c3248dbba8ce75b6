/** How fast figures and dates are read, beside the same text through chrono-node and Recognizers-Text. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dateKind } from "../server/kinds/date/index.ts";
import { figureKind } from "../server/kinds/figure/index.ts";
import { EMPTY_LEXICON } from "../server/kinds/kind.ts";
import { languageOf } from "../server/text/language.ts";
import { type Sentence, sentenceOf } from "../server/text/sentence.ts";
import { splitSentences } from "../server/text/sentences.ts";
import { readLines } from "./eval/lines.ts";

const SETTINGS = { fiscalYearStart: 1, lexicon: EMPTY_LEXICON };
const ENOUGH = 2_000_000;

/** Millions of characters a second on one core; the comparisons read a hundredth of the text, being slower. */
export async function measureReading(root: string, corpus: string | undefined) {
  const text = await sampleText(root, corpus);
  const sentences = splitSentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return sentenceOf(sentence, languageOf(sentence));
  });
  readAll(sentences.slice(0, sentences.length / 4));
  const seconds = best(() => readAll(sentences), 5);
  const { chrono, recognizers } = await compare(text);
  return { millionCharactersPerSecond: round(text.length / 1e6 / seconds), chrono, recognizers };
}

function readAll(sentences: readonly Sentence[]): number {
  let found = 0;
  for (const sentence of sentences) {
    found += figureKind.read(sentence, SETTINGS).length + dateKind.read(sentence, SETTINGS).length;
  }
  return found;
}

async function compare(text: string) {
  const chrono = await import("chrono-node");
  const { default: recognizers } = await import("@microsoft/recognizers-text-suite");
  const some = text.slice(0, 200_000);
  const few = text.slice(0, 4_000);
  const withChrono = best(() => chrono.zh.hant.parse(some), 2);
  const withRecognizers = best(() => {
    recognizers.recognizeNumber(few, "zh-cn");
    recognizers.recognizeDateTime(few, "zh-cn");
  }, 1);
  return { chrono: round(some.length / 1e6 / withChrono), recognizers: round(few.length / 1e6 / withRecognizers) };
}

/** The bundled example over and over, or the corpus's first articles. */
async function sampleText(root: string, corpus: string | undefined): Promise<string> {
  let text = "";
  if (corpus === undefined) {
    const folder = join(root, "examples");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(md|txt)$/.test(name));
    const all = files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
    while (text.length < ENOUGH) text += all;
    return text;
  }
  for await (const article of readLines<{ text: string }>(corpus)) {
    text += `${article.text}\n`;
    if (text.length > ENOUGH) break;
  }
  return text;
}

/**
 * Seconds of one core that the fastest of so many runs took, whatever else the machine was at: what disturbs a run
 * only ever makes it slower.
 */
function best(run: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...times) / 1e6;
}

const round = (number: number): number => Number(number.toPrecision(3));
