/** Posts and ranks are told apart as their examples say, and no row of the two tables is without one. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { comparePosts } from "../../server/kinds/name/comparePosts.ts";
import { POST_EXAMPLES, RANK_EXAMPLES } from "../../server/kinds/name/examplesPosts.ts";
import { englishPostEndingAt, postEndingAt, readPost } from "../../server/kinds/name/posts.ts";
import { POST_ROWS, SOLE_POSTS } from "../../server/kinds/name/postTable.ts";
import { RANK_ROWS, startWithRanks } from "../../server/kinds/name/ranks.ts";
import { fold } from "../../server/text/fold.ts";

describe("posts", () => {
  for (const { draft, source, agreement } of POST_EXAMPLES)
    it(`${draft} is held against ${source}: ${agreement}`, () => {
      assert.equal(comparePosts(fold(draft), fold(source)), agreement);
    });

  it("each have an example of what is one with it, and of what is not", () => {
    const keysIn = (wanted: string) =>
      new Set(
        POST_EXAMPLES.filter(({ agreement }) => agreement === wanted)
          .flatMap(({ draft, source }) => [draft, source])
          .flatMap((words) => [...(readPost(fold(words))?.meaning.is ?? [])]),
      );
    const [same, different] = [keysIn("same"), keysIn("different")];
    const keys = POST_ROWS.map(([key]) => key);
    assert.deepEqual(
      keys.filter((key) => !same.has(key)),
      [],
    );
    assert.deepEqual(
      keys.filter((key) => !different.has(key)),
      [],
    );
  });

  it("that one person holds at a time are posts of the table", () => {
    const keys = new Set(POST_ROWS.map(([key]) => key));
    assert.deepEqual(
      [...SOLE_POSTS].filter((key) => !keys.has(key)),
      [],
    );
  });
});

describe("ranks before a post", () => {
  for (const example of RANK_EXAMPLES)
    it(example, () => {
      const [before, post] = example.split("|") as [string, string];
      const folded = fold(example.replaceAll("|", ""));
      const end = before.length + post.length;
      const length = Math.max(postEndingAt(folded, end), englishPostEndingAt(folded, end));
      assert.equal(startWithRanks(folded, end - length), before.length);
    });

  it("each have an example that reads them", () => {
    const read = new Set(
      [
        ...POST_EXAMPLES.flatMap(({ draft, source }) => [draft, source]),
        ...RANK_EXAMPLES.map((each) => each.split("|")[1]!),
      ].flatMap((words) => [...(readPost(fold(words))?.ranks ?? [])]),
    );
    assert.deepEqual(
      RANK_ROWS.map(([rank]) => rank).filter((rank) => !read.has(rank)),
      [],
    );
  });
});
