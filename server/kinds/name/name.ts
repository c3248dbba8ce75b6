/** A name as understood: who or what it names, and the key under which its writings are one. */
import type { Span } from "../../text/span.ts";
import type { Mention, NameRole } from "../kind.ts";

export interface Name extends Mention {
  readonly kind: "name";
  /** As written. */
  readonly text: string;
  /** Folded, without spaces, hyphens and quotation marks: 奇富 GPT and 奇富GPT share one. */
  readonly key: string;
  readonly role: NameRole;
  /** How it was found: by its form (…GPT), by words beside it, in the lexicon, or by segmentation only. */
  readonly foundBy: "form" | "context" | "lexicon" | "words";
  /** The same name in another script, or a short form of it, in brackets behind: Zhenyi (貞儀), 海獺集團（下稱海獺）. As written. */
  readonly gloss?: string;
  /** The post that stands right before a person's name: the CTO of 馬上消費CTO蔣寧. */
  readonly post?: Span;
}
