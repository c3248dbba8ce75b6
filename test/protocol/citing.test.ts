/** Citing over the protocol, in each of the newsroom's styles. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ClientCapabilities, CodeAction, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { SAVE_FILE } from "../../server/lsp/requests.ts";
import { Client, edited, PULLING, placeOf } from "./client.ts";
import { DRAFT, dolphins } from "./project.ts";

const CREATING: ClientCapabilities = {
  ...PULLING,
  workspace: { ...PULLING.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
};

/** A client whose project has these settings, with the draft open. */
async function opened(
  settings: object,
  more: Readonly<Record<string, string>> = {},
  draft = DRAFT,
): Promise<{ client: Client; [Symbol.asyncDispose](): Promise<void> }> {
  const folder = dolphins({ "hegao.json": JSON.stringify(settings), "draft.md": draft, ...more });
  const client = await Client.start({ folder, capabilities: CREATING, locale: "en" });
  await client.open("draft.md");
  await client.diagnostics("draft.md");
  return {
    client,
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}

/** The fix “Cite …” on these words, as chosen. */
async function citing(client: Client, words: string, draft = DRAFT): Promise<CodeAction> {
  const offered = await client.actions("draft.md", placeOf(draft, words));
  const action = offered.find(({ title }) => title === "Cite 海豚交易所");
  assert.ok(action, offered.map(({ title }) => title).join());
  return client.connection.sendRequest("codeAction/resolve", action);
}

const isTextEdit = (change: unknown): change is TextDocumentEdit => "textDocument" in (change as object);

function textAfter(edit: WorkspaceEdit | undefined, client: Client, name: string, text: string): string {
  const own = edit?.documentChanges
    ?.filter(isTextEdit)
    .filter((each) => each.textDocument.uri === client.folder.uri(name));
  return edited(text, (own ?? []).flatMap(({ edits }) => edits) as never);
}

describe("citing", () => {
  it("by a footnote that leads to the words on the page", async () => {
    await using given = await opened({});
    const { edit, command } = await citing(given.client, "3000萬");
    const mended = textAfter(edit, given.client, "draft.md", DRAFT);
    assert.match(mended, /註冊用戶突破3000萬\[\^1\]。/);
    assert.match(
      mended,
      /\n\[\^1\]: 海豚交易所，《海豚交易所第二季報告》，2025-07-08，\[.*\]\(<https:\/\/dolphin\.example\/2025q2#:~:text=.*>\)\n$/,
    );
    assert.equal(command, undefined);
  });

  it("by a link", async () => {
    await using given = await opened({ citationStyle: "link" });
    const { edit } = await citing(given.client, "3000萬");
    const mended = textAfter(edit, given.client, "draft.md", DRAFT);
    assert.match(
      mended,
      /突破\[3000萬\]\(https:\/\/dolphin\.example\/2025q2#:~:text=\S+ "海豚交易所，《海豚交易所第二季報告》，2025-07-08"\)。/,
    );
  });

  it("by a numbered reference", async () => {
    await using given = await opened({ citationStyle: "gbt7714" });
    const { edit } = await citing(given.client, "3000萬");
    const mended = textAfter(edit, given.client, "draft.md", DRAFT);
    assert.match(mended, /3000萬\[1\]。/);
    assert.match(
      mended,
      /\n\[1\] 海豚交易所\. 海豚交易所第二季報告\[EB\/OL\]\. \(2025-07-08\)\[\d{4}-\d\d-\d\d\]\. \[https:.*\.\n$/,
    );
  });

  it("by a key, with the entry in a bibliography that is made for it", async () => {
    await using given = await opened({ citationStyle: "pandoc" });
    const { client } = given;
    const { edit, command } = await citing(client, "3000萬");
    assert.match(textAfter(edit, client, "draft.md", DRAFT), /3000萬\[@dolphin2025\]。/);
    assert.deepEqual(edit?.documentChanges?.[0], {
      kind: "create",
      uri: client.folder.uri("references.json"),
      options: { ignoreIfExists: true },
    });
    const [item] = JSON.parse(textAfter(edit, client, "references.json", ""));
    assert.deepEqual(
      [item.id, item.title, item.URL],
      ["dolphin2025", "海豚交易所第二季報告", "https://dolphin.example/2025q2"],
    );
    assert.deepEqual([command?.command, command?.arguments], [SAVE_FILE, [client.folder.uri("references.json")]]);
  });

  it("by the key that the draft's own bibliography has, and hears when that changes", async () => {
    const draft = DRAFT.replace("date:", "bibliography: refs.bib\ndate:");
    const bib = "@online{q2,\n  title = {海豚},\n  url = {https://dolphin.example/2025q2},\n}\n";
    await using given = await opened({ citationStyle: "pandoc" }, { "refs.bib": bib }, draft);
    const { client } = given;
    const { edit } = await citing(client, "3000萬", draft);
    assert.match(textAfter(edit, client, "draft.md", draft), /3000萬\[@q2\]。/);
    assert.equal(edit?.documentChanges?.length, 1);

    client.folder.write("refs.bib", bib.replace("q2,", "report-of-q2,"));
    await client.change("draft.md", `${draft}\n`);
    const again = await citing(client, "3000萬", draft);
    assert.match(textAfter(again.edit, client, "draft.md", draft), /3000萬\[@report-of-q2\]。/);
  });

  it("writes nothing outside of the project, whatever a draft names", async () => {
    const draft = DRAFT.replace("date:", "bibliography: ../../refs.bib\ndate:");
    await using given = await opened({ citationStyle: "pandoc", bibliography: "../elsewhere.json" }, {}, draft);
    const { client } = given;
    const { edit } = await citing(client, "3000萬", draft);
    const uris = edit?.documentChanges?.map((each) => (isTextEdit(each) ? each.textDocument.uri : each.kind));
    assert.deepEqual(uris, ["create", client.folder.uri("references.json"), client.folder.uri("draft.md")]);
  });

  it("is offered by no key where the bibliography cannot be added to", async () => {
    await using given = await opened({ citationStyle: "pandoc" }, { "references.json": "{ broken" });
    const offered = await given.client.actions("draft.md", placeOf(DRAFT, "3000萬"));
    assert.deepEqual(
      offered.filter(({ title }) => title.startsWith("Cite")),
      [],
    );
  });
});

describe("a citation that is not as it should be", () => {
  const NOTE = "[^gone]: 海豚，[sources/gone.md](<sources/gone.md>)";
  const FAULTY = DRAFT.replace("3000萬。", "3000萬[^gone][^none]。") + `\n${NOTE}\n[^old]: 採訪所得。\n`;

  it("is shown with its code, and mended from the lightbulb", async () => {
    await using given = await opened({ severities: { "citation.unused": "hint" } }, {}, FAULTY);
    const { client } = given;
    const found = (await client.diagnostics("draft.md")).filter(({ code }) => `${code}`.startsWith("citation."));
    assert.deepEqual(
      found.map(({ code, severity, message, tags }) => [code, severity, message, tags]),
      [
        ["citation.dangling", 2, "There is no note “none”.", undefined],
        ["citation.stale", 2, "This source is no longer there: sources/gone.md", undefined],
        ["citation.unused", 4, "Nothing leads to this note.", [1]],
      ],
    );
    const offered = await client.actions("draft.md", placeOf(FAULTY, "[^none]"), found);
    const note = offered.find(({ title }) => title === "Write the note: 海豚交易所");
    assert.equal(note?.diagnostics?.[0]?.code, "citation.dangling");
    assert.equal(offered.filter(({ isPreferred }) => isPreferred).length, 1);
    const resolved = await client.connection.sendRequest<CodeAction>("codeAction/resolve", note);
    assert.match(
      textAfter(resolved.edit, client, "draft.md", FAULTY),
      /\n\[\^none\]: 海豚交易所，《海豚交易所第二季報告》，/,
    );
  });
});

describe("source actions", () => {
  it("are given to who asks for them, and cite all that is borne out", async () => {
    await using given = await opened({});
    const { client } = given;
    const asked = (only?: string[]): Promise<CodeAction[]> =>
      client.connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri: client.folder.uri("draft.md") },
        range: placeOf(DRAFT, "海豚"),
        context: { diagnostics: [], ...(only && { only }) },
      });
    assert.deepEqual(
      (await asked()).filter(({ kind }) => kind?.startsWith("source")),
      [],
    );
    assert.deepEqual(await asked(["source.fixAll"]), []);
    const [action, ...others] = await asked(["source"]);
    assert.deepEqual([action?.kind, others], ["source.hegao.citeAll", []]);
    const { edit } = await client.connection.sendRequest<CodeAction>("codeAction/resolve", action);
    const mended = textAfter(edit, client, "draft.md", DRAFT);
    assert.match(mended, /環比增長41%，註冊用戶突破3000萬\[\^1\]。\n[\s\S]*63%。\n\n\[\^1\]: 海豚交易所/);
    await client.change("draft.md", mended);
    assert.deepEqual(await asked(["source.hegao.citeAll"]), []);
  });
});
