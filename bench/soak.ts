/**
 * Treats the corpus worse than any test has the time for, and prints what came of it as one JSON object:
 *
 *     npm run soak                          50 kills while indexing, 10,000 damaged files of every format
 *     npm run soak -- --kills 5 --inputs 500 --seed 7
 *     npm run soak -- --kills 0 --format pdf
 *
 * Ends with 1 where anything was lost, brought down or hung. What did so lies in out/soak/.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { FormatId } from "../server/corpus/formats/format.ts";
import { FUZZED } from "../test/corpus/fuzzing.ts";
import { fuzz } from "./soak/fuzz.ts";
import { killOften } from "./soak/kills.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    inputs: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    format: { type: "string", multiple: true },
  },
});
const [kills, inputs, seed] = [values.kills, values.inputs, values.seed].map(Number) as [number, number, number];
const formats = (values.format ?? FUZZED) as readonly FormatId[];
if ([kills, inputs, seed].some((count) => !Number.isSafeInteger(count)) || formats.some((id) => !FUZZED.includes(id))) {
  console.error(`soak: counts are whole numbers, formats ${FUZZED.join(", ")}`);
  process.exit(2);
}

const ROOT = join(import.meta.dirname, "..");
const say = (line: string): void => console.error(line);
const keepIn = join(ROOT, "out/soak");
const server = join(ROOT, "dist/server.js");
const killed = kills === 0 ? null : await killOften({ kills, seed, server, keepIn, say });
const fuzzed: Record<string, Awaited<ReturnType<typeof fuzz>>> = {};
for (const format of inputs === 0 ? [] : formats) {
  fuzzed[format] = await fuzz({ format, inputs, from: (seed - 1) * inputs, keepIn });
  say(`${format}: ${JSON.stringify(fuzzed[format])}`);
}
console.log(JSON.stringify({ ...(killed !== null && { killed }), fuzzed }));
const isSound = Object.values(fuzzed).every(({ faults, crashes, hangs }) => faults + crashes + hangs === 0);
process.exit(isSound && (killed?.wrong ?? 0) === 0 ? 0 : 1);
