/** From a claim to the passages that decided it, and the text drawn from sources that are no text files. */
import type { Connection, Definition, DefinitionLink } from "vscode-languageserver/node";
import { answer } from "../answers.ts";
import { claimsAt, rangeOf } from "../convert.ts";
import { drawnTextOf } from "../drawnText.ts";
import { locate, sourceAt } from "../passages.ts";
import type { Session } from "../session.ts";
import { citationTargets } from "./citation.ts";

export function provideDefinition(connection: Connection, session: Session, hasLinks: boolean): void {
  connection.onDefinition(({ textDocument, position }, token) =>
    answer<Definition | DefinitionLink[] | null>(async () => {
      const checked = await session.checked(textDocument.uri, token);
      if (checked === null) return null;
      const offset = checked.document.offsetAt(position);
      const [claim] = claimsAt(checked.draft.claims, offset);
      const cited = citationTargets(checked, offset);
      if (claim === undefined && cited === null) return null;
      const witnesses = claim && [...claim.evidence, ...(claim.derivation?.inputs ?? []), ...claim.nearest];
      const locations =
        cited?.to ?? witnesses!.map((witness) => locate(witness, checked)).filter((each) => each !== null);
      if (!hasLinks) return locations;
      const originSelectionRange = rangeOf(checked.document, cited?.at ?? claim!);
      return locations.map(({ uri, range }) => ({
        originSelectionRange,
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }));
    }),
  );
}

/** For clients that show documents of our own scheme. */
export function provideDrawnText(connection: Connection, session: Session): void {
  connection.workspace.textDocumentContent.on(async ({ uri }) => {
    const { folder, id } = sourceAt(uri);
    const project = await session.projects.inFolder(folder);
    const source = project === null ? null : (await project.evidence()).source(id);
    return source === null ? null : { text: drawnTextOf(source).text };
  });
}
