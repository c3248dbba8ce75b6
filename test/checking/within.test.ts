/** Drafts against themselves: sums, growth and shares that do not come out, and one thing with two values. */
import { describe, it } from "node:test";
import { check } from "./marked.ts";

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
});
