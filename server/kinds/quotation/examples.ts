/** What the quotation kind reads between marks, as what and by whom; and quotations held against an original. */
import type { Language } from "../../text/sentence.ts";
import type { QuotationMatch } from "./match.ts";
import type { QuotationRole } from "./quotation.ts";

export interface QuotationExample {
  readonly text: string;
  /** Traditional Chinese unless said otherwise. */
  readonly language?: Language;
  /** Left to right: the words between the marks, what they are, and who is said to speak; empty for what is left alone. */
  readonly reads: readonly (readonly [inner: string, role: QuotationRole, speaker?: string])[];
}

const of = (text: string, ...reads: QuotationExample["reads"]): QuotationExample => ({ text, reads });
const en = (text: string, ...reads: QuotationExample["reads"]): QuotationExample => ({ text, language: "en", reads });

export const QUOTATION_EXAMPLES: readonly QuotationExample[] = [
  of("江寧表示:“河水總會流到海裡。”", ["河水總會流到海裡。", "speech", "江寧"]),
  of("江寧說:「河水總會流到海裡。」", ["河水總會流到海裡。", "speech", "江寧"]),
  of("『河水總會流到海裡。』江寧說。", ["河水總會流到海裡。", "speech"]),
  of("江寧認為,“河水總會流到海裡”。", ["河水總會流到海裡", "speech", "江寧"]),
  of("江寧引述老人稱:「他說『水往低處流』這句話。」", ["他說『水往低處流』這句話。", "speech", "老人"]),
  en('Mara Lind said, "The river finds the sea."', ["The river finds the sea.", "speech", "Mara Lind"]),
  en('"The river finds the sea," said Mara Lind.', ["The river finds the sea,", "speech", "Mara Lind"]),
  en("“The river finds the sea,” Mara Lind said.", ["The river finds the sea,", "speech", "Mara Lind"]),
  of("秀出“肌肉”的公司", ["肌肉", "label"]),
  of("所謂「河狸效應」", ["河狸效應", "label"]),
  of("推出「河狸成長計劃」活動", ["河狸成長計劃", "label"]),
  of("名為“墨川”的模型", ["墨川", "label"]),
  of("讀《河狸週記》", ["河狸週記", "title"]),
  of("沒有引號的一句話。"),
  of("他說河水總會流到海裡。"),
  of("一個落單的」記號在句中"),
  of("空的「」引號"),
  en("It's the company's own river."),
  en("The rivers' banks are high."),
  en("It rose to 5'10 in the '90s."),
  en("He said the river finds the sea."),
  of("身高5'10的球員"),
  of("公司認為前景良好。"),
  of("董事會通過議案。"),
  en("Nothing was said."),
  en("Don't ask."),
];

export interface MatchExample {
  readonly quoted: string;
  readonly original: string;
  readonly verdict: QuotationMatch["verdict"];
  /** Each difference as written→original. */
  readonly differences?: readonly string[];
}

const same = (quoted: string, original: string): MatchExample => ({ quoted, original, verdict: "verbatim" });
const none = (quoted: string, original: string): MatchExample => ({ quoted, original, verdict: "none" });
const altered = (quoted: string, original: string, ...differences: string[]): MatchExample => ({
  quoted,
  original,
  verdict: "altered",
  differences,
});

export const MATCH_EXAMPLES: readonly MatchExample[] = [
  same("河水總會流到海裡", "江寧說:「河水總會流到海裡。」"),
  same("河水总会流到海里", "江寧說:「河水總會流到海裡。」"),
  same("河水, 總會流到海裡", "他說河水總會流到海裡。"),
  same("河水……流到海裡", "他說河水總會流到海裡。"),
  same("河水[最後]總會流到海裡", "他說河水總會流到海裡。"),
  same("The river finds the sea,", "“The River finds the sea”, she said."),
  same("增長 3,000 萬戶", "「增長3000萬戶」"),
  same("Don't stop the river now", "“Don’t stop the river now,” she said."),
  altered("河水終會流到海裡去", "「河水總會流到海裡去」", "終→總"),
  altered("河水一定流到海裡去", "「河水不一定流到海裡去」", "→不"),
  altered("河水總會慢慢地流到海裡去", "「河水總會流到海裡去」", "慢慢地→"),
  altered("河水總流到海裡去", "「河水總會流到海裡去」", "→會"),
  altered(
    "The river that never slept has finally reached the quiet harbour, and nobody along its banks was surprised by it",
    "The river that never rested has finally reached the quiet harbour, and nobody along its shores was startled by it.",
    "slept→rested",
    "banks→shores",
    "surprised→startled",
  ),
  altered("the river never finds the wide sea", "“the river always finds the wide sea”", "never→always"),
  altered(
    "The river finds the sea, and we never doubted it for a day,",
    "“The river finds the sea, and we never doubted it for a single day,” she said.",
    "→single",
  ),
  altered("潮水，是 Otter 七年不變的老同學", "潮水，是 Otter 七年不變的老朋友。船長如此說。", "同學→朋友"),
  none("潮水，是 Otter 七年不變的老同學", "潮水，是 Otter 七年不變的老朋友和老師。"),
  none("we never doubted it for a boat", "we never doubted it for a single day in a boat of ours."),
  altered("我們走完水路才談收割。", "江寧說:「我們走完水路才談收成。」", "割→成"),
  altered("我們走完水路才談收割。", "我們走完水路才談收成。於是散會。", "割→成"),
  altered(
    "The river will reach the quiet harbour this spring.",
    "“The river will reach the quiet harbour this year. The boats will follow,” she said.",
    "spring→year",
  ),
  altered(
    "That river will reach the quiet harbour this year.",
    "“We wait. The river will reach the quiet harbour this year. The boats will follow,” she said.",
    "That→The",
  ),
  altered(
    "The river will reach the quiet harbour this spring",
    "The river will reach the quiet harbour this year.",
    "spring→year",
  ),
  none(
    "The river will reach the quiet harbour this spring.",
    "The river will reach the quiet harbour this year, if not sooner.",
  ),
  altered("我們走完水路才談收割", "我們走完水路才談收成。於是散會。", "割→成"),
  none("我們走完水路才談收割", "我們走完水路才談收成和遠行。"),
  none("山風吹過平原上的草", "「河水總會流到海裡去」"),
  none("河水", "「溪水總會流到湖裡去」"),
  none("the mountain wind crosses plains", "“the river always finds the sea”"),
  none("", "「河水總會流到海裡去」"),
];
