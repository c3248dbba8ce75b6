/** Whether another name of a source holds the slot of the draft's, by drafts and sources with both names marked. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Subject } from "../../server/checking/namedIn.ts";
import { slotLikeness, slotOf, sourceSlotOf } from "../../server/checking/slot.ts";
import { holdsSlot } from "../../server/checking/slotHolder.ts";
import { viewOf } from "../../server/checking/sourceView.ts";
import type { NameRole } from "../../server/kinds/kind.ts";
import { readText } from "../../server/kinds/reading.ts";
import { fold } from "../../server/text/fold.ts";
import { SETTINGS, sourceOf } from "./marked.ts";

interface Roles {
  readonly name?: NameRole;
  readonly other?: NameRole;
}

/** @param source a sentence a line. */
function holds(draft: string, source: string, { name = "institution", other = "institution" }: Roles = {}): boolean {
  const isEnglish = /[a-z]{4}/.test(draft);
  const ofDraft = unmarked(draft);
  const folded = fold(ofDraft.text);
  const key = folded.slice(ofDraft.start, ofDraft.end);
  const subject: Subject = { start: ofDraft.start, end: ofDraft.end, key, role: name };
  const slot = slotOf(folded, subject, { start: 0, end: folded.length }, isEnglish);

  const lines = source.split("\n");
  const sentence = lines.findIndex((line) => line.includes("⟦"));
  const { text, start, end } = unmarked(lines[sentence]!);
  const file = sourceOf("news.md", lines.map((line) => line.replace(/[⟦⟧]/g, "")).join("\n\n"));
  const view = viewOf(file, readText(file.blocks, { published: null, fiscalYearStart: 1 }, SETTINGS.reading), []);
  assert.equal(view.read.sentences[sentence]?.sentence.text, text);
  const ofOther = sourceSlotOf(fold(text), { start, end }, isEnglish);
  const named = text.slice(start, end);
  const there = { start, end, text: named, key: fold(named), role: other, view, sentence, slot: ofOther };
  const placed = { name: subject, slot, before: folded.slice(0, subject.start), after: folded.slice(subject.end) };
  return holdsSlot(
    placed,
    there,
    slotLikeness(slot, ofOther, () => 1),
    () => 1,
  );
}

function unmarked(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf("⟦");
  return { text: marked.replace(/[⟦⟧]/g, ""), start, end: marked.indexOf("⟧") - 1 };
}

describe("the slot of a name", () => {
  it("is another's where the source says the same of it", () => {
    assert.ok(holds("⟦河狸署⟧提醒東堤路面濕滑。", "河狸署昨日開會。\n會後散去。\n⟦水獺署⟧提醒東堤路面濕滑。"));
    assert.ok(holds("⟦江寧⟧籲盡快興建水閘。", "⟦何文⟧籲盡快興建水閘,江寧在座。", { name: "person", other: "person" }));
  });

  it("is nobody's who only heads a clause, or names a trade or a sort", () => {
    assert.ok(!holds("⟦獺會⟧提出的三項改建任務。", "⟦完成本決定⟧提出的三項改建任務。", { other: "other" }));
    assert.ok(!holds("⟦社會物流⟧成本逐月下降。", "⟦我國物流⟧成本逐月下降。", { name: "company", other: "company" }));
    assert.ok(!holds("⟦獺交所⟧更換交易大堂的鐘。", "⟦交易所⟧更換交易大堂的鐘。"));
  });

  it("is no person's where the draft's name is not written as one", () => {
    const source = "⟦江寧⟧說,分行明年增聘櫃員。";
    assert.ok(!holds("⟦獺行⟧:分行明年增聘櫃員。", source, { name: "other", other: "person" }));
    assert.ok(holds("⟦何文⟧:分行明年增聘櫃員。", source, { name: "other", other: "person" }));
  });

  it("is not another's where the sentence has the draft's name at length, or both ends of it", () => {
    assert.ok(!holds("⟦918基金⟧帳目由新核數師審閱。", "⟦會計師公會⟧指918海獺基金帳目由新核數師審閱。"));
    assert.ok(!holds("⟦海獺議會⟧秋天搬往新的大樓。", "⟦海獺政府⟧計劃秋天把議會搬往新的大樓。"));
  });

  it("is not another's where the draft's is one of two, unless the other is as well", () => {
    const draft = "水獺行及⟦河狸行⟧假日渡輪班次加密。";
    assert.ok(!holds(draft, "⟦海獺地產⟧假日渡輪班次加密。"));
    assert.ok(holds(draft, "水獺行及⟦海獺地產⟧假日渡輪班次加密。"));
    assert.ok(holds("與⟦江寧⟧六月會面。", "與縣長⟦何文⟧六月會面。", { name: "person", other: "person" }));
  });

  it("is not another's where the draft's own words stand on the other side of it", () => {
    assert.ok(!holds("他滿意⟦江寧⟧方案。", "⟦何文⟧表示滿意方案。", { name: "person", other: "person" }));
  });

  it("is another's where what both say stands on either side", () => {
    assert.ok(holds("「水閘今年動工,」⟦江寧⟧說。", "⟦何文⟧說,水閘今年動工。", { name: "person", other: "person" }));
  });

  it("is nobody's who says nothing where the draft has its name speak", () => {
    const draft = "⟦河狸署⟧提醒東堤路面濕滑。";
    assert.ok(!holds(draft, "署方表示,⟦水獺中心⟧及東堤路面濕滑。"));
    assert.ok(holds(draft, "⟦水獺中心⟧呼籲,東堤路面濕滑,提醒司機慢駛。"));
  });

  it("is not that of whoever says so where the headline has a signer", () => {
    assert.ok(
      !holds("⟦Otter Hill⟧ extension not happening: mayor", "⟦Mara Lind⟧ said the extension is not happening.", {
        name: "other",
        other: "person",
      }),
    );
  });

  it("is the draft's own where the source goes on with it in the same words, or has it nearer", () => {
    assert.ok(!holds("⟦河狸航空⟧客機在北岸墜毀。", "河狸航空客機查明原因。\n⟦水獺航空⟧造的飛機在北岸墜毀。"));
    assert.ok(!holds("⟦河狸會⟧打招呼。", "離場時與⟦海獺會⟧及河狸會打招呼。"));
  });

  it("is the draft's own where the sentence goes on from one that names it", () => {
    assert.ok(!holds("⟦河狸院⟧設立南倉火警調查組。", "河狸院開會。\n⟦水獺部⟧牽頭調查火警,南倉火警調查組開工。"));
    assert.ok(!holds("⟦河狸集團⟧投得北岸地皮。", "⟦水獺署⟧公布,北岸地皮由河狸集團投得。"));
  });

  it("is not another's where another sentence says more of the same and does not name it", () => {
    const source = "⟦水獺署⟧審視泊船費申請。\n會長出席節目。\n船家只好照付新的泊船費。";
    assert.ok(!holds("⟦河狸會⟧只好照付新的泊船費。", source));
  });
});
