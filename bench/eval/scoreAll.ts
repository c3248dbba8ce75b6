/**
 * Runs the three evaluations on ../shared/eval through their doors, prints the scorers' tables, and leaves the figures
 * that the floors are held against in out/eval/metrics.json.
 */
import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { scoreFixes } from "./fixes.ts";
import { scoreSeeds } from "./seeds.ts";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const OUT = join(ROOT, "out/eval");

export async function scoreAll(corpus: string | undefined): Promise<number> {
  const evaluation = resolve(ROOT, "../shared/eval");
  if (!existsSync(evaluation)) {
    console.error(
      `eval: ${relative(process.cwd(), evaluation)} is not there, so nothing is measured. It is not part of the repository.`,
    );
    return 2;
  }
  mkdirSync(OUT, { recursive: true });
  const metrics: Metrics = {};
  await scoreMentions(evaluation, metrics);
  await scorePairs(evaluation, corpus, metrics);
  await scoreDrafts(evaluation, metrics);
  Object.assign(metrics, scoreSeeds(evaluation), await scoreFixes(evaluation));
  const rounded = Object.entries(metrics).map(([metric, value]) => [metric, Math.round(value * 100) / 100]);
  const json = JSON.stringify(Object.fromEntries(rounded), null, 2);
  writeFileSync(join(OUT, "metrics.json"), `${json}\n`);
  console.log(`\n${json}`);
  return 0;
}

/** Flat, so that a floor is a line: "mentions.zh number" 97.2; drafts also by verdict and by kind. Percentages run from 0 to 100. */
type Metrics = Record<string, number>;

async function scoreMentions(evaluation: string, metrics: Metrics): Promise<void> {
  const folder = join(evaluation, "mentions");
  const files = ["suites", "suites-hant"].flatMap((name) => jsonlIn(join(folder, name)));
  const pred = await predict("mentions", [...files, join(folder, "seed-cases.jsonl"), join(folder, "probe.jsonl")]);
  const scorer = join(folder, "score.mjs");
  const tables = await score(scorer, [pred, join(folder, "suites"), join(folder, "suites-hant")]);
  console.log(`# Mentions\n\n${tables}`);
  const main = tableUnder("main set by language and kind", tables);
  for (const [row, exact] of rowsOf(main)) metrics[`mentions.${row}`] = exact;
  metrics["mentions.precision"] = Number(/^all .*?([\d.]+) \(\d+\)$/m.exec(main)?.[1] ?? 0);
  const projected = new Map(rowsOf(tableUnder("Traditional projections", tables)));
  metrics["mentions.traditional"] = projected.get("all") ?? 0;
  const seeds = await score(scorer, [pred, join(folder, "seed-cases.jsonl"), join(folder, "probe.jsonl")]);
  console.log(`## Seeds and probes\n\n${seeds}`);
  for (const [row, exact] of rowsOf(seeds)) if (row === "seed" || row === "probe") metrics[`mentions.${row}`] ??= exact;
}

/** The scorer sets its tables apart by an empty line and a heading; the first has none. */
function tableUnder(heading: string, tables: string): string {
  return tables.split("\n\n").find((table) => table.startsWith(heading)) ?? "";
}

/** Rows of the scorer's tables: a name, cases, items, then the share that is exact. */
function rowsOf(table: string): [string, number][] {
  const rows = table.matchAll(/^(\S.*?) +\d+ +\d+ +([\d.]+) +[\d.-]+ +[\d.-]+ +[\d.-]+ \(\d+\)$/gm);
  return [...rows].map((row) => [row[1]!, Number(row[2])]);
}

async function scorePairs(evaluation: string, corpus: string | undefined, metrics: Metrics): Promise<void> {
  const folder = join(evaluation, "pairs");
  const files = ["A_pairs", "B_perturbed", "N_negatives", "D_labelled"].map((name) => join(folder, `${name}.jsonl`));
  const pred = await predict("pairs", corpus === undefined ? files : [...files, "--corpus", corpus]);
  const scorer = join(folder, "score.mjs");
  console.log(`\n# Pairs\n\n${await score(scorer, ["--gold", folder, "--pred", pred])}`);
  const result = JSON.parse(await score(scorer, ["--gold", folder, "--pred", pred, "--json"]));
  const { A, B, N, D } = result;
  Object.assign(metrics, {
    "pairs.B flagged": 100 * B.recall,
    "pairs.B worst kind":
      100 * Math.min(...Object.values<{ hit: number; n: number }>(B.pooled).map(({ hit, n }) => hit / n)),
    "pairs.B wrong verified": 100 * B.errorsMarkedVerified,
    "pairs.B contradicted": 100 * contradictedShare(B.kinds),
    "pairs.A false flags": A.main.falseFlagsPer1000,
    "pairs.A contradictions": A.main.contradictionsPer1000,
    "pairs.A crosslingual false flags": A.crosslingual.falseFlagsPer1000,
    "pairs.A verified": 100 * A.claimsVerified,
    "pairs.N flagged": (100 * sum(Object.values<{ bad: number }>(N.kinds).map(({ bad }) => bad))) / N.n,
    "pairs.contradiction precision": 100 * (result.contradictionPrecision ?? 0),
    "pairs.D natural supported flagged": (100 * D.natural.supFlag) / D.natural.sup,
    ...wordMetrics(result),
  });
  for (const language of ["zh-Hant", "zh-Hans", "en"]) {
    const own = JSON.parse(await score(scorer, ["--gold", folder, "--pred", pred, "--lang", language, "--json"]));
    Object.assign(metrics, languageMetrics(language, own));
  }
}

