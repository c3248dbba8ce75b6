/** Reads names that stand between marks: models and products by the words around them, works by 《》, media by who is told. */
import type { Found } from "./found.ts";

const OPENERS = new Map([
  ["“", "”"],
  ["「", "」"],
  ["『", "』"],
  ["‘", "’"],
  ['"', '"'],
  ["《", "》"],
]);
const IS_OPENER = new Uint8Array(0x10000);
for (const opener of OPENERS.keys()) IS_OPENER[opener.charCodeAt(0)] = 1;

/** In UTF-16 units: longer quoted words are no model's name. */
const LONGEST_MODEL = 16;
const LONGEST_WORK = 60;

export function readQuotedNames(folded: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (IS_OPENER[folded.charCodeAt(at)] === 0) continue;
    const closer = OPENERS.get(folded[at]!)!;
    const end = folded.indexOf(closer, at + 1);
    if (end === -1 || end - at > LONGEST_WORK) continue;
    const name = nameBetween(folded, at, end);
    if (name !== null) found.push(name);
    at = end;
  }
  return found;
}

function nameBetween(folded: string, opener: number, closer: number): Found | null {
  const span = { start: opener + 1, end: closer };
  if (span.end <= span.start) return null;
  if (folded[opener] === "《") return { ...span, role: "other", foundBy: "form" };
  const inner = folded.slice(span.start, span.end);
  if (inner.length > LONGEST_MODEL || /[，,。；、！？!?：:]/.test(inner)) return null;
  const before = folded.slice(Math.max(0, opener - 12), opener);
  const after = folded.slice(closer + 1, closer + 25);
  if (MEDIUM_BEFORE.test(before) && inner.length <= 8) return { ...span, role: "media", foundBy: "context" };
  if (MODEL_BEFORE.test(before) || (NAMED_BEFORE.test(before) && MODEL_AFTER.test(after)))
    return { ...span, role: "model", foundBy: "context" };
  return OWNED_BEFORE.test(before) && IN_WORK.test(folded) ? { ...span, role: "model", foundBy: "context" } : null;
}

/** 开源大模型“轩辕”, 推出的“…”模型, 名为“贞仪”的…大模型. */
const MODEL_BEFORE =
  /(?:大模型|语言模型|多模态模型|模型|large language model|model)(?:\s|——?|:|：|,|，|名为|叫做|called|named)*$/;
const NAMED_BEFORE = /(?:名为|名叫|取名|命名为|叫做|推出了?的?|发布了?的?|自研的?|开源的?|旗下的?|研发的?|的)\s*$/;
const MODEL_AFTER = /^[^，,。；;]{0,20}?(?:模型|大模型)/;
/** 蚂蚁集团证实在研“贞仪”, 一套语言兼多模态的「…」 */
const OWNED_BEFORE = /(?:在研|自研|研发|多模态的|大语言的|控股的|集团的|科技的|公司的|小满的|宣布开源)\s*$/;
const IN_WORK = /在研|自研|研发|多模态|模型|开源|参数|上线|曝光|训练/;
const MEDIUM_BEFORE = /(?:告诉|来源[:：]|据|接受)\**\s*$/;
