/** What the suites look at and wait for in an editor. */
import assert from "node:assert/strict";
import * as vscode from "vscode";

export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "hegao");
}

export const codeOf = (code: vscode.Diagnostic["code"]): string => String(typeof code === "object" ? code.value : code);

/** Waits until the draft's findings at warning level and above are exactly these: code by the words that it covers or lies in. */
export async function findingsAre(
  document: vscode.TextDocument,
  wanted: Readonly<Record<string, string>>,
): Promise<void> {
  const describe = () =>
    findings(document)
      .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
      .map(({ range, code }) => `${codeOf(code)} ${document.getText(range)}`);
  const isMet = () => {
    const found = describe();
    const expected = Object.entries(wanted);
    return (
      found.length === expected.length &&
      expected.every(([words, code]) => found.some((each) => each.startsWith(`${code} `) && overlaps(each, words)))
    );
  };
  await until(
    `findings ${JSON.stringify(wanted)}`,
    () => isMet() || undefined,
    () => describe().join("; "),
  );
}

function overlaps(found: string, words: string): boolean {
  const covered = found.slice(found.indexOf(" ") + 1);
  return covered.includes(words) || words.includes(covered);
}

/** All that the cards over the first occurrence of `words` say, as Markdown, once they say what is `expected`. */
export async function hoverText(document: vscode.TextDocument, words: string, expected: string): Promise<string> {
  let said = "";
  const look = async () => {
    const cards = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      rangeOf(document, words).start.translate(0, 1),
    );
    said = cards
      .flatMap(({ contents }) => contents.map((each) => (typeof each === "string" ? each : each.value)))
      .join("\n");
    return said.includes(expected) ? said : undefined;
  };
  return await until(`a card over ${words} with ${expected}`, look, () => said);
}

/** Applies the quick fix at `words` whose new text `isWanted`. A fix for a check that has been overtaken comes without an edit. */
export async function applyFix(
  document: vscode.TextDocument,
  words: string,
  isWanted: (text: string) => boolean,
): Promise<void> {
  let offered = "";
  const look = async () => {
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      rangeOf(document, words),
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    offered = fixes.map(({ title }) => title).join(", ");
    return fixes.map(({ edit }) => edit).find((edit) => edit !== undefined && isWanted(written(edit)));
  };
  const edit = await until(`a fix at ${words}`, look, () => offered);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function written(edit: vscode.WorkspaceEdit): string {
  return edit
    .entries()
    .flatMap(([, edits]) => edits.map(({ newText }) => newText))
    .join("\n");
}

export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `${words} in the draft`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

export async function replace(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, words), by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  // An edit that a command has on its way overtakes this one, and it is refused.
  await until("the draft to be written anew", async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    return (await vscode.workspace.applyEdit(edit)) || undefined;
  });
}

export async function write(file: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

/** Waits for `look` to find something; else fails, saying what was there instead. */
export async function until<Found>(
  what: string,
  look: () => Found | undefined | Promise<Found | undefined>,
  instead: () => string = () => "nothing",
): Promise<Found> {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) assert.fail(`waited in vain for ${what}; there was: ${instead()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
