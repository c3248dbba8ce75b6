/** A claim's date against a source's, and how a date is described. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareDates } from "../../server/kinds/date/compare.ts";
import type { DateMention } from "../../server/kinds/date/date.ts";
import { describeDate } from "../../server/kinds/date/describe.ts";
import { datesOf } from "./dates.ts";

interface Side {
  readonly text: string;
  readonly published?: string | null;
}

const side = (text: string, published: string | null = "2023-08-10"): Side => ({ text, published });

function only({ text, published }: Side): DateMention {
  const mentions = datesOf(text, /[a-z]/i.test(text) ? "en" : "zh-Hant", published ?? null);
  assert.equal(mentions.length, 1, `${text}: ${mentions.length} dates`);
  return mentions[0]!;
}

const PAIRS: readonly (readonly [claim: Side, evidence: Side, agreement: string, reason: string])[] = [
  [side("2023年7月6日"), side("July 6, 2023"), "same", "sameDays"],
  [side("今年4月至6月"), side("2023年第二季度"), "same", "sameDays"],
  [side("前年", "2024-01-15"), side("去年", "2023-07-15"), "same", "sameDays"],
  [side("截至6月底"), side("6月30日"), "same", "sameDays"],
  [side("近兩個月"), side("近兩個月", "2023-08-12"), "same", "sameDays"],
  [side("2023年5月"), side("5月中旬"), "compatible", "coarser"],
  [side("去年7月", "2024-01-15"), side("7月2日"), "compatible", "coarser"],
  [side("2018年以來"), side("2018年"), "compatible", "bound"],
  [side("5月12日"), side("5月中旬"), "incomparable", "finer"],
  [side("5月20日至25日"), side("5月中旬"), "incomparable", "overlap"],
  [side("5月21日至7月26日"), side("5月19日至7月26日"), "different", "end"],
  [side("4月至7月"), side("第二季"), "different", "end"],
  [side("首五個月"), side("首六個月"), "different", "end"],
  [side("首五個月"), side("今年"), "incomparable", "overlap"],
  [side("7月2日至6日"), side("7月2日"), "incomparable", "overlap"],
  [side("上半年"), side("第一季"), "incomparable", "overlap"],
  [side("2023年"), side("2023年3月"), "compatible", "coarser"],
  [side("4月9日左右"), side("4月2日"), "different", "apart"],
  [side("4月3日左右"), side("4月2日"), "incomparable", "near"],
  [side("近兩個月"), side("6月"), "incomparable", "overlap"],
  [side("5月底"), side("6月5日"), "incomparable", "near"],
  [side("2018年以來"), side("2020年以前"), "incomparable", "unresolved"],
  [side("近日"), side("7月6日"), "incomparable", "unresolved"],
  [side("2月30日"), side("2月28日"), "incomparable", "unresolved"],
  [side("去年", null), side("2022年"), "incomparable", "unresolved"],
  [side("去年", null), side("去年"), "compatible", "sameWords"],
  [side("2023財年"), side("2023年"), "incomparable", "unresolved"],
  [side("6月12日"), side("6月21日"), "different", "apart"],
  [side("5月上旬"), side("5月中旬"), "different", "apart"],
  [side("2022年6月21日"), side("6月21日"), "different", "apart"],
  [side("第一季"), side("第二季"), "different", "apart"],
  [side("去年底"), side("今年3月"), "different", "apart"],
  [side("2024年2月23日"), side("2月23日", "2023-12-27"), "compatible", "yearless"],
  [side("2022年2月23日"), side("2月23日", "2023-12-27"), "different", "apart"],
  [side("2024年2月23日"), side("2月23日", "2023-03-27"), "different", "apart"],
  [side("3月1日", null), side("3月1日", null), "same", "yearless"],
  [side("3月1日", null), side("2022年3月1日", null), "compatible", "yearless"],
  [side("3月1日", null), side("2022年3月5日", null), "different", "apart"],
  [side("3月", null), side("3月5日", null), "compatible", "coarser"],
  [side("今年12月23日", null), side("今年12月16日", null), "different", "apart"],
  [side("今年12月16日", null), side("今年12月16日", null), "same", "yearless"],
  [side("今年12月16日", null), side("去年12月23日", null), "incomparable", "unresolved"],
  [side("記者18日獲悉", null), side("記者16日獲悉", null), "different", "apart"],
  [side("去年同期", null), side("去年同期", null), "same", "sameWords"],
  [side("上季", null), side("本季", null), "incomparable", "unresolved"],
];

describe("compareDates", () => {
  for (const [claim, evidence, agreement, reason] of PAIRS) {
    it(`${claim.text} (${claim.published}) against ${evidence.text} (${evidence.published}): ${agreement}, ${reason}`, () => {
      const compared = compareDates(only(claim), only(evidence));
      assert.deepEqual([compared.agreement, compared.reason], [agreement, reason]);
    });
  }

  it("is as different one way as the other, but where one of them was only given its year", () => {
    for (const [claim, evidence] of PAIRS) {
      const there = compareDates(only(claim), only(evidence));
      const back = compareDates(only(evidence), only(claim));
      if (there.reason === "yearless" || back.reason === "yearless") continue;
      assert.equal(
        there.agreement === "different",
        back.agreement === "different",
        `${claim.text} and ${evidence.text}`,
      );
    }
  });
});

describe("describeDate", () => {
  it("names a weekday that is not the day's", () => {
    const { weekday, writtenWeekday } = describeDate(only(side("2023年7月6日（星期五）")));
    assert.deepEqual([weekday, writtenWeekday], [4, 5]);
  });

  it("counts the days, both ends included", () => assert.equal(describeDate(only(side("今年4月至6月"))).length, 91));

  it("tells what was implied", () => assert.deepEqual(describeDate(only(side("7月6日"))).implied, ["year"]));

  it("has no notation for what is unresolved", () =>
    assert.equal(describeDate(only(side("去年", null))).notation, null));
});
