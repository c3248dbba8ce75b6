/** Reads names in English text: runs of capitalised words, and people by the post before them. */
import type { Span } from "../../text/span.ts";
import type { NameRole } from "../kind.ts";
import { englishPostBehind, postBehindLatin } from "./appointed.ts";
import type { Found } from "./found.ts";
import { ENGLISH_POSTS, englishPostEndingAt, postEndingAt } from "./posts.ts";
import { startWithRanks } from "./ranks.ts";

/** Words that a name may have in the middle. */
const CONNECTING = new Set("of the and for de la von van der al bin & on in".split(" "));

/** Last or first words that tell what a name names. */
export const ROLE_OF_WORD: Readonly<Record<string, NameRole>> = Object.fromEntries(
  (
    [
      [
        "company",
        "inc corp corporation ltd limited group holdings bank securities technologies technology motors airlines airways plc co company capital partners insurance garden motor energy pharma electronics",
      ],
      [
        "institution",
        "ministry department bureau authority commission council committee association university college institute court agency administration federation union organisation organization hospital parliament congress senate society chamber centre center office foundation museum exchange services secretariat",
      ],
      ["media", "times post news journal daily radio television tribune herald broadcasting"],
      ["event", "conference summit forum games festival expo cup championship awards"],
    ] as const
  ).flatMap(([role, words]) => words.split(" ").map((word) => [word, role] as const)),
);

/** Capitalised for another reason: the calendar, and words that head sentences. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
    "the a an it its he she they we you i this that these those there here his her their our my in on at by for from to of with as but and or if when while after before since " +
    "however meanwhile still yet also not no yes so then than more most some many both each all any one two three four five six seven eight nine ten another such what who how why where which " +
    "mr mrs ms dr according asked about under over between among during until around nearly last next first second third new now today yesterday once only even despite although because says said will would could"
  ).split(" "),
);

const WORD = /[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f\d'’.&-]*/y;

/** @param isEnglish whether a capital may just begin a sentence; in Chinese text it never does. */
export function readEnglishNames(text: string, folded: string, isEnglish: boolean): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (!isCapital(unit) || isLetter(text.charCodeAt(at - 1))) {
      at++;
      continue;
    }
    const run = withoutJoined(runAt(text, at));
    const name = nameOfRun(text, folded, run, isEnglish);
    if (name !== null) found.push(name);
    at = Math.max(run.end, at + 1);
  }
  return found;
}

const isCapital = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde);
const isLetter = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0xc0 && unit <= 0x24f) ||
  (unit >= 0x30 && unit <= 0x39);

interface Run {
  readonly start: number;
  readonly end: number;
  readonly words: readonly { readonly start: number; readonly end: number; readonly word: string }[];
}

/** Capitalised words in a row, one space between, with connecting words only among them. */
function runAt(text: string, start: number): Run {
  const words: { start: number; end: number; word: string }[] = [];
  let at = start;
  while (at < text.length) {
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (match === null) break;
    const word = match[0].replace(/(?:['’]s|[.'’&-]+)$/, "");
    if (!isCapital(word.charCodeAt(0)) && !CONNECTING.has(word)) break;
    words.push({ start: at, end: at + word.length, word });
    at += match[0].length;
    if (word.length !== match[0].length || text[at] !== " " || words.length >= LONGEST_RUN) break;
    at++;
  }
  while (words.length > 0 && !isCapital(words.at(-1)!.word.charCodeAt(0))) words.pop();
  return { start, end: words.at(-1)?.end ?? start + 1, words };
}

/** Two names joined by a word are two, unless a word tells that they name one body: Ministry of Finance and Trade. */
function withoutJoined(run: Run): Run {
  const joint = run.words.findIndex(({ word }) => JOINING.has(word));
  if (joint < 1 || run.words.some(({ word }) => Object.hasOwn(ROLE_OF_WORD, word.toLowerCase()))) return run;
  if (run.words.some(({ word }) => /^(?:Secretary|Minister)$/.test(word))) return run;
  const words = run.words.slice(0, joint);
  return { start: run.start, end: words.at(-1)!.end, words };
}
const JOINING = new Set(["and", "in", "on"]);

/** A row of more is a headline in capitals. */
const LONGEST_RUN = 8;

