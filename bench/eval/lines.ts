/** Reads JSON lines without holding a file in memory. Only a line feed ends a line: U+2028 stands in real articles. */
import { createReadStream } from "node:fs";
import { basename } from "node:path";

export async function* readLines<T>(file: string): AsyncGenerator<T> {
  let rest = "";
  let number = 0;
  for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      number++;
      if (line.trim() !== "") yield parse<T>(line, file, number);
    }
  }
  if (rest.trim() !== "") yield parse<T>(rest, file, number + 1);
}

function parse<T>(line: string, file: string, number: number): T {
  try {
    return JSON.parse(line) as T;
  } catch (error) {
    throw new Error(`${basename(file)}, line ${number}: ${(error as Error).message}`);
  }
}
