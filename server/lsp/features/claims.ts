/** The list of a draft's claims, for a view of them: what each says, where it stands, and what came of it. */
import { type Connection, RequestType } from "vscode-languageserver/node";
import { sayFinding } from "../../presenting/finding.ts";
import { say } from "../../presenting/messages.ts";
import { viewOf } from "../../presenting/view.ts";
import { answer } from "../answers.ts";
import { rangeOf } from "../convert.ts";
import { type ClaimsList, LIST_CLAIMS, type ListClaimsParams } from "../requests.ts";
import type { CheckedDocument, Session } from "../session.ts";

export function provideClaims(connection: Connection, session: Session): void {
  connection.onRequest(new RequestType<ListClaimsParams, ClaimsList | null, void>(LIST_CLAIMS), ({ uri }, token) =>
    answer(async () => {
      const checked = await session.checked(uri, token);
      return checked === null ? null : listed(checked);
    }),
  );
}

function listed({ document, draft, project }: CheckedDocument): ClaimsList {
  const view = viewOf(document.getText(), project.locale);
  const inOrder = [...draft.claims].sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    version: document.version,
    claims: inOrder.map((claim) => ({
      verdict: claim.verdict,
      label: say(project.locale, `verdict.${claim.verdict}`),
      kind: claim.kind,
      code: claim.code,
      words: document.getText(rangeOf(document, claim)),
      message: claim.code === null ? "" : sayFinding(claim, view),
      range: rangeOf(document, claim),
    })),
  };
}
