/** What comes from outside to be kept among the sources, and why it cannot be. */
export interface Outside {
  readonly bytes: Uint8Array;
  /** A file's name, whose ending says the format. */
  readonly name: string;
  readonly url?: string;
  /** The encoding that whoever sent it declares. */
  readonly declared?: string;
}

export type UncaughtCode =
  | "not-an-address"
  | "web-status" // the server answers with an error
  | "web-silent" // or with nothing
  | "web-failed"
  | "too-large" // bytes
  | "nothing" // an empty clipboard
  | "unreadable" // a file that the system refuses, or no reader takes
  | "not-a-source"
  | "unwritable"; // the folder of sources

/** What could not be captured, and why. */
export class Uncaught extends Error {
  readonly code: UncaughtCode;
  readonly detail: string;

  constructor(code: UncaughtCode, detail = "") {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
