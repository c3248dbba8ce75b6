/** Plain text: a paragraph a line. */
import { readPlainText } from "../../text/plain.ts";
import { decode } from "./encoding.ts";
import type { Reader } from "./format.ts";
import { placeByLine } from "./placing.ts";

export const text: Reader = {
  read(bytes, settings) {
    const decoded = decode(bytes, settings.encoding === undefined ? {} : { set: settings.encoding });
    return {
      blocks: placeByLine(decoded.text, readPlainText(decoded.text)),
      meta: {},
      encoding: decoded.encoding,
      warnings: decoded.warnings,
    };
  },
};
