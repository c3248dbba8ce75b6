/**
 * What the server does without until what was found before is shown: the check, and all that stands on a checked draft. To load
 * it takes longer than everything before it. It is loaded when the first draft is opened, and what needs it waits.
 */
import type { Message, MessageStrategy, NotificationMessage, RequestMessage } from "vscode-languageserver/node";
import { nextTurn } from "./turns.ts";

export type CheckedFeatures = typeof import("./checkedFeatures.ts");

/** Loads once; whoever asks again waits for the same. */
export type Load = () => Promise<CheckedFeatures>;

/**
 * @param opened resolves when the projects of open drafts are: whoever asks for what was found of one then has had an answer.
 * @param begin done once, before anybody who waits goes on.
 */
export function loadLate(opened: () => Promise<unknown>, begin: (features: CheckedFeatures) => void): Load {
  let loading: Promise<CheckedFeatures> | undefined;
  const load = async (): Promise<CheckedFeatures> => {
    await opened().catch(() => {});
    for (let turn = 0; turn < TURNS; turn++) await nextTurn();
    const features = await import("./checkedFeatures.ts");
    begin(features);
    return features;
  };
  return () => (loading ??= load());
}

/** Of the event loop: a message takes one to be read and one to be written, and what is answered by then has few before it. */
const TURNS = 10;

/** Asked for at a start, and answered without the rest, or by what waits for it itself. */
const AT_ONCE = new Set(["initialize", "shutdown", "textDocument/hover", "textDocument/diagnostic"]);

type Next = Parameters<MessageStrategy["handleMessage"]>[1];

/** Keeps requests until that is loaded which answers them. */
export class LateRequests implements MessageStrategy {
  /** Ids of those that wait. */
  readonly #waiting = new Set<unknown>();
  #load: Load | null = null;
  #isLoaded = false;

  /** To be called before any request but the first. */
  waitFor(load: Load): void {
    this.#load = async () => {
      const features = await load();
      this.#isLoaded = true;
      return features;
    };
  }

  handleMessage(message: Message, next: Next): ReturnType<Next> {
    if (this.#isLoaded || this.#load === null || !this.#mustWait(message)) return next(message);
    return this.#load().then(() => next(message));
  }

  #mustWait(message: Message): boolean {
    if (isCancellation(message)) return this.#waiting.has(message.params.id);
    if (!isRequest(message) || AT_ONCE.has(message.method)) return false;
    this.#waiting.add(message.id);
    return true;
  }
}

const isRequest = (message: Message): message is RequestMessage => "method" in message && "id" in message;

const isCancellation = (message: Message): message is NotificationMessage & { params: { id: unknown } } =>
  (message as Partial<NotificationMessage>).method === "$/cancelRequest";
