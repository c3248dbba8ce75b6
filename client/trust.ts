/** What writes into a workspace, or fetches something into it, waits until the person vouches for it. */
import * as vscode from "vscode";

/** The command, or, in a workspace that is not trusted, a message that leads to where it is. */
export function whereTrusted<Given extends unknown[]>(
  run: (...given: Given) => unknown,
): (...given: Given) => Promise<void> {
  return async (...given) => {
    if (vscode.workspace.isTrusted) await run(...given);
    else await say();
  };
}

async function say(): Promise<void> {
  const manage = vscode.l10n.t("Manage Workspace Trust");
  const text = vscode.l10n.t("Hegao writes nothing into a workspace that is not trusted, and fetches nothing into it.");
  if ((await vscode.window.showWarningMessage(text, manage)) === manage)
    await vscode.commands.executeCommand("workbench.trust.manage");
}
