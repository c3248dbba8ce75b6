/**
 * Whether another name of a source truly holds the slot that the draft gives to one. Like words around it are not enough:
 * they may stand on its other side, be told in another sentence, or be said there of the draft's own name.
 */
import { isShortFor } from "../kinds/attribution/compare.ts";
import { isSurname, transliterationEnd } from "../kinds/name/characters.ts";
import { NO_NAMES } from "../kinds/name/organisations.ts";
import { speaksSoon, verbAt } from "../kinds/name/verbs.ts";
import { cuesIn } from "../text/speaking.ts";
import { isHan } from "../text/terms.ts";
import type { Subject } from "./namedIn.ts";
import { isPronoun, type Occurrence } from "./places.ts";
import { coverage, crossing, type Slot, sharesNext } from "./slot.ts";

/** A name of the draft in its slot, as far as it tells of whom a source would have to speak. */
export interface Placed {
  readonly name: Subject;
  readonly slot: Slot;
  /** What stands before and behind the name in its own clause or line of the draft, folded. */
  readonly before: string;
  readonly after: string;
}

export type Holder = Occurrence & { readonly slot: Slot };

/** @param likeness of the two slots, 0–1. */
export function holdsSlot(placed: Placed, there: Holder, likeness: number, rarity: (term: string) => number): boolean {
  const here = sentenceAt(there);
  const arePeople = placed.name.role === "person" && there.role === "person";
  const isPlain = likeness >= PLAINLY_ALIKE;
  if (isNoName(there) || isUnlikePeople(placed.name, there)) return false;
  if (isLeftOut(placed, here) || isApart(placed.name, here) || isJoinedHereOnly(placed, there, here)) return false;
  if (isSilent(placed, there, here) || isSigned(placed, there, here)) return false;
  if (!isPlain && !speakBoth(placed, there, here) && crossing(placed.slot, there.slot, rarity) > MOST_CROSSED)
    return false;
  if (!(isPlain && arePeople) && (isSaidOfName(placed, there, here) || isNearer(placed, there, here))) return false;
  // In English both names are people's, and a sentence says whom it is of.
  if (sharesNext(placed.slot, there.slot) || !isHan(placed.name.key.charCodeAt(0))) return true;
  if (likeness <= (arePeople ? ALIKE_OF_PEOPLE : PLAINLY_ALIKE) && isToldBetter(placed.slot, there, rarity))
    return false;
  if (likeness >= CERTAINLY_ALIKE) return true;
  return arePeople ? !isToldOfPerson(placed, there, here, isPlain) : !isToldOf(placed.name, there, here);
}

/** 完成本工程 of what is to be done is no name, 交易所 that of a sort, and 我国物流 that of a trade. */
const isNoName = ({ key, role }: Occurrence): boolean =>
  NO_NAMES.has(key) || (role === "other" && verbAt(key, 0) > 1) || (role === "company" && OF_ANY.test(key));
const OF_ANY = /^(?:我国|本国|各国|本港|本地|整个|整体|涉事|有关|相关|长期)/;

/** 人行, known by its place alone, is not written as people's names are: whoever the source has speaking may speak for it. */
const isUnlikePeople = ({ key, role }: Subject, there: Occurrence): boolean =>
  role === "other" && there.role === "person" && isHan(key.charCodeAt(0)) && !mayBePerson(key);
const mayBePerson = (key: string): boolean =>
  (isSurname(key.charCodeAt(0)) && key.length <= LONGEST_PERSON) || transliterationEnd(key, 0) === key.length;
const LONGEST_PERSON = 4;

/** Whether the sentence has the name at full length besides: 獺航 where it begins with 海獺航空. */
const isLeftOut = ({ name: { key, role } }: Placed, here: string): boolean =>
  role !== "person" && isShortFor(key, here.replaceAll(key, " "));

/** Whether the sentence has both ends of a body's name by themselves: 獺城政府向議會提出 where the draft has 獺城議會. */
function isApart({ key, role }: Subject, here: string): boolean {
  if (role === "person" || key.length < SHORTEST_OF_ENDS || !isHan(key.charCodeAt(0))) return false;
  const besides = here.replaceAll(key, " ");
  return besides.includes(key.slice(0, 2)) && besides.includes(key.slice(-2));
}
const SHORTEST_OF_ENDS = 4;

/** One of two that do something together says nothing by its place, unless the other is one of two as well. */
const isJoinedHereOnly = ({ before, after }: Placed, { start, end }: Occurrence, here: string): boolean =>
  (JOINED_BEFORE.test(before) || JOINED_BEHIND.test(after)) &&
  !JOINED_BEFORE_POST.test(here.slice(0, start)) &&
  !JOINED_BEHIND.test(here.slice(end));
