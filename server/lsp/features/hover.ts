/** The card over a claim: the one of the last time while the draft is being checked, else that of the check. */
import type { Connection, Hover } from "vscode-languageserver/node";
import { answer } from "../answers.ts";
import { cardAt } from "../found.ts";
import type { Load } from "../late.ts";
import type { Session } from "../session.ts";
import type { CardForm } from "./cardForm.ts";

export function provideHover(connection: Connection, session: Session, form: CardForm, load: Load): void {
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    answer<Hover | null>(async () => {
      const found = await session.found(uri, token);
      const offset = session.documents.get(uri)?.offsetAt(position) ?? 0;
      const before = found === null ? undefined : cardAt(found, offset);
      if (before !== undefined) return before;
      const checked = await session.checked(uri, token);
      if (checked === null) return null;
      const { cardOver } = await load();
      return cardOver(checked, offset, form);
    }),
  );
}
