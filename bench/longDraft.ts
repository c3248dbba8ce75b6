/** A long draft of our own making, with the announcements that it was written from: 20,000 characters, 500 claims, always the same. */

export interface LongDraft {
  readonly draft: string;
  /** By path. */
  readonly sources: Readonly<Record<string, string>>;
}

const NAMES =
  "潮音 衡港 嶺濤 青梧 泊遠 鑫禾 雲岫 澄明 北斗灣 海棠 星渡 和暢 長汀 望京 銀杏 藍鯨 石舫 錦帆 玉衡 天樞".split(" ");
const TRADES = ["支付", "證券", "保險", "借貸", "理財"];
const MEASURES: readonly (readonly [words: string, unit: string])[] = [
  ["註冊用戶", "萬戶"],
  ["活躍商戶", "萬家"],
  ["支付交易額", "億港元"],
  ["營業收入", "億元"],
  ["研發開支", "萬元"],
  ["貸款餘額", "億元"],
  ["客戶資產", "億美元"],
  ["處理訂單", "萬宗"],
];
const LEADS = ["公司公布，", "業績報告顯示，", "據披露，", "管理層表示，", "數據顯示，"];
const TAILS = [
  "主要受惠於跨境業務擴張與商戶網絡延伸",
  "反映監管環境趨於明朗後市場需求回升",
  "公司稱將繼續投入風險控制與系統建設",
  "分析員認為增長動力仍有待下半年驗證",
];

/** What asserts nothing that could be checked. */
const PROSE = [
  "市場普遍認為，這與近年支付習慣的改變有關，也與商戶願意接受多種付款方式有關。",
  "不過業內人士提醒，競爭加劇之下，能否守住利潤仍要看成本控制與服務質素。",
  "監管機構此前曾就相關業務諮詢公眾，意見大致支持放寬，但要求加強對客戶的保障。",
  "有用戶在社交平台上表示，新介面較以往清晰，只是客戶服務的等候時間仍然偏長。",
];

/** Every tenth figure of the draft is another than its source's. */
export function longDraft(length = 20_000): LongDraft {
  const random = seeded(20_260_710);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const sources: Record<string, string> = {};
  const paragraphs: string[] = [];
  let written = 0;
  for (let i = 0; written < length; i++) {
    const company = NAMES[i % NAMES.length]! + TRADES[Math.floor(i / NAMES.length) % TRADES.length]!;
    const quarter = "一二三四"[i % 4]!;
    const stated: string[] = [];
    const told: string[] = [];
    for (let k = 0; k < 5; k++) {
      const [words, unit] = MEASURES[(i + k) % MEASURES.length]!;
      const value = (100 + Math.floor(random() * 89_900)) / 10;
      const change = (10 + Math.floor(random() * 490)) / 10;
      const day = `${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日`;
      const slip = random() < 0.1 ? value + 130 : value;
      stated.push(
        `截至2025年${day}，${company}第${quarter}季${words}為${value}${unit}，同比增長${change}%，${pick(TAILS)}。`,
      );
      const more = k % 4 === 0 ? `，同比增長${change}%` : "";
      told.push(
        `${pick(LEADS)}${k % 3 === 0 ? `截至2025年${day}，${company}` : "其"}${words}達${slip}${unit}${more}，${pick(TAILS)}。${pick(PROSE)}${pick(PROSE)}`,
      );
    }
    sources[`${i}-${company}.md`] =
      `---\ntitle: ${company}公布第${quarter}季業績\npublisher: ${company}\npublished: 2026-0${1 + (i % 6)}-1${i % 9}\n---\n\n${stated.join("\n\n")}\n`;
    paragraphs.push(told.join(""));
    written += told.join("").length;
  }
  return { draft: `---\ntitle: 一年業績彙編\ndate: 2026-07-10\n---\n\n${paragraphs.join("\n\n")}\n`, sources };
}

/** Mulberry32, from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
