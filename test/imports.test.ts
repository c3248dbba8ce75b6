/** Holds the import rules of ARCHITECTURE.md: which folder may import which, and who alone imports a package. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What each part of the house may import of the others, besides itself. `types:` names what it may only know the types of. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "server/text": [],
  "server/kinds": ["server/text"],
  "server/checking": ["server/text", "server/kinds"],
  "server/corpus": ["server/text", "server/kinds", "types:server/checking"],
  "server/presenting": ["server/text", "server/kinds", "server/checking"],
  "server/project": ["server/text", "server/kinds", "server/corpus", "server/checking", "server/presenting"],
  "server/lsp": [
    "server/text",
    "server/kinds",
    "server/checking",
    "server/corpus",
    "server/presenting",
    "server/project",
  ],
  "server/cli": [
    "server/text",
    "server/kinds",
    "server/checking",
    "server/corpus",
    "server/presenting",
    "server/project",
  ],
  client: ["server/lsp/requests.ts"],
};

/** Neither the file system, nor a clock, nor a protocol: these can be run anywhere, and give the same answer every time. */
const PURE = ["server/text", "server/kinds", "server/checking", "server/presenting"];

/** Reads a package's table when it is first needed, which is the same every time. */
const READS_A_TABLE = "server/text/traditional.ts";

/** Packages that one place alone imports, so that they can be replaced there. */
const ONE_IMPORTER: Readonly<Record<string, string>> = {
  "better-sqlite3": "server/corpus/store",
  nodejieba: "server/corpus/words",
  "vscode-languageserver": "server/lsp/",
  vscode: "client/",
  "vscode-languageclient": "client/",
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isTypeOnly: boolean;
}

const imports = [...filesIn(join(ROOT, "server")), ...filesIn(join(ROOT, "client"))].flatMap(importsOf);

describe("imports", () => {
  it("finds the house", () => assert.ok(imports.length > 50));

  it("run downwards only", () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith(".") && !target.endsWith(".json"))
      .filter((each) => !isAllowed(each));
    assert.deepEqual(
      wrong.map(({ file, target }) => `${file} imports ${target}`),
      [],
    );
  });

  it("never lead back to where they began", () => {
    const next = new Map<string, string[]>();
    for (const { file, target } of imports) {
      if (target.startsWith(".")) next.set(file, [...(next.get(file) ?? []), resolvedFrom(file, target)]);
    }
    assert.deepEqual(circleIn(next), []);
  });

  it("never lead from one kind to another", () => {
    const wrong = imports.filter(({ file, target }) => {
      const from = kindOf(file);
      const to = target.startsWith(".") ? kindOf(resolvedFrom(file, target)) : null;
      return from !== null && to !== null && from !== to;
    });
    assert.deepEqual(
      wrong.map(({ file, target }) => `${file} imports ${target}`),
      [],
    );
  });

  it("keep the pure parts pure", () => {
    const wrong = imports
      .filter(({ file, target }) => PURE.some((part) => file.startsWith(`${part}/`)) && target.startsWith("node:"))
      .filter(({ file, target }) => !(file === READS_A_TABLE && target === "node:module"));
    assert.deepEqual(
      wrong.map(({ file, target }) => `${file} imports ${target}`),
      [],
    );
  });

  it("leave each guarded package to its one importer", () => {
    const wrong = imports.filter(({ file, target }) => {
      const guarded = Object.keys(ONE_IMPORTER).find((name) => target === name || target.startsWith(`${name}/`));
      return guarded !== undefined && !file.startsWith(ONE_IMPORTER[guarded]!);
    });
    assert.deepEqual(
      wrong.map(({ file, target }) => `${file} imports ${target}`),
      [],
    );
  });

  it("keep today's clock out of reading and checking", () => {
    const clocked = [...filesIn(join(ROOT, "server"))]
      .filter((file) => PURE.some((part) => file.startsWith(`${part}/`)))
      .filter((file) => /\bDate\.now\(|new Date\(\)|performance\.now\(/.test(readFileSync(join(ROOT, file), "utf8")));
    assert.deepEqual(clocked, []);
  });
});

function isAllowed({ file, target, isTypeOnly }: Import): boolean {
  const from = partOf(file);
  const path = resolvedFrom(file, target);
  const to = partOf(path);
  if (from === to) return true;
  const allowed = MAY_IMPORT[from] ?? [];
  return allowed.includes(to) || allowed.includes(path) || (isTypeOnly && allowed.includes(`types:${to}`));
}

/** The files of a circle of imports, in their order, or none. */
function circleIn(next: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const clear = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (clear.has(file)) return [];
    for (const target of next.get(file) ?? []) {
      const circle = walk(target, [...way, file]);
      if (circle.length > 0) return circle;
    }
    clear.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const circle = walk(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

const partOf = (file: string): string => Object.keys(MAY_IMPORT).find((part) => file.startsWith(`${part}/`)) ?? file;

const kindOf = (file: string): string | null => /^server\/kinds\/(\w+)\//.exec(file)?.[1] ?? null;

const resolvedFrom = (file: string, target: string): string => relative(ROOT, resolve(ROOT, dirname(file), target));

/** Paths within the repository. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => relative(ROOT, join(folder, name)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;]*?\sfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...found].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? match[4]!,
    isTypeOnly: match[1] !== undefined,
  }));
}
