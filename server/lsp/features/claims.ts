/** A draft's claims for the views of them: the list, with what came of each, and the sheet of one. */
import { type Connection, RequestType } from "vscode-languageserver/node";
import type { CheckedClaim, CheckedDraft } from "../../checking/checked.ts";
import { sayFinding } from "../../presenting/finding.ts";
import { say } from "../../presenting/messages.ts";
import { sheetOf, witnessesOf } from "../../presenting/sheet.ts";
import { viewOf } from "../../presenting/view.ts";
import { answer } from "../answers.ts";
import { rangeOf } from "../convert.ts";
import { locate } from "../passages.ts";
import {
  CLAIM_SHEET,
  type ClaimSheet,
  type ClaimSheetParams,
  type ClaimsList,
  LIST_CLAIMS,
  type ListClaimsParams,
} from "../requests.ts";
import type { CheckedDocument, Session } from "../session.ts";
import { actionOf, fixesFor } from "./codeActions.ts";

export function provideClaims(connection: Connection, session: Session): void {
  connection.onRequest(new RequestType<ListClaimsParams, ClaimsList | null, void>(LIST_CLAIMS), ({ uri }, token) =>
    answer(async () => {
      const checked = await session.checked(uri, token);
      return checked === null ? null : listed(checked);
    }),
  );
  connection.onRequest(
    new RequestType<ClaimSheetParams, ClaimSheet | null, void>(CLAIM_SHEET),
    ({ uri, stamp, claim }, token) =>
      answer(async () => {
        const checked = await session.checked(uri, token);
        const wanted = checked?.stamp === stamp ? inOrder(checked.draft)[claim] : undefined;
        return wanted === undefined ? null : sheet(wanted, checked!);
      }),
  );
}

function listed({ document, draft, project, stamp }: CheckedDocument): ClaimsList {
  const view = viewOf(document.getText(), project.locale);
  return {
    version: document.version,
    stamp,
    claims: inOrder(draft).map((claim) => ({
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

function sheet(claim: CheckedClaim, checked: CheckedDocument): ClaimSheet {
  const { document, project } = checked;
  const view = viewOf(document.getText(), project.locale);
  return {
    ...sheetOf(claim, view),
    verdict: claim.verdict,
    code: claim.code,
    range: rangeOf(document, claim),
    places: witnessesOf(claim).map((witness) => locate(witness, checked)),
    fixes: fixesFor(claim, checked).map((fix, i) => ({ kind: fix.kind, action: actionOf(fix, i, claim, checked) })),
    canBeSignedOff: claim.code !== null && project.isTrusted,
  };
}

/** The draft's order is that of the claims' kinds where they begin together; a list has the shorter one first. */
const inOrder = ({ claims }: CheckedDraft): CheckedClaim[] =>
  [...claims].sort((a, b) => a.start - b.start || a.end - b.end);
