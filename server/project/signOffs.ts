/** The project's file of sign-offs: beside hegao.json, in git with it, written whole and never half. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { SignOff } from "../checking/signOffs.ts";

export const SIGN_OFFS_FILE = "hegao.signoffs.json";

/** By the draft's path from the project's folder, with / between; under * what holds in all of them. */
export type SignOffs = Readonly<Record<string, readonly SignOff[]>>;

interface Written {
  readonly version: 1;
  readonly drafts: SignOffs;
}

/** @param folder the project's. Null where the file is there and cannot be used; what is wrong with it is a person's to mend. */
export function readSignOffs(folder: string): SignOffs | null {
  let text: string;
  try {
    text = readFileSync(join(folder, SIGN_OFFS_FILE), "utf8");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? {} : null;
  }
  try {
    const written = JSON.parse(text) as Partial<Written>;
    const { drafts } = written;
    if (written.version !== 1 || typeof drafts !== "object" || drafts === null) return null;
    return Object.fromEntries(
      Object.entries(drafts).map(([draft, list]) => [draft, Array.isArray(list) ? list.filter(isSignOff) : []]),
    );
  } catch {
    return null;
  }
}

const KEYS = ["quote", "kind", "code", "before", "after", "against", "who", "when", "how", "why"] as const;

const isSignOff = (each: unknown): each is SignOff =>
  typeof each === "object" && each !== null && KEYS.every((key) => typeof (each as SignOff)[key] === "string");

/** What is signed off in all drafts stands under this instead of a draft's path. */
const EVERYWHERE = "*";

/** @param draft absolute. */
export const signOffsOf = (signOffs: SignOffs | null, folder: string, draft: string): readonly SignOff[] => [
  ...(signOffs?.[keyOf(folder, draft)] ?? []),
  ...(signOffs?.[EVERYWHERE] ?? []).map((signOff) => ({ ...signOff, isEverywhere: true as const })),
];

const keyOf = (folder: string, draft: string): string => relative(folder, draft).split(sep).join("/");

/** Adds one, or writes it anew where the same claim was signed off before. Throws what the system says where it cannot be written. */
export function addSignOff(folder: string, draft: string, { isEverywhere, ...given }: SignOff): void {
  const signOff = isEverywhere === true ? { ...given, before: "", after: "" } : given;
  const known = readSignOffs(folder);
  if (known === null) throw new Error(`${SIGN_OFFS_FILE}: not JSON of version 1`);
  const key = isEverywhere === true ? EVERYWHERE : keyOf(folder, draft);
  const others = (known[key] ?? []).filter(
    ({ quote, kind, before, after }) =>
      quote !== signOff.quote || kind !== signOff.kind || before !== signOff.before || after !== signOff.after,
  );
  const written: Written = { version: 1, drafts: { ...known, [key]: [...others, signOff] } };
  const file = join(folder, SIGN_OFFS_FILE);
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, `${JSON.stringify(written, null, 2)}\n`);
  renameSync(beside, file);
}
