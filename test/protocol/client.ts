/** A plain client of the language server over stdio, as an editor other than VS Code would be one. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  type CodeAction,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";

const SERVER = join(dirname(fileURLToPath(import.meta.url)), "../../server/lsp/main.ts");

/** A folder of its own under the system's temporary one, with these files by path. */
export class Folder {
  readonly path: string = mkdtempSync(join(tmpdir(), "hegao-"));

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), "utf8");
  }

  remove(name: string): void {
    rmSync(join(this.path, name), { recursive: true, force: true });
  }

  uri(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** What VS Code's client can do, as far as the server cares. */
export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source"] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
  },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: false },
  },
  window: { workDoneProgress: true },
};

/** What Neovim 0.7 and eglot 1.9 can do: the server has to push. */
export const PUSHED: ClientCapabilities = {
  textDocument: { publishDiagnostics: {}, codeAction: {}, hover: { contentFormat: ["plaintext"] } },
  workspace: {},
};

export interface Started {
  readonly folder: Folder;
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  readonly locale?: string;
  /** Beside this process's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** The workspace's folders, by path within `folder`; that itself where none is given. */
  readonly roots?: readonly string[];
  /** The program; the source tree's own where none is given. */
  readonly server?: string;
  /** VS Code's settings under `hegao`; null of a client that is asked and has nothing to say. */
  readonly settings?: Readonly<Record<string, unknown>> | null;
}

export class Client {
  readonly connection: MessageConnection;
  readonly folder: Folder;
  readonly messages: { type: number; message: string }[] = [];
  readonly progress: { kind: string; title?: string }[] = [];
  settings: Readonly<Record<string, unknown>> | null;
  refreshes = 0;
  readonly #server: ChildProcess;
  readonly #published = new Map<string, PublishDiagnosticsParams[]>();
  readonly #notes = new Map<string, unknown[]>();
  readonly #waiting = new Set<() => void>();
  readonly #versions = new Map<string, number>();

  private constructor(started: Started) {
    this.folder = started.folder;
    this.settings = started.settings === undefined ? {} : started.settings;
    this.#server = spawn(process.execPath, [started.server ?? SERVER, "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, ...started.env },
    });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.#server.stdout!),
      new StreamMessageWriter(this.#server.stdin!),
    );
    // Whoever waits for an answer hears that none will come.
    this.#server.once("exit", () => this.connection.dispose());
    this.#listen();
  }

  static async start(started: Started): Promise<Client> {
    const client = new Client(started);
    await client.connection.sendRequest("initialize", {
      processId: process.pid,
      locale: started.locale ?? "zh-TW",
      rootUri: started.folder.uri("."),
      workspaceFolders: (started.roots ?? ["."]).map((name) => ({ name, uri: started.folder.uri(name) })),
      capabilities: started.capabilities ?? PULLING,
      initializationOptions: started.options ?? { hasCommands: true },
    });
    await client.connection.sendNotification("initialized", {});
    return client;
  }

  get pid(): number {
    return this.#server.pid!;
  }

  #listen(): void {
    const heard = <T>(into: T[] | ((each: T) => void)) => {
      return (each: T) => {
        if (Array.isArray(into)) into.push(each);
        else into(each);
        for (const look of this.#waiting) look();
      };
    };
    const { connection } = this;
    connection.onNotification("window/showMessage", heard(this.messages));
    connection.onNotification(
      "$/progress",
      heard((note: { value: { kind: string } }) => this.progress.push(note.value)),
    );
    connection.onNotification(
      "textDocument/publishDiagnostics",
      heard((each: PublishDiagnosticsParams) => listIn(this.#published, each.uri).push(each)),
    );
    connection.onNotification(
      "hegao/status",
      heard((each: { uri: string }) => listIn(this.#notes, each.uri).push(each)),
    );
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest("window/workDoneProgress/create", () => null);
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes++;
      for (const look of this.#waiting) look();
      return null;
    });
    connection.listen();
  }

  /** Resolves when the server's messages have made it true. */
  async until(isSo: () => boolean): Promise<void> {
    if (isSo()) return;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
  }

  /** @param text what the editor holds, where that is not the file's content. */
  async open(name: string, text: string = this.folder.read(name), languageId = "markdown"): Promise<void> {
    const uri = this.folder.uri(name);
    this.#versions.set(uri, 1);
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Without a range: the whole text. */
  async change(name: string, text: string, range?: Range): Promise<void> {
    const uri = this.folder.uri(name);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [range === undefined ? { text } : { text, range }],
    });
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri: this.folder.uri(name) } });
  }

  /** Tells of files that were created (1), changed (2) or deleted (3). */
  async changed(type: 1 | 2 | 3, ...names: string[]): Promise<void> {
    await this.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: names.map((name) => ({ uri: this.folder.uri(name), type })),
    });
  }

  /** Pulls; asks again as long as the server says that it was overtaken. */
  async diagnostics(name: string): Promise<Diagnostic[]> {
    for (;;) {
      try {
        const report = await this.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
          textDocument: { uri: this.folder.uri(name) },
        });
        return report.kind === "full" ? report.items : [];
      } catch (error) {
        if ((error as { data?: { retriggerRequest?: boolean } }).data?.retriggerRequest !== true) throw error;
      }
    }
  }

  /** Pulls until the findings are as expected: what changes beside the draft takes its time to be seen. */
  async diagnosticsWhen(name: string, isSo: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    for (;;) {
      const seen = this.refreshes;
      const found = await this.diagnostics(name);
      if (isSo(found)) return found;
      await this.until(() => this.refreshes > seen);
    }
  }

  published(name: string): readonly PublishDiagnosticsParams[] {
    return listIn(this.#published, this.folder.uri(name));
  }

  notes<Note>(name: string): readonly Note[] {
    return listIn(this.#notes, this.folder.uri(name)) as Note[];
  }

  hover(name: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: this.folder.uri(name) },
      position,
    });
  }

  actions(name: string, range: Range, diagnostics: readonly Diagnostic[] = []): Promise<CodeAction[]> {
    const textDocument = { uri: this.folder.uri(name) };
    return this.connection.sendRequest("textDocument/codeAction", { textDocument, range, context: { diagnostics } });
  }

  async resolve(action: CodeAction): Promise<WorkspaceEdit> {
    if (action.edit !== undefined) return action.edit;
    return (await this.connection.sendRequest<CodeAction>("codeAction/resolve", action)).edit!;
  }

  async stop(): Promise<number | null> {
    const exit = once(this.#server, "exit");
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const [code] = await exit;
    return code as number | null;
  }

  /** Ends the server without asking. */
  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    if (this.#server.exitCode !== null || this.#server.signalCode !== null) return;
    const exit = once(this.#server, "exit");
    this.#server.kill(signal);
    await exit;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill("SIGTERM");
  }
}

/** The text after the edits, which must not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const at = ({ line, character }: Position): number => {
    const lines = text.split("\n");
    return lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  };
  return [...edits]
    .sort((a, b) => at(b.range.start) - at(a.range.start))
    .reduce(
      (whole, { range, newText }) => whole.slice(0, at(range.start)) + newText + whole.slice(at(range.end)),
      text,
    );
}

/** Where words stand in a text, in lines and characters. */
export function placeOf(text: string, words: string): Range {
  const offset = text.indexOf(words);
  const line = text.slice(0, offset).split("\n").length - 1;
  const character = offset - (text.lastIndexOf("\n", offset - 1) + 1);
  return { start: { line, character }, end: { line, character: character + words.length } };
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const list: T[] = [];
  map.set(key, list);
  return list;
}
