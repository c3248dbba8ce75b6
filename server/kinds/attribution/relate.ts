/**
 * Ties what the sentences of one paragraph mention: a person to a post, a model to its owner, an estimate to who made
 * it, words to who said them. What is carried from an earlier sentence (其, 该公司, 他) is carried only where it is plain.
 */
import type { Sentence } from "../../text/sentence.ts";
import type { Span } from "../../text/span.ts";
import type { Mention, NameRole } from "../kind.ts";
import type { Attribution, End } from "./attribution.ts";
import { estimateTies } from "./estimates.ts";
import { ownerTies } from "./owners.ts";
import { postTies } from "./postTies.ts";
import { speakerTies } from "./speakers.ts";

/** A name as far as ties ask for it. The name kind's own mentions fit. */
export interface NamedEnd extends Mention {
  readonly text: string;
  readonly key: string;
  readonly role: NameRole;
  readonly post?: Span;
}

/** A quotation as far as ties ask for it. The quotation kind's own mentions fit. */
export interface QuotedEnd extends Mention {
  readonly inner: Span;
  readonly role: "speech" | "title" | "label";
  readonly speaker?: Span;
}

export interface Related {
  readonly sentence: Sentence;
  readonly names: readonly NamedEnd[];
  readonly quotations: readonly QuotedEnd[];
  readonly figures: readonly Mention[];
}

/** Whom 其 and 该公司, and whom 他 and 她 mean in the next sentence. Null where two might be meant. */
export interface Carried {
  readonly organisation: NamedEnd | null;
  readonly person: NamedEnd | null;
}

/** Ties of each sentence, left to right. Offsets are the sentence's own; a carried end keeps those it had in its own sentence. */
export function relate(paragraph: readonly Related[]): Attribution[][] {
  let carried: Carried = { organisation: null, person: null };
  return paragraph.map((read) => {
    const ties = [
      ...postTies(read, carried),
      ...ownerTies(read, carried),
      ...estimateTies(read),
      ...speakerTies(read, carried),
    ];
    carried = carryOn(read, carried);
    return ties.sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

const ORGANISATIONS = new Set<NameRole>(["company", "institution", "media"]);

export const isOrganisation = (name: NamedEnd): boolean => ORGANISATIONS.has(name.role);

/** The one organisation and the one person that a sentence speaks of first are meant by the next one's pronouns. */
function carryOn({ names }: Related, before: Carried): Carried {
  const organisations = new Map(names.filter(isOrganisation).map((name) => [name.key, name]));
  const people = new Map(names.filter((name) => name.role === "person").map((name) => [name.key, name]));
  return { organisation: onlyOr(organisations, before.organisation), person: onlyOr(people, before.person) };
}

function onlyOr(found: ReadonlyMap<string, NamedEnd>, before: NamedEnd | null): NamedEnd | null {
  if (found.size === 0) return before;
  return found.size === 1 ? [...found.values()][0]! : null;
}

export const endOf = ({ start, end, text, key }: NamedEnd): End => ({ start, end, text, key });

/** A tie from its first end to its last; an end carried from another sentence lies outside. */
export function tieOf(tie: Attribution["tie"], of: End, to: End | null, isCarried: boolean, title?: End): Attribution {
  const here = [of, ...(to === null || isCarried ? [] : [to]), ...(title === undefined ? [] : [title])];
  return {
    kind: "attribution",
    tie,
    of,
    start: Math.min(...here.map((end) => end.start)),
    end: Math.max(...here.map((end) => end.end)),
    isCarried,
    ...(to === null ? {} : { to }),
    ...(title === undefined ? {} : { title }),
  };
}
