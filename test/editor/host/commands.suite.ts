/** The extension's commands and its settings of one person's screen, each by what it does to what is open. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { DRAFT, SOURCE } from "../harness/workspace.ts";
import { findingsAre, hoverText, rangeOf, replaceAll, until } from "./looking.ts";

const run = (command: string, ...given: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...given);

describe("the commands", () => {
  let draft: vscode.TextDocument;
  let folder: vscode.Uri;

  before(() => {
    folder = vscode.workspace.workspaceFolders![0]!.uri;
  });

  beforeEach(async () => {
    await run("workbench.action.closeAllEditors");
    draft = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, "draft.md"));
    await vscode.window.showTextDocument(draft);
    if (draft.getText() !== DRAFT) await replaceAll(draft, DRAFT);
    await slipsAreFound();
  });

  const slipsAreFound = (): Promise<void> =>
    findingsAre(draft, { "3,620億": "figure.contradicted", "275家": "figure.unverified" });

  const editor = (): vscode.TextEditor => vscode.window.activeTextEditor!;

  const put = (words: string): void => {
    const { start } = rangeOf(draft, words);
    editor().selection = new vscode.Selection(start, start);
  };

  const stands = (words: string): boolean => rangeOf(draft, words).contains(editor().selection.start);

  it("lead to the next finding, on from the last to the first, and back", async () => {
    put("---");
    for (const [command, words] of [
      ["hegao.nextFinding", "3,620億"],
      ["hegao.nextFinding", "275家"],
      ["hegao.nextFinding", "3,620億"],
      ["hegao.previousFinding", "275家"],
    ] as const) {
      await run(command);
      assert.ok(stands(words), `${command} leads to ${words}`);
    }
  });

  it("lead to the next claim that no source states", async () => {
    put("---");
    await until("the claim", async () => {
      await run("hegao.nextUnverified");
      return stands("275家") || undefined;
    });
  });

  it("lead there by the text as it stands, whatever was typed a moment ago", async () => {
    await replaceAll(draft, DRAFT.replace("---\n\n", "---\n\n潮音支付的總部設在港口。\n\n"));
    put("---");
    await run("hegao.nextUnverified");
    assert.ok(stands("275家"), `leads to ${editor().selection.start.line}`);
  });

  it("open the check panel", async () => {
    await run("hegao.check");
    const isPanel = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputWebview && input.viewType.includes("hegao.check");
    await until("the panel", () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(isPanel));
  });

  it("write the draft's date, to be typed over", async () => {
    await replaceAll(draft, "潮音支付上月推出服務。\n");
    await run("hegao.insertDate");
    assert.match(draft.getText(), /^---\ndate: \d{4}-\d\d-\d\d\n---\n\n潮音支付上月/);
    await replaceAll(draft, "---\ntitle: 潮音\n---\n\n潮音支付上月推出服務。\n");
    await run("hegao.insertDate");
    assert.match(draft.getText(), /^---\ndate: \d{4}-\d\d-\d\d\ntitle: 潮音\n---\n/);
  });

  it("say why a claim has its verdict", async () => {
    put("3,620億");
    await run("hegao.explain");
    const said = await until("the explanation", () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.isUntitled),
    );
    assert.match(said.document.getText(), /3,620億[\s\S]*3,260億/);
  });

  it("look at all sources again, and start the server again", async () => {
    await run("hegao.reindex");
    await slipsAreFound();
    await run("hegao.restartServer");
    await slipsAreFound();
    await hoverText(draft, "6月18日", "公司於");
  });

  it("keep a source, and open what is known of one", async () => {
    await run("hegao.addSource", {
      type: "clipboard",
      text: "採訪筆記\n2026年7月9日\n\n潮音支付的服務已有275家酒店採用。",
    });
    const added = await until("the source", () =>
      vscode.window.visibleTextEditors
        .map(({ document }) => document)
        .find(({ uri }) => uri.path.includes("/sources/")),
    );
    try {
      await findingsAre(draft, { "3,620億": "figure.contradicted" });
    } finally {
      await run("workbench.action.closeActiveEditor");
      await vscode.workspace.fs.delete(added.uri);
    }
    await slipsAreFound();
    const source = vscode.Uri.joinPath(folder, "sources/announcement.md");
    await run("hegao.editMetadata", source);
    const opened = await until("the metadata", () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.path === source.path),
    );
    assert.equal(opened.document.getText(), SOURCE);
  });

  it("cite all that is borne out, and mend all that loses nothing", async () => {
    await until("the citations", async () => {
      if (/\[\^2\]/.test(draft.getText())) return true;
      await run("hegao.citeAll");
      return undefined;
    });
    const marked = DRAFT.replace("酒店採用。", "酒店採用[^2]。");
    await replaceAll(draft, `${marked}[^2]: 採訪所得。\n`);
    await until("the note that stands twice to go", async () => {
      if (!draft.getText().includes("[^2]")) return true;
      await run("hegao.fixAll");
      return undefined;
    });
    assert.match(draft.getText(), /3,620億/, "no figure is touched");
  });

  it("offer what is typed only where the setting says so", async () => {
    const offered = async (): Promise<boolean> => {
      await replaceAll(draft, DRAFT.replace("3,620億", "32"));
      const { end } = rangeOf(draft, "處理付款32");
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        draft.uri,
        end,
      );
      return list.items.some(({ label }) => (typeof label === "string" ? label : label.label).includes("3,260億"));
    };
    const settings = vscode.workspace.getConfiguration(undefined, draft.uri);
    await until("the figure to be offered", async () => (await offered()) || undefined);
    await settings.update("hegao.completion", false, vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      await until("the offer to go", async () => !(await offered()) || undefined);
    } finally {
      await settings.update("hegao.completion", undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
  });
});
