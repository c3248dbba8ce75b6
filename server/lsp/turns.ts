/** Runs a check in short turns, so that what arrives meanwhile is heard: a newer keystroke, a hover, a cancellation. */

/** How long the event loop may be held, in milliseconds. */
const TURN_MS = 5;

/** Drives a generator to its value; null when `isStale` turned true between two turns, and the generator is closed. */
export async function inTurns<T>(steps: Generator<undefined, T>, isStale: () => boolean): Promise<T | null> {
  for (;;) {
    const until = performance.now() + TURN_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTurn();
    if (isStale()) {
      steps.return(undefined as never);
      return null;
    }
  }
}

/** Input is read before this resolves, and its first message heard: a message that was read is handled one immediate later. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
