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

/** The first cells of the table under a heading, without its head. */
const rowsUnder = (page: string, heading: string): string[] =>
  page
    .slice(page.indexOf(heading))
    .split("\n")
    .slice(1)
    .filter((line, i, lines) => line.startsWith("|") && !lines.slice(0, i).some((before) => before.startsWith("## ")))
    .slice(2)
    .map((line) => line.split("|")[1]!.trim());

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

  it("has every setting, command, key and code of the docs", () => {
    const docs = read("docs/settings.md");
    const words = json("package.nls.json");
    const titles = contributes.commands.map(({ title }: { title: string }) => words[title.replaceAll("%", "")]);
    const named = rowsUnder(docs, "## Commands").flatMap((row) => row.split(/, (?=Go to )/));
    for (const name of named) assert.ok(titles.includes(name.replace(/^Hegao: /, "").trim()), `${name} is a command`);
    for (const page of readdirSync(join(ROOT, "docs")).filter((name) => name.endsWith(".md"))) {
      for (const [, name] of read(`docs/${page}`).matchAll(/`hegao\.([A-Za-z.]+)`/g))
        if (name !== "json" && name !== "signoffs.json")
          assert.ok(`hegao.${name}` in settings, `hegao.${name} of docs/${page}`);
    }
    for (const [, code] of docs.matchAll(/`((?:figure|date|name|quotation|attribution|citation)\.[a-z]+)`/g))
      assert.ok(code! in SEVERITIES, `${code} of docs/settings.md`);
    for (const { key } of contributes.keybindings) {
      const shown = key
        .split("+")
        .map((part: string) => part[0]!.toUpperCase() + part.slice(1))
        .join("+");
      assert.ok(docs.includes(shown), `${shown} in docs/settings.md`);
    }
  });

  it("has no command or setting that no test uses", () => {
    const tests = readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:test|journey|suite)\.ts$/.test(name) && !name.endsWith("manifest.test.ts"))
      .map((name) => ({ name, text: read(join("test", name)) }));
    const words = json("package.nls.json");
    for (const { command, title } of contributes.commands) {
      const inPalette = `"Hegao: ${words[title.replaceAll("%", "")]}"`;
      const isRun = tests.some(({ text }) => text.includes(`"${command}"`) || text.includes(inPalette));
      assert.ok(isRun, `${command} is run by some test`);
    }
    for (const name of Object.keys(settings)) {
      // In hegao.json, or in what a client answers, a setting is a key; in VS Code it has its whole name.
      const key = new RegExp(`["{ ]${name.slice("hegao.".length).replace(".", "\\.")}"?: `);
      const isSet = tests.some(
        ({ name: file, text }) => text.includes(`"${name}"`) || (/^(?:cli|protocol)/.test(file) && key.test(text)),
      );
      assert.ok(isSet, `${name} is set by some test`);
    }
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
