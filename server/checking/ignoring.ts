/**
 * Findings that the draft's writer sets aside in the draft itself, by a comment:
 *
 *     <!-- hegao-ignore -->                                  every finding of its line; alone on a line, of the next one
 *     <!-- hegao-ignore figure.unverified "14%": 電話查證 -->  only of this code or kind, of these words; with the reason
 *     <!-- hegao-ignore-file date: 舊聞重刊 -->                of the whole draft
 */
import { lineEnd, lineStart } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { CheckedClaim } from "./checked.ts";
import type { CitationFault } from "./citationFaults.ts";
import type { OpenDraft } from "./draft.ts";

export function setAside(claims: readonly CheckedClaim[], open: OpenDraft): CheckedClaim[] {
  const marks = marksOf(open);
  if (marks.length === 0) return [...claims];
  return claims.map((claim) => {
    const mark = claim.code === null ? undefined : marks.find((each) => isMeant(claim, each));
    if (mark === undefined) return claim;
    const { reason } = mark;
    return { ...claim, verdict: "signedOff", code: null, correction: null, signedOff: { how: "comment", reason } };
  });
}

/** What is wrong with citations goes by the same marks, as of the kind “citation”. */
export function withoutIgnored(faults: readonly CitationFault[], open: OpenDraft): CitationFault[] {
  const marks = marksOf(open);
  return faults.filter(
    (fault) => !marks.some((mark) => isMeant({ ...fault, kind: "citation", text: fault.words }, mark)),
  );
}

const marksOf = ({ text, comments }: OpenDraft): IgnoreMark[] => comments.flatMap((each) => markOf(each, text) ?? []);

interface IgnoreMark {
  /** Where the findings stand that it is meant for. */
  readonly scope: Span;
  /** Codes and kinds; any where there are none. */
  readonly codes: readonly string[];
  /** The claim's words; any where there are none. */
  readonly words: readonly string[];
  readonly reason: string;
}

/** What a mark may set aside. */
interface Shown {
  readonly start: number;
  readonly kind: string;
  readonly code: string | null;
  readonly text: string;
}

const isMeant = (claim: Shown, { scope, codes, words }: IgnoreMark): boolean =>
  claim.start >= scope.start &&
  claim.start < scope.end &&
  (codes.length === 0 || codes.some((code) => code === claim.code || code === claim.kind)) &&
  (words.length === 0 || words.includes(claim.text));

const HEAD = /^hegao-ignore(-file)?(?=[\s:：]|$)/;
const SELECTOR = /\s*(?:"([^"]*)"|“([^”]*)”|「([^」]*)」|([a-z]+(?:\.[a-z]+)?)(?![\w.]))[\s,，]*/y;

/** Null for a comment that is no such mark, or that says what nobody can mean. */
function markOf(comment: Span & { readonly text: string }, text: string): IgnoreMark | null {
  const head = HEAD.exec(comment.text);
  if (head === null) return null;
  const codes: string[] = [];
  const words: string[] = [];
  let at = head[0].length;
  for (;;) {
    SELECTOR.lastIndex = at;
    const found = SELECTOR.exec(comment.text);
    if (found === null) break;
    at = SELECTOR.lastIndex;
    if (found[4] === undefined) words.push(found[1] ?? found[2] ?? found[3]!);
    else codes.push(found[4]);
  }
  const rest = comment.text.slice(at).trim();
  if (rest !== "" && !/^[:：]/.test(rest)) return null;
  const scope = head[1] === undefined ? linesOf(comment, text) : { start: 0, end: text.length + 1 };
  return { scope, codes, words, reason: rest.slice(1).trim() };
}

/** The comment's own line; where nothing else stands on it, the next line that is not empty. */
function linesOf(comment: Span, text: string): Span {
  const own = { start: lineStart(text, comment.start), end: lineEnd(text, comment.end) };
  const rest = text.slice(own.start, comment.start) + text.slice(comment.end, own.end);
  if (rest.trim() !== "") return own;
  let start = own.end;
  while (start < text.length && /\s/.test(text[start]!)) start++;
  return { start: lineStart(text, start), end: lineEnd(text, start) };
}
