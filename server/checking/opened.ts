/** Sources as they are read for comparison: once for as long as they are in memory, and which of them a draft has opened. */
import type { ReadingSettings } from "../kinds/kind.ts";
import type { SourceText } from "../text/source.ts";
import type { Evidence } from "./evidence.ts";
import { type SourceView, viewSource } from "./sourceView.ts";

/** Sources that were read and may still be in memory, by id. */
export type Opened = Map<string, { readonly edition: string; readonly view: WeakRef<SourceView> }>;

const VIEWS = new WeakMap<ReadingSettings, WeakMap<SourceText, SourceView>>();

/** A source is read once for as long as it is in memory. Null where there is none of this id. */
export function* viewById(
  id: string,
  evidence: Evidence,
  settings: ReadingSettings,
): Generator<undefined, SourceView | null> {
  const source = evidence.source(id);
  if (source === null) return null;
  let views = VIEWS.get(settings);
  if (views === undefined) VIEWS.set(settings, (views = new WeakMap()));
  let view = views.get(source);
  if (view === undefined) views.set(source, (view = yield* viewSource(source, settings)));
  return view;
}

/** The source as it was read for the draft before, if it is still the same and in memory. */
export function openedView(id: string, evidence: Evidence, opened: Opened): SourceView | undefined {
  const known = opened.get(id);
  return known?.edition === evidence.editionOf(id) ? known.view.deref() : undefined;
}

/** Sources as they are read for comparison, those that are there. Yields between them, and within a long one. */
export function* opened(
  ids: readonly string[],
  evidence: Evidence,
  settings: ReadingSettings,
  known: Opened,
): Generator<undefined, SourceView[]> {
  const views: SourceView[] = [];
  for (const id of ids) {
    const view = openedView(id, evidence, known) ?? (yield* viewById(id, evidence, settings));
    if (view === null) continue;
    known.delete(id);
    known.set(id, { edition: evidence.editionOf(id), view: new WeakRef(view) });
    if (known.size > KEPT_OPENED) known.delete(known.keys().next().value!);
    views.push(view);
    yield;
  }
  return views;
}

const KEPT_OPENED = 500;
