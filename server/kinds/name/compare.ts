/** Holds one writing of a name against another. */
import { fold } from "../../text/fold.ts";
import { nameKey } from "./key.ts";
import { howSlipped, type SlipKind } from "./slips.ts";

export type Writings =
  | { readonly are: "same" }
  /** Other spacing, case, hyphens or script. */
  | { readonly are: "variant"; readonly byScriptOnly: boolean }
  | { readonly are: "slip"; readonly how: SlipKind }
  | { readonly are: "different" };

/** @param written and `attested` as they stand in their texts. */
export function compareNames(written: string, attested: string): Writings {
  if (written === attested) return { are: "same" };
  const [a, b] = [nameKey(written), nameKey(attested)];
  if (a === b) return { are: "variant", byScriptOnly: !isVariantOf(written, attested) };
  const how = howSlipped(a, b);
  return how === null ? { are: "different" } : { are: "slip", how };
}

/** Whether two writings under one key differ in more than script and width: 奇富 GPT and 奇富GPT do, 軒轅 and 轩辕 do not. */
export function isVariantOf(written: string, attested: string): boolean {
  return fold(written) !== fold(attested) || lettersOf(written) !== lettersOf(attested);
}

/** Latin letters with their case; Han characters tell nothing here, script apart. */
const lettersOf = (text: string): string => text.replace(/[^A-Za-z]/g, "");
