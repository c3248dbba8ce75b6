/** The contract of a format: how a file's bytes become blocks that keep where they stand. A format is added by a file, a line in list.ts and its extensions in names.ts. */
import type { PlacedBlock } from "../../text/source.ts";

export type FormatId = "markdown" | "text" | "html" | "csv" | "xlsx" | "docx" | "pdf" | "jsonl";

export interface Format extends Reader {
  readonly id: FormatId;
}

export interface Reader {
  /** Throws `Unreadable` for a file that is broken, hostile or none of its kind; any other exception is a fault of the reader's. */
  read(bytes: Uint8Array, settings: FormatSettings): ReadFile | Promise<ReadFile>;
}

export interface FormatSettings {
  /** An encoding that a person has set for this file; else it is found out. */
  readonly encoding?: string;
  /** An encoding that whoever sent the file declares; believed where it fits. */
  readonly declared?: string;
}

export interface ReadFile {
  readonly blocks: readonly PlacedBlock[];
  /** What the file says of itself. */
  readonly meta: FoundMeta;
  /** What goes behind even a guess from the first lines, such as the day on which the file was made. */
  readonly hints?: FoundMeta;
  readonly warnings: readonly Warning[];
  /** Of text: the encoding that it turned out to be in. */
  readonly encoding?: string;
}

/** As written in the file; `settleMeta` brings it to form. */
export interface FoundMeta {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
  readonly url?: string;
  readonly retrieved?: string;
}

/** Something a person should know about how a file was read. `detail` is a name, number or place; see report.ts for the words. */
export interface Warning {
  readonly code: WarningCode;
  readonly detail?: string;
}

export type WarningCode =
  | "unknown-format" // no reader for this extension
  | "binary" // bytes that are no text
  | "blank" // no bytes at all
  | "web-page" // a web page under the name of another kind of file
  | "broken" // the file's structure cannot be read
  | "encrypted"
  | "too-large" // over the settable size
  | "too-much" // inflates to, or holds, more than a reader takes
  | "not-a-file" // a pipe, device or socket
  | "unreadable" // the system refuses it
  | "outside" // a link that leads out of the corpus
  | "encoding-mismatch" // declared one way, written another
  | "encoding-lossy" // some bytes make no characters
  | "cut" // only the first part was read
  | "page-untrusted" // a page without text, or with characters lost
  | "record-broken" // a line of an archive that is no record
  | "record-lossy" // a record some of whose bytes make no characters
  | "record-repeated" // an id used twice in one archive
  | "date-unreadable"
  | "metadata-broken" // front matter or a sidecar file that is no YAML
  | "empty";

/** A file that no reader can make anything of, and why. */
export class Unreadable extends Error {
  readonly warning: Warning;

  constructor(code: WarningCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.warning = detail === undefined ? { code } : { code, detail };
  }
}
