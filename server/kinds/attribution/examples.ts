/** What ties the attribution kind finds among names, quotations and figures, and which it leaves alone. */
import type { Language } from "../../text/sentence.ts";
import type { TieType } from "./attribution.ts";

export interface AttributionExample {
  readonly text: string;
  /** Traditional Chinese unless said otherwise. */
  readonly language?: Language;
  /** In the text's order: what sort, what is tied, and to whom. Words of a quotation are written in full. */
  readonly reads: readonly (readonly [tie: TieType, of: string, to: string | null, title?: string])[];
}

const of = (text: string, ...reads: AttributionExample["reads"]): AttributionExample => ({ text, reads });
const en = (text: string, ...reads: AttributionExample["reads"]): AttributionExample => ({
  text,
  language: "en",
  reads,
});

export const ATTRIBUTION_EXAMPLES: readonly AttributionExample[] = [
  of("海獺集團CTO江寧出席。", ["post", "江寧", "海獺集團", "CTO"]),
  of("海獺集團的行政總裁江寧出席。", ["post", "江寧", "海獺集團", "行政總裁"]),
  of("行政總裁江寧出席。", ["post", "江寧", null, "行政總裁"]),
  of("海獺集團昨日開會。其CTO江寧出席。", ["post", "江寧", "海獺集團", "CTO"]),
  of("海獺集團的墨川GPT上線。", ["owner", "墨川GPT", "海獺集團"]),
  of("海獺集團推出墨川GPT。", ["owner", "墨川GPT", "海獺集團"]),
  of("墨川GPT由海獺集團推出。", ["owner", "墨川GPT", "海獺集團"]),
  of("海獺集團昨日開會。該公司推出墨川GPT。", ["owner", "墨川GPT", "海獺集團"]),
  of("根據鯨魚諮詢測算,規模達296億元。", ["estimate", "測算", "鯨魚諮詢"]),
  of("鯨魚諮詢預計增長14%。", ["estimate", "預計", "鯨魚諮詢"]),
  of("新增職位7.7萬個,遠遜預期。"),
  of("通脹率升至2.9%,核心指標略低於預期。"),
  of("數字出自鯨魚諮詢,規模達296億元。", ["estimate", "出自", "鯨魚諮詢"]),
  of(
    "行政總裁江寧說:「河水總會流到海裡。」",
    ["post", "江寧", null, "行政總裁"],
    ["speaker", "河水總會流到海裡。", "江寧"],
  ),
  of("「河水總會流到海裡。」江寧說。", ["speaker", "河水總會流到海裡。", "江寧"]),
  of(
    "「河水總會流到海裡,」江寧說,「我們從不懷疑。」",
    ["speaker", "河水總會流到海裡,", "江寧"],
    ["speaker", "我們從不懷疑。", "江寧"],
  ),
  of(
    "江寧說:「河水總會流到海裡」,又指「我們從不懷疑這一點」。",
    ["speaker", "河水總會流到海裡", "江寧"],
    ["speaker", "我們從不懷疑這一點", "江寧"],
  ),
  of(
    "江寧說:「河水總會流到海裡。」他續稱:「我們從不懷疑。」",
    ["speaker", "河水總會流到海裡。", "江寧"],
    ["speaker", "我們從不懷疑。", "江寧"],
  ),
  of(
    "行政總裁江寧:「河水總會流到海裡。」",
    ["post", "江寧", null, "行政總裁"],
    ["speaker", "河水總會流到海裡。", "江寧"],
  ),
  of("海獺集團行政總裁江寧:河水總會流到海裡", ["post", "江寧", "海獺集團", "行政總裁"], ["speaker", ":", "江寧"]),
  of("「河水總會流到海裡」——江寧", ["speaker", "河水總會流到海裡", "江寧"]),
  of("地點:河水流到海裡的那一處碼頭"),
  of("碼頭——江水"),
  of("江寧表示,河水總會流到海裡。", ["speaker", "表示", "江寧"]),
  of("江寧表示,河水總會流到海裡。他續稱,海也有盡頭的一天。", ["speaker", "表示", "江寧"], ["speaker", "續稱", "江寧"]),
  en(
    "“The river finds the sea,” said Mara Lind. “We never doubted that,” she continued.",
    ["speaker", "The river finds the sea,", "Mara Lind"],
    ["speaker", "We never doubted that,", "Mara Lind"],
  ),
  en(
    "Chief executive Mara Lind said the river would find the sea. She added that it took years.",
    ["post", "Mara Lind", null, "Chief executive"],
    ["speaker", "said", "Mara Lind"],
    ["speaker", "added", "Mara Lind"],
  ),
  of("海獺銀行前副行長江寧出席。", ["post", "江寧", "海獺銀行", "前副行長"]),
  en("Its former deputy governor Mara Lind spoke.", ["post", "Mara Lind", null, "former deputy governor"]),
  of("江寧獲委任為海獺銀行主席。", ["post", "江寧", "海獺銀行", "主席"]),
  of("海獺銀行執行長 Mara Lind 出席。", ["post", "Mara Lind", "海獺銀行", "執行長"]),
  of("海獺銀行去年成立,Mara Lind任主席。", ["post", "Mara Lind", null, "主席"]),
  en("Mara Lind (林美拉), the founder of Otter Bank, spoke.", ["post", "Mara Lind", "Otter Bank", "founder"]),
  en("Mara Lind, Sable's chief executive, spoke.", ["post", "Mara Lind", "Sable", "chief executive"]),
  of("海獺銀行委任江寧為主席。", ["post", "江寧", "海獺銀行", "主席"]),
  of("許東亮辭去海獺銀行行長一職。", ["post", "許東亮", "海獺銀行", "行長"]),
  of(
    "海獺銀行副行長兼董事會秘書江寧出席。",
    ["post", "江寧", "海獺銀行", "副行長"],
    ["post", "江寧", "海獺銀行", "董事會秘書"],
  ),
  en("Mara Lind, chief executive of Otter Bank, spoke.", ["post", "Mara Lind", "Otter Bank", "chief executive"]),
  en("Otter Bank’s finance chief, Mara Lind, spoke.", ["post", "Mara Lind", "Otter Bank", "finance chief"]),
  en("Otter Bank named Mara Lind as chairman.", ["post", "Mara Lind", "Otter Bank", "chairman"]),
  of("江寧獲委任籌備海獺銀行的年會。"),
  of("海獺銀行委任江寧,主席缺席。"),
  of("江寧辭去一切工作。"),
  of("董事會秘書出席,副行長缺席。"),
  en("Mara Lind, who spoke at Otter Bank, left."),
  en("Otter Bank, chairman of nothing, fell."),
  en("Mara Lind, president of what was left, spoke.", ["post", "Mara Lind", null, "president"]),
  en("Its partner Mara Lind spoke."),
  en("Rival chip boss Otter Group fell."),
  of("江寧與何文出席。他表示,河水總會流到海裡。"),
  of("江寧表示同意。"),
  of("據說河水總會流到海裡。"),
  of("「河水總會流到海裡」,又見「大江東去不復返」。"),
  of("註:「河水總會流到海裡。」"),
  en("It is said that the river finds the sea."),
  en("“The river finds the sea.” Profits continued to fall."),
  en("The river, they said, finds the sea."),
  of("海獺集團和河狸集團開會。其股價上升。"),
  of("海獺集團和河狸集團昨日開會。該公司推出墨川GPT。"),
  of("墨川GPT上線。"),
  of("由海獺科技研發的客服助手,採用河狸數科的墨川GPT。"),
  of("江寧出席,海獺集團缺席。"),
  of("鯨魚諮詢昨日開會。"),
  of("鯨魚諮詢的數據不在此列,共3家。"),
  of("行政總裁出席。"),
  of("海獺集團的股價上升14%。"),
  of("秀出「肌肉」的公司"),
  of("讀《河狸週記》的人說"),
  of("江寧出席。「河狸效應」登場。"),
  en("The river finds the sea."),
  en("Otter Holdings fell 14 percent."),
];
