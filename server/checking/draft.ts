/** A draft as it is handed in, and its file opened: its blocks of prose, its own date and authors, and the notes and links that cite sources. */
import type { KindId, ReadingSettings } from "../kinds/kind.ts";
import type { BibliographyEntry } from "../text/bibliography/entry.ts";
import type { Block } from "../text/block.ts";
import { readCitationMarks } from "../text/citationMarks.ts";
import { type KeptPieces, type MarkdownText, readMarkdown } from "../text/markdown.ts";
import { readPlainText } from "../text/plain.ts";
import type { Citing } from "./citing.ts";
import type { SignOff } from "./signOffs.ts";

export interface Draft {
  /** The file as it stands. */
  readonly text: string;
  readonly format: "markdown" | "plain";
  /** Absolute, without links: among the sources this file is none. */
  readonly path?: string;
  /** ISO day from the project file, used where the draft's own front matter gives none. */
  readonly date: string | null;
  /** What people vouched for in this draft. */
  readonly signOffs?: readonly SignOff[];
  /** The entries that its keys ([@key]) may name; null where there is no bibliography to name them. */
  readonly bibliography?: readonly BibliographyEntry[] | null;
  /** Folders of the sources, relative to the draft's, with / between. */
  readonly sourceFolders?: readonly string[];
}

export interface CheckSettings {
  readonly reading: ReadingSettings;
  /** Which kinds are checked; the others are read and shown as unchecked. */
  readonly kinds: ReadonlySet<KindId>;
}

export interface OpenDraft extends Citing {
  readonly text: string;
  readonly path: string | null;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  /** ISO day that relative dates are read against. */
  readonly date: string | null;
  /** Whether `date` stands in the draft's own front matter. */
  readonly hasOwnDate: boolean;
  readonly authors: readonly string[];
  readonly comments: MarkdownText["comments"];
  /** End of the front matter, 0 where there is none. */
  readonly bodyStart: number;
}

export function openDraft(draft: Draft, pieces: KeptPieces): OpenDraft {
  const { bibliography = null, path = null } = draft;
  if (draft.format === "plain") {
    const bare = {
      text: draft.text,
      path,
      title: null,
      date: draft.date,
      hasOwnDate: false,
      authors: [],
      bodyStart: 0,
    };
    const blocks = readPlainText(draft.text);
    return { ...bare, ...readCitationMarks({ blocks, notes: [], links: [], marks: [] }), comments: [], bibliography };
  }
  const { blocks, frontMatter, notes, links, marks, comments } = readMarkdown(draft.text, pieces);
  const fields = frontMatter === null ? new Map<string, string>() : fieldsOf(frontMatter.yaml);
  const own = dayOf(fields.get("date") ?? fields.get("日期"));
  return {
    text: draft.text,
    path,
    blocks,
    title: fields.get("title") ?? null,
    date: own ?? draft.date,
    hasOwnDate: own !== null,
    authors: ["author", "byline", "authors", "作者", "記者", "记者"].flatMap((name) => fields.get(name) ?? []),
    notes,
    links,
    marks,
    bibliography,
    comments,
    bodyStart: frontMatter?.end ?? 0,
  };
}

/** Plain `key: value` lines are all that a draft's front matter is asked for; anything deeper is passed over. */
function fieldsOf(yaml: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of yaml.split("\n")) {
    const colon = line.indexOf(":");
    if (colon <= 0 || line.startsWith(" ") || line.startsWith("#")) continue;
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, "$2");
    fields.set(line.slice(0, colon).trim().toLowerCase(), value);
  }
  return fields;
}

/** 2025-07-22, 2025/7/22, 2025-07-22T08:00 */
function dayOf(written: string | undefined): string | null {
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(written ?? "");
  if (found === null) return null;
  const [, year, month, day] = found as unknown as [string, string, string, string];
  const isReal = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isReal ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}
