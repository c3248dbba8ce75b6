/** The card over a claim. */
import {
  type ClientCapabilities,
  type Connection,
  type Hover,
  type MarkupContent,
  MarkupKind,
} from "vscode-languageserver/node";
import type { CheckedClaim, Witness } from "../../checking/checked.ts";
import { cardOf } from "../../presenting/card.ts";
import { footnoteOf, standardNoteOf } from "../../presenting/citing/note.ts";
import { citedSource } from "../../presenting/fixes.ts";
import { lineOfWitness } from "../../presenting/passage.ts";
import { viewOf } from "../../presenting/view.ts";
import { answer } from "../answers.ts";
import { claimsAt, rangeOf } from "../convert.ts";
import { citationsIn, pathFromDraft } from "../editing.ts";
import { cardAt } from "../found.ts";
import { locate } from "../passages.ts";
import {
  type ClientOptions,
  COPY_CITATION,
  type CopyCitationArguments,
  OPEN_SOURCE,
  type OpenSourceArguments,
} from "../requests.ts";
import type { CheckedDocument, Session } from "../session.ts";
import { citationCard } from "./citation.ts";

/** What a client can show of a card. */
export interface CardForm {
  readonly isMarkdown: boolean;
  /** Whether links may run commands of ours. */
  readonly hasCommands: boolean;
}

export function cardForm(client: ClientCapabilities, { hasCommands }: ClientOptions): CardForm {
  const isMarkdown = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
  return { isMarkdown, hasCommands: hasCommands === true };
}

export function provideHover(connection: Connection, session: Session, form: CardForm): void {
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    answer<Hover | null>(async () => {
      const found = await session.found(uri, token);
      const offset = session.documents.get(uri)?.offsetAt(position) ?? 0;
      const before = found === null ? undefined : cardAt(found, offset);
      if (before !== undefined) return before;
      const checked = await session.checked(uri, token);
      if (checked === null) return null;
      const citation = citationCard(checked, offset, linking(checked, form));
      if (citation !== null) return { contents: contentsOf(citation.card, form), range: citation.range };
      const [claim] = claimsAt(checked.draft.claims, offset);
      return claim === undefined ? null : hoverOf(claim, checked, form);
    }),
  );
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
