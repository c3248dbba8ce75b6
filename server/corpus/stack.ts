/** Several bodies of evidence as one: a project's own sources before an archive's. */
import type { Evidence } from "../checking/evidence.ts";

export interface StackSettings {
  /** How often the layers themselves were replaced by others. */
  readonly turns?: () => number;
  /** Layers that stand behind the others. */
  readonly behind?: readonly Evidence[];
}

/** Ids must not be shared between the layers; the first layer that knows one answers for it. */
export function stack(layers: readonly Evidence[], { turns = () => 0, behind = [] }: StackSettings = {}): Evidence {
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
    editionOf(id) {
      for (const [i, layer] of layers.entries()) {
        const edition = layer.editionOf(id);
        if (edition !== "") return `${turns()}.${i}.${edition}`;
      }
      return "";
    },
    isBackground: (id) =>
      behind.length > 0 && behind.includes(layers.find((layer) => layer.editionOf(id) !== "") as Evidence),
    cited: (reference) => first((layer) => layer.cited(reference)),
    holding(ids, wanted) {
      const held = new Set(layers.flatMap((layer) => layer.holding(ids, wanted)));
      return ids.filter((id) => held.has(id));
    },
    withValue: (key, terms) => layers.flatMap((layer) => layer.withValue(key, terms)),
  };
}

/** More generations than a layer goes through while it is open. */
const TURN = 1_000_000;
