/** What our grammars colour, and what they leave alone: the same with a small grammar of Markdown and with VS Code's. */
import assert from "node:assert/strict";
import type { IGrammar } from "vscode-textmate";
import { FIELDS } from "../../server/corpus/formats/fields.ts";
import { type Token, tokensOf } from "./tokens.ts";

interface Case {
  readonly name: string;
  readonly text: string;
  /** Words and the innermost scope that Hegao gives them; nothing else bears one but brackets and marks. */
  readonly coloured: Readonly<Record<string, string>>;
}

const CITED = "constant.other.reference.citation";
const FIELD = "support.type.property-name.field";

export const CASES: readonly Case[] = [
  { name: "a footnote's mark", text: "增長14%[^2]，用戶增加。", coloured: { 2: CITED } },
  {
    name: "two marks in a row",
    text: "Volume rose 14%.[^2][^gate-q2]",
    coloured: { 2: CITED, "gate-q2": CITED },
  },
  { name: "a mark in a heading", text: "# 增長14%[^a]", coloured: { a: CITED } },
  { name: "a mark in a list", text: "- 增長14%[^a]", coloured: { a: CITED } },
  { name: "a mark in bold", text: "**增長14%[^a]**", coloured: { a: CITED } },
  { name: "a note", text: "[^gate-q2]: 海豚交易所，2025-07", coloured: { "gate-q2": "entity.name.reference.note" } },
  { name: "a key", text: "增長14%[@dolphin2025]。", coloured: { dolphin2025: CITED } },
  {
    name: "keys with places",
    text: "Volume rose 14% [see @dolphin2025, p. 3; -@wave:q2].",
    coloured: { dolphin2025: CITED, "wave:q2": CITED },
  },
  {
    name: "a comment that sets aside",
    text: "儲備率128.58%。 <!-- hegao-ignore -->",
    coloured: { "hegao-ignore": "keyword.control.ignore" },
  },
  {
    name: "a comment of a whole draft",
    text: "<!-- hegao-ignore-file date: 舊聞重刊 -->",
    coloured: {
      "hegao-ignore-file": "keyword.control.ignore",
      date: "support.constant.code",
      " 舊聞重刊 ": "string.unquoted.reason",
    },
  },
  {
    name: "a comment with code, words and reason",
    text: "儲備率128.58%。 <!-- hegao-ignore figure.unverified 「128.58%」：發言人[^1]確認 -->",
    coloured: {
      "hegao-ignore": "keyword.control.ignore",
      "figure.unverified": "support.constant.code",
      "「128.58%」": "string.quoted.words",
      "發言人[^1]確認 ": "string.unquoted.reason",
    },
  },
  {
    name: "front matter of a source",
    text: "---\ntitle: 第二季報告\npublisher: 海豚交易所\npublished: 2025-07-08\nUpdated: 2025-07-09\n---\n",
    coloured: { title: FIELD, publisher: FIELD, published: FIELD, "2025-07-08": "constant.numeric.date" },
  },
  {
    name: "front matter in Chinese",
    text: "---\n標題: 第二季報告\n日期: 2025-07\n---\n",
    coloured: { 標題: FIELD, 日期: FIELD, "2025-07": "constant.numeric.date" },
  },
  { name: "a day that is none", text: "---\ndate: 上月\n---\n", coloured: { date: FIELD } },
];

const FENCE = "```";

/** Each as its writer wants to have it seen. */
export const LEFT_ALONE: Readonly<Record<string, string>> = {
  "a code block": `${FENCE}\n增長[^2] [@key] <!-- hegao-ignore -->\n[^2]: note\n${FENCE}`,
  "an indented block": "\n    增長[^2] [@key]",
  "code in a line": "寫法是 `[^2]` 或 `[@key]`。",
  "another comment": "<!-- 待查[^2] [@key] -->",
  "a word that only begins so": "<!-- hegao-ignored -->",
  "an address in brackets": "[寫信給 desk@dolphin.example]",
  "a link whose words are a handle": "[@dolphin](https://dolphin.example/@dolphin)",
  "a list's number": "[1] 第一",
  "a day in the text": "date: 2025-07-08",
  "a field of another kind": "---\nlayout: post\ntags: [a, b]\n---\n",
};

/** @throws where a case is coloured otherwise. */
export function holdCase(grammar: IGrammar, { text, coloured }: Case): void {
  const found = tokensOf(grammar, text).filter(isSaid);
  assert.deepEqual(Object.fromEntries(found.map((token) => [token.text, token.scopes.at(-1)])), coloured);
}

export const colouredIn = (grammar: IGrammar, text: string): Token[] =>
  tokensOf(grammar, text).filter(({ scopes }) => scopes.length > 0);

/** Every name that the corpus reads a field by. */
export const fieldNames = (): string[] => Object.values(FIELDS).flat();

/** Words, not what stands around them. */
const isSaid = ({ scopes }: Token): boolean => {
  const inner = scopes.at(-1);
  return inner !== undefined && !/^(?:punctuation|meta|comment)\b/.test(inner);
};
