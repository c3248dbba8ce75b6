/** How far the reading of sources is, in the client's own way of showing it. */
import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import type { Progress } from "./surroundings.ts";

const NOWHERE: Progress = { report: () => {}, done: () => {} };

/** @param title of what is being done, in the client's language. */
export function progressFor(
  connection: Connection,
  client: ClientCapabilities,
  title: string,
): () => Promise<Progress> {
  return async () => {
    if (!client.window?.workDoneProgress) return NOWHERE;
    try {
      const shown = await connection.window.createWorkDoneProgress();
      shown.begin(title, 0, undefined, false);
      return { report: (share) => shown.report(Math.floor(share * 100)), done: () => shown.done() };
    } catch {
      return NOWHERE;
    }
  };
}
