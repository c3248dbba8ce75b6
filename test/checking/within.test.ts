/** Drafts against themselves: sums, growth and shares that do not come out, and one thing with two values. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAtOnce } from "../../server/checking/check.ts";
import { memoryCorpus } from "../../server/corpus/memory.ts";
import type { KindId } from "../../server/kinds/kind.ts";
import { check, SETTINGS } from "./marked.ts";

const NEWS = { "news.md": "嵐港支付公布年度業績,員工612人。" };

describe("a draft's own figures", () => {
  it("have to add up where the draft says that they do", () => {
    check(
      `手續費收入⟦8640萬元⟧,託管收入⟦2170萬元⟧,兩者合計⟦1.281億元⟧。
      ^ figure.unverified
      ^ figure.unverified
      ^ figure.arithmetic`,
      NEWS,
    );
    check(
      `手續費收入⟦8640萬元⟧,託管收入⟦2170萬元⟧,兩者合計⟦1.081億元⟧。
      ^ figure.unverified
      ^ figure.unverified
      ^ figure.unverified`,
      NEWS,
    );
  });

  it("have to grow as the draft says", () => {
    check(
      `嵐港支付的手續費收入由⟦80億元⟧增至⟦100億元⟧,增幅⟦35%⟧。
      ^ figure.unverified
      ^ figure.unverified
      ^ figure.arithmetic`,
      NEWS,
    );
    check(
      `嵐港支付的手續費收入由⟦80億元⟧增至⟦100億元⟧,增幅⟦25%⟧。
      ^ figure.unverified
      ^ figure.unverified
      ^ figure.unverified`,
      NEWS,
    );
  });

  it("cannot be two for one thing", () => {
    check(
      `嵐港支付平台的註冊用戶總數達⟦4000萬⟧。

隨著新功能推出,嵐港支付平台的註冊用戶總數達⟦3600萬⟧。
      ^ figure.unverified
      ^ figure.inconsistent`,
      NEWS,
    );
  });

  it("may be two for two things, or one told twice", () => {
    check(
      `嵐港支付平台的註冊用戶總數達⟦4000萬⟧。

去年底,嵐港支付平台的註冊商戶總數達⟦36萬⟧。嵐港支付平台的註冊用戶總數達⟦4000萬⟧。
      ^ figure.unverified
      ^ figure.unverified
      ^ figure.unverified`,
      NEWS,
    );
  });

  it("cannot be two days for one event", () => {
    check(
      `⟦9月6日⟧的嵐港金融科技週在碼頭舉行。

主辦方重申,⟦9月8日⟧的嵐港金融科技週不設門票。
      ^ date.unverified
      ^ date.inconsistent`,
      { "news.md": "嵐港支付公布年度業績,員工612人,每年7月4日派息。" },
    );
  });

  it("may be two days for two events", () => {
    check(
      `⟦9月6日⟧的嵐港金融科技週不設門票。

⟦9月8日⟧的嵐港支付股東會不設直播。
      ^ date.unverified
      ^ date.unverified`,
      { "news.md": "嵐港支付公布年度業績,員工612人,每年7月4日派息。" },
    );
  });

  it("may be told day by day", () => {
    check(
      `⟦9月6日⟧收市時海獺指數報⟦7104點⟧。

⟦9月8日⟧收市時海獺指數報⟦7120點⟧。
      ^ date.unverified
      ^ figure.unverified
      ^ date.unverified
      ^ figure.unverified`,
      { "news.md": "嵐港支付公布年度業績,員工612人,每年7月4日派息。" },
    );
  });

  it("cannot last longer than from the first day to the last", () => {
    check(
      `展覽於⟦9月6日至12日⟧舉行,一連⟦9天⟧。
      ^ date.unverified
      ^ figure.arithmetic`,
      NEWS,
    );
    check(
      `展覽於⟦9月6日至12日⟧舉行,一連⟦七天⟧,每票可用9天。
      ^ date.unverified
      ^ unchecked`,
      NEWS,
    );
  });

  it("of a kind that is switched off are left alone", () => {
    const kinds = { ...SETTINGS, kinds: new Set<KindId>(["date"]) };
    const draft = {
      text: "手續費由80億元增至100億元,增幅35%。展覽於6月31日開幕。",
      format: "plain",
      date: null,
    } as const;
    const found = checkAtOnce(draft, memoryCorpus([]), kinds).claims.filter(({ code }) => code !== null);
    assert.deepEqual(
      found.map(({ code }) => code),
      ["date.impossible"],
    );
  });
});
