/** A snippet's body as it stands once it is chosen and nothing else is typed: blanks hold their defaults. */

/** Of VS Code's variables, those that snippets of ours may use, on some day. */
const VARIABLES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: "2025",
  CURRENT_MONTH: "07",
  CURRENT_DATE: "10",
};

/** $1, ${1}, ${1:default}, ${1|one,other|}, $NAME; defaults hold no blanks but variables. */
const BLANK = /\$(\d+)|\$\{(\d+)\}|\$\{(\d+):((?:[^{}$\\]|\\.|\$[A-Z_]+)*)\}|\$\{(\d+)\|([^|]+)\|\}|\$([A-Z_]+)/g;

/** @throws for a variable that VS Code does not know, and for what is no blank after all. */
export function filled(body: string): string {
  const defaults = new Map<string, string>();
  for (const [, , , number, words, choice, choices] of body.matchAll(BLANK)) {
    if (number !== undefined) defaults.set(number, words!);
    if (choice !== undefined) defaults.set(choice, choices!.split(",")[0]!);
  }
  const text = body.replace(BLANK, (...[, plain, braced, number, , choice, , variable]: string[]) => {
    if (variable !== undefined) return standingFor(variable);
    const words = defaults.get((plain ?? braced ?? number ?? choice)!) ?? "";
    return words.replace(/\$([A-Z_]+)/g, (_, name: string) => standingFor(name));
  });
  if (/[$]/.test(text)) throw new Error(`no blank of VS Code's: ${text}`);
  return text;
}

/** Numbers of the blanks, in their order in the text. */
export const blanksOf = (body: string): number[] =>
  [...body.matchAll(BLANK)].flatMap(([, plain, braced, number, , choice]) => {
    const found = plain ?? braced ?? number ?? choice;
    return found === undefined ? [] : [Number(found)];
  });

function standingFor(variable: string): string {
  const value = VARIABLES[variable];
  if (value === undefined) throw new Error(`$${variable}`);
  return value;
}
