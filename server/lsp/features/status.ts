/** Tells the client how many sources are read and how each open draft's claims stand. */
import { type Connection, RequestType } from "vscode-languageserver/node";
import { VERDICTS } from "../../checking/verdict.ts";
import { say } from "../../presenting/messages.ts";
import type { Project } from "../project.ts";
import { type DraftStatus, REINDEX, type ReindexParams, STATUS, type VerdictCount } from "../requests.ts";
import type { CheckedDocument, Session } from "../session.ts";
import { sayUncheckedIn } from "../unchecked.ts";

export function provideStatus(connection: Connection, session: Session): void {
  const last = new Map<string, CheckedDocument>();
  const tell = (uri: string, project: Project): void => {
    const checked = last.get(uri);
    void connection.sendNotification(
      STATUS,
      statusOf(uri, project, checked?.project === project ? checked : undefined),
    );
  };
  session.onChecked((checked) => {
    const { uri } = checked.document;
    if (!session.documents.get(uri)) return;
    last.set(uri, checked);
    tell(uri, checked.project);
  });
  session.projects.onChange(async () => {
    for (const { uri, project } of await session.drafts()) tell(uri, project);
  });
  session.documents.onDidOpen(async ({ document }) => {
    const project = await session.projects.of(document.uri);
    if (project !== null) tell(document.uri, project);
  });
  session.documents.onDidClose(({ document }) => last.delete(document.uri));
  connection.onRequest(new RequestType<ReindexParams, boolean, void>(REINDEX), async ({ uri }) => {
    const project = await session.projects.around(uri);
    await project?.readAnew();
    return project !== null;
  });
}

function statusOf(uri: string, project: Project, checked: CheckedDocument | undefined): DraftStatus {
  return {
    uri,
    sources: project.sources(),
    claims: checked ? countsOf(checked, project) : null,
    lacksDate: checked?.draft.lacksDate ?? false,
    problems: [...project.problems, ...problemsOf(checked, project)],
  };
}

function problemsOf(checked: CheckedDocument | undefined, { locale }: Project): string[] {
  if (checked === undefined) return [];
  const { document, draft } = checked;
  // An editor that reads Big5 as UTF-8 shows what is left of it, and has it checked.
  const lossy = document.getText().includes("\uFFFD") ? [say(locale, "editor.lossy")] : [];
  return draft.uncheckedFrom === null ? lossy : [...lossy, sayUncheckedIn(document, draft.uncheckedFrom, locale)];
}

function countsOf({ draft }: CheckedDocument, { locale }: Project): VerdictCount[] {
  return VERDICTS.filter((verdict) => draft.counts[verdict] > 0).map((verdict) => ({
    verdict,
    label: say(locale, `verdict.${verdict}`),
    count: draft.counts[verdict],
  }));
}
