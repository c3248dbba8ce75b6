/** A tie between two things named in a text: whose model, whose post, whose words, whose estimate. */
import type { Span } from "../../text/span.ts";
import type { Mention, NameRole } from "../kind.ts";

export type TieType =
  | "post" // a person and a title, with or without an organisation: 馬上消費CTO蔣寧
  | "owner" // a model or product and who made it: 螞蟻集團的貞儀
  | "estimate" // a figure and who measured it: 據艾瑞諮詢測算
  | "speaker" // words and who said them
  | "subject"; // a name and what is said of it: found only where it is the wrong one

export interface End extends Span {
  readonly text: string;
  readonly key: string;
  /** What the text itself glosses a name with, folded: 周鴻禕 of Zhou Hongyi (周鴻禕). */
  readonly gloss?: string;
  /** Of what is a name. */
  readonly role?: NameRole;
}

/** Its span runs from its first end to its last, in one sentence; of reported words it is the speaker's alone. */
export interface Attribution extends Mention {
  readonly kind: "attribution";
  readonly tie: TieType;
  /** The person, model, estimate's verb or words: what is attributed. */
  readonly of: End;
  /** The owner, institute, speaker or organisation it is attributed to, if stated or plainly carried. */
  readonly to?: End;
  /** The post's title, for `post`. */
  readonly title?: End;
  /** For `speaker`: the words are only reported, and `of` is the verb that says so. 江寧表示，… */
  readonly isReported?: true;
  /** Whether `to` was carried from an earlier sentence by 其, 該公司, 他. */
  readonly isCarried: boolean;
}