function nameOfRun(text: string, folded: string, run: Run, isEnglish: boolean): Found | null {
  let words = run.words;
  const post = postAtHead(folded, run);
  const postSpan = post === 0 ? undefined : { start: startWithRanks(folded, run.start), end: run.start + post };
  if (postSpan !== undefined) words = words.filter((word) => word.start >= postSpan.end);
  while (words.length > 0 && NO_NAMES.has(words[0]!.word.toLowerCase())) words = words.slice(1);
  while (words.length > 0 && NO_NAMES.has(words.at(-1)!.word.toLowerCase())) words = words.slice(0, -1);
  if (words.length === 0) return null;
  const span = { start: words[0]!.start, end: words.at(-1)!.end };
  if (postSpan !== undefined) return { ...span, role: "person", foundBy: "context", post: postSpan };
  const role = ROLE_OF_WORD[words.at(-1)!.word.toLowerCase()] ?? ROLE_OF_WORD[words[0]!.word.toLowerCase()];
  const mayBePerson = role === undefined && words.length <= LONGEST_PERSON;
  const before = mayBePerson ? (postBefore(folded, span.start) ?? chinesePostBefore(folded, span.start)) : undefined;
  if (before !== undefined) return { ...span, role: "person", foundBy: "context", post: before };
  const behind =
    mayBePerson && words.length > 1 ? (englishPostBehind(folded, span) ?? postBehindLatin(folded, span)) : null;
  if (behind !== null) {
    const { standing, ...post } = behind;
    return { ...span, role: "person", foundBy: "context", post, ...(standing === undefined ? {} : { standing }) };
  }
  if (words.length === 1) return single(text, span, words[0]!.word, isEnglish);
  return role === undefined ? { ...span, role: "other", foundBy: "words" } : { ...span, role, foundBy: "form" };
}

/** In words. */
const LONGEST_PERSON = 3;

/**
 * chief executive |Mara Lind, Otter Bank's chairman, |Mara Lind; undefined for what may as well stand before a company: its partner
 * Otter Group.
 */
function postBefore(folded: string, at: number): Span | undefined {
  if (folded[at - 1] !== " ") return undefined;
  const end = folded[at - 2] === "," ? at - 2 : at - 1;
  const length = englishPostEndingAt(folded, end);
  const start = end - length;
  if (length === 0 || OF_COMPANIES.has(folded.slice(start, end))) return undefined;
  const whole = { start: startWithRanks(folded, start), end };
  if (end === at - 1) return whole;
  return THEIR_POST.test(folded.slice(Math.max(0, whole.start - REACH_OF_OWNER), whole.start)) ? whole : undefined;
}

/** 執行長 |Mara Lind 說. */
function chinesePostBefore(folded: string, at: number): Span | undefined {
  const end = folded[at - 1] === " " ? at - 1 : at;
  const length = postEndingAt(folded, end);
  return length === 0 ? undefined : { start: startWithRanks(folded, end - length), end };
}

/** Before a comma and a name, a post is that person's only where it is somebody's: in a list it may be another's. */
const THEIR_POST = /(?:['’]s?|\b(?:its|their|the)) (?:[a-z]+ ){0,2}$/;
const REACH_OF_OWNER = 24;

export const OF_COMPANIES: ReadonlySet<string> = new Set(
  "partner leader head chief boss principal representative manager speaker".split(" "),
);

/** One capitalised word names something where no sentence begins with it: BloombergGPT, HSBC. */
function single(text: string, span: Span, word: string, isEnglish: boolean): Found | null {
  const isInner = /[A-Z]/.test(word.slice(1));
  const isHead = span.start === 0 || /[.!?:;\n“"'‘「(]\s*$/.test(text.slice(Math.max(0, span.start - 3), span.start));
  if (word.length < 2 || (isEnglish && isHead && !isInner && !HAS_SOMEBODY.test(text.slice(span.end)))) return null;
  return { ...span, role: "other", foundBy: "words" };
}

/** Otter's chief executive, Otter founder Mara Lind, Nanfeng (南風): a name, though a sentence begins with it. */
const HAS_SOMEBODY = new RegExp(
  `^ ?[(（][\\u3400-\\u9fff]|^(?:['’]s (?:[a-z]+ ){0,3}?|[ ])(?:${[...ENGLISH_POSTS].map((post) => post.replaceAll(".", "\\.")).join("|")})\\b`,
  "i",
);

/** US President |Donald Trump, Finance Secretary |Paul Chan: length of the post that heads the run, 0 for none. */
function postAtHead(folded: string, run: Run): number {
  let best = 0;
  for (const word of run.words) {
    if (word === run.words.at(-1)) break;
    for (const form of ENGLISH_POSTS) {
      if (!folded.endsWith(form, word.end)) continue;
      const start = word.end - form.length;
      if (start >= run.start && !isLetter(folded.charCodeAt(start - 1))) best = word.end - run.start;
    }
  }
  return best;
}
