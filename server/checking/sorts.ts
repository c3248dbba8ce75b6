/** What sort of thing a figure is of, by the words right beside it: a level or a change, the dead or the injured. One answers no other. */
import type { Figure } from "../kinds/figure/figure.ts";
import type { ReadSentence } from "../kinds/reading.ts";

/** Whether the words beside two figures of Chinese texts say that they are of two sorts. */
export function areOfTwoSorts(claim: Figure, own: ReadSentence, evidence: Figure, there: ReadSentence): boolean {
  const ours = sortOf(claim, own);
  if (ours === null) return false;
  const theirs = sortOf(evidence, there);
  return theirs !== null && ours !== theirs;
}

type Sort = "change" | "level" | Outcome;

const SORTS = new WeakMap<Figure, Sort | null>();

/** Kept with the figure: a source's is asked for by every claim. */
function sortOf(figure: Figure, read: ReadSentence): Sort | null {
  let sort = SORTS.get(figure);
  if (sort !== undefined) return sort;
  if (read.sentence.language === "en") sort = null;
  else if (figure.type === "count") sort = outcomeOf(figure, read);
  else sort = MOVING.has(figure.type) ? movementOf(figure, read) : null;
  SORTS.set(figure, sort);
  return sort;
}

/** Not shares: an inflation rate of 3% is a rise by 3%. */
const MOVING: ReadonlySet<Figure["type"]> = new Set(["index", "money", "quantity"]);

/** 跌217點 is by how much, 報21767點 and 跌至21767點 where it then stood. */
function movementOf({ start }: Figure, { sentence: { folded } }: ReadSentence): "change" | "level" | null {
  const before = folded.slice(Math.max(0, start - BEFORE), start).replace(LOOSENING, "");
  if (WIDENING.test(before)) return "change";
  if (LEVEL.test(before)) return "level";
  return CHANGE.test(before) ? "change" : null;
}
const BEFORE = 10;
/** Words that loosen a figure stand between it and what it is of. */
const LOOSENING = /(?:逾|超过|超|近|约|大约|不足|不到|最多|最少|至少|达到|达|仅|略|微|了| )+$/;
/** 升幅擴大至逾300點: the change itself has come so far. */
const WIDENING = /(?:扩大|扩|收窄|缩窄|缩小|减慢|放缓)(?:至|到)$/;
const LEVEL =
  /(?:报|收报|至|到|见|触及|失守|守住|重上|重返|站上|升穿|跌穿|跌破|突破|升破|上试|下试|徘徊|徘徊在|收市报|接近|逼近|企稳)$/;
const CHANGE =
  /(?:升|跌|涨|挫|泻|弹|扬|增|减|上升|下跌|下降|上涨|下滑|增长|增加|减少|升幅|跌幅|涨幅|增幅|降幅|高收|低收|急升|急跌)$/;

/** Of people: what became of them. */
const OUTCOMES = {
  dead: "死亡|死者|死|遇难|丧生|身亡|罹难|毙命|不治",
  hurt: "受伤|轻伤|重伤|伤者|伤",
  missing: "失踪|失联|下落不明",
  rescued: "获救|生还|脱险|救出",
  held: "被捕|落网",
} as const;

type Outcome = keyof typeof OUTCOMES;

/** 62人死亡, 317人受傷, 1死4傷; 死亡人數增至60人. */
function outcomeOf({ start, end, counted }: Figure, { sentence: { folded } }: ReadSentence): Outcome | null {
  if (counted !== undefined && !"人名位个".includes(counted)) return null;
  const behind = BEHIND.exec(folded.slice(end, end + REACH));
  if (behind?.[1] === TOGETHER) return null;
  if (behind !== null) return outcomeNamed(behind[1]!);
  const before = TOLL.exec(folded.slice(Math.max(0, start - REACH), start));
  return before === null ? null : outcomeNamed(before[1]!);
}
const REACH = 10;
/** Dead and injured in one number. */
const TOGETHER = "死伤";
const WORDS = Object.values(OUTCOMES).join("|");
const BEHIND = new RegExp(`^(?:人|名|位|个)?[^,。;、:0-9]{0,4}?(${TOGETHER}|${WORDS})`);
const TOLL = new RegExp(
  `(${WORDS})(?:人数|数字|总数)?(?:已|再|目前|累计)?(?:增加|增|升|上升)?(?:至|到|为|达)(?:至少|逾|超过|约|近|最少)?$`,
);

const outcomeNamed = (word: string): Outcome | null =>
  (Object.keys(OUTCOMES) as Outcome[]).find((outcome) => OUTCOMES[outcome].split("|").includes(word)) ?? null;
