/** What can be done about the claims under the cursor, in a stable order; what a fix changes is worked out when it is chosen. */
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
} from "vscode-languageserver/node";
import type { CheckedClaim } from "../../checking/checked.ts";
import type { DateMention } from "../../kinds/date/date.ts";
import { citationFixesOf } from "../../presenting/citing/citationFixes.ts";
import type { Edit } from "../../presenting/edit.ts";
import { type Fix, type FixContext, fixesOf } from "../../presenting/fixes.ts";
import { say } from "../../presenting/messages.ts";
import { shorten } from "../../presenting/words.ts";
import { answer, Superseded } from "../answers.ts";
import { claimsIn, rangeOf, spanOf } from "../convert.ts";
import { applied, citationsIn, type Editing, editingOf, pathFromDraft, today } from "../editing.ts";
import { DIAGNOSTIC_SOURCE } from "../findings.ts";
import {
  ASK_SIGN_OFF,
  type AskSignOffArguments,
  type ClientOptions,
  GIVE_REASON,
  type GiveReasonArguments,
  IGNORE_EVERYWHERE,
  INSERT_DATE,
} from "../requests.ts";
import type { CheckedDocument, Session } from "../session.ts";
import { type SourceActionId, sourceActionEdits, sourceActions } from "./sourceActions.ts";

