/**
 * Posts that people hold, across languages and regions: 首席技術官, 技術總監 and CTO are one. Folded; the longest form
 * that fits wins.
 */

/** Each row: the post's key, then its forms. A form that stands in several rows may be any of them. */
const ROWS: readonly (readonly [key: string, forms: string])[] = [
  ["ceo", "首席执行官 行政总裁 执行长 首席执行总裁 ceo chief_executive_officer chief_executive"],
  ["cto", "首席技术官 技术总监 首席技术总监 技术长 cto chief_technology_officer"],
  ["cfo", "首席财务官 财务总监 首席财务总监 财务长 cfo chief_financial_officer finance_chief"],
  ["coo", "首席运营官 营运总监 首席营运官 营运长 运营总监 coo chief_operating_officer"],
  ["cro", "首席风险官 风险总监 cro chief_risk_officer"],
  ["cio", "首席信息官 首席资讯官 资讯总监 首席投资官 投资总监 cio chief_investment_officer chief_information_officer"],
  ["cmo", "首席市场官 市场总监 首席营销官 cmo chief_marketing_officer"],
  ["scientist", "首席科学家 chief_scientist"],
  ["economist", "首席经济学家 首席经济师 经济学家 经济师 chief_economist economist"],
  ["strategist", "首席策略师 策略师 投资策略师 首席投资策略师 strategist"],
  ["analyst", "首席分析师 分析师 分析员 analyst"],
  ["founder", "创始人 创办人 联合创始人 联合创办人 共同创办人 founder co-founder cofounder"],
  ["partner", "合伙人 管理合伙人 partner managing_partner"],
  ["chairman", "董事长 董事会主席 集团主席 董事局主席 主席 执行主席 chairman chairwoman chairperson chair"],
  ["vice chairman", "副董事长 副主席 vice_chairman vice_chair deputy_chairman"],
  ["company president", "总裁 集团总裁 president"],
  ["vice president", "副总裁 高级副总裁 执行副总裁 vice_president"],
  ["deputy head", "副总裁 副行长 deputy_governor"],
  ["general manager", "总经理 general_manager"],
  ["deputy general manager", "副总经理 deputy_general_manager"],
  ["managing director", "董事总经理 managing_director"],
  ["director", "总监 主任 处长 署长 董事 director"],
  ["executive director", "执行董事 executive_director"],
  ["independent director", "独立董事 独立非执行董事 非执行董事"],
  ["board secretary", "董事会秘书 董秘"],
  ["deputy director", "副主任 副处长 副署长 副局长 deputy_director"],
  ["governor", "行长 央行行长 总裁 governor"],
  ["province governor", "省长 州长 governor"],
  ["president", "总统 president"],
  ["vice president of state", "副总统 vice_president"],
  ["former president", "前总统 former_president"],
  ["state chairman", "国家主席 president"],
  ["general secretary", "总书记 general_secretary"],
  ["prime minister", "总理 首相 prime_minister premier"],
  ["deputy prime minister", "副总理 副首相 deputy_prime_minister vice_premier"],
  ["chancellor", "总理 chancellor"],
  ["chief executive of state", "行政长官 特首 chief_executive"],
  ["secretary of state", "国务卿 secretary_of_state"],
  ["secretary", "司长 局长 部长 大臣 secretary"],
  ["chief secretary", "政务司司长 政务司长 chief_secretary"],
  ["financial secretary", "财政司司长 财政司长 财政司副司长 financial_secretary"],
  ["minister", "部长 大臣 外长 防长 财长 minister"],
  ["vice minister", "副部长 副大臣 vice_minister deputy_minister"],
  ["bureau head", "局长 总局局长 commissioner"],
  ["foreign minister", "外交部长 外长 foreign_minister"],
  ["special envoy", "特使 问题特使 special_envoy envoy"],
  ["ambassador", "大使 驻华大使 驻美大使 ambassador"],
  ["consul general", "总领事 consul_general"],
  ["spokesperson", "发言人 新闻发言人 spokesman spokeswoman spokesperson"],
  ["mayor", "市长 mayor"],
  ["vice mayor", "副市长 vice_mayor deputy_mayor"],
  ["party secretary", "书记 市委书记 省委书记 党委书记 区委书记 党组书记"],
  [
    "lawmaker",
    "立法会议员 国会议员 议员 参议员 众议员 lawmaker legislator senator congressman congresswoman representative mp",
  ],
  ["speaker of parliament", "议长 众议长 speaker"],
  ["committee member", "委员 committee_member"],
  ["convenor", "召集人 convenor"],
  ["party leader", "党魁 党主席 领袖 leader party_leader"],
  ["secretary general", "秘书长 secretary-general secretary_general"],
  ["deputy secretary general", "副秘书长 deputy_secretary-general"],
  ["head", "负责人 主管 主任 总管 head chief boss"],
  ["manager", "经理 manager"],
  ["professor", "教授 副教授 professor"],
  ["dean", "院长 dean"],
  ["headmaster", "校长 principal vice-chancellor"],
  ["researcher", "研究员 研究总监 researcher"],
  ["commander", "司令 总司令 指挥官 commander"],
  ["police chief", "警务处处长 警务处长 police_chief"],
  ["judge", "法官 大法官 justice judge chief_justice"],
  ["king", "国王 king"],
  ["queen", "女王 王后 queen"],
  ["pope", "教宗 教皇 pope"],
  ["crown prince", "王储 crown_prince"],
  ["correspondent", "记者 reporter correspondent"],
];

