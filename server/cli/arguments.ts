/** What was typed after `hegao`, understood: a command with its options, or what is wrong with it. */
import { parseArgs } from "node:util";
import { isLocale, LOCALES, type Locale, type MessageKey, type Params, say } from "../presenting/messages.ts";
import { isDay } from "../project/day.ts";
import { nearestWord } from "../project/nearest.ts";

export interface CheckCommand extends Common {
  readonly name: "check";
  /** As typed; empty with `stdin`. */
  readonly drafts: readonly string[];
  readonly stdin: boolean;
  readonly stdinName: string;
  readonly format: Format;
  readonly failOn: FailOn;
  readonly date: string | null;
}

export interface SourcesCommand extends Common {
  readonly name: "sources";
  readonly format: (typeof LISTED_AS)[number];
}

/** Why the claims at one place have their verdicts. */
export interface ExplainCommand extends Common {
  readonly name: "explain";
  readonly draft: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly date: string | null;
}

/** A web page, a file, or what comes in on standard input, to be kept among the sources. */
export interface AddCommand extends Omit<Common, "color" | "hasIndex"> {
  readonly name: "add";
  /** Addresses and paths, as typed; empty with `stdin`. */
  readonly what: readonly string[];
  readonly stdin: boolean;
}

export interface Plain {
  readonly name: "help" | "version";
  readonly locale: Locale | null;
}

interface Common {
  readonly locale: Locale | null;
  /** As typed; null where hegao.json or the draft's folder decides. */
  readonly sources: readonly string[] | null;
  readonly color: (typeof COLORS)[number];
  readonly hasIndex: boolean;
}

export type Command = CheckCommand | ExplainCommand | SourcesCommand | AddCommand | Plain;

/** Something typed that cannot be done: a message, and a hint at what to do. */
export interface Misuse {
  readonly name: "misuse";
  readonly locale: Locale | null;
  readonly key: MessageKey;
  readonly params: Params;
  /** What was probably meant. */
  readonly hint: { readonly key: MessageKey; readonly params: Params } | null;
}

export type Format = (typeof FORMATS)[number];
export type FailOn = (typeof FAIL_ON)[number];

const FORMATS = ["text", "json", "markdown"] as const;
const FAIL_ON = ["contradicted", "unverified", "never"] as const;
const COLORS = ["auto", "always", "never"] as const;
const LISTED_AS = ["text", "json"] as const;
const COMMANDS = ["check", "explain", "sources", "add"] as const;

