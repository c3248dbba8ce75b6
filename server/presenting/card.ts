/** The hover card: the verdict, how the claim was understood, and the source's own words for it. Read in two seconds. */
import type { CheckedClaim, Witness } from "../checking/checked.ts";
import type { Attribution } from "../kinds/attribution/attribution.ts";
import type { Name } from "../kinds/name/name.ts";
import { sayChanges } from "./changes.ts";
import { difference, reason, sayElsewhere, sayListed, witnessWords } from "./finding.ts";
import { emphasized, escapeMarkdown, linkTo } from "./markdown.ts";
import { say } from "./messages.ts";
import { publisherOf, quotePassage, sayPlace, titleOf } from "./passage.ts";
import { understand } from "./understood.ts";
import type { DraftView } from "./view.ts";
import { onOneLine, shorten } from "./words.ts";

/** Markdown. Everything of a draft's or a source's is escaped; the only live links are those that `view.link` gives. */
export function cardOf(claim: CheckedClaim, view: DraftView): string {
  const witnesses = claim.verdict === "unverified" ? claim.nearest : claim.evidence;
  const [first, ...more] = claim.verdict === "derived" ? [] : witnesses;
  const blocks = [
    [headline(claim, view), sayChanges(claim)].filter((part) => part !== "").join(" · "),
    sayClaim(claim, view),
    escapeMarkdown(sayListed(claim, view)),
    ...notesOf(claim, view).map(escapeMarkdown),
    ...claim.against.slice(0, MOST_MORE).map((span) => escapeMarkdown(sayElsewhere(span, view))),
    ...(claim.derivation === null ? [] : derivationOf(claim, view)),
    ...(first === undefined ? [] : quoted(first, view)),
    ...(more.length === 0 ? [] : [folded(more, view)]),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** What the newsroom's list notes of a name, or of the ends of a tie. */
function notesOf({ kind, mention }: CheckedClaim, { locale, lexicon }: DraftView): string[] {
  const { of, to } = mention as Attribution;
  const keys = kind === "name" ? [(mention as Name).key] : kind === "attribution" ? [of.key, to?.key ?? ""] : [];
  const notes = keys.map((key) => lexicon.find(key)?.note?.trim() ?? "").filter((note) => note !== "");
  return [...new Set(notes)].map((note) => say(locale, "card.note", { note: shorten(onOneLine(note), LONGEST_NOTE) }));
}

const LONGEST_NOTE = 200;

/** Further evidence that is named, a line each; what goes beyond is counted in the report. */
const MOST_MORE = 4;

const LONGEST_AROUND = 90;

/** **與來源不符** — 比較基準不同, and behind it ~~環比~~ **同比** */
function headline(claim: CheckedClaim, { locale }: DraftView): string {
  const verdict = say(locale, `verdict.${claim.verdict}`);
  const why = [difference(claim, locale), reason(claim, locale)].filter((part) => part !== "" && part !== verdict);
  return [`**${verdict}**`, ...new Set(why.map(escapeMarkdown))].join(" — ");
}

/** 3,000萬 = 30,000,000 · 高於. Nothing where what was understood is what is written. */
function sayClaim(claim: CheckedClaim, { locale }: DraftView): string {
  const written = shorten(onOneLine(claim.text), LONGEST_CLAIM);
  const { value, notes } = understand(claim, locale);
  const isPlain = value === "" || bare(value) === bare(written);
  if (isPlain && notes.length === 0) return "";
  const equation = isPlain ? written : `${written} = ${value}`;
  return [equation, ...notes].map(escapeMarkdown).join(" · ");
}

const LONGEST_CLAIM = 60;

const bare = (value: string): string => value.replace(/[\s,]/g, "");

/** The sentence with one before and one after, and the line that says whose it is. */
function quoted(witness: Witness, view: DraftView): string[] {
  const { before, sentence, after, headers } = quotePassage(witness);
  const lead = headers === "" ? "" : `${escapeMarkdown(headers)}: `;
  const around = [
    before === "" ? "" : escapeMarkdown(ending(before)),
    lead + emphasized(sentence),
    after === "" ? "" : escapeMarkdown(shorten(after, LONGEST_AROUND)),
  ];
  return [`> ${around.filter((part) => part !== "").join(" ")}`, sourceLine(witness, view)];
}

/** The last words of a long sentence: what stands before the one that matters is cut at its beginning. */
function ending(text: string): string {
  if (text.length <= LONGEST_AROUND) return text;
  return `…${Array.from(text).slice(-LONGEST_AROUND).join("")}`;
}

/** [Gate《標題》](link) · 2025-07-03 · 第 12 行 */
function sourceLine(witness: Witness, { locale, link, copy }: DraftView): string {
  const { meta, source } = witness;
  const title = shorten(titleOf(meta, source), 60);
  const publisher = onOneLine(meta.publisher ?? "");
  const address = link(witness);
  const copied = copy(witness);
  const parts = [
    publisher === "" ? "" : escapeMarkdown(publisher),
    address === null ? escapeMarkdown(title) : linkTo(address, title),
    meta.published === null ? "" : escapeMarkdown(meta.published),
    escapeMarkdown(sayPlace(witness, locale)),
    copied === null ? "" : linkTo(copied, say(locale, "card.copy")),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function folded(witnesses: readonly Witness[], view: DraftView): string {
  const lines = witnesses.slice(0, MOST_MORE).map((witness) => {
    const name = publisherOf(witness.meta, witness.source);
    const address = view.link(witness);
    const source = address === null ? escapeMarkdown(name) : linkTo(address, name);
    const date = witness.meta.published === null ? "" : ` · ${escapeMarkdown(witness.meta.published)}`;
    return `- ${source}${date} · ${escapeMarkdown(witnessWords(witness))}`;
  });
  return [`${say(view.locale, "card.more")}`, ...lines].join("\n");
}

/** 總和：8,640萬美元 + 2,170萬美元, then each input's passage in a line. */
function derivationOf(claim: CheckedClaim, view: DraftView): string[] {
  const { how, terms, inputs } = claim.derivation!;
  const sum = `${say(view.locale, `derivation.${how}`)} · ${terms.map(escapeMarkdown).join(` ${SIGNS[how]} `)} → ${escapeMarkdown(claim.text)}`;
  const lines = inputs.map(
    (witness) => `> ${emphasized(quotePassage(witness).sentence)}\n>\n> ${sourceLine(witness, view)}`,
  );
  return [sum, ...new Set(lines)];
}

/** What stands between the inputs; growth and shares go from the first to the second. */
const SIGNS: Readonly<Record<NonNullable<CheckedClaim["derivation"]>["how"], string>> = {
  sum: "+",
  difference: "−",
  growth: "↔",
  share: "∕",
  ratio: "∕",
  count: "·",
  days: "…",
  conversion: "→",
  complement: "+",
  average: "·",
  range: "–",
};
