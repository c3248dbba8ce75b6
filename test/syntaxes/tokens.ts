/** Colours text as VS Code does, with our grammars injected into one of Markdown. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar, type IRawGrammar } from "vscode-textmate";

const { INITIAL, parseRawGrammar, Registry } = textmate;

const ROOT = join(import.meta.dirname, "../..");

interface Contributed {
  readonly scopeName: string;
  readonly path: string;
}

const OURS: readonly Contributed[] = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).contributes.grammars;

/** A grammar's text by its scope's name; undefined for one that is not at hand. */
export type Host = (scopeName: string) => string | undefined;

/** @param host has `text.html.markdown`. */
export async function markdownWith(host: Host): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scopeName) => grammarOf(scopeName, host),
    getInjections: (scopeName) => (scopeName === MARKDOWN ? OURS.map((each) => each.scopeName) : undefined),
  });
  const grammar = await registry.loadGrammar(MARKDOWN);
  if (grammar === null) throw new Error("no grammar of Markdown");
  return grammar;
}

const MARKDOWN = "text.html.markdown";

function grammarOf(scopeName: string, host: Host): IRawGrammar | null {
  const own = OURS.find((each) => each.scopeName === scopeName);
  const text = own === undefined ? host(scopeName) : readFileSync(join(ROOT, own.path), "utf8");
  return text === undefined ? null : parseRawGrammar(text, `${scopeName}.json`);
}

export interface Token {
  readonly text: string;
  /** Those that Hegao gives, without the last part; empty where it leaves the text alone. */
  readonly scopes: readonly string[];
}

/** Neighbours of the same scopes are one. */
export function tokensOf(grammar: IGrammar, text: string): Token[] {
  const tokens: Token[] = [];
  let state = INITIAL;
  for (const line of text.split("\n")) {
    const { tokens: found, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of found) {
      const ours = scopes.flatMap((scope) => scope.split(" ")).filter((scope) => scope.endsWith(".hegao"));
      tokens.push({
        text: line.slice(startIndex, endIndex),
        scopes: ours.map((scope) => scope.replace(/\.hegao$/, "")),
      });
    }
  }
  return tokens;
}
