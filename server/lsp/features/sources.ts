/** The list of a project's sources, for a view of them: what is known of each, how it was read, and what went wrong. */
import { type Connection, RequestType } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { ListedFile } from "../../corpus/listing.ts";
import type { Locale } from "../../presenting/messages.ts";
import { sayWarning } from "../../presenting/warning.ts";
import { LIST_SOURCES, type ListedSource, type ListSourcesParams, type SourcesList } from "../requests.ts";
import type { Session } from "../session.ts";

export function provideSources(connection: Connection, session: Session): void {
  connection.onRequest(new RequestType<ListSourcesParams, SourcesList | null, void>(LIST_SOURCES), async ({ uri }) => {
    const project = await session.projects.around(uri);
    if (project === null) return null;
    const { sources, passages, files } = await project.listSources();
    return { sources, passages, files: files.map((file) => listed(file, project.locale)) };
  });
}

function listed(file: ListedFile, locale: Locale): ListedSource {
  const { id, path, format, encoding, sources, passages, meta, warnings } = file;
  return {
    id,
    uri: URI.file(path).toString(),
    format,
    encoding,
    sources,
    passages,
    title: meta?.title ?? null,
    publisher: meta?.publisher ?? null,
    author: meta?.author ?? null,
    published: meta?.published ?? null,
    url: meta?.url ?? null,
    retrieved: meta?.retrieved ?? null,
    language: meta?.language ?? null,
    guessed: meta?.guessed ?? [],
    problems: warnings.map((warning) => sayWarning(warning, locale)),
  };
}
