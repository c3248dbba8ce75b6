/** Writes down that a person vouches for a finding. */
import { type Connection, RequestType } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { anchorOf } from "../../checking/signOffs.ts";
import { say } from "../../presenting/messages.ts";
import { addSignOff, SIGN_OFFS_FILE } from "../../project/signOffs.ts";
import { claimsAt } from "../convert.ts";
import { SIGN_OFF, type SignOffParams, type SignOffResult } from "../requests.ts";
import type { Session } from "../session.ts";

export function provideSignOff(connection: Connection, session: Session): void {
  connection.onRequest(new RequestType<SignOffParams, SignOffResult, void>(SIGN_OFF), async (given, token) => {
    const checked = await session.checked(given.uri, token);
    if (checked === null) return { problem: say(session.projects.locale, "signOff.noFinding") };
    const { document, draft, project } = checked;
    const { locale } = project;
    if (!project.isTrusted) return { problem: say(locale, "capture.untrusted") };
    const claim = claimsAt(draft.claims, document.offsetAt(given.position)).find(({ code }) => code !== null);
    if (claim === undefined) return { problem: say(locale, "signOff.noFinding") };
    const { who, when, how, why, isEverywhere } = given;
    try {
      const signOff = {
        ...anchorOf(claim, document.getText()),
        ...{ who, when, how, why },
        ...(isEverywhere === true && { isEverywhere }),
      };
      addSignOff(project.folder, URI.parse(document.uri).fsPath, signOff);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { problem: say(locale, "signOff.unwritable", { path: SIGN_OFFS_FILE, reason }) };
    }
    await session.projects.settingsChanged();
    return null;
  });
}
