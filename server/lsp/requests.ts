/** What the extension and the server say to each other beyond the protocol: names and types, and nothing else. */
import type { Code, Verdict } from "../checking/verdict.ts";
import type { Sheet } from "../presenting/sheet.ts";

/** Server to client, whenever a draft was checked or its project's sources changed. */
export const STATUS = "hegao/status";

export interface DraftStatus {
  readonly uri: string;
  readonly sources: SourcesStatus;
  /** In the order of the verdicts' table, those that occur; null until the draft is checked. */
  readonly claims: readonly VerdictCount[] | null;
  /** Whether relative dates stay unresolved because the draft has no date of its own. */
  readonly lacksDate: boolean;
  /** What keeps the draft from being checked as it should be, in the reader's language. */
  readonly problems: readonly string[];
}

export interface SourcesStatus {
  readonly state: "reading" | "ready" | "missing" | "failed";
  /** How many can be asked. */
  readonly read: number;
  /** How much of what is new is read, from 0 to 1; null where nothing is being read, or it is not known. */
  readonly share: number | null;
  /** Sources that could not be read, by path under their root, with the reason. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

export interface VerdictCount {
  readonly verdict: Verdict;
  /** The verdict in the reader's words. */
  readonly label: string;
  readonly count: number;
}

/** Documents of this scheme hold the text that was drawn from a source; the server gives it out, read-only. */
export const SOURCE_SCHEME = "hegao-source";

/** Client to server: read all sources of a draft's project anew. Answers when they are read. */
export const REINDEX = "hegao/reindex";

export interface ReindexParams {
  /** Any document of the project. */
  readonly uri: string;
}

/** Client to server: why the claims at a place of a draft have their verdicts, as Markdown; null where there are none. */
export const EXPLAIN = "hegao/explain";

export interface ExplainParams {
  readonly uri: string;
  /** From 0, as the protocol's do. */
  readonly position: { readonly line: number; readonly character: number };
}

/** Client to server: a person vouches for a finding. It is written into the project's file of sign-offs. */
export const SIGN_OFF = "hegao/signOff";

export interface SignOffParams {
  readonly uri: string;
  /** Of the claim, from 0. */
  readonly position: { readonly line: number; readonly character: number };
  readonly who: string;
  /** ISO day. */
  readonly when: string;
  readonly how: string;
  readonly why: string;
  /** Not only here: of these words in all drafts of the project. */
  readonly isEverywhere?: true;
}

/** Null where it is done; else why it was not, in the reader's language. */
export type SignOffResult = { readonly problem: string } | null;

/** The command behind the fix “Sign off…”, which the extension registers: it asks how, and sends the request. */
export const ASK_SIGN_OFF = "hegao.signOff";

/** The command behind a fix that adds to a file beside the draft, which the extension registers: saves it, by its address. */
export const SAVE_FILE = "hegao.saveFile";

/** The command behind “Ignore … in all drafts…”, likewise: it asks why, and signs off everywhere. */
export const IGNORE_EVERYWHERE = "hegao.ignoreEverywhere";

/** Runs behind the fixes that write a comment to ignore a finding: it asks why, and writes that into the comment. */
export const GIVE_REASON = "hegao.giveReason";

export interface GiveReasonArguments {
  readonly uri: string;
  /** As it was put in. */
  readonly comment: string;
}

/** A command of the server's: adds a source to the draft's bibliography. Answers with the file's address, or null. */
export const ADD_ENTRY = "hegao.addEntry";

export interface AddEntryArguments {
  readonly uri: string;
  readonly key: string;
  /** The source's id. */
  readonly source: string;
}

/** Also of `IGNORE_EVERYWHERE`. */
export interface AskSignOffArguments {
  readonly uri: string;
  readonly position: SignOffParams["position"];
  /** The claim's words. */
  readonly words: string;
}

/** Client to server: every claim of an open draft. Answers when it is checked; null for what is no draft. */
export const LIST_CLAIMS = "hegao/claims";

export interface ListClaimsParams {
  readonly uri: string;
}

export interface ClaimsList {
  /** Of the document as it was checked. */
  readonly version: number;
  /** The same for the same text, settings and sources. */
  readonly stamp: string;
  /** In the order of the text. */
  readonly claims: readonly ListedClaim[];
}

export interface ListedClaim {
  readonly verdict: Verdict;
  /** The verdict in the reader's words. */
  readonly label: string;
  /** figure, date, name, quotation or attribution. */
  readonly kind: string;
  /** Null for what is plainly supported or derived. */
  readonly code: Code | null;
  /** As the draft has them. */
  readonly words: string;
  /** What was found, in one line, in the reader's language; empty where nothing is to be said. */
  readonly message: string;
  readonly range: PlaceInText;
}

