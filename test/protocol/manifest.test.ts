/** package.json, its translations, the project file's schema, the server and the docs name the same settings and commands. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { SEVERITIES } from "../../server/checking/verdict.ts";
import { settingsFrom } from "../../server/lsp/settings.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");

// biome-ignore lint/suspicious/noExplicitAny: JSON as it lies there; a wrong shape fails the test.
const json = (name: string): any => JSON.parse(read(name));

const manifest = json("package.json");
const { contributes } = manifest;
const settings: Record<string, { default?: unknown }> = contributes.configuration.properties;
const schema = json("hegao.schema.json");
const client = readdirSync(join(ROOT, "client"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => read(join("client", name)))
  .join("\n");

/** Settings of one person's screen, which no project decides. */
const ON_SCREEN = ["codeLens", "completion", "gutterMarks", "trace.server"];

/** In the words of a language. */
function walkthroughPictures(language: string): string[] {
  const words = json(`package.nls${language}.json`);
  return contributes.walkthroughs[0].steps.flatMap(({ media }: { media: { image: Record<string, string> } }) =>
    Object.values(media.image).map((key) => words[key.replaceAll("%", "")]),
  );
}

describe("the manifest", () => {
  it("has a setting for each key of the project file, and no other but the screen's", () => {
    const keys = Object.keys(schema.properties).filter((key) => key !== "$schema");
    const names = Object.keys(settings).map((name) => name.replace(/^hegao\./, ""));
    assert.deepEqual(names.sort(), [...keys, ...ON_SCREEN].sort());
  });

  it("leaves every one of them to the project file unless a person sets it", () => {
    for (const [name, { default: value }] of Object.entries(settings)) {
      if (!ON_SCREEN.includes(name.slice("hegao.".length))) assert.equal(value, null, name);
    }
    const unset = Object.fromEntries(Object.keys(settings).map((name) => [name.slice("hegao.".length), null]));
    assert.deepEqual(settingsFrom(unset, "en"), { settings: {}, problems: [] });
  });

  it("offers the codes that there are", () => {
    const offered = (settings["hegao.severities"] as { properties: object }).properties;
    assert.deepEqual(Object.keys(offered).sort(), Object.keys(SEVERITIES).sort());
  });

  it("has each of its strings in three languages", () => {
    const used = [...read("package.json").matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]).sort();
    for (const name of ["package.nls.json", "package.nls.zh-tw.json", "package.nls.zh-cn.json"]) {
      assert.deepEqual(Object.keys(json(name)).sort(), [...new Set(used)], name);
    }
  });

  it("has each of the extension's own strings in both scripts", () => {
    const used = [...client.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]);
    assert.ok(used.length > 10);
    for (const name of ["zh-tw", "zh-cn"]) {
      const words: Record<string, string> = json(`l10n/bundle.l10n.${name}.json`);
      assert.deepEqual(Object.keys(words).sort(), [...new Set(used)].sort());
      for (const [key, value] of Object.entries(words)) {
        assert.deepEqual(value.match(/\{\d\}/g)?.sort(), key.match(/\{\d\}/g)?.sort(), key);
      }
    }
  });

  it("registers the commands that it names, and documents settings and commands", () => {
    const docs = read("docs/settings.md");
    const words = json("package.nls.json");
    for (const { command, title } of contributes.commands) {
      const isRegistered = client.includes(`"${command}"`) || read("server/lsp/requests.ts").includes(`"${command}"`);
      assert.ok(isRegistered, command);
      const isPublic = command !== "hegao.openSource";
      if (isPublic) assert.ok(docs.includes(words[title.replaceAll("%", "")]), `${command} in docs/settings.md`);
    }
    for (const name of Object.keys(settings)) assert.ok(docs.includes(`\`${name}\``), `${name} in docs/settings.md`);
    for (const code of Object.keys(SEVERITIES)) assert.ok(docs.includes(`\`${code}\``), `${code} in docs/settings.md`);
  });

  it("names files that are there", () => {
    const paths = [
      ...contributes.grammars.map(({ path }: { path: string }) => path),
      ...contributes.snippets.map(({ path }: { path: string }) => path),
      ...contributes.jsonValidation.map(({ url }: { url: string }) => url),
      manifest.l10n,
      ...["", ".zh-tw", ".zh-cn"].flatMap(walkthroughPictures),
    ];
    for (const path of paths) assert.ok(existsSync(join(ROOT, path)), path);
  });
});
