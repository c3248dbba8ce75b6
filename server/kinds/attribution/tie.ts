/** What ties are made from, the mentions of a sentence with what is carried into it, and how one is put together. */
import { fold } from "../../text/fold.ts";
import type { Sentence } from "../../text/sentence.ts";
import type { Span } from "../../text/span.ts";
import type { Mention, NameRole } from "../kind.ts";
import type { Attribution, End } from "./attribution.ts";

/** A name as far as ties ask for it. The name kind's own mentions fit. */
export interface NamedEnd extends Mention {
  readonly text: string;
  readonly key: string;
  readonly role: NameRole;
  readonly post?: Span;
  readonly otherPosts?: readonly Span[];
  readonly standing?: "former" | "elect";
  readonly gloss?: string;
  /** How the name was found: the newsroom's list knows what it lists. */
  readonly foundBy?: string;
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

const ORGANISATIONS = new Set<NameRole>(["company", "institution", "media"]);

export const isOrganisation = (name: NamedEnd): boolean => ORGANISATIONS.has(name.role);

export const endOf = ({ start, end, text, key, role, gloss }: NamedEnd): End => ({
  start,
  end,
  text,
  key,
  role,
  ...(gloss !== undefined && { gloss: fold(gloss) }),
});

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
