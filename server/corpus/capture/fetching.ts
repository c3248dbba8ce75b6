/** Fetches what a person asked for by its address. Nothing else in the corpus goes to the network, and checking never does. */
import { type Outside, Uncaught } from "./outside.ts";

const LONGEST_MS = 30_000;

/**
 * Throws `Uncaught` for an address that is none, does not answer, or answers with an error or with too much.
 * @param sizeLimit in bytes.
 */
export async function fetchOutside(address: string, sizeLimit: number): Promise<Outside> {
  const url = webAddress(address);
  const signal = AbortSignal.timeout(LONGEST_MS);
  try {
    const response = await fetch(url, { signal, headers: { accept: ACCEPTED, "user-agent": "Hegao" } });
    if (!response.ok) throw new Uncaught("web-status", `${response.status}`);
    const { type, charset } = contentType(response.headers.get("content-type"));
    const bytes = await bodyOf(response, sizeLimit);
    const at = new URL(response.url || url);
    return { bytes, name: nameOf(at, type), url: at.href, ...(charset !== null && { declared: charset }) };
  } catch (error) {
    if (error instanceof Uncaught) throw error;
    const { name, message, cause } = error as Error & { cause?: { code?: string } };
    throw name === "TimeoutError" ? new Uncaught("web-silent") : new Uncaught("web-failed", cause?.code ?? message);
  }
}

const ACCEPTED = "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5";

function webAddress(address: string): string {
  if (!URL.canParse(address)) throw new Uncaught("not-an-address", address);
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw new Uncaught("not-an-address", address);
  url.hash = "";
  return url.href;
}

export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);

async function bodyOf(response: Response, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > limit) throw new Uncaught("too-large", String(limit));
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function contentType(header: string | null): { type: string; charset: string | null } {
  const [type = "", ...parameters] = (header ?? "").split(";").map((part) => part.trim());
  const charset = parameters.map((part) => /^charset\s*=\s*"?([\w-]+)"?$/i.exec(part)?.[1]).find((found) => found);
  return { type: type.toLowerCase(), charset: charset ?? null };
}

/** The address's last part, with the ending that goes with what the server says it sends. */
function nameOf({ pathname, hostname }: URL, type: string): string {
  const last = decoded(pathname.split("/").findLast((part) => part !== "") ?? hostname);
  const ending = ENDINGS[type];
  if (ending === undefined) return /\.[a-z0-9]{1,8}$/i.test(last) ? last : `${last}.html`;
  return last.toLowerCase().endsWith(ending) ? last : `${last}${ending}`;
}

const ENDINGS: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "text/plain": ".txt",
  "text/markdown": ".md",
  "text/csv": ".csv",
  "application/pdf": ".pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
};

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
