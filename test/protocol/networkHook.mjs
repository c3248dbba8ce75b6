/** Loaded into every process of a server under test: writes down each attempt to reach another machine. */
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import net from "node:net";

const note = (what, ...given) => {
  const target = given.flat().find((each) => each !== null && typeof each === "object" && !Array.isArray(each)) ?? {};
  // A socket of the file system stays on this machine.
  if (target.path === undefined) appendFileSync(process.env.HEGAO_NETWORK_LOG, `${what} ${JSON.stringify(given[0])}\n`);
};

for (const [what, holder, name] of [
  ["connect", net.Socket.prototype, "connect"],
  ["lookup", dns, "lookup"],
  ["resolve", dns, "resolve"],
  ["datagram", dgram.Socket.prototype, "send"],
  ["fetch", globalThis, "fetch"],
]) {
  const original = holder[name];
  holder[name] = function (...given) {
    note(what, ...given);
    return original.apply(this, given);
  };
}