export function provideCodeActions(
  connection: Connection,
  session: Session,
  client: ClientCapabilities,
  options: ClientOptions,
): void {
  const isLazy = client.textDocument?.codeAction?.resolveSupport?.properties.includes("edit") ?? false;
  const editing = editingOf(client, options);
  const onDraft = (actions: CodeAction[], checked: CheckedDocument): CodeAction[] =>
    isLazy ? actions : actions.map((action) => withEdit(action, checked, editing));
  connection.onCodeAction((params, token) =>
    answer<CodeAction[] | null>(async () => {
      const checked = await session.checked(params.textDocument.uri, token);
      if (checked === null) return [];
      if (!isAsked(params)) return onDraft(sourceActions(checked, params), checked);
      const claims = claimsIn(checked.draft.claims, spanOf(checked.document, params.range));
      const fixes = claims.flatMap((claim) => actionsFor(claim, checked, params));
      const actions = [
        ...fixes.filter(({ isIgnoring }) => !isIgnoring).map(({ action }) => action),
        ...claims.flatMap((claim) => signOffActions(claim, ASK_SIGN_OFF, checked, params, options)),
        ...fixes.filter(({ isIgnoring }) => isIgnoring).map(({ action }) => action),
        ...claims.flatMap((claim) => signOffActions(claim, IGNORE_EVERYWHERE, checked, params, options)),
        ...citationActions(checked, params),
      ];
      const all = [...actions, ...dateActions(claims, checked, options)].map(firstPreferred());
      return onDraft([...all, ...sourceActions(checked, params)], checked);
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    answer<CodeAction>(async () => {
      if (!isChosen(action.data)) return action;
      const checked = await session.checked(action.data.uri, token);
      if (checked?.stamp !== action.data.stamp) throw new Superseded();
      return withEdit(action, checked, editing);
    }),
  );
}

/** Which fix of which claim an action stands for, until it is chosen. */
interface Chosen {
  readonly uri: string;
  readonly stamp: string;
  /** Number of the claim in the checked draft; null for the draft's date, and for a citation. */
  readonly claim: number | null;
  /** Number of what is wrong with a citation. */
  readonly citation?: number;
  readonly fix: number;
  /** An action on the whole draft instead. */
  readonly source?: SourceActionId;
}

const isChosen = (data: unknown): data is Chosen => typeof data === "object" && data !== null && "stamp" in data;

const isAsked = ({ context: { only } }: CodeActionParams): boolean =>
  only === undefined || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);

/** What sets a finding aside comes behind what mends or cites it. */
interface Offered {
  readonly action: CodeAction;
  readonly isIgnoring: boolean;
}

function actionsFor(claim: CheckedClaim, checked: CheckedDocument, params: CodeActionParams): Offered[] {
  const of = findingsOf(claim, checked, params);
  return fixesFor(claim, checked).map((fix, i) => ({
    action: { ...actionOf(fix, i, claim, checked), ...of },
    isIgnoring: fix.kind === "ignore",
  }));
}

/** The client's own finding of a claim. An editor lists what mends one first, so that it goes with all that is offered for it. */
function findingsOf(
  claim: CheckedClaim,
  { document }: CheckedDocument,
  { context }: CodeActionParams,
): Pick<CodeAction, "diagnostics"> {
  const shown = rangeOf(document, claim.at);
  const diagnostics = context.diagnostics.filter(
    ({ source, code, range }) =>
      source === DIAGNOSTIC_SOURCE &&
      code === claim.code &&
      document.offsetAt(range.start) === document.offsetAt(shown.start),
  );
  return diagnostics.length > 0 ? { diagnostics } : {};
}

/** @param i the fix's number among those of its claim. */
export function actionOf(fix: Fix, i: number, claim: CheckedClaim, checked: CheckedDocument): CodeAction {
  const { document, draft, project, stamp } = checked;
  const data: Chosen = { uri: document.uri, stamp, claim: draft.claims.indexOf(claim), fix: i };
  return {
    title: say(project.locale, fix.title.key, fix.title.params),
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.isPreferred,
    data,
  };
}

/** Where claims overlap, the key for the preferred fix is to mean one of them. */
function firstPreferred(): (action: CodeAction) => CodeAction {
  let isTaken = false;
  return (action) => {
    const isPreferred = action.isPreferred === true && !isTaken;
    isTaken ||= isPreferred;
    return { ...action, isPreferred };
  };
}

export const fixesFor = (claim: CheckedClaim, checked: CheckedDocument): Fix[] => fixesOf(claim, fixContextOf(checked));

const fixContextOf = (checked: CheckedDocument): FixContext => ({
  text: checked.document.getText(),
  checked: checked.draft,
  again: checked.again,
  markdown: checked.document.languageId === "markdown" ? checked.document.getText() : null,
  citations: () => citationsIn(checked),
  pathOf: ({ meta }) => pathFromDraft(meta, checked),
});

/** For what is wrong with the citations that the selection touches. */
function citationActions(checked: CheckedDocument, { range, context }: CodeActionParams): CodeAction[] {
  const { document, draft, project, stamp } = checked;
  const selected = spanOf(document, range);
  return draft.citationFaults.flatMap((fault, citation) => {
    if (fault.start > selected.end || selected.start > fault.end) return [];
    const diagnostics = context.diagnostics.filter(
      ({ source, code, range: { start } }) =>
        source === DIAGNOSTIC_SOURCE && code === fault.code && document.offsetAt(start) === fault.start,
    );
    return citationFixesOf(fault, fixContextOf(checked)).map(({ title, isPreferred }, i): CodeAction => {
      const data: Chosen = { uri: document.uri, stamp, claim: null, citation, fix: i };
      const kind = CodeActionKind.QuickFix;
      const words = say(project.locale, title.key, title.params);
      return { title: words, kind, isPreferred, data, ...(diagnostics.length > 0 ? { diagnostics } : {}) };
    });
  });
}

function withEdit(action: CodeAction, checked: CheckedDocument, editing: Editing): CodeAction {
  const chosen = isChosen(action.data) ? action.data : null;
  if (chosen === null) return action;
  if (chosen.source !== undefined)
    return { ...action, ...applied(sourceActionEdits(chosen.source, checked), checked, editing) };
  const claim = chosen.claim === null ? undefined : checked.draft.claims[chosen.claim];
  const fault = chosen.citation === undefined ? undefined : checked.draft.citationFaults[chosen.citation];
  const fixes = fault !== undefined ? citationFixesOf(fault, fixContextOf(checked)) : claim && fixesFor(claim, checked);
  const fix = fixes?.[chosen.fix];
  const edits = fixes === undefined ? dateEdits(checked) : fix?.edits();
  if (edits === undefined) return action;
  return { ...action, ...applied(edits, checked, editing), ...reasonAsked(fix, edits, checked, editing) };
}

/** Why a finding may be ignored is asked once it is, and stands in the comment. */
function reasonAsked(
  fix: { readonly kind?: Fix["kind"] } | undefined,
  edits: readonly Edit[],
  { document }: CheckedDocument,
  editing: Editing,
): Pick<CodeAction, "command"> {
  if (fix?.kind !== "ignore" || !editing.hasCommands) return {};
  const given: GiveReasonArguments = { uri: document.uri, comment: edits[0]!.text.trim() };
  return { command: { title: "", command: GIVE_REASON, arguments: [given] } };
}

/** Asks how and why before it is written, which only our own extension can. */
function signOffActions(
  claim: CheckedClaim,
  command: typeof ASK_SIGN_OFF | typeof IGNORE_EVERYWHERE,
  checked: CheckedDocument,
  params: CodeActionParams,
  options: ClientOptions,
): CodeAction[] {
  const { document, project } = checked;
  if (claim.code === null || options.hasCommands !== true || !project.isTrusted) return [];
  const key = command === ASK_SIGN_OFF ? "fix.signOff" : "fix.ignoreEverywhere";
  const title = say(project.locale, key, { words: shorten(claim.text, MOST_WORDS) });
  const given: AskSignOffArguments = {
    uri: document.uri,
    position: document.positionAt(claim.start),
    words: claim.text,
  };
  const run = { title, command, arguments: [given] };
  return [
    { title, kind: CodeActionKind.QuickFix, isPreferred: false, command: run, ...findingsOf(claim, checked, params) },
  ];
}

const MOST_WORDS = 40;

/** Where a relative date under the cursor waits for the draft's own. */
function dateActions(claims: readonly CheckedClaim[], checked: CheckedDocument, options: ClientOptions): CodeAction[] {
  const isWaiting = claims.some(({ mention }) => mention.kind === "date" && (mention as DateMention).days === null);
  if (!checked.draft.lacksDate || !isWaiting) return [];
  const title = say(checked.project.locale, "fix.insertDate");
  const action: CodeAction = { title, kind: CodeActionKind.QuickFix, isPreferred: true };
  if (options.hasCommands === true) return [{ ...action, command: { title, command: INSERT_DATE } }];
  const data: Chosen = { uri: checked.document.uri, stamp: checked.stamp, claim: null, fix: 0 };
  return [{ ...action, data }];
}

/** Today's, in the front matter, to be typed over where it is another. */
function dateEdits({ document }: CheckedDocument): Edit[] {
  const line = `date: ${today()}\n`;
  const opening = /^---[ \t]*\r?\n/.exec(document.getText().slice(0, 100))?.[0].length;
  const at = opening ?? 0;
  return [{ start: at, end: at, text: opening === undefined ? `---\n${line}---\n\n` : line }];
}
