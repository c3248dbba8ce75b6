/**
 * The commands of quick fixes, with their arguments kept here. VS Code keeps them for as long as it lists the fixes, and lists them
 * anew as soon as the edit of the chosen one is in: its command was then sometimes gone.
 */
import * as vscode from "vscode";

/** More than are listed while one is chosen. */
const KEPT = 200;

const kept: (vscode.Command | undefined)[] = [];
let next = 0;

/** Lets what was offered be carried out by a name of its own, without arguments. */
export function keepCommand<Action extends vscode.CodeAction | vscode.Command>(action: Action): Action {
  const { command } = action;
  if (command === undefined || typeof command === "string" || command.arguments === undefined) return action;
  const slot = next++ % KEPT;
  if (!(slot in kept)) {
    vscode.commands.registerCommand(nameOf(slot), () => {
      const { command: id, arguments: given = [] } = kept[slot]!;
      return vscode.commands.executeCommand(id, ...given);
    });
  }
  kept[slot] = command;
  action.command = { title: command.title, command: nameOf(slot) };
  return action;
}

const nameOf = (slot: number): string => `hegao.offered.${slot}`;
