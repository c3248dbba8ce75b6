/** A fresh clone installs from the lock file alone, on every platform and from any registry: `npm ci` refuses one with gaps. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

interface Entry {
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8");
const { packages } = JSON.parse(file) as { packages: Readonly<Record<string, Entry>> };

test("the lock file holds every package that another asks for, those for other platforms too", () => {
  const gaps = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(path, name))
      .map((name) => `${path || "hegao"} asks for ${name}`),
  );
  assert.deepEqual(gaps, []);
});

test("the lock file does not say where packages come from", () => {
  assert.deepEqual(
    Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith("http")),
    [],
  );
});

/** Looks for a package as Node does: beside the one that asks for it, then in each folder further out. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (`${folder === "" ? "" : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === "") return false;
  }
}
