/** What TypeScript may know of build.mjs, which has to run before there is any TypeScript. */
import type { Plugin } from "esbuild";

export const schemaWrittenOut: Plugin;
export function build(root: string): Promise<void>;
