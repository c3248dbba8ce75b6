/** Files that are made to hurt whoever reads them, built from nothing so that none has to be kept. */
import { strToU8, zipSync } from "fflate";

/** A zipped document with these parts. */
export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );

/** The same document with other sizes in its directory: what its parts inflate to, as it says, in bytes. */
export function claiming(zip: Uint8Array, inflated: number): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === DIRECTORY_ENTRY) view.setUint32(at + 24, inflated, true);
  }
  return bytes;
}

/** "PK\x01\x02", before each entry of a zip file's directory. */
const DIRECTORY_ENTRY = 0x02014b50;

export const DOCUMENT = (body: string, doctype = ""): string =>
  `<?xml version="1.0"?>${doctype}<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`;

export const PARAGRAPH = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Entities that stand for ten of the next, eight times over. */
export function laughs(): string {
  const entities = Array.from({ length: 8 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
  return `<!DOCTYPE x [<!ENTITY e0 "ha"><!ENTITY f SYSTEM "file:///etc/hostname">${entities.join("")}]>`;
}

/** Another name for each number: lines that differ in figures alone would pass for running heads. */
export const brand = (page: number): string =>
  `Q${String(page).replace(/\d/g, (digit) => "aeioumnrst"[Number(digit)]!.repeat(2))}`;

/** A PDF with a line of text on each page; locked where a password is said to be needed. */
export function pdfOf(pages: number, isLocked = false): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("");
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const kids: string[] = [];
  for (let page = 1; page <= pages; page++) {
    const drawn = `BT /F1 12 Tf 72 ${700 - (page % 9) * 60} Td (${brand(page)} sold ${page} million tickets.) Tj ET`;
    const content = add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
    const resources = "/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 612 792]";
    kids.push(`${add(`<< /Type /Page /Parent 2 0 R ${resources} /Contents ${content} 0 R >>`)} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Count ${pages} /Kids [${kids.join(" ")}] >>`;
  const key = "41".repeat(32);
  const lock = isLocked ? `/Encrypt ${add(`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`)} 0 R` : "";
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R ${lock} /ID [<41> <41>] >>`;
  return strToU8(`${file}${table}${trailer}\nstartxref\n${file.length}\n%%EOF\n`);
}
