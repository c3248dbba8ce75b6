/** The card over a claim. */
import { type ClientCapabilities, type Connection, type Hover, MarkupKind } from "vscode-languageserver/node";
import type { Witness } from "../../checking/checked.ts";
import { cardOf } from "../../presenting/card.ts";
import { lineOfWitness } from "../../presenting/passage.ts";
import { viewOf } from "../../presenting/view.ts";
import { answer } from "../answers.ts";
import { claimsAt, rangeOf } from "../convert.ts";
import { locate } from "../passages.ts";
import { type ClientOptions, OPEN_SOURCE, type OpenSourceArguments } from "../requests.ts";
import type { CheckedDocument, Session } from "../session.ts";

export function provideHover(
  connection: Connection,
  session: Session,
  client: ClientCapabilities,
  options: ClientOptions,
): void {
  const isMarkdown = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
  connection.onHover(({ textDocument, position }, token) =>
    answer<Hover | null>(async () => {
      const checked = await session.checked(textDocument.uri, token);
      if (checked === null) return null;
      const { document, draft, project } = checked;
      const [claim] = claimsAt(draft.claims, document.offsetAt(position));
      if (claim === undefined) return null;
      const link = (witness: Witness) => linkTo(witness, checked, options.hasCommands === true);
      const card = cardOf(claim, viewOf(document.getText(), project.locale, link, project.checking.reading.lexicon));
      const contents = isMarkdown
        ? { kind: MarkupKind.Markdown, value: card }
        : { kind: MarkupKind.PlainText, value: plain(card) };
      return { contents, range: rangeOf(document, claim) };
    }),
  );
}

/** A command of ours selects the passage; elsewhere an address with the line, as many editors open it. */
function linkTo(witness: Witness, checked: CheckedDocument, hasCommands: boolean): string | null {
  const location = locate(witness, checked);
  if (location === null) return null;
  if (hasCommands) {
    const given: OpenSourceArguments = location;
    return `command:${OPEN_SOURCE}?${encodeURIComponent(JSON.stringify([given]))}`;
  }
  const line = lineOfWitness(witness);
  return line === null ? location.uri : `${location.uri}#L${line}`;
}

/** For clients that show hovers as they come: escapes and marks are taken out, an address stands behind its words. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\(<([^>]*)>\)/g, "$1 ($2)")
    .replace(/\*\*\u2060?|\u2060?\*\*/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
