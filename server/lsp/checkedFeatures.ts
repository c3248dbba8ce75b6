/** The check, and the features that stand on a checked draft: read as one, when there is a draft (`late.ts`). */
import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import { openWords } from "../corpus/words.ts";
import { say } from "../presenting/messages.ts";
import { provideCapture } from "./features/capture.ts";
import type { CardForm } from "./features/cardForm.ts";
import { provideClaims } from "./features/claims.ts";
import { provideCodeActions } from "./features/codeActions.ts";
import { provideCodeLens } from "./features/codeLens.ts";
import { provideCompletion } from "./features/completion.ts";
import { provideDefinition, provideDrawnText } from "./features/definition.ts";
import { provideExplanation } from "./features/explain.ts";
import { keepWhatIsFound } from "./features/foundBefore.ts";
import { provideReferences } from "./features/references.ts";
import { provideRename } from "./features/rename.ts";
import { provideSignOff } from "./features/signOff.ts";
import { provideSources } from "./features/sources.ts";
import { provideSymbols } from "./features/symbols.ts";
import type { ClientOptions } from "./requests.ts";
import type { Session } from "./session.ts";

export { checkDraft, emptyKept } from "../checking/check.ts";
export { checkedOf, draftOf } from "./checkedDocument.ts";
export { cardOver } from "./features/cards.ts";
export { diagnosticsOf } from "./findings.ts";

export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly options: ClientOptions;
  readonly form: CardForm;
}

export function provideCheckedFeatures(connection: Connection, session: Session, client: Client): void {
  const { capabilities, options, form } = client;
  const { locale } = session.projects;
  provideCapture(connection, session);
  provideSources(connection, session);
  provideClaims(connection, session);
  keepWhatIsFound(connection, session, capabilities, form);
  provideExplanation(connection, session);
  provideSignOff(connection, session);
  provideDefinition(connection, session, capabilities.textDocument?.definition?.linkSupport ?? false);
  provideDrawnText(connection, session);
  provideReferences(connection, session);
  provideCodeActions(connection, session, capabilities, options);
  const words = openWords((reason) => connection.console.info(say(locale, "editor.noDictionary", { reason })));
  provideRename(connection, session, words);
  provideCompletion(connection, session, capabilities, options);
  provideCodeLens(connection, session, capabilities, options);
  provideSymbols(connection, session, capabilities);
}
