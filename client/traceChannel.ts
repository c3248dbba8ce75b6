/**
 * Where the protocol's client writes what editor and server say to each other. The client asks the channel's log level
 * whether to; here `hegao.trace.server` decides instead, which people find among the other settings.
 */
import * as vscode from "vscode";

const SETTING = "hegao.trace.server";

export function traceChannelOver(channel: vscode.LogOutputChannel): vscode.LogOutputChannel {
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  const following = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(SETTING)) changed.fire(levelNow());
  });
  const write = (message: string, ...given: unknown[]): void => channel.info(message, ...given);
  return {
    name: channel.name,
    get logLevel() {
      return levelNow();
    },
    onDidChangeLogLevel: changed.event,
    trace: write,
    debug: write,
    info: write,
    warn: write,
    error: (error, ...given) => channel.error(error, ...given),
    append: (text) => channel.append(text),
    appendLine: (text) => channel.appendLine(text),
    replace: (text) => channel.replace(text),
    clear: () => channel.clear(),
    show: () => channel.show(),
    hide: () => channel.hide(),
    dispose: () => {
      following.dispose();
      changed.dispose();
    },
  };
}

const levelNow = (): vscode.LogLevel =>
  vscode.workspace.getConfiguration().get(SETTING, "off") === "off" ? vscode.LogLevel.Off : vscode.LogLevel.Trace;