const OPTIONS = {
  sources: { type: "string", multiple: true },
  format: { type: "string" },
  stdin: { type: "boolean" },
  "stdin-name": { type: "string" },
  "fail-on": { type: "string" },
  date: { type: "string" },
  locale: { type: "string" },
  color: { type: "string" },
  "no-index": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

type Option = keyof typeof OPTIONS;

/** @param typed what follows `hegao`. */
export function readArguments(typed: readonly string[]): Command | Misuse {
  const parsed = parseArgs({ args: [...typed], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const given = new Given(parsed.tokens);
  if (given.misuse !== null) return given.misuse;
  const wrong = wrongChoice(given);
  if (wrong !== null) return wrong;
  if (given.has("help")) return { name: "help", locale: given.locale };
  if (given.has("version")) return { name: "version", locale: given.locale };
  return commandOf(given);
}

/** What was wrong, what was probably meant, and where to look. */
export function sayMisuse({ key, params, hint }: Misuse, locale: Locale): string {
  const meant = hint === null ? "" : say(locale, hint.key, hint.params);
  const parts = [say(locale, key, params), meant, say(locale, "cli.tryHelp")].filter((part) => part !== "");
  return parts.join(say(locale, "sentence.separator"));
}

function commandOf(given: Given): Command | Misuse {
  const [name, ...rest] = given.words;
  const common: Common = {
    locale: given.locale,
    sources: given.has("sources") ? given.all("sources") : null,
    color: given.choice("color", COLORS) ?? "auto",
    hasIndex: !given.has("no-index"),
  };
  if (name === undefined || name === "help") return { name: "help", locale: given.locale };
  const stdin = given.has("stdin");
  if (name === "sources") return sourcesCommand(rest, common, given);
  if (name === "explain") return explainCommand(rest, common, given);
  if (name === "add") return addCommand(rest, common, given);
  if (name !== "check") return unknownCommand(name, given);
  if (stdin && rest.length > 0) return given.wrong("cli.stdinAndDrafts", {});
  if (!stdin && rest.length === 0) return given.wrong("cli.noDraft", {});
  return {
    ...common,
    name: "check",
    drafts: rest,
    stdin,
    stdinName: given.last("stdin-name") ?? "stdin.md",
    format: given.choice("format", FORMATS) ?? "text",
    failOn: given.choice("fail-on", FAIL_ON) ?? "contradicted",
    date: given.last("date"),
  };
}

function explainCommand([place, extra]: readonly string[], common: Common, given: Given): Command | Misuse {
  const [, draft, line, column] = /^(.+):(\d+):(\d+)$/.exec(place ?? "") ?? [];
  if (draft === undefined || extra !== undefined) return given.wrong("cli.noPlace", {});
  return { ...common, name: "explain", draft, line: Number(line), column: Number(column), date: given.last("date") };
}

function sourcesCommand([extra]: readonly string[], common: Common, given: Given): Command | Misuse {
  if (extra !== undefined) return given.wrong("cli.unknownCommand", { word: extra });
  const format = given.choice("format", LISTED_AS);
  const value = given.last("format");
  if (format === null && value !== null)
    return given.wrong("cli.wrongChoice", { option: "--format", value, choices: LISTED_AS.join(", ") });
  return { ...common, name: "sources", format: format ?? "text" };
}

function addCommand(what: readonly string[], { locale, sources }: Common, given: Given): Command | Misuse {
  const stdin = given.has("stdin");
  if (stdin === what.length > 0) return given.wrong("cli.nothingToAdd", {});
  return { name: "add", locale, sources, what, stdin };
}

function unknownCommand(word: string, given: Given): Misuse {
  const isDraft = /\.(?:md|markdown|txt)$/i.test(word);
  const meant = isDraft ? `hegao check ${word}` : nearestWord(word, COMMANDS);
  const hint = meant === null ? null : ({ key: "cli.didYouMean", params: { word: meant } } as const);
  return given.wrong("cli.unknownCommand", { word }, hint);
}

function wrongChoice(given: Given): Misuse | null {
  const choices = { format: FORMATS, "fail-on": FAIL_ON, color: COLORS, locale: LOCALES } as const;
  for (const [option, allowed] of Object.entries(choices) as [Option, readonly string[]][]) {
    const value = given.last(option);
    if (value === null || allowed.includes(value)) continue;
    return given.wrong("cli.wrongChoice", { option: `--${option}`, value, choices: allowed.join(", ") });
  }
  const date = given.last("date");
  return date === null || isDay(date) ? null : given.wrong("cli.wrongDate", { value: date });
}

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];

/** The options and words that were given, and the first that cannot be. */
class Given {
  readonly words: string[] = [];
  readonly misuse: Misuse | null;
  readonly #values = new Map<string, string[]>();

  constructor(tokens: readonly Token[]) {
    let misuse: Misuse | null = null;
    for (const token of tokens) {
      if (token.kind === "positional") this.words.push(token.value);
      if (token.kind !== "option") continue;
      misuse ??= this.#misuseOf(token.name, token.rawName, token.value);
      this.#values.set(token.name, [...this.all(token.name), token.value ?? ""]);
    }
    this.misuse = misuse === null ? null : { ...misuse, locale: this.locale };
  }

  get locale(): Locale | null {
    const tag = this.last("locale");
    return tag !== null && isLocale(tag) ? tag : null;
  }

  has = (option: string): boolean => this.#values.has(option);
  all = (option: string): string[] => this.#values.get(option) ?? [];
  last = (option: string): string | null => this.all(option).at(-1) ?? null;

  choice<T extends string>(option: Option, allowed: readonly T[]): T | null {
    const value = this.last(option);
    return allowed.find((choice) => choice === value) ?? null;
  }

  wrong(key: MessageKey, params: Params, hint: Misuse["hint"] = null): Misuse {
    return { name: "misuse", locale: this.locale, key, params, hint };
  }

  #misuseOf(name: string, rawName: string, value: string | undefined): Misuse | null {
    const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as Option] : null;
    if (option === null) {
      const known = rawName.startsWith("--") ? nearestWord(name, Object.keys(OPTIONS)) : null;
      const hint = known === null ? null : ({ key: "cli.didYouMean", params: { word: `--${known}` } } as const);
      return this.wrong("cli.unknownOption", { option: rawName }, hint);
    }
    if (option.type === "boolean") {
      return value === undefined ? null : this.wrong("cli.optionTakesNoValue", { option: rawName });
    }
    const isMissing = value === undefined || value === "" || value.startsWith("--");
    return isMissing ? this.wrong("cli.optionNeedsValue", { option: rawName }) : null;
  }
}
