/** Builds dist/: the extension, the server, the indexer and the terminal's program, with what cannot be bundled beside them. */
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** What VS Code and the packages hold themselves stays out of the bundles. */
const EXTERNAL = ["vscode", "nodejieba", "better-sqlite3"];

/**
 * What runs in VS Code itself. The protocol's client is ten times the rest, and needed only where a server starts: read
 * with it, the extension would keep every window waiting.
 */
const IN_EDITOR = { extension: "client/extension.ts", languageClient: "client/languageClient.ts" };

/** What a program below starts has a recent Node already. */
const HOSTED = { indexer: "server/corpus/indexer.ts" };

/** What threads of the indexer load: no ES module, which the engine compiles longer and runs a twentieth slower. */
const THREAD = { reader: "server/corpus/reader.ts" };

/** What people and editors start themselves, on whichever Node they have. */
const PROGRAMS = { server: "server/lsp/main.ts", cli: "server/cli/main.ts" };

/**
 * What is taken from a package as it is, and where to: native code with what it loads, found by its package's name, and
 * the PDF reader and the table of Traditional characters, too large to be parsed by every program at its start. The rest of each package is for compiling it, or
 * for other platforms.
 */
const TAKEN = [
  {
    name: "nodejieba",
    to: "node_modules/nodejieba",
    // An optional package, which npm leaves there unbuilt where there is no compiler.
    isThere: (folder) => existsSync(join(folder, "build/Release/nodejieba.node")),
    files: () => [
      "index.js",
      "package.json",
      "LICENSE",
      "build/Release/nodejieba.node",
      ...["hmm_model", "idf", "jieba.dict", "stop_words", "user.dict"].map(
        (dictionary) => `submodules/cppjieba/dict/${dictionary}.utf8`,
      ),
    ],
  },
  {
    name: "better-sqlite3",
    to: "node_modules/better-sqlite3",
    files: (folder) => {
      const prebuild = require(join(folder, "lib/binding.js")).getPrebuildPath();
      if (!prebuild) throw new Error(`better-sqlite3 has no binary for ${process.platform}-${process.arch}`);
      return ["lib", "package.json", "LICENSE", `prebuilds/${basename(prebuild)}`];
    },
  },
  {
    name: "opencc-js",
    to: "node_modules/opencc-js",
    files: () => [
      "package.json",
      "LICENSE",
      "LICENSES",
      "THIRD_PARTY_LICENSES.md",
      "dist/umd/package.json",
      "dist/umd/cn2t.js",
    ],
  },
  {
    name: "pdfjs-dist",
    to: "pdfjs",
    files: () => ["legacy/build/pdf.min.mjs", "legacy/build/pdf.worker.min.mjs", "cmaps", "standard_fonts", "LICENSE"],
  },
];

/** Leads imports of the PDF reader to where TAKEN puts it. */
const pdfBesideBundles = {
  name: "pdf-beside-bundles",
  setup({ onResolve }) {
    onResolve({ filter: /^pdfjs-dist\/legacy\/build\/[\w.]+\.mjs$/ }, ({ path }) => {
      const file = path.replace(/^pdfjs-dist/, "./pdfjs").replace(/\.mjs$/, ".min.mjs");
      return { path: file, external: true };
    });
  },
};

/** The settings' schema as a check written out: to compile it took each program that starts longer than all else of its own. */
export const schemaWrittenOut = {
  name: "schema-written-out",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]project[\\/]schemaCheck\.ts$/ }, async ({ path }) => {
      const folder = dirname(path);
      const json = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));
      const { Ajv, _ } = require("ajv");
      const { default: written } = require("ajv/dist/standalone");
      const formats = _`({ day: require("./day.ts").isDay })`;
      const ajv = new Ajv({ ...json("schemaOptions.json"), code: { source: true, esm: true, formats } });
      ajv.addFormat("day", () => true);
      const check = ajv.compile(json("../../hegao.schema.json"));
      return { contents: `${written(ajv, check)}\nexport const schemaCheck = () => validate;`, resolveDir: folder };
    });
  },
};

