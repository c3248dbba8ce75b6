/**
 * Where the protocol's client writes what editor and server say to each other. The client asks the channel's log level
 * whether to; here `hegao.trace.server` decides instead, which people find among the other settings.
 */
import type * as vscode from "vscode";

export interface TraceSettings {
  get(name: string): unknown;
  /** Calls when settings, whichever, have changed. */
  onChange(call: () => void): void;
}

export function traceChannelOver(channel: vscode.LogOutputChannel, settings: TraceSettings): vscode.LogOutputChannel {
  const listeners = new Set<(level: vscode.LogLevel) => unknown>();
  const levelNow = (): vscode.LogLevel => ((settings.get(SETTING) ?? "off") === "off" ? OFF : TRACE);
  settings.onChange(() => {
    for (const listener of listeners) listener(levelNow());
  });
  const write = (message: string, ...given: unknown[]): void => channel.info(message, ...given);
  return {
    name: channel.name,
    get logLevel() {
      return levelNow();
    },
    onDidChangeLogLevel: (listener, of) => {
      const bound = listener.bind(of);
      listeners.add(bound);
      return { dispose: () => listeners.delete(bound) };
    },
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
    dispose: () => listeners.clear(),
  };
}

const SETTING = "hegao.trace.server";

/** As VS Code numbers them; the names are there in an editor only. */
const OFF: vscode.LogLevel.Off = 0;
const TRACE: vscode.LogLevel.Trace = 1;
