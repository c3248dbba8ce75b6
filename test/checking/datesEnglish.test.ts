/** English dates against English sources: what headlines shorten, and years that belong to an event. */
import { describe, it } from "node:test";
import { check } from "./marked.ts";

describe("English dates", () => {
  it("are borne out by an event that has its year", () => {
    check(
      `Otterland to host 2031 Heron Games, plans for ⟦2031⟧ Heron Games show.
      ^ supported: 2031`,
      { "games.md": "Otterland showed its plans: it will host the 2031 Heron Games." },
    );
  });

  it("take no event's start for the start of its year", () => {
    check(
      `Otterland to host start of ⟦2031⟧ Tour of Larkfield.
      ^ supported: 2031`,
      {
        "tour.md": "Otterland will host the start of the 2031 Tour of Larkfield, as it did the start of the 2018 race.",
      },
    );
  });

  it("may tell one end of what the source tells both of", () => {
    check(
      `Sign-up for Otter Bank shares opens ⟦September 21⟧.
      ^ date.coarser: September 21 and September 30`,
      { "otter.md": "Buyers may sign up for Otter Bank shares between September 21 and September 30." },
    );
  });

  it("may tell the year of what is set for its middle or second half", () => {
    check(
      `Otter Bank to open Larkfield branch in ⟦2026⟧.
      ^ date.coarser: the middle of next year`,
      { "otter.md": "Otter Bank plans to open its Larkfield branch in the middle of next year." },
    );
    check(
      `Otter Bank to open Larkfield branch in ⟦2026⟧.
      ^ date.coarser: the second half of next year`,
      { "otter.md": "Otter Bank plans to open its Larkfield branch in the second half of next year." },
    );
  });

  it("are to come where something would happen, and over where something was said", () => {
    check(
      `Court freezes Otter Bank shares until ⟦July 21⟧.
      ^ date.coarser: Monday`,
      { "court.md": "The court froze the Otter Bank shares, and its order would expire on Monday." },
    );
    check(
      `Otter Bank told on ⟦July 14⟧ of plans to list.
      ^ supported: Monday`,
      { "otter.md": "Otter Bank plans to list, it said on Monday, and told of it." },
    );
  });
});