const JOINED_BEFORE = /(?:及|和|与|暨|跟|同)$/;
const JOINED_BEHIND = /^(?:及|和|暨|以及)/;
/** 與海獺銀行行長|江寧 */
const JOINED_BEFORE_POST = /(?:及|和|与|暨|跟|同)[^，,。；;：:、]{0,12}$/;

/** Of slots less alike than this, words told elsewhere and what stands on the other side of the name count against them. */
const PLAINLY_ALIKE = 0.65;
const CERTAINLY_ALIKE = 0.9;
/** Of two people less tells. */
const ALIKE_OF_PEOPLE = 0.5;
const MOST_CROSSED = 0.22;

/** The draft has the name say something, and the source's sentence has nobody say anything behind the other. */
const isSilent = ({ after }: Placed, { end }: Occurrence, here: string): boolean =>
  SAYS.test(after) &&
  !speaksSoon(here, end) &&
  cuesIn(here, end, here.length).length === 0 &&
  !announcesBehind(here, end);
const SAYS = /^(?:\s*[：:︰]|称|指|说|料|冀|吁|倡|表示|认为|预料|预计|预期|提醒|强调|相信|估计)/;

function announcesBehind(here: string, end: number): boolean {
  for (let at = end; at + 1 < here.length; at++) if (verbAt(here, at, "speaking") > 1) return true;
  return false;
}

/** The source has the name itself go on in the draft's very words, and the other not. */
function isSaidOfName({ name: { key }, after }: Placed, { view, end }: Occurrence, here: string): boolean {
  const next = NEXT_WORD.exec(after)?.[0];
  if (next === undefined || here.startsWith(next, end)) return false;
  return view.read.sentences.some(({ sentence: { folded } }) => folded.includes(key + next));
}
const NEXT_WORD = /^[\u3400-\u9fff]{2}/;

/** 「…」江寧說 and 江寧說「…」: what is said stands on either side of who says it. */
const speakBoth = ({ after }: Placed, { end }: Occurrence, here: string): boolean =>
  saysSoon(after, 0) && saysSoon(here, end);
const saysSoon = (folded: string, at: number): boolean =>
  cuesIn(folded, at, Math.min(folded.length, at + REACH)).length > 0;
/** In UTF-16 units: a post and a person's name may stand between. */
const REACH = 24;

/** Otter station to stay shut: mayor. Whoever says so in the source is the speaker, and not what is spoken of. */
const isSigned = ({ after }: Placed, { end }: Occurrence, here: string): boolean =>
  SIGNED.test(after) && saysSoon(here, end);
const SIGNED = /: [a-z][a-z' ]{1,24}$/;

/** The name stands between the other and what both would be followed by: 獺城議長向河狸致謝 says of 河狸 that it is thanked. */
function isNearer({ name: { key }, after }: Placed, { end }: Occurrence, here: string): boolean {
  const at = here.indexOf(key, end);
  const next = NEXT_WORD.exec(after)?.[0];
  return at !== -1 && next !== undefined && !here.slice(end, at).includes(next) && here.includes(next, at);
}

/**
 * A sentence behind one that names the draft's name goes on speaking of it; and where both stand in one sentence, whoever
 * comes first may only tell of the other: 獺城公布,地皮由河狸投得.
 */
const isToldOf = ({ key }: Subject, there: Occurrence, here: string): boolean =>
  sentenceAt(there, -1).includes(key) || here.includes(key, there.end);

/** Of people only he and she go on, and the draft's may begin its clause. */
function isToldOfPerson({ name, before, after }: Placed, there: Occurrence, here: string, isPlain: boolean): boolean {
  if (isPronoun(there)) return isToldOf(name, there, here);
  if (isPlain || before === "" || (SAYS.test(after) && speaksSoon(here, there.end))) return false;
  return here.includes(name.key, there.end);
}

/** Another sentence of the source has more of the draft's words, and the other is not named there. */
function isToldBetter(slot: Slot, there: Occurrence, rarity: (term: string) => number): boolean {
  const own = coverage(slot, sentenceAt(there), rarity);
  return there.view.read.sentences.some(
    ({ sentence: { folded } }, at) =>
      at !== there.sentence && !folded.includes(there.key) && coverage(slot, folded, rarity) > own,
  );
}

/** Folded; of the one before it for −1. */
const sentenceAt = ({ view, sentence }: Occurrence, step = 0): string =>
  view.read.sentences[sentence + step]?.sentence.folded ?? "";
