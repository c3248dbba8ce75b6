/** Over each heading: how the claims under it stand, by verdict. */
import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  type Connection,
} from "vscode-languageserver/node";
import { countByVerdict } from "../../checking/checked.ts";
import { VERDICTS } from "../../checking/verdict.ts";
import { formatCount, type Locale, say } from "../../presenting/messages.ts";
import { answer } from "../answers.ts";
import { type ClientOptions, SHOW_CLAIMS, type ShowClaimsArguments } from "../requests.ts";
import { allClaims, type Section, sectionsOf } from "../sections.ts";
import type { CheckedDocument, Session } from "../session.ts";

export function provideCodeLens(
  connection: Connection,
  session: Session,
  client: ClientCapabilities,
  options: ClientOptions,
): void {
  connection.onCodeLens(({ textDocument }, token) =>
    answer<CodeLens[] | null>(async () => {
      const checked = await session.checked(textDocument.uri, token);
      if (checked === null) return null;
      const hasCommands = options.hasCommands === true;
      return sectionsOf(checked).flatMap((section) => lensesOf(section, checked, hasCommands));
    }),
  );
  session.projects.onChange(() => {
    if (client.workspace?.codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type);
  });
}

/** Of the section and those under it. One without claims has none. */
function lensesOf(section: Section, checked: CheckedDocument, hasCommands: boolean): CodeLens[] {
  const claims = allClaims(section);
  if (claims.length === 0) return [];
  const { document, project } = checked;
  const { start, end } = section.heading ?? { start: section.start, end: section.start };
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const title = sayCounts(claims, project.locale);
  const given: ShowClaimsArguments = {
    uri: document.uri,
    start: document.positionAt(section.start),
    end: document.positionAt(section.end),
  };
  // A command without a name is shown, and does nothing: what other editors can do with ours.
  const command = hasCommands ? { title, command: SHOW_CLAIMS, arguments: [given] } : { title, command: "" };
  return [{ range, command }, ...section.sections.flatMap((under) => lensesOf(under, checked, hasCommands))];
}

/** 與來源不符 2 · 查無來源 1 · 有來源佐證 12 */
function sayCounts(claims: ReturnType<typeof allClaims>, locale: Locale): string {
  const counts = countByVerdict(claims);
  return VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${say(locale, `verdict.${verdict}`)} ${formatCount(counts[verdict])}`)
    .join(" · ");
}
