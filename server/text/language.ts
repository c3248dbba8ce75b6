/** Which language and script a text is in, by its characters alone. */
import { fold } from "./fold.ts";
import type { Language } from "./sentence.ts";

/** Looks at the first 4,000 units. A text with a fifth of its letters in Han is Chinese. */
export function languageOf(text: string): Language {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const folded = fold(sample);
  let han = 0;
  let latin = 0;
  let traditional = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit >= 0x3400 && unit <= 0x9fff) {
      han++;
      if (folded.charCodeAt(i) !== unit) traditional++;
    } else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++;
  }
  if (han === 0 || han * 6 < latin) return "en";
  return traditional * 50 >= han ? "zh-Hant" : "zh-Hans";
}

const SAMPLE = 4000;
