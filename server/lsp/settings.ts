/** What the editor's settings say, under the names that hegao.json has too, and held against the same schema. */
import type { Connection } from "vscode-languageserver/node";
import type { Locale } from "../presenting/messages.ts";
import { sayProblem } from "../project/project.ts";
import type { ProjectSettings } from "../project/settings.ts";
import { readProjectText } from "../project/validate.ts";

export interface EditorSettings {
  readonly settings: ProjectSettings;
  readonly problems: readonly string[];
}

/** Asks a client that can be asked; of others, and where it has nothing to say, what was sent last is taken. */
export class SettingsReader {
  readonly #connection: Connection;
  readonly #isAsked: boolean;
  #sent: unknown;

  /** @param sent settings that came with `initializationOptions`. */
  constructor(connection: Connection, isAsked: boolean, sent: unknown) {
    this.#connection = connection;
    this.#isAsked = isAsked;
    this.#sent = sent;
  }

  /** Takes what `workspace/didChangeConfiguration` brings; clients that are asked send null there. */
  take(sent: unknown): void {
    if (typeof sent === "object" && sent !== null && "hegao" in sent) this.#sent = sent.hegao;
  }

  async of(scopeUri: string, locale: Locale): Promise<EditorSettings> {
    const asked = this.#isAsked ? await this.#ask(scopeUri) : null;
    return settingsFrom(asked ?? this.#sent, locale);
  }

  async #ask(scopeUri: string): Promise<unknown> {
    try {
      return await this.#connection.workspace.getConfiguration({ scopeUri, section: "hegao" });
    } catch {
      return null;
    }
  }
}

/** Of the editor's own: what is null or no setting of a project (the trace) is passed over. */
export function settingsFrom(given: unknown, locale: Locale): EditorSettings {
  if (typeof given !== "object" || given === null) return { settings: {}, problems: [] };
  const set = Object.entries(given).filter(([key, value]) => NAMES.has(key) && value !== null);
  const { settings, problems } = readProjectText(JSON.stringify(Object.fromEntries(set)));
  const said = problems.map((problem) => sayProblem(locale, "settings.json", { ...problem, line: 1, column: 1 }));
  return { settings, problems: said.map((each) => each.replace(":1:1", "")) };
}

const NAMES = new Set([
  "sources",
  "drafts",
  "draftDate",
  "severities",
  "kinds",
  "names",
  "fiscalYearStart",
  "encodings",
  "sizeLimit",
  "locale",
  "citationStyle",
  "bibliography",
]);
