/** The process that reads damaged files one after another, and tells of each: `reader.ts FORMAT FROM TO`. */
import type { FormatId } from "../../server/corpus/formats/format.ts";
import { inputOf, outcomeOf } from "../../test/corpus/fuzzing.ts";

export interface Read {
  readonly number: number;
  /** "read", or the code of the reason why not. */
  readonly outcome: string;
  /** What a reader threw that is no word about the file. */
  readonly fault?: string;
  /** Of the processor: the machine may have other work. */
  readonly ms: number;
  /** Resident, of the whole process. */
  readonly megabytes: number;
}

const [format, from, to] = process.argv.slice(2);
process.send!("ready");
for (let number = Number(from); number < Number(to); number++) {
  const read = await readOne(format as FormatId, number);
  await new Promise((resolve) => process.send!(read, resolve));
}
process.disconnect();

async function readOne(id: FormatId, number: number): Promise<Read> {
  const bytes = inputOf(id, number);
  const began = process.cpuUsage();
  const result = await outcomeOf(id, bytes).then(
    (outcome) => ({ outcome }),
    (error: unknown) => ({
      outcome: "fault",
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
  const { user, system } = process.cpuUsage(began);
  return { number, ...result, ms: (user + system) / 1000, megabytes };
}
