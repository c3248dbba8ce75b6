/** The way through a draft's claims in the check panel: what comes next, and what stays in sight while the text is edited. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Walk } from "../../client/check/walk.ts";
import type { ListedClaim, PlaceInText } from "../../server/lsp/requests.ts";

const at = (line: number, start: number, end: number): PlaceInText => ({
  start: { line, character: start },
  end: { line, character: end },
});

const claim = (words: string, verdict: ListedClaim["verdict"], range: PlaceInText, kind = "figure"): ListedClaim => ({
  words,
  verdict,
  range,
  kind,
  label: verdict,
  code: null,
  message: "",
});

const SOUND = claim("3000萬", "supported", at(0, 0, 6));
const SLIP = claim("41%", "contradicted", at(2, 10, 13));
const UNKNOWN = claim("63%", "unverified", at(4, 5, 8));
const CLAIMS = [SOUND, SLIP, claim("14%", "supported", at(3, 0, 3)), UNKNOWN];

function started(claims: readonly ListedClaim[] = CLAIMS): Walk {
  const walk = new Walk();
  walk.take(claims);
  return walk;
}

describe("the walk through the claims", () => {
  it("begins with the first that leaves something to look at, and goes round", () => {
    const walk = started();
    assert.deepEqual([walk.current, walk.place, walk.stops], [1, 1, 2]);
    walk.step(1);
    assert.deepEqual([walk.current, walk.place], [3, 2]);
    walk.step(1);
    assert.equal(walk.current, 1);
    walk.step(-1);
    assert.equal(walk.current, 3);
  });

  it("stops at all claims when asked to", () => {
    const walk = started();
    walk.isWhole = true;
    walk.step(1);
    assert.deepEqual([walk.current, walk.place, walk.stops], [2, 3, 4]);
  });

  it("follows the cursor to the narrowest claim, the borne-out ones too, and goes on from there", () => {
    const quotation = claim("「增長14%,今年」", "unverified", at(3, 0, 20), "quotation");
    const walk = started([SOUND, SLIP, quotation, claim("14%", "supported", at(3, 3, 6)), UNKNOWN]);
    assert.ok(walk.follow({ line: 3, character: 4 }));
    assert.deepEqual([walk.current, walk.place], [3, null]);
    assert.ok(!walk.follow({ line: 3, character: 5 }));
    assert.ok(!walk.follow({ line: 1, character: 0 }));
    walk.step(1);
    assert.equal(walk.current, 4);
    walk.follow({ line: 3, character: 4 });
    walk.step(-1);
    assert.equal(walk.current, 2);
  });

  it("takes the claim that begins at the cursor before the one that ends there", () => {
    const walk = started([claim("2月", "contradicted", at(0, 0, 2)), claim("14%", "contradicted", at(0, 2, 5))]);
    walk.follow({ line: 0, character: 2 });
    assert.equal(walk.current, 1);
  });

  it("stays at the claim whose words were mended", () => {
    const walk = started();
    walk.take([SOUND, { ...SLIP, words: "14%", verdict: "supported" }, CLAIMS[2]!, UNKNOWN]);
    assert.deepEqual([walk.current, walk.place, walk.stops], [1, null, 1]);
  });

  it("stays at its claim when text is put in and taken out before it", () => {
    const walk = started();
    walk.step(1);
    walk.shift({ range: at(4, 0, 2), text: "新的一行\n再一行:" });
    walk.shift({ range: { start: at(0, 3, 3).start, end: at(1, 0, 0).end }, text: "" });
    walk.shift({ range: at(9, 0, 0), text: "後面的字" });
    walk.take([claim("41%", "contradicted", at(1, 10, 13)), claim("63%", "unverified", at(4, 7, 10))]);
    assert.equal(walk.current, 1);
  });

  it("goes on to what stands next when its claim is gone, and to none when all are", () => {
    const walk = started();
    walk.take([SOUND, UNKNOWN]);
    assert.equal(walk.current, 1);
    walk.take([]);
    assert.deepEqual([walk.current, walk.stops], [null, 0]);
    walk.step(1);
    assert.equal(walk.current, null);
  });

  it("enters a section at the first claim that is open there, else at its first", () => {
    const walk = started();
    walk.enter({ start: { line: 3, character: 0 }, end: { line: 9, character: 0 } });
    assert.equal(walk.current, 3);
    walk.enter({ start: { line: 3, character: 0 }, end: { line: 4, character: 0 } });
    assert.equal(walk.current, 2);
  });
});
