/**
 * Simplified to Traditional characters. OpenCC's table for that is as long as all else that the server reads at its start, and
 * few ever need it: it stays a file of its own, which is read when the first text is converted.
 */
import { createRequire } from "node:module";
import type { Converter } from "opencc-js/cn2t";

const require = createRequire(import.meta.url);

let convert: ((text: string) => string) | undefined;

/** Taiwan's standard forms. */
export function toTraditional(text: string): string {
  convert ??= (require("opencc-js/cn2t") as { Converter: typeof Converter }).Converter({ from: "cn", to: "tw" });
  return convert(text);
}
