/** `hegao explain DRAFT:LINE:COLUMN`: why the claims there have their verdicts, and what else was held against them. */
import { explainClaims } from "../presenting/explain.ts";
import { lineOf } from "../presenting/lines.ts";
import { type Locale, say } from "../presenting/messages.ts";
import type { ExplainCommand } from "./arguments.ts";
import { checkedFile } from "./check.ts";
import { writeOut } from "./output.ts";
import { SourcesPool } from "./sources.ts";

/** @returns 0 where there is a claim to explain, 2 where there is none or the draft could not be checked. */
export async function explain(command: ExplainCommand, locale: Locale): Promise<number> {
  const { draft, line, column } = command;
  const pool = new SourcesPool(command.hasIndex, locale);
  try {
    const asked = { ...command, stdin: false, format: "text" } as const;
    const file = await checkedFile(draft, { command: asked, locale, pool, projects: new Map(), reports: new Set() });
    if (file === null) return 2;
    const { lines } = file.view;
    const claims = file.checked.claims.filter(({ start, end }) => {
      const [first, last] = [lineOf(lines, start), lineOf(lines, end)];
      return isAtOrBefore(first, { line, column }) && isAtOrBefore({ line, column }, last);
    });
    if (claims.length === 0) {
      const place = `${draft}:${line}:${column}`;
      process.stderr.write(`hegao: ${say(file.view.locale, "explain.nothing", { place })}\n`);
      return 2;
    }
    await writeOut([explainClaims(claims, file.view)]);
    return 0;
  } finally {
    await pool.close();
  }
}

type Place = ReturnType<typeof lineOf>;

const isAtOrBefore = (a: Place, b: Place): boolean => a.line < b.line || (a.line === b.line && a.column <= b.column);
