/**
 * Hears of project files and sources' folders that come, change and go: from the client where it can watch, else from
 * the system itself. What happens inside the sources the corpus notices by itself, and takes from a client that tells.
 */
import { type FSWatcher, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { PROJECT_FILE } from "../project/project.ts";
import { SIGN_OFFS_FILE } from "../project/signOffs.ts";

/** @param folder the project's; @param roots of its sources. Absolute. */
export type Watch = (folder: string, roots: readonly string[]) => Disposable;

/** @param heard is told the paths, absolute. */
export function watcherFor(
  connection: Connection,
  client: ClientCapabilities,
  heard: (paths: string[]) => void,
): Watch {
  const { dynamicRegistration, relativePatternSupport } = client.workspace?.didChangeWatchedFiles ?? {};
  const isWatching = dynamicRegistration === true && relativePatternSupport === true;
  connection.onDidChangeWatchedFiles(({ changes }) => heard(changes.map(({ uri }) => URI.parse(uri).fsPath)));
  return (folder, roots) => {
    const files = [join(folder, PROJECT_FILE), join(folder, SIGN_OFFS_FILE), ...roots];
    return isWatching ? watchByClient(connection, files) : watchBySystem(files, heard);
  };
}

function watchByClient(connection: Connection, files: readonly string[]): Disposable {
  const watchers = files.map((file) => ({
    globPattern: { baseUri: URI.file(dirname(file)).toString(), pattern: basename(file).replace(/[[\]{}*?]/g, "[$&]") },
  }));
  const registered = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  return { dispose: () => void registered.then((each) => each.dispose()).catch(() => {}) };
}

function watchBySystem(files: readonly string[], heard: (paths: string[]) => void): Disposable {
  const watchers: FSWatcher[] = [];
  for (const folder of new Set(files.map(dirname))) {
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        const path = join(folder, name ?? "");
        if (files.includes(path)) heard([path]);
      });
      watcher.on("error", () => watcher.close());
      watchers.push(watcher);
    } catch {
      // The folder is not there, or the system has no watchers left: such changes are seen when the client tells.
    }
  }
  return {
    dispose() {
      for (const watcher of watchers) watcher.close();
    },
  };
}
