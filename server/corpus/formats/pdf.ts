/** PDFs: text by page in reading order, Chinese through the character maps, with pages that cannot be trusted named. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type FoundMeta, type Reader, type ReadFile, Unreadable, type Warning } from "./format.ts";
import { type Line, linesOf, type PageLines, pageBlocks, withoutRunningHeads } from "./pdfLayout.ts";
import { type LooseBlock, layOut } from "./placing.ts";

export const pdf: Reader = {
  read: (bytes) => readPdf(bytes),
};

/** Milliseconds of this thread's processor after which the pages read so far have to do. */
const LONGEST_MS = 30_000;

/** That this thread has had; where the runtime cannot tell, what the clock says, which goes on while the machine does other work. */
function processorMs(): number {
  if (typeof process.threadCpuUsage !== "function") return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function readPdf(bytes: Uint8Array): Promise<ReadFile> {
  using _ = overhearing();
  const file = await openPdf(bytes);
  const pages: PageLines[] = [];
  const warnings: Warning[] = [];
  const until = processorMs() + LONGEST_MS;
  try {
    for (let number = 1; number <= file.numPages; number++) {
      if (processorMs() > until) {
        warnings.push({ code: "cut", detail: `${number - 1}/${file.numPages}` });
        break;
      }
      const { lines, isTrusted } = await readPage(file, number);
      pages.push({ number, lines });
      if (!isTrusted) warnings.push({ code: "page-untrusted", detail: String(number) });
    }
    const { info } = await file.getMetadata();
    return { blocks: layOut(blocksOf(pages)), ...whatItSays(info), warnings: merged(warnings) };
  } finally {
    await file.loadingTask.destroy();
  }
}

/**
 * pdf.js answers for a torn file, and lets promises of its own about the same file go by unheard, which would end the
 * process. They are heard until all files are read, and a moment longer.
 */
function overhearing(): Disposable {
  if (readers++ === 0) process.on("unhandledRejection", onUnheard);
  return {
    [Symbol.dispose]() {
      setTimeout(() => {
        if (--readers === 0) process.off("unhandledRejection", onUnheard);
      }, 100).unref();
    },
  };
}

let readers = 0;

const PDF_ERRORS =
  /^(?:(?:ParserEOF|XRefEntry|XRefParse|MissingData|InvalidPDF|UnknownError|Abort)Exception|FormatError)$/;

function onUnheard(reason: unknown): void {
  if (!PDF_ERRORS.test((reason as Error | null)?.name ?? "")) throw reason;
}

type PdfFile = Awaited<ReturnType<typeof openPdf>>;

async function openPdf(bytes: Uint8Array) {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // The worker's code runs in this thread, which is one of the indexer's own.
  // @ts-expect-error the package declares no types for it
  const worker: unknown = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Object.assign(globalThis, { pdfjsWorker: worker });
  const assets = assetsFolder();
  try {
    return await pdfjs.getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: join(assets, "cmaps/"),
      cMapPacked: true,
      standardFontDataUrl: join(assets, "standard_fonts/"),
      disableFontFace: true,
      useSystemFonts: false,
      isOffscreenCanvasSupported: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    const name = (error as Error).name;
    throw name === "PasswordException"
      ? new Unreadable("encrypted")
      : new Unreadable("broken", (error as Error).message);
  }
}

/** In the source tree the package itself; in dist/ a folder beside the bundle. */
function assetsFolder(): string {
  if (!import.meta.filename.endsWith(".ts")) return join(import.meta.dirname, "pdfjs");
  return dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
}

async function readPage(file: PdfFile, number: number): Promise<{ lines: Line[]; isTrusted: boolean }> {
  try {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: false });
    const lines = linesOf(items.flatMap((item) => ("str" in item ? [item] : [])));
    page.cleanup();
    return { lines, isTrusted: isTrusted(lines) };
  } catch {
    return { lines: [], isTrusted: false };
  }
}

/** No text at all is a scan; lost characters and those of private use come from fonts without a way back to letters. */
function isTrusted(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join("");
  if (text.trim() === "") return false;
  const lost = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  return lost * 50 < text.length;
}

function blocksOf(pages: readonly PageLines[]): LooseBlock[] {
  let heading: string | undefined;
  return withoutRunningHeads(pages).flatMap(({ number, lines }) =>
    pageBlocks(lines).map((block) => {
      const place = { page: number, ...(heading !== undefined && { heading }) };
      if (block.kind === "heading") heading = block.text;
      return { ...block, place };
    }),
  );
}

function whatItSays(info: object): { meta: FoundMeta; hints: FoundMeta } {
  const field = (name: string): string | undefined => {
    const value = (info as Readonly<Record<string, unknown>>)[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const [title, author, made] = [field("Title"), field("Author"), field("CreationDate")];
  // Programs put the name of their file there, which says less than the first heading.
  const isName =
    title !== undefined && /\.(?:docx?|xlsx?|pdf|html?|indd|pptx?)$|^(?:untitled|microsoft word)/i.test(title);
  const day = made === undefined ? null : /^D:(\d{4})(\d\d)(\d\d)/.exec(made);
  return {
    meta: { ...(title !== undefined && !isName && { title }), ...(author !== undefined && { author }) },
    hints: day === null ? {} : { published: `${day[1]}-${day[2]}-${day[3]}` },
  };
}

/** Pages 3, 4, 5 and 9 in one warning. */
function merged(warnings: readonly Warning[]): Warning[] {
  const pages = warnings.filter(({ code }) => code === "page-untrusted").map(({ detail }) => detail);
  const others = warnings.filter(({ code }) => code !== "page-untrusted");
  return pages.length === 0 ? others : [...others, { code: "page-untrusted", detail: pages.slice(0, 50).join(", ") }];
}
