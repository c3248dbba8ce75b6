/** The log: whether it has what editor and server say to each other is up to a setting. */
import assert from "node:assert/strict";
import { it } from "node:test";
import type { LogOutputChannel } from "vscode";
import { traceChannelOver } from "../../client/traceChannel.ts";

it("the log takes on what is said as soon as the setting asks for it, and no longer", () => {
  const settings: Record<string, unknown> = {};
  const written: string[] = [];
  let change = (): void => {};
  const log = { name: "Hegao", info: (message: string) => written.push(message) } as unknown as LogOutputChannel;
  const channel = traceChannelOver(log, { get: (name) => settings[name], onChange: (call) => (change = call) });
  const levels: number[] = [];
  const listening = channel.onDidChangeLogLevel((level) => levels.push(level));
  assert.equal(channel.logLevel, 0);
  for (const value of ["messages", "verbose", "off"]) {
    settings["hegao.trace.server"] = value;
    change();
  }
  listening.dispose();
  change();
  assert.deepEqual(levels, [1, 1, 0]);
  channel.trace("Sending request 'textDocument/hover'");
  assert.deepEqual(written, ["Sending request 'textDocument/hover'"]);
});
