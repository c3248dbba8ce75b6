/** What YAML says of a source: in a Markdown file's front matter, or in a sidecar file. */
import { parse } from "yaml";
import { foundInRecord } from "./fields.ts";
import type { FoundMeta, Warning } from "./format.ts";

export function foundInYaml(yaml: string): { meta: FoundMeta; warnings: Warning[] } {
  try {
    // Aliases are cut short, or a few lines could stand for gigabytes.
    const record: unknown = parse(yaml, { maxAliasCount: 20, logLevel: "error" });
    return { meta: foundInRecord(record), warnings: [] };
  } catch (error) {
    return { meta: {}, warnings: [{ code: "metadata-broken", detail: firstLine(error) }] };
  }
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message.split("\n")[0]! : String(error));
