/**
 * Holds measured figures against floors: `node scripts/ratchet.ts FLOORS MEASURED`. It ends with 1 where one is missed.
 *
 * FLOORS maps a metric to its worst allowed value, `{"min": 60}` or `{"max": 10}`; MEASURED maps metrics to numbers. Floors
 * only rise: a figure well above its floor is named, so that the floor can follow.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface Floor {
  readonly min?: number;
  readonly max?: number;
}

/** One line for each floor, in their order, and how many were missed. A metric that was not measured is missed. */
export function compare(
  floors: Readonly<Record<string, Floor>>,
  measured: Readonly<Record<string, number>>,
): { readonly lines: readonly string[]; readonly missed: number } {
  const rows = Object.entries(floors).map(([metric, floor]) => ({ metric, floor, value: measured[metric] }));
  const lines = rows.map(({ metric, floor, value }) => {
    const verdict = isMet(floor, value) ? (isFarAbove(floor, value) ? "raise the floor" : "ok") : "MISSED";
    return `${verdict.padEnd(15)} ${metric}: ${value ?? "not measured"} (${bound(floor)})`;
  });
  return { lines, missed: rows.filter(({ floor, value }) => !isMet(floor, value)).length };
}

function isMet({ min = -Infinity, max = Infinity }: Floor, value: number | undefined): boolean {
  return value !== undefined && value >= min && value <= max;
}

/** A twentieth of room: less is the noise between two commits. */
function isFarAbove({ min, max }: Floor, value: number | undefined): boolean {
  if (value === undefined) return false;
  return (min !== undefined && value > min * 1.05) || (max !== undefined && value < max * 0.95);
}

function bound({ min, max }: Floor): string {
  return [min === undefined ? "" : `at least ${min}`, max === undefined ? "" : `at most ${max}`]
    .filter(Boolean)
    .join(", ");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [floors, measured] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
  const { lines, missed } = compare(floors, measured);
  for (const line of lines) console.log(line);
  process.exitCode = missed > 0 ? 1 : 0;
}
