/** The check panel's page. Whatever a draft or a source says is escaped here, and nowhere else put into the page. */
import type { ClaimSheet } from "../../server/lsp/requests.ts";
import type { Verdict } from "../verdicts.ts";

/** The panel's own words, in the language of the editor. */
export interface Words {
  readonly title: string;
  readonly empty: string;
  readonly noDraft: string;
  readonly done: string;
  /** With the line for {0}. */
  readonly draft: string;
  readonly source: string;
  readonly nearest: string;
  readonly noQuote: string;
  readonly previous: string;
  readonly next: string;
  readonly whole: string;
  readonly open: string;
  readonly signOff: string;
  readonly back: string;
  readonly actions: string;
  readonly walk: string;
}

export interface Shown {
  readonly sheet: ClaimSheet | null;
  /** What keeps the draft from being checked as it should be. */
  readonly problems: readonly string[];
  /** "3 / 9" and the like, or why there is nothing to show. */
  readonly progress: string;
  /** Said where there is no sheet. */
  readonly instead: string;
  readonly isWhole: boolean;
}

/** What a key of the keyboard, or a press of its button, asks for. */
export type Asked =
  | { readonly type: "ready" | "previous" | "next" | "whole" | "signOff" | "back" }
  | { readonly type: "open" | "fix"; readonly which: number };

export interface Resources {
  readonly language: string;
  readonly style: string;
  readonly script: string;
  /** Of this page alone. */
  readonly nonce: string;
  readonly cspSource: string;
}

