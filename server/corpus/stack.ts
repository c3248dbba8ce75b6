/** Several bodies of evidence as one: a project's own sources before an archive's. */
import type { Evidence } from "../checking/evidence.ts";

/**
 * Ids must not be shared between the layers; the first layer that knows one answers for it.
 * @param turns how often the layers themselves were replaced by others.
 */
export function stack(layers: readonly Evidence[], turns: () => number = () => 0): Evidence {
  const first = <T>(ask: (layer: Evidence) => T | null): T | null => {
    for (const layer of layers) {
      const answer = ask(layer);
      if (answer !== null) return answer;
    }
    return null;
  };
  return {
    get generation() {
      return layers.reduce((sum, layer) => sum + layer.generation, turns() * TURN);
    },
    get size() {
      return layers.reduce((sum, layer) => sum + layer.size, 0);
    },
    shortlist: (query) => layers.flatMap((layer) => layer.shortlist(query)),
    source: (id) => first((layer) => layer.source(id)),
    meta: (id) => first((layer) => layer.meta(id)),
    cited: (reference) => first((layer) => layer.cited(reference)),
    withValue: (key, terms) => layers.flatMap((layer) => layer.withValue(key, terms)),
  };
}

/** More generations than a layer goes through while it is open. */
const TURN = 1_000_000;
