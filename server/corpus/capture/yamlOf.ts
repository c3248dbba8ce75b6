/** What is known of a source as YAML that people read and mend, in front matter or a sidecar file. */
import { stringify } from "yaml";
import type { SourceMeta } from "../../text/source.ts";

export type Written = Partial<
  Record<"title" | "publisher" | "author" | "published" | "url" | "retrieved" | "sha256", string | null>
>;

/**
 * What was guessed stays a comment, so that it is not taken for what the file says; to vouch for it, take the mark away.
 * @param note stands behind it.
 */
export function yamlOf(fields: Written, guessed: readonly (keyof SourceMeta)[], note: string): string {
  return ORDER.flatMap((name) => {
    const value = fields[name];
    if (value === undefined) return [];
    if (value === null) return [`${name}:\n`];
    const line = stringify({ [name]: value }, { lineWidth: 0 });
    return [
      guessed.includes(name as keyof SourceMeta) ? `# ${line.trimEnd().replaceAll("\n", " ")} # ${note}\n` : line,
    ];
  }).join("");
}

const ORDER = ["title", "publisher", "author", "published", "url", "retrieved", "sha256"] as const;
