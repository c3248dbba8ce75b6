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
  /** The post that a person's name stands beside: the CTO of 馬上消費CTO蔣寧, the 主席 of 江寧獲委任為主席. */
  readonly post?: Span;
  /** Further posts of one row with it, before it: the 副行長 of 副行長兼董事會秘書馬修遠. */
  readonly otherPosts?: readonly Span[];
  /** Where a verb says that the post is left, or not yet taken up: 江寧卸任主席. */
  readonly standing?: "former" | "elect";
}
