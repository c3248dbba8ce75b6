/** What a person is told of a source that could not be read: what it is, and what to do about it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sayWarning } from "../../server/presenting/warning.ts";

/** What to do, in each language. */
const TOLD = [
  ["blank", "save or download it anew", "重新儲存或下載", "重新保存或下载"],
  ["broken", "save or download it anew", "重新儲存或下載", "重新保存或下载"],
  ["web-page", "download the document itself", "請下載文件本身", "请下载文件本身"],
  ["encrypted", "put a copy without one in its place", "請換成不加密碼的副本", "请换成不加密码的副本"],
  ["empty", "put its text beside it", "請把文字另存成檔案", "请把文字另存成文件"],
  ["unknown-format", "put its text beside it", "請把文字另存成檔案", "请把文字另存成文件"],
  ["too-large", "raise “sizeLimit”", "調高「sizeLimit」", "调高“sizeLimit”"],
] as const;

describe("a source that could not be read", () => {
  for (const [code, ...told] of TOLD) {
    it(`is said to be ${code}, with what to do`, () => {
      for (const [i, locale] of (["en", "zh-TW", "zh-CN"] as const).entries()) {
        const said = sayWarning({ code, detail: "PDF" }, locale);
        assert.ok(said.includes(told[i]!), said);
        assert.doesNotMatch(said, /[{}]/);
      }
    });
  }

  it("is told apart by the kind of file that its name promises", () => {
    assert.match(sayWarning({ code: "web-page", detail: "PDF" }, "zh-TW"), /是網頁，不是 PDF 檔/);
    assert.match(sayWarning({ code: "broken", detail: "DOCX" }, "zh-TW"), /線索：DOCX/);
  });
});
