/** What the name kind reads, as what, and what it leaves alone. Names that only a capital gives away count as left alone. */
import type { Language } from "../../text/sentence.ts";
import type { NameRole } from "../kind.ts";

export interface NameExample {
  readonly text: string;
  /** Traditional Chinese unless said otherwise. */
  readonly language?: Language;
  /** Left to right; empty for what is left alone. */
  readonly reads: readonly (readonly [words: string, role: NameRole])[];
}

const of = (text: string, ...reads: NameExample["reads"]): NameExample => ({ text, reads });
const en = (text: string, ...reads: NameExample["reads"]): NameExample => ({ text, language: "en", reads });

const MODELS: readonly NameExample[] = [
  of("海獺科技推出海獺GPT", ["海獺科技", "company"], ["海獺GPT", "model"]),
  of("海獺 GPT已上線", ["海獺 GPT", "model"]),
  of("OtterGPT已上線", ["OtterGPT", "model"]),
  of("GPT-4o已上線", ["GPT-4o", "model"]),
  of("GPT-4已上線", ["GPT-4", "model"]),
  of("Qwen2.5-72B已上線", ["Qwen2.5-72B", "model"]),
  of("文心一言4.0已上線", ["文心一言4.0", "model"]),
  of("名為“墨川”的語言模型", ["墨川", "model"]),
  of("開源大模型「墨川」", ["墨川", "model"]),
  of("自研的“墨川”多模態模型", ["墨川", "model"]),
  of("升級A350的機艙", ["A350", "product"]),
  of("換上iPhone15", ["iPhone15", "product"]),
  en("They launched OtterGPT last week.", ["OtterGPT", "model"]),
  of("金融GPT仍在路上"),
  of("國內GPT的競爭"),
  of("大模型的參數"),
  of("在Q2和H1之間"),
  of("於2024年上線"),
  of("所謂“墨守成規”"),
  of("“肌肉”很多"),
  of("5G用戶"),
  of("文心可嘉"),
  en("The model has 72B parameters."),
];

const ORGANISATIONS: readonly NameExample[] = [
  of("海獺集團的收入", ["海獺集團", "company"]),
  of("由海獺銀行承辦", ["海獺銀行", "company"]),
  of("根據鯨魚諮詢測算", ["鯨魚諮詢", "company"]),
  of("向海獺管理局申報", ["海獺管理局", "institution"]),
  of("運輸署署長", ["運輸署", "institution"]),
  of("河狸晚報的報道", ["河狸晚報", "media"]),
  of("2023世界海獺大會", ["2023世界海獺大會", "event"]),
  of("滙豐:料減息", ["滙豐", "company"]),
  of("金管局表示", ["金管局", "institution"]),
  en("Otter Holdings fell.", ["Otter Holdings", "company"]),
  en("She joined the Ministry of Fisheries.", ["Ministry of Fisheries", "institution"]),
  of("國際社會的反應"),
  of("至少4家券商股權"),
  of("大部分人都同意"),
  of("參賽者會回到起點"),
  of("上市公司"),
  of("9家銀行增長"),
  of("十家銀行增長"),
  of("360集團上市", ["360集團", "company"]),
  of("一批銀行"),
  of("兩個部門"),
  of("機會很多"),
  of("全部出席"),
  of("總資產上升"),
  of("互聯網金融"),
  of("平安抵達"),
  of("海獺板指數上升", ["海獺板", "other"]),
  of("江曉寧又說,渡輪停航。", ["江曉寧", "person"]),
  of("海獺稱,會可持續披露。", ["海獺", "other"]),
  of("渡輪隊推出可持續方案,預計下月開航。"),
  of("停航直至有進一步指引。"),
  of("8人受刀傷送院"),
  of("達到1級能源效益"),
  of("花車會以海獺為主題"),
  of("海獺局副局長到場", ["海獺局", "institution"]),
  of("使用新興科技"),
  of("吃了蘋果"),
  en("It was a good year for banks."),
  en("In March, prices rose."),
];

const PEOPLE: readonly NameExample[] = [
  of("海獺集團CTO江寧表示", ["海獺集團", "company"], ["江寧", "person"]),
  of("行政總裁許東亮指出", ["許東亮", "person"]),
  of("首席執行官歐陽海說", ["歐陽海", "person"]),
  of("陳美玲強調", ["陳美玲", "person"]),
  of("總理朔斯基宣布", ["朔斯基", "person"]),
  of("江寧(左)出席", ["江寧", "person"]),
  of("昨日在台上主持儀式的江曉寧回應說", ["江曉寧", "person"]),
  of("昨日在台上主持儀式的高官回應說"),
  of("昨日在台上主持儀式的任何人說"),
  of("昨日在台上唱出江水的任務回應說"),
  en("President Mara Lind said so.", ["Mara Lind", "person"]),
  en("Finance Secretary Olav Tan spoke.", ["Olav Tan", "person"]),
  of("總裁表示"),
  of("他指出"),
  of("有關部長出席"),
  of("高度重視"),
  of("何時減息"),
  of("周一公布"),
  of("平均上升"),
  en("The president said so."),
  en("A spokesman declined."),
];

export const NAME_EXAMPLES: readonly NameExample[] = [...MODELS, ...ORGANISATIONS, ...PEOPLE];

/** A text, and what it glosses its first name with; null where brackets hold something else. */
export const GLOSS_EXAMPLES: readonly (readonly [text: string, gloss: string | null])[] = [
  ["海獺集團(Otter Group)開會。", "Otter Group"],
  ["海獺集團（英文名：Otter Group）開會。", "Otter Group"],
  ["海獺集團(Otter Group,簡稱OTG)開會。", "Otter Group"],
  ["海獺交易所(以下簡稱海獺所)開會。", "海獺所"],
  ["行政總裁江寧(Jiang Ning)出席。", "Jiang Ning"],
  ["Otter Group (海獺集團) met.", "海獺集團"],
  ["推出大模型「貞儀」(Zhenyi)。", "Zhenyi"],
  ["海獺集團(HKEX)開會。", null],
  ["海獺集團(OTR.N)開會。", null],
  ["海獺集團(0700.HK)開會。", null],
  ["海獺集團(昨日開會)回應。", null],
  ["行政總裁江寧(CEO)出席。", null],
  ["行政總裁江寧(左)出席。", null],
  ["Otter Group (香港) met.", null],
  ["海獺集團(河狸)開會。", null],
];
