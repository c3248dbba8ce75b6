/** The draft's outline: its headings with the claims under them, and what came of each. */
import {
  type ClientCapabilities,
  type Connection,
  type DocumentSymbol,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver/node";
import type { CheckedClaim } from "../../checking/checked.ts";
import type { KindId } from "../../kinds/kind.ts";
import { say } from "../../presenting/messages.ts";
import { onOneLine, shorten } from "../../presenting/words.ts";
import { answer } from "../answers.ts";
import { rangeOf } from "../convert.ts";
import { type Section, sectionsOf } from "../sections.ts";
import type { CheckedDocument, Session } from "../session.ts";

export function provideSymbols(connection: Connection, session: Session, client: ClientCapabilities): void {
  const isTree = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false;
  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer<DocumentSymbol[] | SymbolInformation[] | null>(async () => {
      const checked = await session.checked(textDocument.uri, token);
      if (checked === null) return null;
      const symbols = sectionsOf(checked).flatMap((section) => symbolsOf(section, checked));
      return isTree ? symbols : symbols.flatMap((symbol) => flattened(symbol, textDocument.uri));
    }),
  );
}

function symbolsOf(section: Section, checked: CheckedDocument): DocumentSymbol[] {
  const { heading, claims, sections } = section;
  const under = [
    ...claims.map((claim) => claimSymbol(claim, checked)),
    ...sections.flatMap((each) => symbolsOf(each, checked)),
  ];
  if (heading === null) return under;
  const { document } = checked;
  return [
    {
      name: shorten(onOneLine(heading.text), LONGEST_NAME),
      kind: SymbolKind.String,
      range: rangeOf(document, section),
      selectionRange: rangeOf(document, heading),
      children: under,
    },
  ];
}

const LONGEST_NAME = 60;

function claimSymbol(claim: CheckedClaim, { document, project }: CheckedDocument): DocumentSymbol {
  return {
    name: shorten(onOneLine(document.getText(rangeOf(document, claim))), LONGEST_NAME),
    detail: say(project.locale, `verdict.${claim.verdict}`),
    kind: KINDS[claim.kind],
    range: rangeOf(document, claim),
    selectionRange: rangeOf(document, claim),
  };
}

const KINDS: Readonly<Record<KindId, SymbolKind>> = {
  figure: SymbolKind.Number,
  date: SymbolKind.Event,
  name: SymbolKind.Class,
  quotation: SymbolKind.String,
  attribution: SymbolKind.Interface,
};

/** For clients that know of no tree. */
function flattened({ name, kind, range, children }: DocumentSymbol, uri: string, within?: string): SymbolInformation[] {
  const own = { name, kind, location: { uri, range }, ...(within === undefined ? {} : { containerName: within }) };
  return [own, ...(children ?? []).flatMap((child) => flattened(child, uri, name))];
}