/** Client to server: all that is known of a claim, for the check panel; null where the list that it was taken from is out of date. */
export const CLAIM_SHEET = "hegao/claimSheet";

export interface ClaimSheetParams {
  readonly uri: string;
  /** Of the list. */
  readonly stamp: string;
  /** Its number in the list, from 0. */
  readonly claim: number;
}

export interface ClaimSheet extends Sheet {
  readonly verdict: Verdict;
  readonly code: Code | null;
  readonly range: PlaceInText;
  /** Where each quote can be shown, in their order; null where it cannot be. */
  readonly places: readonly (OpenSourceArguments | null)[];
  /** In the order in which the editor offers them. */
  readonly fixes: readonly SheetFix[];
  readonly canBeSignedOff: boolean;
}

export interface SheetFix {
  readonly kind: "replace" | "cite" | "ignore";
  /** A code action of the protocol's, whose edit is worked out when it is resolved. */
  readonly action: { readonly title: string; readonly data?: unknown };
}

/** Client to server: every file among a project's sources. Answers when they are read; null where there is no project. */
export const LIST_SOURCES = "hegao/sources";

export interface ListSourcesParams {
  /** Any document or folder of the project. */
  readonly uri: string;
}

export interface SourcesList {
  readonly sources: number;
  readonly passages: number;
  /** In order of layer, then of path. */
  readonly files: readonly ListedSource[];
}

export interface ListedSource {
  /** Path under its root. */
  readonly id: string;
  readonly uri: string;
  /** markdown, text, html, csv, xlsx, docx, pdf or jsonl; null for a file that no reader took. */
  readonly format: string | null;
  /** The encoding that its text was found to be in; null where there is none to speak of. */
  readonly encoding: string | null;
  /** 1 for a source of its own, more for an archive, 0 where it could not be read. */
  readonly sources: number;
  /** Sentences and cells. */
  readonly passages: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO day, month or year. */
  readonly published: string | null;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly language: string | null;
  /** Which of the above were guessed from the file's name or first lines. */
  readonly guessed: readonly string[];
  /** What went wrong, in the reader's language. */
  readonly problems: readonly string[];
}

/** Client to server: keep something among the sources. Fetches from the web only what this names. */
export const ADD_SOURCE = "hegao/addSource";

export interface AddSourceParams {
  /** Any document or folder of the project. */
  readonly uri: string;
  readonly what: ToAdd;
}

export type ToAdd =
  | { readonly type: "url"; readonly url: string }
  | { readonly type: "file"; readonly uri: string }
  /** Text, or the markup of a page. */
  | { readonly type: "clipboard"; readonly text: string };

export type AddSourceResult =
  | {
      /** What a person wants to see: the source, or, where that is no text, the file that says what is known of it. */
      readonly open: string;
      readonly source: string;
      /** Whether the very same was there already. */
      readonly isKnown: boolean;
    }
  /** Why it was not done, in the reader's language. */
  | { readonly problem: string };

/** Client to server: the file in which what is known of a source is mended, made where there is none yet. */
export const EDIT_METADATA = "hegao/editMetadata";

export interface EditMetadataParams {
  /** The source's. */
  readonly uri: string;
}

/** Commands that the server's links and fixes may call; the extension registers them. */
export const OPEN_SOURCE = "hegao.openSource";
export const INSERT_DATE = "hegao.insertDate";
export const COPY_CITATION = "hegao.copyCitation";

/** A source as the draft would name it in a note. */
export interface CopyCitationArguments {
  readonly text: string;
}

/** The command behind a lens over a heading: leads to the claims that stand under it. */
export const SHOW_CLAIMS = "hegao.showClaims";

export interface ShowClaimsArguments extends PlaceInText {
  readonly uri: string;
}

/** A passage to be opened. */
export interface OpenSourceArguments {
  readonly uri: string;
  readonly range: PlaceInText;
}

/** Lines and characters count from 0, as the protocol's do; the end is exclusive. */
export interface PlaceInText {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The extension's `initializationOptions`; a plain client sends none. */
export interface ClientOptions {
  /** Links in hovers may be commands: `OPEN_SOURCE` selects the passage, a plain link only leads to its file. */
  readonly hasCommands?: boolean;
  /** A folder of the editor's own, for an index that cannot stand beside its sources. */
  readonly storage?: string;
  /** False in a workspace that the person does not vouch for: nothing is written into it, nor read outside of it. */
  readonly isTrusted?: boolean;
  /** What stands under `hegao` in the settings, from clients that cannot be asked. */
  readonly settings?: unknown;
}
