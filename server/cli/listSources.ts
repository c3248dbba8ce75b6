/** `hegao sources`: what was read of the sources, what is known of each, and what could not be read. */
import type { FileInCorpus } from "../corpus/corpus.ts";
import { listFiles } from "../corpus/listing.ts";
import { type Locale, type MessageKey, say, sayCount } from "../presenting/messages.ts";
import { sayWarning } from "../presenting/warning.ts";
import { onOneLine } from "../presenting/words.ts";
import { findProject, sayProblem } from "../project/project.ts";
import type { SourceMeta } from "../text/source.ts";
import type { SourcesCommand } from "./arguments.ts";
import { writeOut } from "./output.ts";
import { isUnread, missingRoot, type OpenSources, rootsOf, SourcesPool, sayWarnings, shortPath } from "./sources.ts";

/** @returns what the process ends with: 2 where nothing could be listed. */
export async function listSources(command: SourcesCommand, locale: Locale): Promise<number> {
  const project = findProject(process.cwd());
  const said = project.problems.map((problem) => sayProblem(locale, shortPath(project.file!), problem));
  const roots = rootsOf(command.sources, project);
  const missing = missingRoot(roots);
  if (missing !== null) said.push(say(locale, "cli.noSourcesFolder", { path: shortPath(missing) }));
  if (said.length > 0) {
    process.stderr.write(said.map((line) => `hegao: ${line}\n`).join(""));
    return 2;
  }
  const pool = new SourcesPool(command.hasIndex, locale);
  try {
    const open = await pool.open(roots, project);
    await writeOut(command.format === "json" ? [jsonOf(open, locale)] : listing(open, roots.map(shortPath), locale));
    return 0;
  } finally {
    await pool.close();
  }
}

/** Goes up when a key is taken away or comes to mean something else; see docs/json-format.md. */
const VERSION = 1;

function jsonOf({ evidence, report }: OpenSources, locale: Locale): string {
  const files = listFiles(report, evidence).map(({ id, path, meta, warnings, ...file }) => ({
    id,
    path: shortPath(path),
    ...file,
    meta: meta === null ? null : { ...meta, path: undefined },
    problems: warnings.map((warning) => ({ ...warning, message: sayWarning(warning, locale) })),
  }));
  const { sources, passages } = report;
  return `${JSON.stringify({ version: VERSION, sources, passages, files }, null, 2)}\n`;
}

function* listing({ evidence, report }: OpenSources, roots: readonly string[], locale: Locale): Generator<string> {
  const folders = roots.join(say(locale, "list.separator"));
  if (report.files.length === 0) {
    yield `${say(locale, "sources.none", { folders })}\n`;
    return;
  }
  yield `${sayCount(locale, "sources.heading", report.sources, { folders })}\n\n`;
  for (const file of report.files.filter((each) => !isUnread(each))) {
    yield* entry(file, evidence.meta(file.id), locale);
  }
  const unread = report.files.filter(isUnread);
  if (unread.length > 0) yield `\n${say(locale, "sources.unread")}\n`;
  for (const file of unread) yield `  ${onOneLine(shortPath(file.path))}  ${onOneLine(sayWarnings(file, locale))}\n`;
}

/** A file's path, then what is known of it; an archive has no title of its own, only a number of records. */
function* entry(file: FileInCorpus, meta: SourceMeta | null, locale: Locale): Generator<string> {
  const how = [file.format, file.encoding, sayCount(locale, "sources.passages", file.passages)];
  yield `${onOneLine(shortPath(file.path))}  (${how.filter((part) => part !== null).join(", ")})\n`;
  if (meta === null) yield `  ${sayCount(locale, "report.sources", file.sources)}\n`;
  else {
    const publisher = meta.publisher ?? say(locale, "sources.noPublisher");
    const known = [publisher, meta.published ?? say(locale, "sources.noDate"), meta.title].map(onOneLine);
    yield `  ${known.join(" · ")}${sayGuessed(meta, locale)}\n`;
  }
  if (file.warnings.length > 0) yield `  ! ${onOneLine(sayWarnings(file, locale))}\n`;
}

function sayGuessed({ guessed }: SourceMeta, locale: Locale): string {
  if (guessed.length === 0) return "";
  const fields = guessed
    .map((field) => say(locale, `field.${field}` as MessageKey))
    .join(say(locale, "list.separator"));
  return say(locale, "finding.differs", { difference: say(locale, "sources.guessed", { fields }) });
}
