/** The tests' way into the extension host: VS Code loads this file and calls `run`. */
import { writeFileSync } from "node:fs";
import Mocha from "mocha";
import * as vscode from "vscode";

/** Runs every suite; the outcome goes to the file that HEGAO_OUTCOME names. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, reporter: Lines });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./checking.suite.ts");
  await import("./commands.suite.ts");
  say(`VS Code ${vscode.version} (${vscode.env.appName}), Node ${process.versions.node}`);
  const passed: string[] = [];
  const failed: string[] = [];
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on("pass", (test) => passed.push(test.fullTitle()))
      .on("fail", (test) => failed.push(test.fullTitle()));
  });
  const file = process.env["HEGAO_OUTCOME"];
  if (file !== undefined) writeFileSync(file, JSON.stringify({ passed: passed.length, failed }));
  if (failed.length > 0) throw new Error(`${failed.length} failed`);
}

/** Prints a line for each test, marked so that the workbench's own lines can be told from them. */
class Lines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    runner.on("suite", (suite) => suite.title && say(suite.title));
    runner.on("pass", (test) => say(`  ✔ ${test.title} (${test.duration} ms)`));
    runner.on("fail", (test, error) => say(`  ✖ ${test.title}\n${error.stack ?? error.message}`));
  }
}

function say(text: string): void {
  for (const line of text.split("\n")) console.log(`hegao| ${line}`);
}
