/** What tells one content from another, wherever it stands. */
import { createHash } from "node:crypto";

/** 22 characters of base64url. */
export const hashOf = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
