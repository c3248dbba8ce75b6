/** Whom a stretch of a draft's sentence names, and whether two names may stand for one another or be one. */
import type { NameRole } from "../kinds/kind.ts";
import type { ReadSentence } from "../kinds/reading.ts";
import type { Span } from "../text/span.ts";
import { isWho, type Places } from "./places.ts";

export interface Subject extends Span {
  readonly key: string;
  readonly role: NameRole;
}

/** Who is named in a unit: names read there, and names of the sources that stand there. */
export function subjectsOf(read: ReadSentence, unit: Span, places: readonly Places[]): Subject[] {
  const { folded } = read.sentence;
  const subjects: Subject[] = [];
  for (const name of read.names) {
    if (name.start < unit.start || name.end > unit.end || !isWho(name, read)) continue;
    const key = folded.slice(name.start, name.end);
    const isPerson = places.some(({ occurrences }) => occurrences.some((o) => o.key === key && o.role === "person"));
    subjects.push({ start: name.start, end: name.end, key, role: isPerson ? "person" : name.role });
  }
  for (let at = unit.start; at + 1 < unit.end; at++) {
    if (subjects.some(({ start, end }) => start <= at && at < end)) continue;
    const head = folded.slice(at, at + 2);
    for (const { byHead } of places) {
      const there = byHead.get(head)?.find(({ key }) => folded.startsWith(key, at) && at + key.length <= unit.end);
      if (there === undefined || read.sentence.language === "en") continue;
      subjects.push({ start: at, end: at + there.key.length, key: there.key, role: there.role });
      break;
    }
  }
  return subjects;
}

/** A company's chief speaks for it, and so the two stand for one another; what is only known by its place may be either. */
export const areAlike = (a: { readonly role: NameRole }, b: { readonly role: NameRole }): boolean =>
  a.role === "other" || b.role === "other" || (a.role === "person") === (b.role === "person");

/** 平保 and 中国平安, 财库局 and 财经事务及库务局: short forms share most of their characters with the long. */
export function mayBeOne(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.charCodeAt(0) < 0x3400)
    return (
      initialsOf(long) === short || short.split(" ").some((word) => word.length > 2 && long.split(" ").includes(word))
    );
  const shared = [...short].filter((character) => long.includes(character)).length;
  if (short.length === 2 && long.length > 2) return shared > 0;
  return long.length > short.length ? shared * 2 >= short.length && shared > 1 : false;
}

const initialsOf = (name: string): string =>
  name
    .split(" ")
    .map((word) => word[0])
    .join("");
