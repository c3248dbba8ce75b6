/** Packs the extension for this platform: out/hegao-<version>-<platform>.vsix, with all that it needs inside. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";

const ROOT = join(import.meta.dirname, "..");

/** Returns the VSIX's path. dist/ has to be built; what goes in is listed in .vscodeignore. */
export async function packExtension(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  const folder = join(ROOT, "out");
  mkdirSync(folder, { recursive: true });
  const target = `${isMusl() ? "alpine" : process.platform}-${process.arch}`;
  const packagePath = join(folder, `hegao-${version}-${target}.vsix`);
  // The bundles hold the dependencies, so nothing is gathered from node_modules; the README's links stay as written.
  const inside = { dependencies: false, rewriteRelativeLinks: false };
  await createVSIX({ cwd: ROOT, packagePath, target, allowMissingRepository: true, ...inside });
  return packagePath;
}

function isMusl(): boolean {
  if (process.platform !== "linux") return false;
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await packExtension());
