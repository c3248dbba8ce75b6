/** Verbs before somebody who is put into a post: 委任|江寧|為主席, named |Mara Lind| chairman. Folded. */
import { wordsIn } from "./anyOf.ts";

export const PUTTING = wordsIn("委任 任命 聘任 聘请 聘用 推选 选出 提名 邀请 委派");
export const ENGLISH_PUTTING = wordsIn("named appointed hired elected promoted picked tapped");
