/** How a client shows cards. */
import { type ClientCapabilities, MarkupKind } from "vscode-languageserver/node";
import type { ClientOptions } from "../requests.ts";

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
