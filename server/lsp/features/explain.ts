/** Why the claims under the cursor have their verdicts. */
import { type Connection, RequestType } from "vscode-languageserver/node";
import { explainClaims } from "../../presenting/explain.ts";
import { viewOf } from "../../presenting/view.ts";
import { answer } from "../answers.ts";
import { claimsAt } from "../convert.ts";
import { EXPLAIN, type ExplainParams } from "../requests.ts";
import type { Session } from "../session.ts";

export function provideExplanation(connection: Connection, session: Session): void {
  connection.onRequest(new RequestType<ExplainParams, string | null, void>(EXPLAIN), ({ uri, position }, token) =>
    answer<string | null>(async () => {
      const checked = await session.checked(uri, token);
      if (checked === null) return null;
      const { document, draft, project } = checked;
      const claims = claimsAt(draft.claims, document.offsetAt(position));
      return claims.length === 0
        ? null
        : explainClaims(
            claims,
            viewOf(document.getText(), project.locale, undefined, project.checking.reading.lexicon),
          );
    }),
  );
}
