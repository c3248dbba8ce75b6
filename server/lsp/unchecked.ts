/** Where the checking of a long document ended, as people are told. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Locale } from "../presenting/messages.ts";
import { sayUnchecked } from "../presenting/unchecked.ts";

/** @param offset where checking ended. */
export function sayUncheckedIn(document: TextDocument, offset: number, locale: Locale): string {
  const { line, character } = document.positionAt(offset);
  return sayUnchecked({ line: line + 1, column: character + 1 }, locale);
}
