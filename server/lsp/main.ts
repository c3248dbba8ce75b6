/** The language server as a program: over the channel that the client names, standard input and output otherwise. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { LateRequests } from "./late.ts";
import { serve } from "./server.ts";

const CHANNELS = ["--node-ipc", "--stdio", "--pipe", "--socket"];

const isNamed = process.argv.some((word) =>
  CHANNELS.some((channel) => word === channel || word.startsWith(`${channel}=`)),
);

const late = new LateRequests();
const options = { messageStrategy: late };

const connection = isNamed
  ? createConnection(ProposedFeatures.all, options)
  : createConnection(ProposedFeatures.all, process.stdin, process.stdout, options);

// What fails on the side (a client that refuses a refresh, or has just gone) must not take the open drafts with it.
process.on("unhandledRejection", (reason) => {
  connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});

serve(connection, late);
