/** Figures and names of the draft's sources, offered as they are typed: 30 → 3000萬, with the source beside it. */
import { type CompletionItem, CompletionItemKind } from "vscode-languageserver/node";
import { figuresFrom, namesFrom, type Stated, type Writing } from "../../checking/stated.ts";
import { nameOfSource } from "../../presenting/passage.ts";
import { inScriptOf } from "../../presenting/script.ts";
import { onOneLine, shorten } from "../../presenting/words.ts";
import { fold } from "../../text/fold.ts";
import { languageOf } from "../../text/language.ts";
import { lineStart } from "../../text/lines.ts";
import type { Language } from "../../text/sentence.ts";
import type { Span } from "../../text/span.ts";
import { isTypingProse } from "../../text/typing.ts";
import { rangeOf } from "../convert.ts";
import type { CheckedDocument } from "../session.ts";

/** Marks an item as one of these, so that a client can leave them out. */
export const STATED = { isStated: true } as const;

/** Behind two digits or two characters of prose. */
export function valueItems(checked: CheckedDocument, offset: number): CompletionItem[] {
  const { document, draft, evidence, project } = checked;
  const text = document.getText();
  if (document.languageId === "markdown" && !isTypingProse(text, offset)) return [];
  const before = text.slice(lineStart(text, offset), offset);
  const writing: Writing = { checked: draft, evidence, settings: project.checking.reading, before: fold(before) };
  const language = languageOf(before.length > SHORTEST_LINE ? before : text);
  const digits = /(?<![\d.,a-z-])\d[\d,]*(?:\.\d*)?$/.exec(writing.before)?.[0];
  if (digits !== undefined) {
    if (digits.replace(/\D/g, "").length < 2) return [];
    const at = { start: offset - digits.length, end: offset };
    return figuresFrom(digits, writing).map((stated, i) =>
      itemOf(stated, styled(stated, digits, language), at, i, checked),
    );
  }
  const { typed, names } = namesFrom(writing);
  const at = { start: offset - typed, end: offset };
  return names.map((stated, i) => itemOf(stated, inScriptOf(stated.text, language), at, i, checked));
}

/** A shorter line does not tell its language. */
const SHORTEST_LINE = 8;

/** Without commas where none were typed, in the draft's script. */
function styled({ text }: Stated, typed: string, language: Language): string {
  const isBare = /^\d{4}/.test(typed);
  return inScriptOf(isBare ? text.replace(/(?<=\d),(?=\d{3})/g, "") : text, language);
}

function itemOf(stated: Stated, newText: string, at: Span, i: number, checked: CheckedDocument): CompletionItem {
  const { document, evidence, project } = checked;
  const meta = evidence.meta(stated.source);
  const written = document.getText().slice(at.start, at.end);
  const source = meta === null ? stated.source : nameOfSource({ meta, source: stated.source }, project.locale);
  return {
    label: newText,
    labelDetails: { description: source },
    detail: source,
    documentation: shorten(onOneLine(stated.read.sentence.text), LONGEST_SENTENCE),
    kind: CompletionItemKind.Value,
    filterText: newText.startsWith(written) ? newText : `${written}${newText}`,
    sortText: `${i}`.padStart(4, "0"),
    textEdit: { range: rangeOf(document, at), newText },
    data: STATED,
  };
}

const LONGEST_SENTENCE = 160;
