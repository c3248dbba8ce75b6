/** Reads the subject of a line or clause as a name where a colon, a verb of announcing or its index shows it to be one: 快手：, 瑞银称, 创业板指数. */
import { isHan } from "../../text/terms.ts";
import { type Found, isBreakAt } from "./found.ts";
import { speaksSoon, verbAt } from "./verbs.ts";

const SHORTEST = 2;
const LONGEST = 8;

/** What heads a line or a clause without naming anybody in particular. */
export const NO_SUBJECTS: ReadonlySet<string> = new Set(
  (
    "平安 来源 主题 编辑 标题 快讯 规模 大会 进展 冷水 用户 现货 政府 警方 业界 局方 院方 分析师 " +
    "研究 例如 比如 提示 附件 备注 背景 影响 目标 措施 财报 季报 快评 点评 独家 突发 直播 国际快讯 国内快讯 " +
    "条件 方案 计划 内容 包括 主要 事件 调查 结语 摘要 关键词 责编 校对 政策 网民 网友 乘客 经纪 外界 双方 院校 校方 医生 " +
    "院长 部长 董事长 集团 银行 换言之 次季 周一 周二 周三 周四 周五 中午 收市 开市 开盘 收盘"
  ).split(" "),
);

/** Endings of nouns that name a sort of people or things, not one of them. */
const GENERIC_END =
  /(?:人士|方面|分析|市场|消息|报道|报告|部门|人员|专家|学者|官员|家属|居民|市民|负责人|发言人|者|们|时|后|前|年|月|日|周|天|次|点|元|%|的|了|着|过|是|有|在|上|下|中|内|外|间|数据|结果|[造对极动性]性|情况|问题|原因|规定|条例|文件|声明|公告|通知|消费者|公司|企业|机构|大行|券商|议员|司长|局长|总裁|主席|行长|经理)$/;
/** Beginnings that belong to the sentence. */
const GENERIC_HEAD =
  /^(?:直至|举行|召开|举办|大部|部分|部份|多数|不少|许多|若|如|但|而|且|并|又|再|也|将|已|就|虽|因|由|在|于|对|向|被|把|据|从|当|自|与|和|及|或|不|没|未|无|有|是|这|那|该|其|此|本|各|每|某|多|少|全|另|同|只|仅|还|更|最|很|太|可|能|会|要|应|需|为|以|到|至|前|后|上|下|今|昨|明|去|首|第|[一二三四五六七八九十两百千][个名家位条点项大年月日次成种类是方只间句]|十|两|\d|料|预|按|共|总|约|近|逾|超|我|你|他|她|它|大家|所|及)/;

export function readHeads(folded: string): Found[] {
  const found: Found[] = [];
  for (let start = 0; start < folded.length; start++) {
    if (!isBreakAt(folded, start - 1)) continue;
    const body = start + letters(folded, start);
    if (!isHan(folded.charCodeAt(body))) continue;
    const end = headEnd(folded, start, body);
    if (end > 0) found.push({ start, end, role: "other", foundBy: "context" });
  }
  return found;
}

/** ST辅仁, *ST金洲, TCL中环: letters that a name begins with. */
const letters = (folded: string, at: number): number =>
  /[*a-z]/.test(folded[at]!) ? /^\*?[a-z]{0,4}/.exec(folded.slice(at, at + 5))![0].length : 0;

function headEnd(folded: string, start: number, body: number): number {
  for (let end = body + SHORTEST; end <= Math.min(folded.length, body + LONGEST); end++) {
    const isColon = COLONS.has(folded[end] ?? "") && isBreakAt(folded, start - 1) && !isClauseInside(folded, start);
    if (isColon || isListedAt(folded, end) || folded.startsWith("指数", end) || speaksSoon(folded, end)) {
      const named = ADVERBS.has(folded[end - 1]!) ? end - 1 : end;
      const head = folded.slice(start, named);
      if (
        named - start >= SHORTEST &&
        !/[()（）]/.test(head) &&
        !NO_SUBJECTS.has(head) &&
        !GENERIC_END.test(head) &&
        !GENERIC_HEAD.test(head) &&
        !hasVerb(folded, start, named)
      )
        return named;
      return 0;
    }
    if (!isHan(folded.charCodeAt(end))) return 0;
  }
  return 0;
}

/** 林立|又說: the adverb belongs to the verb. */
const ADVERBS = new Set([..."又亦也再还"]);

/** 政府推出…, 某人担任…: a verb of two characters makes a clause of what heads it, unless names are made with it too. */
function hasVerb(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end - 1; at++) {
    const length = verbAt(folded, at);
    if (length > 1 && at + length <= end && !IN_NAMES.has(folded.slice(at, at + length))) return true;
  }
  return false;
}
const IN_NAMES = new Set("希望 统计 分析 测算 监测 消息 公告 关注 领导 发行 启动 调查 计划 介绍".split(" "));

/** 苏试试验(300416), 台积电(TSM.N): the sign under which a company is listed. */
const isListedAt = (folded: string, at: number): boolean =>
  /^[(（](?:\d{4,6}|[a-z]{1,5})(?:\.[a-z]{1,2})?[)）]/.test(folded.slice(at, at + 12));

const COLONS = new Set(["：", ":", "︰"]);

/** A colon makes a subject of what heads a line, not of what follows a comma. */
const isClauseInside = (folded: string, start: number): boolean => start > 0 && /[，,、]/.test(folded[start - 1]!);
