/** What the server can do for a client. */
import {
  type ClientCapabilities,
  CodeActionKind,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { ADD_ENTRY, SOURCE_SCHEME } from "./requests.ts";

/** Typed, these ask for labels by themselves. */
const TRIGGERS: readonly string[] = ["^", "@", "["];

/** Of what is done to a whole draft. */
export const SOURCE_KINDS = {
  citeAll: `${CodeActionKind.Source}.hegao.citeAll`,
  renumber: `${CodeActionKind.Source}.hegao.renumber`,
  fixAll: `${CodeActionKind.SourceFixAll}.hegao`,
} as const;

export function capabilitiesFor(client: ClientCapabilities): InitializeResult["capabilities"] {
  const isPulled = client.textDocument?.diagnostic !== undefined;
  const isResolved = client.textDocument?.codeAction?.resolveSupport?.properties.includes("edit") ?? false;
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    ...(isPulled ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...TRIGGERS] },
    executeCommandProvider: { commands: [ADD_ENTRY] },
    definitionProvider: true,
    referencesProvider: true,
    codeLensProvider: {},
    documentSymbolProvider: { label: "Hegao 核稿" },
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, ...Object.values(SOURCE_KINDS)],
      resolveProvider: isResolved,
    },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.workspace?.textDocumentContent ? { textDocumentContent: { schemes: [SOURCE_SCHEME] } } : {}),
    },
  };
}
