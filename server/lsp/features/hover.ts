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

export function provideHover(
  connection: Connection,
  session: Session,
  client: ClientCapabilities,
  options: ClientOptions,
): void {
  const isMarkdown = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
  const contentsOf = (card: string): MarkupContent =>
    isMarkdown ? { kind: MarkupKind.Markdown, value: card } : { kind: MarkupKind.PlainText, value: plain(card) };
  connection.onHover(({ textDocument, position }, token) =>
    answer<Hover | null>(async () => {
      const checked = await session.checked(textDocument.uri, token);
      if (checked === null) return null;
      const { document, draft, project } = checked;
      const link = (witness: Witness) => linkTo(witness, checked, options.hasCommands === true);
      const citation = citationCard(checked, document.offsetAt(position), link);
      if (citation !== null) return { contents: contentsOf(citation.card), range: citation.range };
      const [claim] = claimsAt(draft.claims, document.offsetAt(position));
      if (claim === undefined) return null;
      const card = cardOf(
        claim,
        viewOf(document.getText(), project.locale, link, project.checking.reading.lexicon, (witness) =>
          options.hasCommands === true ? copyOf(witness, claim, checked) : null,
        ),
      );
      return { contents: contentsOf(card), range: rangeOf(document, claim) };
    }),
  );
}

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
