/** What the server that a project stands in does for it and its sources. */
import type { Locale } from "../presenting/messages.ts";
import type { SettingsReader } from "./settings.ts";
import type { Watch } from "./watching.ts";

/** What a project needs of the server that it stands in. */
export interface Surroundings {
  readonly editor: SettingsReader;
  /** The client's language. */
  readonly locale: Locale;
  readonly canShowText: boolean;
  /** A folder of the editor's, for an index that may not stand beside its sources. */
  readonly storage: string | null;
  readonly isTrusted: boolean;
  readonly watch: Watch;
  /** Shown while sources are read for longer than a moment. */
  readonly progress: () => Promise<Progress>;
  readonly log: (text: string) => void;
  /** Something that a person has to know, said where it can't be overlooked. */
  readonly warn: (text: string) => void;
}

export interface Progress {
  /** @param share from 0 to 1. */
  report(share: number): void;
  done(): void;
}
