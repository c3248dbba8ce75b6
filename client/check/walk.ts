/** The way through a draft's claims: which one is looked at, and which come before and after it. Knows nothing of VS Code. */
import type { ListedClaim, PlaceInText } from "../../server/lsp/requests.ts";

type Position = PlaceInText["start"];

/** A replacement of text, as an editor tells of it. */
export interface Replacement {
  readonly range: PlaceInText;
  readonly text: string;
}

/** Verdicts that leave something to look at. */
const OPEN = new Set<ListedClaim["verdict"]>([
  "contradicted",
  "impossible",
  "inconsistent",
  "disputed",
  "unverified",
  "reserved",
  "unchecked",
]);

export class Walk {
  #claims: readonly ListedClaim[] = [];
  /** Where the claim begins that is looked at; kept in step with the text, so that an edited claim stays in sight. */
  #at: Position = { line: 0, character: 0 };
  #current: number | null = null;
  /** Whether claims that leave nothing to look at are stopped at too. */
  isWhole = false;

  /** Number in the list, from 0; null where there are no claims. */
  get current(): number | null {
    return this.#current;
  }

  /** Place among those that are stopped at, from 1; null where the current one is none of them. */
  get place(): number | null {
    const at = this.#stops().indexOf(this.#current ?? -1);
    return at === -1 ? null : at + 1;
  }

  get stops(): number {
    return this.#stops().length;
  }

  /** Takes a draft that was checked anew; what was looked at stays so, or else what now stands next. */
  take(claims: readonly ListedClaim[]): void {
    const kind = this.#current === null ? undefined : this.#claims[this.#current]?.kind;
    const isFirst = this.#claims.length === 0;
    this.#claims = claims;
    const here = claims.flatMap(({ range }, i) => (compare(range.start, this.#at) === 0 ? [i] : []));
    const stops = this.#stops();
    const same = here.find((i) => claims[i]!.kind === kind) ?? here[0];
    const next = (isFirst ? stops : [...claims.keys()]).find((i) => compare(claims[i]!.range.start, this.#at) >= 0);
    this.#goTo((isFirst ? undefined : same) ?? next ?? stops[0] ?? (claims.length > 0 ? claims.length - 1 : null));
  }

  /** Another draft came to the front. */
  leave(): void {
    this.#claims = [];
    this.#current = null;
    this.#at = { line: 0, character: 0 };
  }

  /** @param by 1 for the next, -1 for the one before; after the last comes the first. */
  step(by: 1 | -1): void {
    const stops = this.#stops();
    if (stops.length === 0) return;
    const at = stops.indexOf(this.#current ?? -1);
    if (at !== -1) return this.#goTo(stops[(at + by + stops.length) % stops.length]!);
    const onwards = stops.find((i) => i > (this.#current ?? -1));
    const back = stops.findLast((i) => i < (this.#current ?? 0));
    this.#goTo((by === 1 ? onwards : back) ?? stops.at(by === 1 ? 0 : -1)!);
  }

  /** The narrowest claim at the cursor; true where that is another than before. */
  follow(cursor: Position): boolean {
    const here = this.#claims
      .map((claim, i) => ({ i, range: claim.range }))
      .filter(({ range }) => compare(range.start, cursor) <= 0 && compare(cursor, range.end) <= 0)
      .sort((a, b) => compare(b.range.start, a.range.start) || compare(a.range.end, b.range.end));
    // Right behind one claim another may begin: that one is meant.
    const found = here.find(({ range }) => compare(cursor, range.end) < 0) ?? here[0];
    if (found === undefined || found.i === this.#current) return false;
    this.#goTo(found.i);
    return true;
  }

  /** Goes to the first in a stretch of the draft that leaves something to look at, else to its first. */
  enter({ start, end }: PlaceInText): void {
    const under = this.#claims.flatMap(({ range }, i) =>
      compare(start, range.start) <= 0 && compare(range.start, end) < 0 ? [i] : [],
    );
    const stops = new Set(this.#stops());
    const first = under.find((i) => stops.has(i)) ?? under[0];
    if (first !== undefined) this.#goTo(first);
  }

  /** The text was edited: what is looked at moves with it. */
  shift({ range, text }: Replacement): void {
    if (compare(range.end, this.#at) > 0) return;
    const added = text.split("\n");
    const lines = added.length - 1 - (range.end.line - range.start.line);
    const before = added.length > 1 ? 0 : range.start.character;
    const character =
      range.end.line === this.#at.line
        ? this.#at.character - range.end.character + before + added.at(-1)!.length
        : this.#at.character;
    this.#at = { line: this.#at.line + lines, character };
  }

  #stops(): number[] {
    return this.#claims.flatMap(({ verdict }, i) => (this.isWhole || OPEN.has(verdict) ? [i] : []));
  }

  #goTo(i: number | null): void {
    this.#current = i;
    this.#at = i === null ? this.#at : this.#claims[i]!.range.start;
  }
}

const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;
