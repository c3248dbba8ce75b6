/** A project file: what holds of it, what is said of each fault, and where the nearest one is. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import fc from "fast-check";
import schema from "../../hegao.schema.json" with { type: "json" };
import { SEVERITIES } from "../../server/checking/verdict.ts";
import { isFault, readJson } from "../../server/project/json.ts";
import { nearestWord } from "../../server/project/nearest.ts";
import { findProject, readProject, sayProblem } from "../../server/project/project.ts";
import {
  completeSettings,
  DEFAULT_DRAFTS,
  DEFAULT_SOURCES,
  KINDS,
  mergeSettings,
} from "../../server/project/settings.ts";
import { readProjectText } from "../../server/project/validate.ts";

/** What is said of a hegao.json with this text, in English, with line and column. */
function problemsIn(text: string): string[] {
  return inFolder((folder) => {
    writeFileSync(join(folder, "hegao.json"), text);
    const { problems } = readProject(join(folder, "hegao.json"));
    return problems.map((problem) => sayProblem("en", "hegao.json", problem));
  });
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "hegao-project-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const FAULTS: readonly (readonly [text: string, said: string])[] = [
  ["", "1:1: The file is empty. Write at least {}."],
  ["\n  \n", "1:1: The file is empty. Write at least {}."],
  ["[]", "1:1: The file has to hold an object: { … }."],
  ['{\n  // sources\n  "sources": ["a"]\n}', "2:3: JSON has no comments. Take this one out."],
  ['{ "sources": ["a"] } /* end */', "1:22: JSON has no comments. Take this one out."],
  ['{\n  "sources": ["a", "b",],\n}', "2:23: There is a comma too many before the “]”. Take it out."],
  ['{\n  "locale": "en",\n}', "2:17: There is a comma too many before the “}”. Take it out."],
  ['{ "locale": "en"\n  "sources": ["a"] }', "2:3: A comma is missing here."],
  ["{ 'locale': 1 }", '1:3: JSON quotes with " only.'],
  ["{ locale: 1 }", "1:3: The key “locale” has to stand in double quotes."],
  ['{ "locale": en }', "1:13: “en” has to stand in double quotes, or be true, false, null or a number."],
  ['{ "fiscalYearStart": 04 }', "1:22: “04” has to stand in double quotes, or be true, false, null or a number."],
  ['{ "locale": "en\n" }', '1:13: A line break inside quotes: the closing " is missing on this line.'],
  [
    '{ "sources": ["C:\\news"] }'.replace("\\n", "\\q"),
    "1:18: “\\q” means nothing in JSON. Write a backslash as \\\\.",
  ],
  ['{ “locale”: "en" }', '1:3: ““” is full width. JSON wants the half-width “"”.'],
  ['{ "locale"： "en" }', "1:11: “：” is full width. JSON wants the half-width “:”."],
  ['{ "sources": ["a"', "1:18: The file ends too early: “]” is missing."],
  ['{ "sources": [', "1:15: The file ends too early: “]” is missing."],
  ["{} {}", "1:4: Something follows after the closing “}”. Take it out."],
  ['{ "locale": "en", "locale": "zh-TW" }', "1:19: “locale” stands here twice."],
  [`{ "names": ${"[".repeat(60)}`, "1:44: This is nested too deeply."],
  ['{ "source": ["a"] }', "1:3: There is no setting “source”. Did you mean “sources”?"],
  ['{ "colour": 1 }', "1:3: There is no setting “colour”."],
  [
    '{ "severities": { "figure.unverifed": "hint" } }',
    "1:19: There is no setting “figure.unverifed”. Did you mean “figure.unverified”?",
  ],
  [
    '{ "severities": { "figure.unverified": "warn" } }',
    '1:40: “severities.figure.unverified” cannot be "warn". Did you mean “warning”?',
  ],
  ['{ "locale": "fr" }', '1:13: “locale” cannot be "fr". Did you mean “en”?'],
  ['{ "locale": "Deutsch" }', '1:13: “locale” cannot be "Deutsch". Choose one of: zh-TW, zh-CN, en.'],
  ['{ "sources": "news" }', '1:14: “sources” has to be a list: [ … ], not "news".'],
  ['{ "sources": [] }', "1:14: “sources” must not be empty."],
  ['{ "kinds": { "name": "no" } }', '1:22: “kinds.name” has to be true or false, not "no".'],
  [
    '{ "draftDate": "2025-02-29" }',
    '1:16: “draftDate” has to be a day that exists, written YYYY-MM-DD, not "2025-02-29".',
  ],
  ['{ "fiscalYearStart": 13 }', "1:22: “fiscalYearStart” has to be from 1 to 12, not 13."],
  ['{ "names": [{ "usual": "Beacon" }, { "forms": ["BCN"] }] }', "1:36: “usual” is missing here."],
  ['{ "names": [{ "usual": "" }] }', "1:24: “names[1].usual” must not be empty."],
];