/** The page, into which `contentOf` is put as often as something changes. Nothing in it comes from anywhere but the extension. */
export function pageOf(words: Words, { language, style, script, nonce, cspSource }: Resources): string {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${words.title}</title>
</head>
<body>
<main id="content" tabindex="-1" aria-label="${words.title}"></main>
<p id="said" class="said" role="status" aria-live="polite"></p>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`.text;
}

export function contentOf({ sheet, problems, progress, instead, isWhole }: Shown, words: Words): string {
  return html`<nav aria-label="${words.walk}">
${button({ key: "p", does: "previous", label: words.previous })}
<span class="progress">${progress}</span>
${button({ key: "n", does: "next", label: words.next })}
<button type="button" class="toggle" data-does="whole" data-key="l" aria-pressed="${isWhole}">${words.whole}<kbd aria-hidden="true">L</kbd></button>
</nav>
${problems.map((problem) => html`<p class="problem"><span aria-hidden="true">⚠</span> ${problem}</p>`)}
${sheet === null ? html`<p class="empty">${instead}</p>` : claim(sheet, words)}`.text;
}

/** What a screen reader says when another claim is shown. */
export const spokenOf = ({ sheet, progress, instead }: Shown): string =>
  sheet === null
    ? instead
    : [progress, sheet.label, wordsOf(sheet), ...sheet.why].filter((part) => part !== "").join(", ");

const wordsOf = ({ sentence }: ClaimSheet): string => sentence.find(({ isMatched }) => isMatched)?.text ?? "";

/** Shapes that say the verdict without colour. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  contradicted: "✕",
  impossible: "⊘",
  inconsistent: "≠",
  disputed: "⇄",
  unverified: "?",
  reserved: "i",
  derived: "Σ",
  supported: "✓",
  signedOff: "✍",
  unchecked: "○",
};

function claim(sheet: ClaimSheet, words: Words): Html {
  const { verdict, label, kind, code, why, understood, derivation } = sheet;
  return html`<article aria-labelledby="verdict">
<h1 id="verdict" class="verdict ${verdict}"><span class="sign" aria-hidden="true">${SIGNS[verdict]}</span> ${label}
<small>${kind}${code === null ? "" : ` · ${code}`}</small></h1>
${why.map((reason) => html`<p class="why">${reason}</p>`)}
<section>
<h2>${words.draft.replace("{0}", `${sheet.line}`)}</h2>
<p class="sentence">${marked(sheet.sentence)}</p>
${understood === "" ? "" : html`<p class="note">${understood}</p>`}
${sheet.elsewhere.map((place) => html`<p class="note">${place}</p>`)}
${sheet.changes.length === 0 ? "" : html`<p class="changes">${sheet.changes.map((change) => html`<span>${struck(change.written)}${put(change.original)}</span> `)}</p>`}
</section>
<section aria-label="${words.source}">
<h2>${sheet.areNearest && sheet.quotes.length > 0 ? words.nearest : words.source}</h2>
${derivation === "" ? "" : html`<p class="note">${derivation}</p>`}
${sheet.quotes.length === 0 ? html`<p class="note">${words.noQuote}</p>` : sheet.quotes.map((_, i) => quote(sheet, i, words))}
</section>
<section class="actions" role="toolbar" aria-label="${words.actions}">
${actions(sheet, words)}
</section>
</article>`;
}

const struck = (text: string): Html | string => (text === "" ? "" : html`<del>${text}</del>`);

const put = (text: string): Html | string => (text === "" ? "" : html`<ins>${text}</ins>`);

function quote({ quotes, places }: ClaimSheet, i: number, words: Words): Html {
  const { before, sentence, after, headers, title, publisher, published, place } = quotes[i]!;
  const rest = [publisher, published, place].filter((part) => part !== "").join(" · ");
  const key = i === 0 ? "o" : "";
  const name =
    places[i] === null ? title : button({ key, does: "open", which: i, label: title, hint: words.open, look: "link" });
  return html`<figure>
<blockquote>${headers === "" ? "" : html`<span class="headers">${headers}: </span>`}${before === "" ? "" : html`<span class="around">${before} </span>`}${marked(sentence)}${after === "" ? "" : html`<span class="around"> ${after}</span>`}</blockquote>
<figcaption>${name}${rest === "" ? "" : ` · ${rest}`}</figcaption>
</figure>`;
}

const marked = (segments: ClaimSheet["sentence"]): Html[] =>
  segments.map(({ text, isMatched }) => (isMatched ? html`<mark>${text}</mark>` : html`${text}`));

const KEYS = { cite: "a", replace: "f", ignore: "i" } as const;

/** The first of each sort has its key. */
function actions({ fixes, canBeSignedOff }: ClaimSheet, words: Words): Html[] {
  const buttons = fixes.map(({ kind, action }, i) => {
    const isFirst = fixes.findIndex((other) => other.kind === kind) === i;
    return button({
      key: isFirst ? KEYS[kind] : "",
      does: "fix",
      which: i,
      label: action.title,
      look: i === 0 ? "first" : "",
    });
  });
  if (canBeSignedOff) buttons.push(button({ key: "s", does: "signOff", label: words.signOff }));
  return [...buttons, button({ key: "Escape", does: "back", label: words.back })];
}

interface Button {
  /** As the browser names it; empty for none. */
  readonly key: string;
  readonly does: Asked["type"];
  readonly which?: number;
  readonly label: string;
  readonly hint?: string;
  readonly look?: string;
}

function button({ key, does, which, label, hint, look }: Button): Html {
  const shown = key === "" ? "" : html`<kbd aria-hidden="true">${key === "Escape" ? "Esc" : key.toUpperCase()}</kbd>`;
  const title = hint === undefined ? "" : html` title="${hint}"`;
  const shortcut = key === "" ? "" : html` aria-keyshortcuts="${key}"`;
  return html`<button type="button" class="${look ?? ""}" data-does="${does}" data-which="${which ?? ""}" data-key="${key}"${shortcut}${title}>${label}${shown}</button>`;
}

/** Markup of ours; a string put into one is escaped, another such is not. */
interface Html {
  readonly text: string;
}

type Part = string | number | boolean | Html | readonly Part[];

function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { text: strings.map((string, i) => string + (i < parts.length ? inserted(parts[i]!) : "")).join("") };
}

function inserted(part: Part): string {
  if (Array.isArray(part)) return part.map(inserted).join("");
  return typeof part === "object" ? (part as Html).text : escapeHtml(String(part));
}

const escapeHtml = (text: string): string => text.replace(/[&<>"'`]/g, (sign) => `&#${sign.codePointAt(0)};`);
