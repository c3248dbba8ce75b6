/** Where an index lies: beside its project, elsewhere where that is read-only or on a network drive. */
import { mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { hashOf } from "./hash.ts";

export interface Home {
  readonly folder: string;
  /** Why it is not the one that was wanted first. */
  readonly because: "read-only" | "network" | null;
}

/** @param wanted folders in the order of preference; null where the index can lie in none, not even in a temporary one. */
export function homeOf(wanted: readonly string[]): Home | null {
  const { XDG_CACHE_HOME = join(homedir(), ".cache") } = process.env;
  const cache = join(XDG_CACHE_HOME, "hegao", hashOf(wanted[0] ?? ""));
  let because: Home["because"] = null;
  for (const folder of [...wanted, cache, join(tmpdir(), "hegao", hashOf(wanted[0] ?? ""))]) {
    const reason = isWritable(folder) ? (isOnNetwork(folder) ? "network" : null) : "read-only";
    if (reason === null) return { folder, because };
    because ??= reason;
  }
  return null;
}

/** A probe is written, since permissions alone do not tell of read-only mounts. Git is told to pass the folder over. */
function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    if (statSync(join(folder, ".gitignore"), { throwIfNoEntry: false }) === undefined)
      writeFileSync(join(folder, ".gitignore"), "*\n");
    const probe = join(folder, `probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/** Type numbers of statfs(2) on Linux: NFS, SMB, CIFS, SMB2, AFS, 9P, Ceph. SQLite's write-ahead log needs shared memory. */
const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997, 0x00c36400]);

function isOnNetwork(folder: string): boolean {
  if (process.platform === "win32") return /^(?:\\\\|\/\/)/.test(folder);
  if (process.platform !== "linux") return false;
  try {
    return NETWORK_TYPES.has(statfsSync(folder).type >>> 0);
  } catch {
    return false;
  }
}
