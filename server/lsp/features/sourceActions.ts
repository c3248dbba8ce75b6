/** What is done to a whole draft: cite all that the sources bear out, number the references, and mend what loses nothing. */
import type { CodeAction, CodeActionParams } from "vscode-languageserver/node";
import { canCite, cite } from "../../presenting/citing/citation.ts";
import { toCiteAll } from "../../presenting/citing/citeAll.ts";
import { renumberEdits } from "../../presenting/citing/renumber.ts";
import type { Edit } from "../../presenting/edit.ts";
import { lossFreeEdits } from "../../presenting/fixAll.ts";
import { type MessageKey, say } from "../../presenting/messages.ts";
import { SOURCE_KINDS } from "../capabilities.ts";
import { citationsIn, pathFromDraft } from "../editing.ts";
import type { CheckedDocument } from "../session.ts";

export type SourceActionId = keyof typeof SOURCE_KINDS;

interface SourceAction {
  readonly id: SourceActionId;
  readonly kind: string;
  readonly title: MessageKey;
  readonly edits: (checked: CheckedDocument) => Edit[];
}

const SOURCE_ACTIONS: readonly SourceAction[] = [
  { id: "citeAll", kind: SOURCE_KINDS.citeAll, title: "fix.citeAll", edits: citeAll },
  {
    id: "renumber",
    kind: SOURCE_KINDS.renumber,
    title: "fix.renumber",
    edits: (checked) => (checked.draft.uncheckedFrom === null ? renumberEdits(citationsIn(checked)) : []),
  },
  {
    id: "fixAll",
    kind: SOURCE_KINDS.fixAll,
    title: "fix.fixAll",
    edits: ({ draft, document }) => lossFreeEdits(draft, document.getText()),
  },
];

/** Only for who asks for such actions, and only where they would change something. */
export function sourceActions(checked: CheckedDocument, { context }: CodeActionParams): CodeAction[] {
  const asked = SOURCE_ACTIONS.filter(({ kind }) =>
    context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)),
  );
  return asked
    .filter(({ edits }) => edits(checked).length > 0)
    .map(({ id, kind, title }) => ({
      title: say(checked.project.locale, title),
      kind,
      data: { uri: checked.document.uri, stamp: checked.stamp, source: id },
    }));
}

export const sourceActionEdits = (id: SourceActionId, checked: CheckedDocument): Edit[] =>
  SOURCE_ACTIONS.find((action) => action.id === id)?.edits(checked) ?? [];

function citeAll(checked: CheckedDocument): Edit[] {
  const draft = citationsIn(checked);
  if (!canCite(draft)) return [];
  return cite(
    toCiteAll(checked.draft, draft, ({ meta }) => pathFromDraft(meta, checked)),
    draft,
  );
}
