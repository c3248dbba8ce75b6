/** Keeps what was found of each draft once its writer pauses, closes it or leaves, for when it is opened again. */
import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import { placeOf } from "../convert.ts";
import { diagnosticsOf } from "../findings.ts";
import type { Card, Found } from "../found.ts";
import type { CheckedDocument, Session } from "../session.ts";
import { nextTurn } from "../turns.ts";
import type { CardForm } from "./cardForm.ts";
import { hoverOf } from "./cards.ts";

/** So long after the last check, and after a draft was closed: what is opened in its place goes first. */
const PAUSE_MS = 10_000;
const CLOSED_MS = 1_000;

/** A client that is leaving waits no longer than it takes to notice. */
const LEAVING_MS = 1_000;

export function keepWhatIsFound(
  connection: Connection,
  session: Session,
  client: ClientCapabilities,
  form: CardForm,
): void {
  const last = new Map<string, CheckedDocument>();
  let timer: NodeJS.Timeout | undefined;
  const keep = async (uri: string): Promise<void> => {
    const checked = last.get(uri);
    last.delete(uri);
    if (checked === undefined) return;
    await session.keepFound(checked, () => foundIn(checked, client, form));
  };
  const keepAll = async (): Promise<void> => {
    for (const uri of [...last.keys()]) await keep(uri).catch((error) => connection.console.info(String(error)));
  };
  const keepIn = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void keepAll(), milliseconds).unref();
  };
  session.onChecked((checked) => {
    last.set(checked.document.uri, checked);
    keepIn(PAUSE_MS);
  });
  session.documents.onDidClose(({ document }) => {
    if (last.has(document.uri)) keepIn(CLOSED_MS);
  });
  session.onLeaving(async () => {
    clearTimeout(timer);
    await Promise.race([keepAll(), new Promise((resolve) => setTimeout(resolve, LEAVING_MS).unref())]);
  });
}

async function foundIn(
  checked: CheckedDocument,
  client: ClientCapabilities,
  form: CardForm,
): Promise<Omit<Found, "stamp">> {
  const { claims, citing } = checked.draft;
  const cards: Card[] = [];
  for (const claim of claims) {
    cards.push({ ...placeOf(claim), hover: hoverOf(claim, checked, form) });
    await nextTurn();
  }
  const others = [...citing.notes, ...citing.links, ...citing.marks].map(({ start, end }) => ({ start, end }));
  return { diagnostics: diagnosticsOf(checked, client), cards, others };
}