/** What must not be much worse in one language than in all. */
const languageMetrics = (language: string, { A, B, contradictionPrecision }: OfLanguage): Metrics => ({
  [`pairs.${language} B flagged`]: 100 * B.recall,
  [`pairs.${language} B wrong verified`]: 100 * B.errorsMarkedVerified,
  [`pairs.${language} A verified`]: 100 * A.claimsVerified,
  [`pairs.${language} contradiction precision`]: 100 * (contradictionPrecision ?? 0),
});

interface OfLanguage {
  readonly A: { readonly claimsVerified: number };
  readonly B: Readonly<Record<"recall" | "errorsMarkedVerified", number>>;
  readonly contradictionPrecision: number | null;
}

/** The same for the errors and false flags of names, quotations and attributions only. */
function wordMetrics({ A, B }: PairsScore): Metrics {
  const ofWords = Object.entries(B.kinds).filter(([kind]) => /^(name|quote|attribution)\./.test(kind));
  const pooled = Object.entries(B.pooled).filter(([kind]) => /^(name|quote|attribution)\./.test(kind));
  const errors = sum(ofWords.map(([, { n }]) => n));
  const flags = ["name", "quotation", "attribution"].map((kind) => A.byKind[kind]?.per1000 ?? 0);
  return {
    "pairs.words flagged": (100 * sum(ofWords.map(([, { hit }]) => hit))) / errors,
    "pairs.words worst kind": 100 * Math.min(...pooled.map(([, { hit, n }]) => hit / n)),
    "pairs.words wrong verified": (100 * sum(ofWords.map(([, { ver }]) => ver))) / errors,
    "pairs.words A false flags": sum(flags),
  };
}

interface PairsScore {
  readonly A: { readonly byKind: Readonly<Record<string, { readonly per1000: number }>> };
  readonly B: Readonly<
    Record<"kinds" | "pooled", Readonly<Record<string, Readonly<Record<"n" | "hit" | "ver", number>>>>>
  >;
}

/** Of the errors in numbers, units, dates and directions, the share flagged as contradictions. */
function contradictedShare(kinds: Record<string, { n: number; cHit: number }>): number {
  const values = Object.entries(kinds).filter(([kind]) => /^(number|unit|date|direction)/.test(kind));
  return sum(values.map(([, { cHit }]) => cHit)) / sum(values.map(([, { n }]) => n));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

async function scoreDrafts(evaluation: string, metrics: Metrics): Promise<void> {
  const gold = join(evaluation, "drafts/dev.jsonl");
  const pred = await predict("drafts", [gold, "--sources", resolve(evaluation, "../seeds/sources")]);
  const table = await score(join(evaluation, "drafts/score.mjs"), [pred, gold]);
  console.log(`\n# Drafts\n\n${table}`);
  const number = (pattern: RegExp): number => Number(pattern.exec(table)?.[1] ?? 0);
  for (const [, row, right] of table.matchAll(/^(\S+) +n +\d+ +right +(\d+)%/gm))
    metrics[`drafts.${row}`] = Number(right);
  Object.assign(metrics, {
    "drafts.right": number(/right \d+\/\d+ \(([\d.]+)%\)/),
    "drafts.traps flagged": number(/traps flagged (\d+)/),
    "drafts.contradicted called supported": number(/contradicted called supported (\d+)/),
    "drafts.values verified": number(/dates verified \d+\/\d+ \(([\d.]+)%\)/),
    "drafts.flags on no claim": number(/flags on no claim (\d+)/),
    "drafts.codes agreeing": number(/codes agreeing \d+\/\d+ \(([\d.]+)%\)/),
  });
}

/** A door's answers, in a file. */
async function predict(door: string, args: readonly string[]): Promise<string> {
  const file = join(OUT, `${door}.jsonl`);
  const child = spawn(process.execPath, [join(ROOT, "bench/eval.ts"), door, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout.pipe(createWriteStream(file));
  await ended(child, door);
  return file;
}

async function score(scorer: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [scorer, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let table = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    table += text;
  });
  await ended(child, relative(ROOT, scorer));
  return table;
}

function ended(child: ReturnType<typeof spawn>, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`${what} ended with ${code}`))));
  });
}

function jsonlIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(folder, name));
}
