/** Evidence from one layer's index on disk. It only reads, and notices when another process has written. */
import { statSync } from "node:fs";
import type { Evidence, Query, Reference, Wanted } from "../checking/evidence.ts";
import { urlKey } from "../text/address.ts";
import { fold } from "../text/fold.ts";
import type { SourceMeta, SourceText } from "../text/source.ts";
import { termsOf } from "../text/terms.ts";
import { namingOf, titleKey } from "./cited.ts";
import { type FileReport, OpenIndex } from "./openIndex.ts";
import { LISTED_WHOLE, rank } from "./ranking.ts";
import { isBusy, isDamage, openForReading } from "./store.ts";

export interface IndexedLayer {
  /** Path of the index. */
  readonly index: string;
  /** Stands before every id of this layer. */
  readonly prefix: string;
  /** Absolute path of a source's file; null for a record of an archive. */
  readonly pathOf: (name: string) => string | null;
  /** Called when the index turns out to be damaged, so that it is built anew. */
  readonly onDamage: () => void;
}

/** Empty as long as there is no index, and while a damaged one is being replaced. */
export class IndexedEvidence implements Evidence {
  readonly #layer: IndexedLayer;
  #open: OpenIndex | null = null;
  /** Which file is open: a rebuilt index is another file of the same name. */
  #file = 0;
  /** When that file was made, in milliseconds. */
  #madeAt = 0;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #version = -1;
  #written = -1;
  #generation = 0;
  #isClosed = false;
  /** By id; those that a new generation has not changed stay, with all that hangs on them. */
  readonly #sources = new Map<string, HeldSource>();
  /** Characters of these. */
  #held = 0;

  constructor(layer: IndexedLayer) {
    this.#layer = layer;
  }

  get generation(): number {
    // Asked of a torn index it turns, as any other question makes it.
    this.#ask(() => null, null);
    return this.#generation;
  }

  get size(): number {
    return this.#ask((open) => open.size, 0);
  }

  /** The same for the same sources, in this process and the next; null without an index. */
  get stamp(): string | null {
    return this.#current() === null ? null : `${this.#file}/${this.#madeAt}/${this.#written}`;
  }

