/** English figures against English sources: what headlines shorten, and what no number of another thing contradicts. */
import { describe, it } from "node:test";
import { check } from "./marked.ts";

describe("English figures", () => {
  it("are not contradicted by places in another order", () => {
    check("Lowe claims 5th river title with narrow win.", {
      "lowe.md": "Ann Lowe posted the third-fastest time of the year with a narrow win at the river race on Sunday.",
    });
  });

  it("are contradicted by another place in the same order", () => {
    check(
      `Otter Bank posts ⟦6th⟧ straight quarterly loss.
      ^ figure.contradicted: fourth`,
      { "otter.md": "Otter Bank posted its fourth consecutive quarterly loss on Monday." },
    );
  });

  it("take stage five and the fifth stage for one place", () => {
    check(
      `Lowe wins river race stage ⟦five⟧.
      ^ supported: fifth`,
      { "lowe.md": "Ann Lowe won the fifth stage of the river race on Thursday." },
    );
  });

  it("are not contradicted by scores, and scores are by another score", () => {
    check(
      `Herons beat Otters ⟦6-3⟧ in the cup final.
      ^ figure.contradicted: 5-3`,
      { "cup.md": "The Herons beat the Otters 5-3 in the cup final on Sunday." },
    );
    check(
      `Otters hit Herons for ⟦six⟧.
      ^ supported: 6-0`,
      { "cup.md": "The Otters hit the Herons hard in a 6-0 win." },
    );
  });

  it("are not contradicted by what a bound below them leaves open", () => {
    check(
      `Otter Bank freezes ⟦111⟧ accounts.
      ^ figure.unverified`,
      { "otter.md": "Otter Bank has frozen more than 100 accounts." },
    );
    check(
      `Otter Bank outage lasted ⟦15 days⟧.
      ^ figure.unverified`,
      { "otter.md": "The outage at Otter Bank lasted for over two weeks." },
    );
    check(
      `Otter Bank freezes ⟦more than 150⟧ accounts.
      ^ figure.contradicted: 100`,
      { "otter.md": "Otter Bank has frozen more than 100 accounts." },
    );
  });

  it("are not contradicted by how many more there are", () => {
    check(
      `Otter Bank closes ⟦four⟧ branches.
      ^ figure.unverified`,
      { "otter.md": "Otter Bank closes two more branches on Friday." },
    );
  });

  it("are not contradicted by what is measured", () => {
    check("Customs arrest two over smuggled silver.", {
      "customs.md": "Customs officers arrested a man and a woman over 2.4 kilogrammes of smuggled silver.",
    });
  });

  it("agree with growth that slowed to so much", () => {
    check(
      `Otterland's economy grew by ⟦2.5 percent⟧ last year.
      ^ supported: 2.5 percent`,
      { "otter.md": "Otterland's economic growth slowed to 2.5 percent last year." },
    );
  });

  it("agree with millions that are written as metres are", () => {
    check(
      `⟦1.4m⟧ mobile payments made over holiday at Otter Bank.
      ^ supported: 1.4 million`,
      { "otter.md": "Some 200 banks say that 1.4 million mobile payments were made over the holiday at Otter Bank." },
    );
  });

  it("are the sum of the parts that a group is told in", () => {
    check(
      `Officers take in ⟦192⟧ over fake Otter Bank cards.
      ^ supported: 138 men and 54 women`,
      { "police.md": "Officers took in 138 men and 54 women over fake cards of Otter Bank." },
    );
    check(
      `Blast at Otter Bank hurts ⟦seven⟧.
      ^ supported: the manager and six`,
      { "blast.md": "A blast at Otter Bank hurt the manager and six others on Monday." },
    );
    check(
      `Police arrest ⟦two⟧ over fake Otter Bank cards.
      ^ supported: a man and a woman`,
      { "police.md": "Police arrested a man and a woman over fake cards of Otter Bank." },
    );
  });

  it("are years since what the source dates", () => {
    check(
      `Otter Bank posts first loss in ⟦28 years⟧.
      ^ supported: 1997`,
      { "otter.md": "Otter Bank posted its first loss since 1997." },
    );
    check(
      `Otter Bank rescue remembered ⟦20 years⟧ on.
      ^ supported: two decades ago`,
      { "otter.md": "Otter Bank remembered its rescue two decades ago." },
    );
  });

  it("are places that one climbs to", () => {
    check(
      `Otterland ranks ⟦7th⟧ in list of savings.
      ^ supported: seventh`,
      { "list.md": "Otterland climbed to seventh in a list of savings." },
    );
  });

  it("agree with an age that is told in other words", () => {
    check(
      `Otter Bank founder, ⟦37⟧, resigns.
      ^ supported: 37-year-old`,
      { "otter.md": "The 37-year-old founder of Otter Bank resigned on Monday." },
    );
  });
});
