/** Patterns of paths: * and ? stay within a folder, ** crosses folders, {a,b} is either. */
import { realpathSync } from "node:fs";
import { sep } from "node:path";

/** Of a whole path with forward slashes. */
export function globPattern(glob: string): RegExp {
  return new RegExp(`^${source(glob)}$`, "su");
}

/** Of a path that the glob matches, or that lies in a folder which it matches. @param glob absolute. */
export function coverPattern(glob: string): RegExp {
  const { base, rest } = splitGlob(glob);
  const below = rest === "" ? "" : `/${source(rest)}`;
  return new RegExp(`^${literal(slashed(real(base)).replace(/\/$/, ""))}${below}(?:/.*)?$`, "su");
}

export const hasGlob = (path: string): boolean => /[*?{]/.test(path);

/** /a/b/*.md → /a/b and *.md; a path without a pattern is all base. */
export function splitGlob(entry: string): { base: string; rest: string } {
  const parts = slashed(entry).split("/");
  const first = parts.findIndex(hasGlob);
  if (first === -1) return { base: entry, rest: "" };
  return { base: parts.slice(0, first).join("/") || "/", rest: parts.slice(first).join("/") };
}

/** Where links lead, as far as there is something. */
export function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

export const slashed = (path: string): string => (sep === "\\" ? path.replaceAll("\\", "/") : path);

/** Braces that do not close stand for themselves, and so does a comma outside of them. */
function source(glob: string): string {
  const isBalanced = (glob.match(/\{/g)?.length ?? 0) === (glob.match(/\}/g)?.length ?? 0);
  let depth = 0;
  return glob.replace(/\*\*\/|\*\*|[*?{},]|[\\^$.|+()[\]]/g, (part) => {
    if (!isBalanced || (part === "," && depth === 0)) return GLOB_PARTS[part] === undefined ? `\\${part}` : wild(part);
    if (part === "{") depth++;
    if (part === "}") depth--;
    return GLOB_PARTS[part] ?? `\\${part}`;
  });
}

/** A star or question mark keeps its meaning, whatever braces do. */
const wild = (part: string): string => (/^[*?]/.test(part) ? GLOB_PARTS[part]! : literal(part));

const literal = (text: string): string => text.replace(/[\\^$.|+()[\]{}*?]/g, "\\$&");

const GLOB_PARTS: Readonly<Record<string, string>> = {
  "**/": "(?:[^/]+/)*",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
  "{": "(?:",
  "}": ")",
  ",": "|",
};
