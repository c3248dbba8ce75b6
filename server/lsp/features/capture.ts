/** Takes new sources in, and opens what is known of those there: both write into the project, and only when a person asks. */
import { type Connection, RequestType } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { Capture } from "../../corpus/capture/capture.ts";
import { Uncaught } from "../../corpus/capture/outside.ts";
import { sourcesFolder } from "../../corpus/capture/sourcesFolder.ts";
import { say } from "../../presenting/messages.ts";
import { sayUncaught } from "../../presenting/warning.ts";
import type { Project } from "../project.ts";
import {
  ADD_SOURCE,
  type AddSourceParams,
  type AddSourceResult,
  EDIT_METADATA,
  type EditMetadataParams,
  type ToAdd,
} from "../requests.ts";
import type { Session } from "../session.ts";

export function provideCapture(connection: Connection, session: Session): void {
  const answer = async (uri: string, make: (project: Project) => Promise<AddSourceResult>) => {
    const project = await session.projects.around(uri);
    if (project === null) return { problem: say(session.projects.locale, "capture.noProject") };
    if (!project.isTrusted) return { problem: say(project.locale, "capture.untrusted") };
    try {
      return await make(project);
    } catch (error) {
      if (!(error instanceof Uncaught)) throw error;
      return { problem: sayUncaught(error, project.locale) };
    }
  };
  connection.onRequest(new RequestType<AddSourceParams, AddSourceResult, void>(ADD_SOURCE), ({ uri, what }) =>
    answer(uri, (project) => addTo(project, what)),
  );
  connection.onRequest(new RequestType<EditMetadataParams, AddSourceResult, void>(EDIT_METADATA), ({ uri }) =>
    answer(uri, async (project) => openMetadata(project, uri)),
  );
}

/** Loaded when somebody asks: it reads pages and writes YAML, which nothing else here does. */
async function addTo(project: Project, what: ToAdd): Promise<AddSourceResult> {
  const { capture } = await import("../../corpus/capture/capture.ts");
  const { source, open, isKnown } = await capture(captureOf(what), {
    folder: sourcesFolder(project.roots, project.folder),
    sizeLimit: project.settings.sizeLimit * 1_000_000,
    now: new Date(),
    guessedNote: say(project.locale, "capture.guessed"),
  });
  void project.sourcesChanged([source]);
  return { open: uriOf(open), source: uriOf(source), isKnown };
}

const captureOf = (what: ToAdd): Capture =>
  what.type === "file" ? { type: "file", path: URI.parse(what.uri).fsPath } : what;

async function openMetadata(project: Project, uri: string): Promise<AddSourceResult> {
  const path = URI.parse(uri).fsPath;
  const meta = await project.metaOf(path);
  if (meta === null) throw new Uncaught("not-a-source", path);
  const { metadataFile } = await import("../../corpus/capture/metadataFile.ts");
  const open = metadataFile(path, meta, say(project.locale, "capture.guessed"));
  return { open: uriOf(open), source: uri, isKnown: true };
}

const uriOf = (path: string): string => URI.file(path).toString();
