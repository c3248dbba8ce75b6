/** How a request that came to nothing is answered, so that no client takes it for "nothing found". */
import { LSPErrorCodes, ResponseError } from "vscode-languageserver/node";

/** The text, the settings or the sources changed while the answer was being worked out. */
export class Superseded extends Error {}

/** The client no longer wants the answer. */
export class Cancelled extends Error {}

/** The answer, or the error that tells the client to ask again or not to mind. */
export async function answer<T>(work: () => Promise<T>): Promise<T | ResponseError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Cancelled) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    if (error instanceof Superseded)
      return new ResponseError(LSPErrorCodes.ContentModified, "the draft changed meanwhile");
    throw error;
  }
}
