/** Bytes in every encoding that Chinese sources come in are read to the same words. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decode } from "../../server/corpus/formats/encoding.ts";
import { Unreadable } from "../../server/corpus/formats/format.ts";

const bytes = (hex: string): Uint8Array => Buffer.from(hex, "hex");

/** 晨曦支付公布,首季交易額為58億元,同比增長14%。 and its Simplified writing. */
const TRADITIONAL = "晨曦支付公布,首季交易額為58億元,同比增長14%。";
const SIMPLIFIED = "晨曦支付公布,首季交易额为58亿元,同比增长14%。";
const IN_BIG5 = bytes("b1e1c466a4e4a549a4bda5ac2cadbaa975a5e6a9f6c342acb03538bbf5a4b82ca650a4f1bc57aaf8313425a143");
const IN_GB18030 = bytes("b3bfead8d6a7b8b6b9abb2bc2ccad7bcbebdbbd2d7b6eeceaa3538d2dad4aa2ccdacb1c8d4f6b3a4313425a1a3");

const utf16 = (text: string, isBig: boolean, isMarked: boolean): Uint8Array => {
  const buffer = Buffer.from((isMarked ? "\ufeff" : "") + text, "utf16le");
  return isBig ? buffer.swap16() : buffer;
};

describe("decoding", () => {
  const cases: readonly [string, Uint8Array, string][] = [
    ["UTF-8", Buffer.from(TRADITIONAL), TRADITIONAL],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TRADITIONAL}`), TRADITIONAL],
    ["Big5", IN_BIG5, TRADITIONAL],
    ["GB18030", IN_GB18030, SIMPLIFIED],
    ["UTF-16LE with a mark", utf16(TRADITIONAL, false, true), TRADITIONAL],
    ["UTF-16BE with a mark", utf16(TRADITIONAL, true, true), TRADITIONAL],
    ["UTF-16LE without one", utf16(`Revenue 58\n${TRADITIONAL}`, false, false), `Revenue 58\n${TRADITIONAL}`],
    ["ASCII", Buffer.from("Revenue rose 14%."), "Revenue rose 14%."],
    ["windows-1252", Buffer.from("The café’s £5m", "latin1"), "The café\u0019s £5m"],
  ];
  for (const [name, given, text] of cases) it(`reads ${name}`, () => assert.equal(decode(given).text, text));

  it("reads an empty file", () => assert.equal(decode(new Uint8Array(0)).text, ""));

  it("catches a wrong declaration", () => {
    const found = decode(IN_GB18030, { declared: "big5" });
    assert.equal(found.text, SIMPLIFIED);
    assert.deepEqual(found.warnings, [{ code: "encoding-mismatch", detail: "big5 → gb18030" }]);
  });

  it("takes gb2312 and gbk for what contains them", () => {
    assert.deepEqual(decode(IN_GB18030, { declared: "gb2312" }).warnings, []);
    assert.deepEqual(decode(IN_GB18030, { declared: "GBK" }).warnings, []);
  });

  it("believes a person over everything but a mark", () => {
    assert.equal(decode(IN_BIG5, { set: "big5" }).text, TRADITIONAL);
    assert.equal(decode(Buffer.from(`\ufeff${TRADITIONAL}`), { set: "big5" }).text, TRADITIONAL);
    assert.equal(decode(IN_BIG5, { set: "no such encoding" }).text, TRADITIONAL);
  });

  it("takes a short UTF-8 text with a bad byte or two for damaged UTF-8", () => {
    const damaged = Buffer.concat([Buffer.from("海獺交易所註冊用戶"), bytes("fffe"), Buffer.from("3000萬")]);
    const found = decode(damaged);
    assert.equal(found.text, "海獺交易所註冊用戶\ufffd\ufffd3000萬");
    assert.deepEqual(found.warnings, [{ code: "encoding-lossy", detail: "2" }]);
  });

  it("counts what makes no characters", () => {
    const torn = Buffer.concat([Buffer.from(TRADITIONAL.repeat(4)), bytes("e5"), Buffer.from(TRADITIONAL)]);
    const found = decode(torn);
    assert.equal(found.encoding, "utf-8");
    assert.deepEqual(found.warnings, [{ code: "encoding-lossy", detail: "1" }]);
  });

  it("names bytes that are no text", () => {
    const thrown = (): unknown => decode(bytes("00010203fffe008080"));
    assert.throws(thrown, (error) => error instanceof Unreadable && error.warning.code === "binary");
  });
});
