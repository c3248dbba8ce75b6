/** Words of Chinese text with their tags, by nodejieba where it is installed, else by the runtime's own segmenter without tags. */
import { createRequire } from "node:module";
import type { Words } from "../kinds/name/words.ts";

/**
 * Costs nothing until it is first asked; then a second or more and some 260 MB, which stay.
 * @param onMissing called at most once: nodejieba is not there.
 */
export function openWords(onMissing: (reason: string) => void): Words {
  let words: Words | null = null;
  return {
    tag(folded, names) {
      words ??= load(onMissing);
      return words.tag(folded, names);
    },
  };
}

/** The part of nodejieba that is used. Its dictionary is in Simplified script, as folded text is. */
interface Jieba {
  tag(text: string): { word: string; tag: string }[];
  insertWord(word: string, tag?: string): boolean;
}

function load(onMissing: (reason: string) => void): Words {
  try {
    const jieba = createRequire(import.meta.url)("nodejieba") as Jieba;
    // The first cut loads the dictionary, and tells whether it is there.
    jieba.tag("核稿");
    return taught(jieba);
  } catch (error) {
    onMissing(error instanceof Error ? error.message.split("\n")[0]! : String(error));
    return segmented();
  }
}

function taught(jieba: Jieba): Words {
  const known = new Set<string>();
  return {
    tag(folded, names) {
      for (const name of names) {
        if (known.has(name)) continue;
        known.add(name);
        jieba.insertWord(name, NAME);
      }
      return jieba.tag(folded);
    },
  };
}

/** jieba's tags: another proper name, and a word of unknown sort. */
const NAME = "nz";
const UNKNOWN = "x";

/** The segmenter's time grows faster than the text: it is given no more than this at a time. */
const PIECE = 400;

function segmented(): Words {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  return {
    tag(folded, names) {
      const known = new Set(names);
      const words: { word: string; tag: string }[] = [];
      for (let at = 0; at < folded.length; at += PIECE)
        for (const { segment } of segmenter.segment(folded.slice(at, at + PIECE)))
          words.push({ word: segment, tag: known.has(segment) ? NAME : UNKNOWN });
      return words;
    },
  };
}
