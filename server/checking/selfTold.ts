/** Numbers and dates that a text says of itself, or that only look like any: where a point stands, how many posts there are, which issue is meant. */
import type { Figure } from "../kinds/figure/figure.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import type { Span } from "../text/span.ts";

/** 第一,… 第二,… at the head of a clause, 1. and 5/ at the head of a line. */
export function isListMarker(figure: Figure, read: ReadSentence): boolean {
  if (figure.type !== "rank" && figure.type !== "count") return false;
  const { folded } = read.sentence;
  const before = folded.slice(0, figure.start).trimEnd();
  const isHead = before === "" || /[,，;；。:：(（]$/.test(before);
  if (!isHead) return false;
  const after = folded.slice(figure.end, figure.end + 2);
  return figure.type === "rank" ? /^[,，、:： ]/.test(after) : /^(?:[、.)）]|\/(?: |$))/.test(after) && before === "";
}

/** 1, 2, 3 in a table's first column: which row it is. */
export function isRowNumber(figure: Figure, { block, start }: ReadSentence): boolean {
  const { headers, text } = block;
  if (
    headers === undefined ||
    headers.row !== "" ||
    figure.type !== "count" ||
    !ROW_NUMBERS.test(headers.column.trim())
  )
    return false;
  return text.slice(0, start + figure.start).trim() === "" && text.slice(start + figure.end).trim() === "";
}
const ROW_NUMBERS = /^(?:#|№|no\.?|nr\.?|序|序号|序號|编号|編號|项|項|)$/i;

/** “千模大战”四个字, 六则讲完, in seven posts: how many characters the words beside have, and posts the text itself. */
export const isOfWriting = ({ start, end }: Figure, { sentence: { folded } }: ReadSentence): boolean =>
  /^(?:则|条|点|题|张图|分钟)(?:讲完|说完|看懂|读懂|搞懂|带你)|^ (?:posts|tweets|charts|slides)\b/.test(
    folded.slice(end, end + 8),
  ) ||
  (/^(?:个|個)?(?:大)?字(?![节段])/.test(folded.slice(end, end + 4)) &&
    (/[”」』"]$/.test(folded.slice(0, start).trimEnd()) || /^.{1,6}[“「『"]/.test(folded.slice(end, end + 8))));

/** 三分謙遜、七分得意: so much of the one and so much of the other. */
export function isOfMixture({ type, start, end }: Figure, { sentence: { folded } }: ReadSentence): boolean {
  if (type !== "money" || folded[end - 1] !== "分") return false;
  return [...folded.matchAll(MIXTURE)].some(({ index, 0: words }) => index <= start && end <= index + words.length);
}
const MIXTURE = /[一二三四五六七八九]分[^，,、。;；\d]{1,4}[，,、]?[一二三四五六七八九]分(?=[^，,、。;；\d])/g;

/** 本報3月8日, 3月8日A07版: which issue of a paper is meant. */
export const isOfPaper = ({ start, end }: Span, { sentence: { folded } }: ReadSentence): boolean =>
  /(?:本报|本刊|本版|本台|本网|本社) ?$/.test(folded.slice(Math.max(0, start - 4), start)) ||
  /^ ?[a-d]?\d{1,2}版/.test(folded.slice(end, end + 6));
