/** Work that is written to be done in turns, so that a server can hear its client in between, done in one go. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
