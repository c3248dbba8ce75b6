/** Notices changes on disk under a corpus's roots, and says which paths to look at again. */
import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";

export interface Watching {
  close(): void;
}

/** Changes come in bursts: an editor saves in three steps, a checkout touches hundreds of files. */
const SETTLE_MS = 40;

/** More paths than this are not told apart any longer. */
const TOLD_APART = 500;

/** Roots that are missing, and file systems that tell nothing, are looked at this often. */
const LOOK_MS = 3_000;

/** @param onChange absolute paths that changed; null where everything should be looked at. */
export function watchRoots(roots: readonly string[], onChange: (paths: readonly string[] | null) => void): Watching {
  let changed = new Set<string>();
  let isLost = false;
  let timer: NodeJS.Timeout | null = null;
  const tell = (): void => {
    timer = null;
    const paths = isLost || changed.size > TOLD_APART ? null : [...changed];
    changed = new Set();
    isLost = false;
    onChange(paths);
  };
  const note = (path: string | null): void => {
    if (path === null) isLost = true;
    else changed.add(path);
    timer ??= setTimeout(tell, SETTLE_MS);
  };
  const watched = roots.map((root) => watchRoot(root, note));
  return {
    close() {
      for (const one of watched) one.close();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

type Note = (path: string | null) => void;

function watchRoot(root: string, note: Note): Watching {
  const stat = statSync(root, { throwIfNoEntry: false });
  if (stat === undefined) return awaitRoot(root, note);
  if (stat.isFile()) return watchFolder(dirname(root), note, (name) => name === basename(root), false);
  if (process.platform === "linux") return watchTree(root, note);
  return watchFolder(root, note, () => true, true);
}

/** A root that does not exist yet is watched once it does. */
function awaitRoot(root: string, note: Note): Watching {
  let inner: Watching | null = null;
  const timer = setInterval(() => {
    if (statSync(root, { throwIfNoEntry: false }) === undefined) return;
    clearInterval(timer);
    inner = watchRoot(root, note);
    note(null);
  }, LOOK_MS);
  timer.unref();
  return {
    close() {
      clearInterval(timer);
      inner?.close();
    },
  };
}

function watchFolder(folder: string, note: Note, isMeant: (name: string) => boolean, isRecursive: boolean): Watching {
  try {
    const watcher = watch(folder, { recursive: isRecursive, persistent: false }, (_, name) => {
      if (name === null) note(null);
      else if (isMeant(name)) note(join(folder, name));
    });
    watcher.on("error", () => note(null));
    return watcher;
  } catch {
    return lookAgain(note);
  }
}

function lookAgain(note: Note): Watching {
  const timer = setInterval(() => note(null), LOOK_MS);
  timer.unref();
  return { close: () => clearInterval(timer) };
}

/** One watch for each folder: Node's own recursive watching takes one for each file, of which the system has few. */
function watchTree(root: string, note: Note): Watching {
  const watchers = new Map<string, FSWatcher>();
  let looking: Watching | null = null;
  const leave = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const enter = (folder: string): void => {
    if (watchers.has(folder) || looking !== null) return;
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        if (name === null) return note(null);
        const path = join(folder, name);
        if (isFolder(path)) enter(path);
        else leave(path);
        note(path);
      });
      watcher.on("error", () => leave(folder));
      watchers.set(folder, watcher);
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
          enter(join(folder, entry.name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOSPC") looking = lookAgain(note);
    }
  };
  enter(root);
  return {
    close() {
      looking?.close();
      for (const folder of [...watchers.keys()]) leave(folder);
    },
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
