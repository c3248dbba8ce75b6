/** What a page says of itself: JSON-LD first, then Open Graph and its kin, then its own elements. */
import type { PageDocument } from "./dom.ts";
import type { FoundMeta } from "./format.ts";

/** Names of meta elements, the surest first. */
const META: Readonly<Record<keyof FoundMeta, readonly string[]>> = {
  title: ["og:title", "twitter:title", "dc.title"],
  publisher: ["og:site_name", "dc.publisher", "application-name", "mediaid"],
  author: ["author", "article:author", "dc.creator", "byl"],
  published: [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish_date",
    "dc.date",
    "dc.date.issued",
    "date",
    "parsely-pub-date",
  ],
  url: ["og:url"],
  retrieved: ["hegao:retrieved"],
};

export function foundInPage(document: PageDocument): FoundMeta {
  const inMeta = metaElements(document);
  const inData = structuredData(document);
  const found: Partial<Record<keyof FoundMeta, string>> = { ...inData };
  for (const [field, names] of Object.entries(META) as [keyof FoundMeta, readonly string[]][]) {
    const value = names.map((name) => inMeta.get(name)).find((content) => content !== undefined);
    if (value !== undefined && !(field === "author" && value.startsWith("http"))) found[field] ??= value;
  }
  const own: FoundMeta = ofElements(document);
  return { ...own, ...found };
}

function metaElements(document: PageDocument): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const name = element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    const content = element.getAttribute("content")?.trim();
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return found;
}

function ofElements(document: PageDocument): FoundMeta {
  const title =
    document.querySelector("h1")?.textContent?.trim() || document.querySelector("title")?.textContent?.trim();
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute("href")?.trim();
  const published = document.querySelector("time[datetime]")?.getAttribute("datetime")?.trim();
  return { ...(title && { title: title.replace(/\s+/g, " ") }), ...(url && { url }), ...(published && { published }) };
}

const ARTICLES = /^(?:\w*Article|BlogPosting|Report|WebPage)$/;

function structuredData(document: PageDocument): FoundMeta {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = articleIn(parsed(script.textContent ?? ""), 0);
    if (article === null) continue;
    const [title, published, author, publisher, url] = ["headline", "datePublished", "author", "publisher", "url"].map(
      (field) => nameOf(article[field]),
    );
    return {
      ...(title && { title }),
      ...(published && { published }),
      ...(author && { author }),
      ...(publisher && { publisher }),
      ...(url && { url }),
    };
  }
  return {};
}

type Data = Readonly<Record<string, unknown>>;

function articleIn(data: unknown, depth: number): Data | null {
  if (typeof data !== "object" || data === null || depth > 3) return null;
  const inside = Array.isArray(data) ? data : (data as Data)["@graph"];
  if (Array.isArray(inside)) {
    for (const item of inside.slice(0, 50)) {
      const found = articleIn(item, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const types = [(data as Data)["@type"]].flat();
  return types.some((type) => typeof type === "string" && ARTICLES.test(type)) ? (data as Data) : null;
}

function nameOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join("、") || null;
  if (typeof value === "object" && value !== null) return nameOf("name" in value ? value.name : null);
  return null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
