/** The terminal's door: `hegao check`, `explain`, `sources` and `add`. Ends with 0 clean, 1 findings, 2 misuse or unreadable input. */
import manifest from "../../package.json" with { type: "json" };
import { type Locale, localeOf, say } from "../presenting/messages.ts";
import { type Command, type Plain, readArguments, sayMisuse } from "./arguments.ts";
import { endQuietlyWithoutReader, writeOut } from "./output.ts";

const MISUSE = 2;

async function run(typed: readonly string[]): Promise<number> {
  const command = readArguments(typed);
  const locale = command.locale ?? localeOfEnvironment();
  switch (command.name) {
    case "misuse":
      process.stderr.write(`hegao: ${sayMisuse(command, locale)}\n`);
      return MISUSE;
    case "help":
      await writeOut([`${say(locale, "cli.help")}\n`]);
      return typed.length === 0 ? MISUSE : 0;
    case "version":
      await writeOut([`${manifest.version}\n`]);
      return 0;
    default:
      return carryOut(command, locale);
  }
}

/** What a command needs is loaded with it: the help is there at once. */
async function carryOut(command: Exclude<Command, Plain>, locale: Locale): Promise<number> {
  if (command.name === "check") return (await import("./check.ts")).check(command, locale);
  if (command.name === "explain") return (await import("./explain.ts")).explain(command, locale);
  if (command.name === "add") return (await import("./add.ts")).add(command, locale);
  return (await import("./listSources.ts")).listSources(command, locale);
}

/** LC_ALL goes before LC_MESSAGES, and that before LANG (POSIX); an empty one counts as not set. */
function localeOfEnvironment(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return localeOf(LC_ALL || LC_MESSAGES || LANG || "");
}

/** By the shell's custom, 128 and the signal's number. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(code));
endQuietlyWithoutReader();

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`hegao: ${say(localeOfEnvironment(), "cli.failed", { reason })}\n`);
    process.exitCode = MISUSE;
  },
);
