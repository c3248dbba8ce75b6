/** Findings as diagnostics: pulled by clients that can, pushed to the others. */
import {
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import { answer, Superseded } from "../answers.ts";
import type { Load } from "../late.ts";
import type { Session } from "../session.ts";

export function provideDiagnostics(
  connection: Connection,
  session: Session,
  client: ClientCapabilities,
  load: Load,
): void {
  if (client.textDocument?.diagnostic === undefined) push(connection, session, client, load);
  else pull(connection, session, client, load);
}

function pull(connection: Connection, session: Session, client: ClientCapabilities, load: Load): void {
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const report = async (): Promise<DocumentDiagnosticReport> => {
      const found = await session.found(textDocument.uri, token);
      if (found !== null) return { kind: "full", items: [...found.diagnostics] };
      const checked = await session.checked(textDocument.uri, token);
      if (checked === null) return { kind: "full", items: [] };
      if (checked.stamp === previousResultId) return { kind: "unchanged", resultId: checked.stamp };
      const { diagnosticsOf } = await load();
      return { kind: "full", resultId: checked.stamp, items: diagnosticsOf(checked, client) };
    };
    const result = await answer(() => report().catch(overtaken));
    return result as DocumentDiagnosticReport;
  });
  const refresh = (): void => {
    if (client.workspace?.diagnostics?.refreshSupport) void connection.languages.diagnostics.refresh();
  };
  session.projects.onChange(refresh);
  session.onCheckedAgain(refresh);
}

/** An empty report would wipe the squiggles until the next one comes: the client is told to pull again. */
function overtaken(error: unknown): never {
  if (!(error instanceof Superseded)) throw error;
  throw new ResponseError<DiagnosticServerCancellationData>(
    LSPErrorCodes.ServerCancelled,
    "the draft changed meanwhile",
    {
      retriggerRequest: true,
    },
  );
}

function push(connection: Connection, session: Session, client: ClientCapabilities, load: Load): void {
  const publish = async (uri: string): Promise<void> => {
    const checked = await session.checked(uri).catch((error: unknown) => {
      // Whatever overtook this one publishes in its place.
      if (error instanceof Superseded) return undefined;
      connection.console.error(String(error));
      return null;
    });
    if (checked === undefined || !session.documents.get(uri)) return;
    const { diagnosticsOf } = await load();
    const diagnostics: Diagnostic[] = checked === null ? [] : diagnosticsOf(checked, client);
    const version = session.documents.get(uri)?.version;
    if (version === undefined || (checked !== null && checked.document.version !== version)) return;
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  session.documents.onDidChangeContent(({ document }) => void publish(document.uri));
  session.onCheckedAgain(({ document }) => void publish(document.uri));
  session.projects.onChange(() => {
    for (const { uri } of session.documents.all()) void publish(uri);
  });
  session.documents.onDidClose(
    ({ document }) => void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }),
  );
}
