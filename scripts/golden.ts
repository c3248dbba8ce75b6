/**
 * Golden folders: a draft, its sources, and the report on them, which a person has read.
 *
 *     npm run golden                 writes the reports anew; read what changed before you commit it
 *     npm run golden -- table        these folders only
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const ROOT = join(import.meta.dirname, "..");
const CLI = join(ROOT, "server/cli/main.ts");
const GOLDEN = join(ROOT, "examples/golden");
const DRAFT = "draft.md";

export const goldenFolders = (): string[] =>
  readdirSync(GOLDEN, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export const goldenFile = (folder: string): string => join(GOLDEN, folder, "report.md");

/**
 * Reports by folder: the findings as the terminal writes them, then every claim in a line, since what is supported bears
 * no finding and must stay so for the same reason.
 */
export async function goldenReports(folders: readonly string[]): Promise<Map<string, string>> {
  const [markdown, json] = await Promise.all([check(folders, "markdown"), check(folders, "json")]);
  const sections = markdown.split(/^# (?=\S+draft\.md$)/m).slice(1);
  const { drafts } = JSON.parse(json) as { drafts: readonly { readonly claims: readonly Claim[] }[] };
  return new Map(folders.map((folder, i) => [folder, reportOf(folder, sections[i]!, drafts[i]!.claims)]));
}

function reportOf(folder: string, section: string, claims: readonly Claim[]): string {
  const findings = section.slice(section.indexOf("\n") + 1, endOfFindings(section)).trim();
  const rows = claims.map(rowOf).join("\n");
  // Links lead from the report, which lies in the folder.
  return `${findings.replaceAll(`(<${folder}/`, "(<")}\n\n## Claims\n\n${HEAD}\n${rows}\n`;
}

/** Behind the last draft all claims are counted: `- Contradicted: 3`, with a line over them. */
function endOfFindings(section: string): number {
  const count = section.search(/^.+\n\n(?:- .+: \d+\n)+$/m);
  return count === -1 || !section.slice(count).endsWith("\n") ? section.length : count;
}

const HEAD = "| at | kind | draft | verdict | by |\n| --- | --- | --- | --- | --- |";

/** What a row shows of docs/json-format.md. */
interface Claim {
  readonly line: number;
  readonly column: number;
  readonly kind: string;
  readonly text: string;
  readonly verdict: string;
  readonly code: string | null;
  readonly evidence: readonly Passage[];
  readonly derivation: { readonly how: string; readonly terms: readonly string[] } | null;
}

interface Passage {
  readonly source: string;
  readonly place: { readonly line?: number };
  readonly sentence: string;
  readonly matched: readonly { readonly start: number; readonly end: number }[];
}

/** `| 8:35 | figure | 6,840萬元 | figure.contradicted | 6,480萬港元 (results.md:14) |` */
function rowOf({ line, column, kind, text, verdict, code, evidence, derivation }: Claim): string {
  const witness = evidence[0] === undefined ? "" : wordsOf(evidence[0]);
  const by = derivation === null ? witness : `${derivation.how}: ${derivation.terms.join(", ")}`;
  const cells = [`${line}:${column}`, kind, text, code ?? verdict, by];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

function wordsOf({ source, place, sentence, matched }: Passage): string {
  const words = matched.map(({ start, end }) => sentence.slice(start, end)).join(" … ");
  return `${words} (${source}${place.line === undefined ? "" : `:${place.line}`})`;
}

async function check(folders: readonly string[], format: "json" | "markdown"): Promise<string> {
  const drafts = folders.map((folder) => `${folder}/${DRAFT}`);
  const args = [CLI, "check", ...drafts, "--no-index", "--fail-on", "never", "--format", format];
  const child = spawn(process.execPath, args, { cwd: GOLDEN, stdio: ["ignore", "pipe", "pipe"] });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (err !== "") throw new Error(err);
  return out;
}

if (import.meta.main) {
  const named = process.argv.slice(2);
  for (const [folder, report] of await goldenReports(named.length > 0 ? named : goldenFolders())) {
    const file = goldenFile(folder);
    const isKnown = existsSync(file) && readFileSync(file, "utf8") === report;
    if (!isKnown) writeFileSync(file, report);
    console.log(`${isKnown ? "unchanged" : "written  "} examples/golden/${folder}/report.md`);
  }
}
