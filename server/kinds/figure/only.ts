/** Reads what says that there is no second: 唯一, 獨此一家, 只有它一家, the only, the sole. It ranks nothing: the first may have followers. */
import Big from "big.js";
import { isLetter, skipBlanks } from "../../text/numerals/characters.ts";
import { endOfWord } from "../../text/numerals/words.ts";
import { type Part, partOf } from "./part.ts";

const only = (start: number, end: number): Part => ({
  ...partOf(start, end, "rank", null, new Big(1), 0),
  isOnly: true,
});

/** 唯一, 獨一份, 只有它一家, 唯有該平台. @param at the first character. */
export function readOnly(folded: string, at: number): Part | null {
  const match = ONLY.exec(folded.slice(at, at + LONGEST));
  return match === null ? null : only(at, at + match[0].length);
}
const LONGEST = 12;
const ONLY =
  /^(?:唯一|独此一家|独一份|独一家|(?:只有|仅有|唯有|就只有|只|仅|就)(?:[它他她其此]|该平台|该公司|该行|该所)一家(?!公司|企业|店|分)|(?:唯有|仅有|只有)该(?:平台|公司|行|所)|(?:只有|仅有|唯有|就只有)[它其此](?=[交缴取实录做达拿端获能完]))/;

/** the only exchange, its sole supplier. @param at the first letter of the word. */
export function readOnlyWord(folded: string, at: number): Part | null {
  const word = WORDS.find((each) => folded.startsWith(each, at));
  if (word === undefined || endOfWord(folded, at) !== at + word.length) return null;
  if (!folded.endsWith("the ", at) && !folded.endsWith("its ", at)) return null;
  const behind = skipBlanks(folded, at + word.length);
  if (!isLetter(folded.charCodeAt(behind)) || IDLE.test(folded.slice(behind, behind + 9))) return null;
  return only(at, at + word.length);
}
const WORDS = ["only", "sole"];
const IDLE = /^(?:way|thing|one|reason|time|question)\b/;