/** Leads the extension to the protocol's client beside it. */
const clientBesideExtension = {
  name: "client-beside-extension",
  setup({ onResolve }) {
    onResolve({ filter: /\/languageClient\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./languageClient.cjs", external: true } : undefined,
    );
  },
};

/**
 * One VS Code for all modules of a bundle. Each that names it would require it for itself, which VS Code's host looks into each time,
 * and copy its hundreds of names: more than half of what it took to read the extension.
 */
const oneEditorApi = {
  name: "one-editor-api",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, ({ kind, namespace }) => {
      if (namespace === "required-api") return { path: "vscode", external: true };
      return {
        path: "vscode",
        namespace: kind === "require-call" || namespace === "imported-api" ? "required-api" : "imported-api",
      };
    });
    onLoad({ filter: /^vscode$/, namespace: "required-api" }, () => ({
      contents: 'module.exports = require("vscode");',
    }));
    onLoad({ filter: /^vscode$/, namespace: "imported-api" }, () => ({ contents: 'export * from "vscode";' }));
  },
};

/** Leads the indexer to the readers beside it. */
const readerBesideIndexer = {
  name: "reader-beside-indexer",
  setup({ onResolve }) {
    onResolve({ filter: /\/reader\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./reader.js", external: true } : undefined,
    );
  },
};

/** Bundles everything into `root`/dist. */
export async function build(root) {
  const esbuild = await import("esbuild");
  const dist = join(root, "dist");
  mkdirSync(dist, { recursive: true });
  const common = {
    absWorkingDir: root,
    outdir: dist,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    external: EXTERNAL,
    plugins: [pdfBesideBundles, schemaWrittenOut],
    minify: true,
    // Escaped, the tables of Chinese words take twice as long to read.
    charset: "utf8",
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "warning",
    define: {
      "import.meta.url": "moduleUrl",
      "import.meta.dirname": "__dirname",
      "import.meta.filename": "__filename",
    },
  };
  const moduleUrl = 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;';
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: IN_EDITOR,
      banner: { js: moduleUrl },
      // VS Code imports what a package of type "module" has as its main file, and that waits its turn among all that a window
      // starts; by such a name it is required, in one go.
      outExtension: { ".js": ".cjs" },
      plugins: [clientBesideExtension, oneEditorApi],
      // It would keep what is named so out of the plugin's hands.
      external: EXTERNAL.filter((name) => name !== "vscode"),
      // VS Code gives its API to what is required, and to nothing that is imported.
      supported: { "dynamic-import": false },
    }),
    esbuild.build({ ...common, entryPoints: HOSTED, banner: { js: moduleUrl }, plugins: [readerBesideIndexer] }),
    esbuild.build({ ...common, entryPoints: THREAD, banner: { js: moduleUrl } }),
    esbuild.build({ ...common, entryPoints: PROGRAMS, entryNames: "[name]Program", banner: { js: moduleUrl } }),
  ]);
  for (const name of Object.keys(PROGRAMS)) {
    writeFileSync(join(dist, `${name}.js`), await starterOf(esbuild, name));
    chmodSync(join(dist, `${name}.js`), 0o755);
  }
  for (const each of TAKEN) take(root, each);
  // The clone's package.json says "module"; the bundles are CommonJS.
  writeFileSync(join(dist, "package.json"), '{ "type": "commonjs" }\n');
}

/**
 * The file that starts a program. On an older Node it starts itself again on a recent one, and ends there; else it reads the
 * program, as it was compiled the last time.
 */
async function starterOf(esbuild, name) {
  const within = async (file) => {
    const text = readFileSync(new URL(file, import.meta.url), "utf8");
    const { code } = await esbuild.transform(text, { minify: true, format: "cjs", target: "node12" });
    return `((module) => { ${code.trim()} return module.exports; })({ exports: {} })`;
  };
  return `#!/usr/bin/env node
const { restart } = ${await within("own-node.cjs")};
if (restart(require("node:path").join(__dirname, ".."), __filename)) return;
const { keepCompiled } = ${await within("compiled.cjs")};
keepCompiled();
require("./${name}Program.js");
`;
}

function take(root, { name, to, files, isThere = existsSync }) {
  const from = join(root, "node_modules", name);
  const target = join(root, "dist", to);
  if (!isThere(from)) return rmSync(target, { recursive: true, force: true });
  for (const file of files(from)) {
    cpSync(join(from, file), join(target, file), { recursive: true, filter: isChanged, preserveTimestamps: true });
  }
}

/** For a changed file, also makes way: a program that has the old one loaded keeps it, as its bytes are not written over. */
function isChanged(from, to) {
  const wanted = statSync(from);
  const known = statSync(to, { throwIfNoEntry: false });
  if (wanted.isDirectory()) return true;
  if (known && known.size === wanted.size && Math.abs(known.mtimeMs - wanted.mtimeMs) < 1) return false;
  rmSync(to, { force: true });
  return true;
}
