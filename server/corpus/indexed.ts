/** Evidence from one layer's index on disk. It only reads, and notices when another process has written. */
import { statSync } from "node:fs";
import type { Evidence, Query, Reference, Wanted } from "../checking/evidence.ts";
import { fold } from "../text/fold.ts";
import type { SourceMeta, SourceText } from "../text/source.ts";
import { termsOf } from "../text/terms.ts";
import { citedIn } from "./citedInIndex.ts";
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
  /** How often an index was opened: each counts its sources by itself. */
  #opened = 0;
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
    return this.#ask(() => `${this.#file}/${this.#madeAt}/${this.#written}`, null);
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

  editionOf(id: string): string {
    return this.#ask((open) => {
      const name = this.#nameOf(id);
      const number = name === null ? null : open.numberOf(name);
      return number === null ? "" : `${this.#opened}.${number}`;
    }, "");
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
    this.#opened++;
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
