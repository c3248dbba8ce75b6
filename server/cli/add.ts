/** `hegao add`: keeps a web page, a file, or what comes in on standard input among the sources. */
import { resolve } from "node:path";
import { type Capture, capture } from "../corpus/capture/capture.ts";
import { isWebAddress } from "../corpus/capture/fetching.ts";
import { Uncaught } from "../corpus/capture/outside.ts";
import { sourcesFolder } from "../corpus/capture/sourcesFolder.ts";
import { type Locale, say } from "../presenting/messages.ts";
import { sayUncaught } from "../presenting/warning.ts";
import { findProject, sayProblem } from "../project/project.ts";
import { completeSettings } from "../project/settings.ts";
import type { AddCommand } from "./arguments.ts";
import { writeOut } from "./output.ts";
import { rootsOf, shortPath } from "./sources.ts";

/** @returns what the process ends with: 2 where something could not be added. */
export async function add(command: AddCommand, locale: Locale): Promise<number> {
  const project = findProject(process.cwd());
  for (const problem of project.problems)
    process.stderr.write(`hegao: ${sayProblem(locale, shortPath(project.file!), problem)}\n`);
  if (project.problems.length > 0) return 2;
  const settings = {
    folder: sourcesFolder(rootsOf(command.sources, project), project.folder),
    sizeLimit: completeSettings(project.settings).sizeLimit * 1_000_000,
    now: new Date(),
    guessedNote: say(locale, "capture.guessed"),
  };
  let code = 0;
  for (const [word, what] of await wanted(command)) {
    try {
      const { source, isKnown } = await capture(what, settings);
      const path = shortPath(source);
      await writeOut([`${say(locale, isKnown ? "capture.known" : "capture.added", { path })}\n`]);
    } catch (error) {
      if (!(error instanceof Uncaught)) throw error;
      const said = say(locale, "capture.failed", { what: word, reason: sayUncaught(error, locale) });
      process.stderr.write(`hegao: ${said}\n`);
      code = 2;
    }
  }
  return code;
}

async function wanted({ what, stdin }: AddCommand): Promise<[string, Capture][]> {
  if (stdin) return [["stdin", { type: "clipboard", text: await readStdin() }]];
  return what.map((word) =>
    isWebAddress(word) ? [word, { type: "url", url: word }] : [word, { type: "file", path: resolve(word) }],
  );
}

async function readStdin(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
