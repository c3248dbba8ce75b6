/** A home of one's own for another editor: a draft with its sources, the config of our docs, and `hegao-lsp` on the PATH. */
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { Folder } from "../protocol/client.ts";
import { DRAFT, REPORT } from "../protocol/project.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What a driver saw, as it writes it down. */
export interface Seen {
  readonly findings: readonly { readonly code: string; readonly line: number }[];
  /** Of the figure that the source contradicts. */
  readonly hover: string;
  readonly fixes: readonly string[];
  /** The draft once the first fix with 14% is chosen. */
  readonly text: string;
  readonly codesAfterwards: readonly string[];
  /** Of a plain-text draft beside the other. */
  readonly plain: readonly string[];
}

/**
 * The config as the page gives it: its only block of that language.
 * @param page under docs/.
 */
export function configOf(page: string, language: string): string {
  const text = readFileSync(join(ROOT, "docs", page), "utf8");
  const blocks = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))];
  if (blocks.length !== 1) throw new Error(`${page} has ${blocks.length} blocks of ${language}, not one`);
  return blocks[0]![1]!;
}

/** The drafts, and the editor's home beside them. @param configPath where the editor looks for it, from its home. */
export function setUp(configPath: string, config: string): Folder {
  const folder = new Folder({
    "news/sources/report.md": REPORT,
    "news/drafts/draft.md": DRAFT,
    "news/drafts/brief.txt": "海豚交易所第二季現貨交易量環比增長41%。\n",
    [`home/${configPath}`]: config,
  });
  // What `npm link` does.
  mkdirSync(join(folder.path, "bin"));
  symlinkSync(join(ROOT, "scripts/hegao-lsp.mjs"), join(folder.path, "bin/hegao-lsp"));
  return folder;
}

/** Runs the editor until its driver has written down what it saw. */
export async function drive(folder: Folder, program: string, typed: readonly string[]): Promise<Seen> {
  const home = join(folder.path, "home");
  const { stdout, stderr } = await promisify(execFile)(program, [...typed], {
    cwd: folder.path,
    env: {
      PATH: [join(folder.path, "bin"), process.env["PATH"]].join(delimiter),
      HOME: home,
      XDG_CONFIG_HOME: join(home, ".config"),
      LANG: "C.UTF-8",
      HEGAO_SEEN: join(folder.path, "seen.json"),
    },
  });
  try {
    return JSON.parse(folder.read("seen.json"));
  } catch (error) {
    throw new Error(`${program} wrote nothing down: ${stdout}${stderr}`, { cause: error });
  }
}
