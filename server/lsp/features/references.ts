/** From a passage of a source to the claims that rest on it, in all drafts of its project; from a claim to its other places. */
import type { CancellationToken, Connection, Location, Position } from "vscode-languageserver/node";
import type { CheckedClaim, Witness } from "../../checking/checked.ts";
import type { DateMention } from "../../kinds/date/date.ts";
import type { Figure } from "../../kinds/figure/figure.ts";
import { dateKeys, figureKeys } from "../../kinds/keys.ts";
import type { Name } from "../../kinds/name/name.ts";
import { answer, Cancelled } from "../answers.ts";
import { claimsAt, rangeOf } from "../convert.ts";
import { draftFilesIn } from "../folders.ts";
import { locate, sourceAt } from "../passages.ts";
import type { Project } from "../project.ts";
import { SOURCE_SCHEME } from "../requests.ts";
import type { CheckedDocument, Session } from "../session.ts";
import { placesOfLabelUnder } from "./citation.ts";

export function provideReferences(connection: Connection, session: Session): void {
  connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
    answer<Location[] | null>(async () => {
      const checked = uri.startsWith(`${SOURCE_SCHEME}:`) ? null : await session.checked(uri, token);
      if (checked !== null) return placesInDraft(checked, position, context.includeDeclaration);
      const project = await projectOf(uri, session);
      return project === null ? null : usesOf({ uri, position }, project, session, token);
    }),
  );
}

async function projectOf(uri: string, { projects }: Session): Promise<Project | null> {
  return uri.startsWith(`${SOURCE_SCHEME}:`) ? projects.inFolder(sourceAt(uri).folder) : projects.around(uri);
}

/** The marks of a label, the same name, value or day elsewhere in the draft, and what the claim disagrees with. */
function placesInDraft(checked: CheckedDocument, position: Position, isIncluded: boolean): Location[] {
  const { document, draft } = checked;
  const ofLabel = placesOfLabelUnder(checked, document.offsetAt(position), isIncluded);
  if (ofLabel !== null) return ofLabel.map((span) => ({ uri: document.uri, range: rangeOf(document, span) }));
  const [claim] = claimsAt(draft.claims, document.offsetAt(position));
  if (claim === undefined) return [];
  const keys = keysOf(claim);
  const same = draft.claims.filter(
    (other) => other !== claim && other.kind === claim.kind && keysOf(other).some((key) => keys.includes(key)),
  );
  const spans = [...(isIncluded ? [claim] : []), ...same, ...claim.against];
  const unique = new Map(spans.map((span) => [span.start, span]));
  return [...unique.values()]
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ uri: document.uri, range: rangeOf(document, span) }));
}

/** By which two claims of one kind speak of the same. */
function keysOf({ kind, mention, text }: CheckedClaim): readonly string[] {
  if (kind === "name") return [(mention as Name).key];
  if (kind === "figure") return figureKeys(mention as Figure);
  return kind === "date" ? dateKeys(mention as DateMention) : [text];
}

/** Claims that a sentence of a source at the position decided. */
async function usesOf(
  at: { readonly uri: string; readonly position: Position },
  project: Project,
  session: Session,
  token: CancellationToken,
): Promise<Location[]> {
  const found: Location[] = [];
  for (const uri of draftFilesIn(project.folder, (file) => project.isDraft(file))) {
    if (token.isCancellationRequested) throw new Cancelled();
    const checked = session.documents.get(uri)
      ? await session.checked(uri, token)
      : await session.checkedFile(uri, project);
    if (checked === null) continue;
    const using = checked.draft.claims.filter((claim) => witnessesOf(claim).some((each) => isAt(each, at, checked)));
    found.push(...using.map((claim) => ({ uri, range: rangeOf(checked.document, claim) })));
  }
  return found;
}

const witnessesOf = ({ evidence, derivation }: CheckedClaim): readonly Witness[] => [
  ...evidence,
  ...(derivation?.inputs ?? []),
];

function isAt(
  witness: Witness,
  { uri, position }: { readonly uri: string; readonly position: Position },
  checked: CheckedDocument,
): boolean {
  const location = locate(witness, checked);
  if (location === null || decodeURIComponent(location.uri) !== decodeURIComponent(uri)) return false;
  const { start, end } = location.range;
  return isBefore(start, position) && isBefore(position, end);
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
