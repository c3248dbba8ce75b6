/** Cards over a checked draft's claims and citations. */
import { type Hover, type MarkupContent, MarkupKind } from "vscode-languageserver/node";
import type { CheckedClaim, Witness } from "../../checking/checked.ts";
import { cardOf } from "../../presenting/card.ts";
import { footnoteOf, standardNoteOf } from "../../presenting/citing/note.ts";
import { citedSource } from "../../presenting/fixes.ts";
import { lineOfWitness } from "../../presenting/passage.ts";
import { viewOf } from "../../presenting/view.ts";
import { claimsAt, rangeOf } from "../convert.ts";
import { citationsIn, pathFromDraft } from "../editing.ts";
import { locate } from "../passages.ts";
import { COPY_CITATION, type CopyCitationArguments, OPEN_SOURCE, type OpenSourceArguments } from "../requests.ts";
import type { CheckedDocument } from "../session.ts";
import type { CardForm } from "./cardForm.ts";
import { citationCard } from "./citation.ts";

/** Null where there is neither. @param offset the draft's. */
export function cardOver(checked: CheckedDocument, offset: number, form: CardForm): Hover | null {
  const citation = citationCard(checked, offset, linking(checked, form));
  if (citation !== null) return { contents: contentsOf(citation.card, form), range: citation.range };
  const [claim] = claimsAt(checked.draft.claims, offset);
  return claim === undefined ? null : hoverOf(claim, checked, form);
}

export function hoverOf(claim: CheckedClaim, checked: CheckedDocument, form: CardForm): Hover {
  const { document, project } = checked;
  const copy = (witness: Witness): string | null => (form.hasCommands ? copyOf(witness, claim, checked) : null);
  const { lexicon } = project.checking.reading;
  const view = viewOf(document.getText(), project.locale, linking(checked, form), lexicon, copy);
  return { contents: contentsOf(cardOf(claim, view), form), range: rangeOf(document, claim) };
}

const linking =
  (checked: CheckedDocument, { hasCommands }: CardForm) =>
  (witness: Witness): string | null =>
    linkTo(witness, checked, hasCommands);

const contentsOf = (card: string, { isMarkdown }: CardForm): MarkupContent =>
  isMarkdown ? { kind: MarkupKind.Markdown, value: card } : { kind: MarkupKind.PlainText, value: plain(card) };

/** A command of ours selects the passage; elsewhere an address with the line, as many editors open it. */
function linkTo(witness: Witness, checked: CheckedDocument, hasCommands: boolean): string | null {
  const location = locate(witness, checked);
  if (location === null) return null;
  if (hasCommands) {
    const given: OpenSourceArguments = location;
    return commandTo(OPEN_SOURCE, given);
  }
  const line = lineOfWitness(witness);
  return line === null ? location.uri : `${location.uri}#L${line}`;
}

/** The note that citing the source here would write. */
function copyOf(witness: Witness, claim: CheckedClaim, checked: CheckedDocument): string {
  const { style, isMarkdown, today } = citationsIn(checked);
  const source = citedSource(witness, ({ meta }) => pathFromDraft(meta, checked));
  const write = style === "gbt7714" ? standardNoteOf : footnoteOf;
  const given: CopyCitationArguments = {
    text: write(source, { language: claim.read.sentence.language, isMarkdown, today }),
  };
  return commandTo(COPY_CITATION, given);
}

/** An address that runs a command of ours. */
const commandTo = (command: string, given: object): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify([given]))}`;

/** For clients that show hovers as they come: escapes and marks are taken out, an address stands behind its words. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\(<([^>]*)>\)/g, "$1 ($2)")
    .replace(/\*\*\u2060?|\u2060?\*\*/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