  shortlist(query: Query): string[] {
    return this.#ask((open) => {
      const terms = [...new Set([...query.terms, ...query.names.flatMap((name) => termsOf(fold(name)))])];
      const ranked = rank({ ...query, terms }, open);
      const listed = open.size > LISTED_WHOLE ? ranked.slice(0, query.limit) : [...new Set([...ranked, ...open.all()])];
      return this.#ids(open, listed);
    }, []);
  }

  source(id: string): SourceText | null {
    return this.#ask((open) => {
      const name = this.#nameOf(id);
      const number = name === null ? null : open.numberOf(name);
      const known = this.#sources.get(id);
      if (known !== undefined && known.number === number) {
        // What was asked for last stays longest.
        this.#sources.delete(id);
        this.#sources.set(id, known);
        return known.source;
      }
      this.#release(id);
      const read = name === null ? null : open.source(name);
      if (read === null || name === null || number === null) return null;
      const source = { ...read, id, meta: this.#withPath(read.meta, name) };
      this.#keep(id, { number, source });
      return source;
    }, null);
  }

  meta(id: string): SourceMeta | null {
    return this.#ask((open) => {
      const name = this.#nameOf(id);
      const meta = name === null ? null : open.meta(name);
      return meta === null || name === null ? null : this.#withPath(meta, name);
    }, null);
  }

  isBackground(): boolean {
    return false;
  }

  cited(reference: Reference): string | null {
    return this.#ask((open) => {
      const name = citedIn(open, reference);
      return name === null ? null : this.#layer.prefix + name;
    }, null);
  }

  holding(ids: readonly string[], { values, names }: Wanted): string[] {
    return this.#ask((open) => {
      return ids.filter((id) => {
        const name = this.#nameOf(id);
        return name !== null && open.isHolding(name, values, names);
      });
    }, []);
  }

  withValue(key: string, terms: readonly string[]): string[] {
    return this.#ask((open) => this.#ids(open, open.withBoth(key, terms).slice(0, ANSWERED)), []);
  }

  /** Every file of the layer and how it was read. */
  files(): FileReport[] {
    return this.#ask((open) => open.files(), []);
  }

  /** Those that gave no source, and why. */
  unread(): Pick<FileReport, "path" | "warnings">[] {
    return this.#ask((open) => open.unread(), []);
  }

  /** Looks for a new or replaced index at the next question, however lately it looked. */
  lookNow(): void {
    if (!this.#isClosed) this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  close(): void {
    this.#isClosed = true;
    this.#open?.close();
    this.#open = null;
    this.#lookedAt = Number.POSITIVE_INFINITY;
  }

  #ids(open: OpenIndex, numbers: readonly number[]): string[] {
    return numbers.flatMap((number) => {
      const name = open.nameOf(number);
      return name === null ? [] : [this.#layer.prefix + name];
    });
  }

  #nameOf(id: string): string | null {
    const { prefix } = this.#layer;
    return id.startsWith(prefix) ? id.slice(prefix.length) : null;
  }

  #withPath = (meta: SourceMeta, name: string): SourceMeta => ({ ...meta, path: this.#layer.pathOf(name) });

  #keep(id: string, held: HeldSource): void {
    this.#sources.set(id, held);
    this.#held += lengthOf(held.source);
    for (const oldest of this.#sources.keys()) {
      const { size } = this.#sources;
      if (size <= SOURCES_NEEDED || (size <= SOURCES_KEPT && this.#held <= CHARACTERS_KEPT)) return;
      this.#release(oldest);
    }
  }

  #release(id: string): void {
    const held = this.#sources.get(id);
    if (held === undefined) return;
    this.#sources.delete(id);
    this.#held -= lengthOf(held.source);
  }

  #ask<T>(question: (open: OpenIndex) => T, otherwise: T): T {
    try {
      const open = this.#current();
      return open === null ? otherwise : question(open);
    } catch (error) {
      if (isBusy(error)) return otherwise;
      if (!isDamage(error)) throw error;
      this.#drop();
      this.#layer.onDamage();
      return otherwise;
    }
  }

  /** The open index with nothing outdated kept. Looking for a file that was replaced costs a system call, so not each time. */
  #current(): OpenIndex | null {
    const now = performance.now();
    if (now - this.#lookedAt > LOOK_AGAIN_MS) {
      this.#lookedAt = now;
      this.#follow();
    } else if (now - this.#askedAt < ASK_AGAIN_MS) return this.#open;
    this.#askedAt = now;
    if (this.#open === null) return null;
    const version = this.#open.version();
    if (version !== this.#version) {
      this.#version = version;
      const written = this.#open.generation();
      if (written !== this.#written) this.#turn(written);
    }
    return this.#open;
  }

  #follow(): void {
    const stat = statSync(this.#layer.index, { throwIfNoEntry: false });
    const file = stat?.ino ?? 0;
    if (this.#open !== null && file === this.#file) return;
    this.#drop();
    const db = openForReading(this.#layer.index);
    if (db === null) return;
    this.#open = new OpenIndex(db);
    this.#file = file;
    this.#madeAt = stat?.birthtimeMs ?? 0;
    this.#version = this.#open.version();
    this.#turn(this.#open.generation());
  }

  #turn(written: number): void {
    this.#written = written;
    this.#generation++;
    this.#open?.forget();
  }

  /** Another index counts its sources anew. */
  #drop(): void {
    if (this.#open === null) return;
    this.#open.close();
    this.#open = null;
    this.#sources.clear();
    this.#held = 0;
    this.#turn(-1);
  }
}

interface HeldSource {
  /** Of the index: a source that was read again has another. */
  readonly number: number;
  readonly source: SourceText;
}

const LOOK_AGAIN_MS = 200;
/** A check asks thousands of times in a row, and lets others in only every ten milliseconds. */
const ASK_AGAIN_MS = 5;

/** Of sources in memory. What they were read into hangs on them, and takes some five hundred bytes for each character. */
const CHARACTERS_KEPT = 400_000;
const SOURCES_KEPT = 120;
/** As many as one draft may well be held against at once: to read them anew at each keystroke would take far too long. */
const SOURCES_NEEDED = 80;

const lengthOf = ({ blocks }: SourceText): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
const ANSWERED = 100;

/** By address, then by path, then by a title that the note's words hold. */
function citedIn(open: OpenIndex, reference: Reference): string | null {
  for (const url of reference.urls) {
    const [byAddress] = open.named(urlKey(url));
    if (byAddress !== undefined) return byAddress;
  }
  for (const url of reference.urls) {
    const byPath = withPath(open, url);
    if (byPath !== null) return byPath;
  }
  for (const part of reference.text.split(/[《》「」『』“”"|｜,，。;；—–\n]/)) {
    const [byTitle] = part.trim().length < 5 ? [] : open.named(titleKey(part));
    if (byTitle !== undefined) return byTitle;
  }
  return withTitleIn(open, reference);
}

function withPath(open: OpenIndex, url: string): string | null {
  if (/^[a-z]+:\/\//i.test(url)) return null;
  const parts = url
    .replace(/[#?].*$/s, "")
    .replace(/\\/g, "/")
    .split("/")
    .filter((part) => !/^\.{0,2}$/.test(part));
  for (let from = 0; from < parts.length; from++) {
    const path = parts.slice(from).join("/");
    for (const name of new Set([path, decoded(path)])) if (open.meta(name) !== null) return name;
  }
  const [only, other] = parts.length > 0 && open.size < 5_000 ? open.endingIn(decoded(parts.join("/"))) : [];
  return only !== undefined && other === undefined ? only : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The title may stand unmarked in a note: 衡港交易所2026年第一季度業務報告,第3頁. */
function withTitleIn(open: OpenIndex, reference: Reference): string | null {
  const query = { terms: termsOf(fold(reference.text)), values: [], names: [], limit: 20 };
  const likely = open.size > LISTED_WHOLE ? rank(query, open).slice(0, query.limit) : open.all();
  for (const number of likely) {
    const name = open.nameOf(number);
    const meta = name === null ? null : open.meta(name);
    if (name !== null && meta !== null && namingOf({ ...reference, urls: [] }, name, meta) > 0) return name;
  }
  return null;
}
