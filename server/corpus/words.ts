/** Words of Chinese text with their tags, by nodejieba where it is installed, else by the runtime's own segmenter without tags. */
import { createRequire } from "node:module";
import type { Words } from "../kinds/name/words.ts";

export interface WordsSettings {
  /** Names that the dictionary should know; folded, as its dictionary is in Simplified script. */
  readonly names?: readonly string[];
  /** Called at most once: nodejieba is not there. */
  readonly onMissing?: (reason: string) => void;
}

/** Costs nothing until it is first asked; then a second and some 250 MB, which stay. */
export function openWords(settings: WordsSettings = {}): Words {
  let words: Words | null = null;
  return {
    tag(folded) {
      words ??= load(settings);
      return words.tag(folded);
    },
  };
}

/** The part of nodejieba that is used. */
interface Jieba {
  tag(text: string): { word: string; tag: string }[];
  insertWord(word: string, tag?: string): boolean;
}

function load({ names = [], onMissing }: WordsSettings): Words {
  try {
    const jieba = createRequire(import.meta.url)("nodejieba") as Jieba;
    for (const name of names) jieba.insertWord(name, NAME);
    // The first cut loads the dictionary, and tells whether it is there.
    jieba.tag("核稿");
    return { tag: (folded) => jieba.tag(folded) };
  } catch (error) {
    onMissing?.(error instanceof Error ? error.message.split("\n")[0]! : String(error));
    return segmented();
  }
}

/** jieba's tags: another proper name, and a word of unknown sort. */
const NAME = "nz";
const UNKNOWN = "x";

/** The segmenter's time grows faster than the text: it is given no more than this at a time. */
const PIECE = 400;

function segmented(): Words {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  return {
    tag(folded) {
      const words: { word: string; tag: string }[] = [];
      for (let at = 0; at < folded.length; at += PIECE)
        for (const { segment } of segmenter.segment(folded.slice(at, at + PIECE)))
          words.push({ word: segment, tag: UNKNOWN });
      return words;
    },
  };
}
