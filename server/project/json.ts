/** Reads JSON that people write by hand: keeps where each value stands, and names the first fault as a person would. */

/** Offsets are UTF-16 units of the text; pointers are JSON pointers: "/names/0/usual". */
export interface JsonText {
  readonly value: unknown;
  readonly values: ReadonlyMap<string, number>;
  readonly keys: ReadonlyMap<string, number>;
}

export type JsonFaultKey =
  | "project.comment"
  | "project.trailingComma"
  | "project.missingComma"
  | "project.singleQuotes"
  | "project.bareWord"
  | "project.bareKey"
  | "project.lineBreakInString"
  | "project.badEscape"
  | "project.fullWidth"
  | "project.unexpected"
  | "project.unfinished"
  | "project.empty"
  | "project.tooDeep"
  | "project.afterEnd"
  | "project.twice";

export interface JsonFault {
  readonly key: JsonFaultKey;
  readonly at: number;
  readonly params: Readonly<Record<string, string>>;
}

export const isFault = (read: JsonText | JsonFault): read is JsonFault => "key" in read;

/** A byte order mark before the text is passed over; everything else is as the JSON standard (RFC 8259) has it. */
export function readJson(text: string): JsonText | JsonFault {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const walk: Walk = { text, at: start, values: new Map(), keys: new Map() };
  try {
    skipBlank(walk);
    if (walk.at >= text.length) fail("project.empty", start);
    readValue(walk, "", 0);
    skipBlank(walk);
    if (walk.at < text.length) fail("project.afterEnd", walk.at);
  } catch (stop) {
    if (stop instanceof Stop) return stop.fault;
    throw stop;
  }
  return { value: JSON.parse(text.slice(start)), values: walk.values, keys: walk.keys };
}

interface Walk {
  readonly text: string;
  at: number;
  readonly values: Map<string, number>;
  readonly keys: Map<string, number>;
}

/** Ends the walk: what follows the first fault would be read against a text that is not there. */
class Stop extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.key);
    this.fault = fault;
  }
}

function fail(key: JsonFaultKey, at: number, params: Record<string, string> = {}): never {
  throw new Stop({ key, at, params });
}

/** Nobody nests a project file deeper, and the reader goes down by recursion. */
const DEEPEST = 32;

function skipBlank(walk: Walk): void {
  while (" \t\n\r".includes(walk.text[walk.at] ?? "x")) walk.at++;
  const next = walk.text.slice(walk.at, walk.at + 2);
  if (next === "//" || next === "/*" || next.startsWith("#")) fail("project.comment", walk.at);
}

function readValue(walk: Walk, pointer: string, depth: number): void {
  if (depth > DEEPEST) fail("project.tooDeep", walk.at);
  walk.values.set(pointer, walk.at);
  const next = walk.text[walk.at];
  let index = 0;
  if (next === "{") readMembers(walk, "}", () => readMember(walk, pointer, depth));
  else if (next === "[") readMembers(walk, "]", () => readValue(walk, `${pointer}/${index++}`, depth + 1));
  else if (next === '"') readString(walk);
  else readPlain(walk);
}

function readMembers(walk: Walk, closing: string, readOne: () => void): void {
  walk.at++;
  for (let count = 0; ; count++) {
    skipBlank(walk);
    const next = walk.text[walk.at];
    if (next === undefined) fail("project.unfinished", walk.at, { closing });
    if (next === closing) break;
    if (count > 0) skipComma(walk, next, closing);
    readOne();
  }
  walk.at++;
}

function skipComma(walk: Walk, next: string, closing: string): void {
  if (/["'\w{[]/.test(next)) fail("project.missingComma", walk.at);
  if (next !== ",") failAtWord(walk, "project.unexpected");
  const comma = walk.at++;
  skipBlank(walk);
  if (walk.text[walk.at] === closing) fail("project.trailingComma", comma, { closing });
}

function readMember(walk: Walk, pointer: string, depth: number): void {
  const { at } = walk;
  if (walk.text[at] !== '"') failAtWord(walk, "project.bareKey");
  const key = readString(walk);
  const member = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  if (walk.keys.has(member)) fail("project.twice", at, { key });
  walk.keys.set(member, at);
  skipBlank(walk);
  if (walk.text[walk.at] !== ":") failAtWord(walk, "project.unexpected");
  walk.at++;
  skipBlank(walk);
  readValue(walk, member, depth + 1);
}

function readString(walk: Walk): string {
  const start = walk.at++;
  for (; walk.at < walk.text.length; walk.at++) {
    const unit = walk.text.charCodeAt(walk.at);
    if (unit === 0x22) return JSON.parse(walk.text.slice(start, ++walk.at));
    if (unit < 0x20) break;
    if (unit === 0x5c) skipEscape(walk);
  }
  return fail("project.lineBreakInString", start);
}

/** From a backslash to its escape's last unit. */
function skipEscape(walk: Walk): void {
  const written = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(walk.text.slice(walk.at, walk.at + 6))?.[0];
  if (written === undefined) fail("project.badEscape", walk.at, { word: walk.text.slice(walk.at, walk.at + 2) });
  walk.at += written.length - 1;
}

const PLAIN = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

function readPlain(walk: Walk): void {
  const word = wordAt(walk);
  if (!PLAIN.test(word)) failAtWord(walk, "project.bareWord");
  walk.at += word.length;
}

/** What an input method leaves behind. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "“": '"',
  "”": '"',
  "「": '"',
  "」": '"',
  "＂": '"',
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
  "【": "[",
  "】": "]",
  "\u3000": " ",
};

function failAtWord(walk: Walk, key: "project.bareWord" | "project.bareKey" | "project.unexpected"): never {
  const next = walk.text[walk.at];
  if (next === undefined) fail("project.unfinished", walk.at, { closing: "}" });
  const half = FULL_WIDTH[next];
  if (half !== undefined) fail("project.fullWidth", walk.at, { word: next, half });
  if (next === "'") fail("project.singleQuotes", walk.at);
  const word = wordAt(walk);
  if (word === "") fail("project.unexpected", walk.at, { word: next });
  return fail(key, walk.at, { word });
}

const wordAt = (walk: Walk): string => /^[^\s,:[\]{}"'/，：]*/.exec(walk.text.slice(walk.at, walk.at + 60))![0];