const KEYS_BY_FORM = new Map<string, Set<string>>();
for (const [key, forms] of ROWS) {
  for (const form of forms.split(" ")) {
    const spelt = form.replaceAll("_", " ");
    const keys = KEYS_BY_FORM.get(spelt) ?? new Set();
    KEYS_BY_FORM.set(spelt, keys.add(key));
  }
}

const CHINESE_FORMS_BY_END = new Map<string, string[]>();
for (const form of KEYS_BY_FORM.keys()) {
  const end = form.at(-1)!;
  if (end < "\u3400" && !/^c[a-z]o$/.test(form)) continue;
  CHINESE_FORMS_BY_END.set(
    end,
    [...(CHINESE_FORMS_BY_END.get(end) ?? []), form].sort((a, b) => b.length - a.length),
  );
}

export const ENGLISH_POSTS: readonly string[] = [...KEYS_BY_FORM.keys()]
  .filter((form) => form < "\u3400")
  .sort((a, b) => b.length - a.length);

/** Which posts a form may mean, whatever stands before it: fed chair, us president. None for what is no post. */
export function postKeys(form: string): ReadonlySet<string> {
  const whole = KEYS_BY_FORM.get(form);
  if (whole !== undefined || form >= "\u3400") return whole ?? NO_KEYS;
  const ending = ENGLISH_POSTS.find((post) => form.endsWith(` ${post}`));
  return ending === undefined ? NO_KEYS : KEYS_BY_FORM.get(ending)!;
}
const NO_KEYS: ReadonlySet<string> = new Set();

/** Whether a post may end with this character. */
export const mayEndPost = (character: string): boolean => CHINESE_FORMS_BY_END.has(character);

/** The longest post that ends right before `end`, as a length; 0 for none. 首席技术官 before 江宁 gives 5. */
export function postEndingAt(folded: string, end: number): number {
  for (const form of CHINESE_FORMS_BY_END.get(folded[end - 1] ?? "") ?? []) {
    if (folded.endsWith(form, end) && !isPartOfWord(folded, end - form.length, form)) return form.length;
  }
  return 0;
}

/** The ceo of ceos and the o of video are no posts. */
const isPartOfWord = (folded: string, start: number, form: string): boolean =>
  form < "\u3400" && /[a-z]/.test(folded[start - 1] ?? " ");