for (const [text, said] of FAULTS) {
  test(`of ${JSON.stringify(text.slice(0, 48))} is said: ${said}`, () => {
    assert.deepEqual(problemsIn(text), [`hegao.json:${said}`]);
  });
}

test("every fault is said in Chinese too", () => {
  const { problems } = readProjectText('{ "kinds": { "name": 1 }, "quellen": 1 }');
  const said = problems.map((problem) => sayProblem("zh-TW", "hegao.json", { ...problem, line: 1, column: 1 }));
  assert.deepEqual(said, [
    "hegao.json:1:1：「kinds.name」要是 true 或 false，不能是 1。",
    "hegao.json:1:1：沒有「quellen」這個設定。",
  ]);
});

test("what is right of a file holds beside what is wrong", () => {
  const { settings, problems } = readProjectText('{ "draftDate": "2025-07-22", "locale": 3, "sorces": [] }');
  assert.deepEqual(settings, { draftDate: "2025-07-22" });
  assert.equal(problems.length, 2);
});

test("a byte order mark is passed over", () => {
  assert.deepEqual(readProjectText('\ufeff{ "locale": "en" }'), { settings: { locale: "en" }, problems: [] });
});

test("the JSON reader takes what JSON.parse takes, and nothing else", () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.constantFrom("", ",", "]", "}", '"', "x", "\\", "\n"),
      (json, at, put) => {
        const text = json.slice(0, at % json.length) + put + json.slice(at % json.length);
        const read = readJson(text);
        const parsed = parse(text);
        if (parsed === undefined) assert.ok(isFault(read), text);
        else if (!isFault(read)) assert.deepEqual(read.value, parsed.value);
        else assert.equal(read.key, "project.twice", text);
      },
    ),
  );
});

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

test("the nearest known word is named, a far one is not", () => {
  assert.equal(nearestWord("severity", ["sources", "severities"]), "severities");
  assert.equal(nearestWord("warn", ["error", "warning"]), "warning");
  assert.equal(nearestWord("date", ["sources", "draftDate"]), "draftDate");
  assert.equal(nearestWord("colour", ["locale", "sources"]), null);
  assert.equal(nearestWord("locael", ["locale", "kinds"]), "locale");
  assert.equal(nearestWord("x".repeat(100_000), ["locale"]), null);
});

test("the nearest hegao.json upward is the project, and one that cannot be read is said to be", () => {
  inFolder((folder) => {
    const deep = join(folder, "desk/markets/july");
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(folder, "hegao.json"), '{ "locale": "en" }');
    assert.equal(findProject(deep).folder, folder);
    writeFileSync(join(folder, "desk/hegao.json"), '{ "locale": "zh-TW" }');
    assert.deepEqual(findProject(deep).settings, { locale: "zh-TW" });
    mkdirSync(join(deep, "hegao.json"));
    const { folder: nearest, problems } = findProject(deep);
    assert.equal(nearest, deep);
    assert.deepEqual(
      problems.map(({ key }) => key),
      ["project.unreadable"],
    );
  });
});

test("the editor's settings override the file's, key by key where it has keys", () => {
  const merged = mergeSettings(
    {
      sources: ["a"],
      draftDate: "2025-07-22",
      kinds: { name: false, date: false },
      severities: { "figure.rounded": "off" },
      names: [{ usual: "Beacon" }, { usual: "Halcyon", note: "file" }],
    },
    {
      sources: ["b"],
      kinds: { name: true },
      severities: { "name.variant": "hint" },
      names: [{ usual: "Halcyon", note: "editor" }],
    },
  );
  assert.deepEqual(merged, {
    sources: ["b"],
    draftDate: "2025-07-22",
    kinds: { name: true, date: false },
    severities: { "figure.rounded": "off", "name.variant": "hint" },
    names: [{ usual: "Halcyon", note: "editor" }, { usual: "Beacon" }],
  });
});

test("what nobody decides has a default, the schema's", () => {
  const { properties } = schema;
  const settings = completeSettings({ kinds: { quotation: false } });
  assert.deepEqual([...settings.kinds], ["figure", "date", "name", "attribution"]);
  assert.equal(settings.fiscalYearStart, properties.fiscalYearStart.default);
  assert.equal(settings.sizeLimit, properties.sizeLimit.default);
  assert.deepEqual(settings.encodings, properties.encodings.default);
  assert.deepEqual(properties.sources.default, DEFAULT_SOURCES);
  assert.deepEqual(properties.drafts.default, DEFAULT_DRAFTS);
});

test("the schema knows every code with its severity, and every kind", () => {
  const { severities, kinds } = schema.properties;
  const defaults = Object.entries(severities.properties).map(([code, rule]) => [code, rule.default]);
  assert.deepEqual(Object.fromEntries(defaults), SEVERITIES);
  assert.deepEqual(Object.keys(kinds.properties), KINDS);
});

test("the schema is one", () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, formats: { day: true } });
  assert.equal(ajv.validateSchema(schema), true, ajv.errorsText());
  ajv.compile(schema);
});
