/**
 * Every word of the tables that quotations and attributions are read by has an example that reads otherwise without it:
 * each is read once by the house as it stands, and once by a copy that lacks the word (`without.ts`).
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BETWEENS, ESTIMATING, FROM } from "../../server/kinds/attribution/estimates.ts";
import {
  DOING,
  DOING_IN_ENGLISH,
  MADE_BY,
  MADE_BY_IN_ENGLISH,
  MAKINGS,
  MEANT,
  MEANT_IN_ENGLISH,
  OF_OWNERS,
  SORTS,
  THINGS,
} from "../../server/kinds/attribution/owners.ts";
import { BEFORE_POSTS, THEIRS } from "../../server/kinds/attribution/postTies.ts";
import * as relating from "../../server/kinds/attribution/relate.ts";
import { MEETINGS } from "../../server/kinds/attribution/relate.ts";
import { PRONOUNS, SAID } from "../../server/kinds/attribution/speakers.ts";
import { ENGLISH_LEADS, LEAVING, LED_TO, TAKING_UP } from "../../server/kinds/name/appointed.ts";
import * as naming from "../../server/kinds/name/index.ts";
import { lexiconOf } from "../../server/kinds/name/lexicon.ts";
import * as quoting from "../../server/kinds/quotation/index.ts";
import { NAMED_AFTERS, NAMED_BEFORES } from "../../server/kinds/quotation/index.ts";
import { RUNNING_ON, WITHIN_A_SENTENCE } from "../../server/kinds/quotation/marks.ts";
import * as matching from "../../server/kinds/quotation/match.ts";
import { EMPTY_WORDS, NEGATIONS } from "../../server/kinds/quotation/match.ts";
import { readText } from "../../server/kinds/reading.ts";
import { ENGLISH_PUTTING, PUTTING } from "../../server/text/appointing.ts";
import { fold } from "../../server/text/fold.ts";
import { readPlainText } from "../../server/text/plain.ts";
import {
  CHINESE_VERBS,
  CIRCUMSTANCES,
  ENGLISH_VERBS,
  LEADS,
  NO_SPEAKERS,
  NOT_SPEAKING_BEFORE,
  NOT_SPEAKING_BEHIND,
} from "../../server/text/speaking.ts";
import { without } from "./without.ts";

const LEXICON = lexiconOf([
  { usual: "江寧", kind: "person" },
  { usual: "Mara Lind", kind: "person" },
  { usual: "海獺集團", kind: "company" },
  { usual: "海獺", kind: "company" },
  { usual: "Otter Group", kind: "company" },
  { usual: "墨川", kind: "model" },
  { usual: "RiverGPT", kind: "model" },
]);
const SETTINGS = { fiscalYearStart: 1, lexicon: LEXICON };
const ANCHOR = { published: "2025-07-15", fiscalYearStart: 1 };

type Quoting = Pick<typeof quoting, "quotationKind">;
type Relating = Pick<typeof relating, "relate">;
type Naming = Pick<typeof naming, "nameKind">;

/** Ties and quotations of a text, each on a line: `speaker 江寧 | 表示`, `speech 河水… | 江寧`. */
function readBy({ quotationKind }: Quoting, { relate }: Relating, { nameKind }: Naming, text: string): string[] {
  const read = readText(readPlainText(text), ANCHOR, SETTINGS).sentences.map((each) => ({
    ...each,
    quotations: quotationKind.read(each.sentence, SETTINGS),
    names: nameKind.read(each.sentence, SETTINGS),
  }));
  const quotations = read.flatMap(({ sentence: { text: words }, quotations: found }) =>
    found.map(
      ({ role, inner, speaker }) =>
        `${role} ${words.slice(inner.start, inner.end)} | ${speaker === undefined ? "" : words.slice(speaker.start, speaker.end)}`,
    ),
  );
  const ties = relate(read).flatMap((of) =>
    of.map(({ tie, of: { text: what }, to, title }) =>
      [tie, what, title?.text, "|", to?.text ?? ""].filter(Boolean).join(" "),
    ),
  );
  return [...quotations, ...ties];
}

interface WordTable {
  /** Path under server/, and the table's name there. */
  readonly file: string;
  readonly name: string;
  readonly words: Iterable<string>;
  /** A text that has the word, and a line of what is read there: with `no ` before it, what must not be. */
  readonly example: (word: string) => readonly [text: string, reads: string];
  /** A text that has the word, and how no line begins that is read there. */
  readonly alone?: (word: string) => readonly [text: string, nothing: string];
}

/** What reads quotations, ties and names, and the modules between those and the tables. */
const READERS = ["kinds/quotation/index.ts", "kinds/attribution/relate.ts", "kinds/name/index.ts"] as const;
const BETWEEN = [
  "quotation/marks",
  "attribution/speakers",
  "attribution/postTies",
  "attribution/owners",
  "attribution/estimates",
  "name/persons",
  "name/english",
  "name/appointed",
].map((name) => `kinds/${name}.ts`);

const holds = (lines: readonly string[], reads: string): boolean =>
  reads.startsWith("no ") ? !lines.includes(reads.slice(3)) : lines.includes(reads);

const RIVER = "河水總會流到海裡";
const isLatin = (word: string): boolean => /[a-z]/.test(word);

/** Words that have a verb of speaking in them, and say nothing of anybody's speaking. */
const NO_SPEAKING = (
  "名稱 職稱 簡稱 俗稱 統稱 通稱 合稱 堪稱 被稱 並稱 據說 傳說 小說 聽說 雖說 學說 評說 解說 演說 總稱 股指 恒指 納指 標指 期指 道指 美指 科指 食指 手指 戒指 頻道 報道 知道 渠道 軌道 管道 街道 隧道 訪問 疑問 詢問 顧問 應答 對答 響指 " +
  "稱為 稱呼 稱號 說法 說服 稱謂 指數 指標 指望 指示 指導 指定 指引 道指 道路 道理 問題 答案 問卷 問世 稱其為"
).split(" ");

const TABLES: readonly WordTable[] = [
  {
    file: "text/speaking.ts",
    name: "CHINESE_VERBS",
    words: CHINESE_VERBS,
    example: (verb) => [`江寧${verb},${RIVER}。`, `speaker ${verb} | 江寧`],
    alone: (verb) => [`書上${verb}的是「${RIVER}」一章,江寧缺席。`, "speaker"],
  },
  {
    file: "text/speaking.ts",
    name: "ENGLISH_VERBS",
    words: ENGLISH_VERBS,
    example: (verb) => [`Mara Lind ${verb} the river would find the sea.`, `speaker ${verb} | Mara Lind`],
    alone: (verb) => [`Mara Lind left. It was ${verb} that the river would find the sea.`, "speaker"],
  },
  {
    file: "text/speaking.ts",
    name: "NOT_SPEAKING_BEHIND",
    words: NOT_SPEAKING_BEHIND,
    example: (before) => {
      const word = NO_SPEAKING.find((each) => fold(each).startsWith(before)) ?? before;
      return [`江寧的${word},${RIVER}。`, `no speaker ${word.at(-1)} | 江寧`];
    },
  },
  {
    file: "text/speaking.ts",
    name: "NOT_SPEAKING_BEFORE",
    words: NOT_SPEAKING_BEFORE,
    example: (behind) => {
      const word = NO_SPEAKING.findLast((each) => fold(each).slice(1) === behind) ?? behind;
      return [`江寧的${word},${RIVER}。`, `no speaker ${word[0]} | 江寧`];
    },
  },
  {
    file: "text/speaking.ts",
    name: "CIRCUMSTANCES",
    words: CIRCUMSTANCES,
    example: (word) =>
      isLatin(word)
        ? [`Mara Lind${word}Monday said, “The river finds the sea.”`, "speech The river finds the sea. | Mara Lind"]
        : [`江寧${word}會上說:「${RIVER}。」`, `speech ${RIVER}。 | 江寧`],
    alone: (word) =>
      isLatin(word)
        ? [`“The river${word}the hills finds the sea.”`, "speaker"]
        : [`「${RIVER}${word}那裡。」江寧缺席。`, "speaker"],
  },
  {
    file: "text/speaking.ts",
    name: "LEADS",
    words: LEADS,
    example: (word) =>
      isLatin(word)
        ? [
            `It rained, ${word}Mara Lind said, “The river finds the sea.”`,
            "speech The river finds the sea. | Mara Lind",
          ]
        : [`${word}江寧說:「${RIVER}。」`, `speech ${RIVER}。 | 江寧`],
    alone: (word) => [`${word}${RIVER},「海」在那裡。`, "speaker"],
  },
  {
    file: "text/speaking.ts",
    name: "NO_SPEAKERS",
    words: NO_SPEAKERS,
    example: (word) =>
      isLatin(word)
        ? [`Mara Lind, ${word}noon, said, “The river finds the sea.”`, "speech The river finds the sea. | Mara Lind"]
        : [`江寧,${word}這裡,說:「${RIVER}。」`, `speech ${RIVER}。 | 江寧`],
  },
  {
    file: "kinds/quotation/marks.ts",
    name: "RUNNING_ON",
    words: RUNNING_ON,
    example: ([open, close]) => [`江寧說:${open}${RIVER}。海有盡頭。${close}`, `speech ${RIVER}。 | 江寧`],
    alone: ([open]) => [`江寧的船長12米,${RIVER}${open}`, "speech"],
  },
  {
    file: "kinds/quotation/marks.ts",
    name: "WITHIN_A_SENTENCE",
    words: WITHIN_A_SENTENCE,
    example: ([open, close]) => [
      `江寧說的 ${open}海${close} 在那裡`,
      /[《〈]/.test(open!) ? "title 海 | " : "label 海 | 江寧",
    ],
    alone: ([open]) => [`江寧說:${open}${RIVER}。海有盡頭。`, "speech"],
  },
  {
    file: "kinds/quotation/index.ts",
    name: "NAMED_AFTERS",
    words: NAMED_AFTERS,
    example: (word) =>
      isLatin(word)
        ? [
            `Mara Lind said she joined the “river finds the wide sea”${word}.`,
            "label river finds the wide sea | Mara Lind",
          ]
        : [`江寧說會參加「${RIVER}的那一天」${word}。`, `label ${RIVER}的那一天 | 江寧`],
    alone: (word) => [`江寧說:「${RIVER}的那一天${word}。」`, "label"],
  },
  {
    file: "kinds/quotation/index.ts",
    name: "NAMED_BEFORES",
    words: NAMED_BEFORES,
    example: (word) => [`江寧說會${word}「${RIVER}的那一天」。`, `label ${RIVER}的那一天 | 江寧`],
    alone: (word) => [`江寧${word}之後說:「${RIVER}的那一天。」`, "label"],
  },
  {
    file: "kinds/attribution/speakers.ts",
    name: "PRONOUNS",
    words: PRONOUNS,
    example: (word) =>
      isLatin(word)
        ? [`Mara Lind spoke. “The river finds the sea,” ${word} said.`, "speaker The river finds the sea, | Mara Lind"]
        : [`江寧出席。${word}說:「${RIVER}。」`, `speaker ${RIVER}。 | 江寧`],
    alone: (word) =>
      isLatin(word)
        ? [`Mara Lind met Olav Tan. “The river finds the sea,” ${word} said.`, "speaker"]
        : [`江寧會見行政總裁何文。${word}說:「${RIVER}。」`, "speaker"],
  },
  {
    file: "kinds/attribution/relate.ts",
    name: "MEETINGS",
    words: MEETINGS,
    example: (word) => [
      `Mara Lind ${word} Olav Tan. “The river finds the sea,” she said.`,
      "no speaker The river finds the sea, | Mara Lind",
    ],
    alone: (word) => [
      `Mara Lind ${word} the river. “The river finds the sea,” she said.`,
      "speaker The river finds the sea, | Olav Tan",
    ],
  },
  {
    file: "kinds/attribution/speakers.ts",
    name: "SAID",
    words: SAID,
    example: (word) =>
      isLatin(word)
        ? [`「${RIVER}。」 Mara Lind ${word}.`, `speaker ${RIVER}。 | Mara Lind`]
        : [`「${RIVER}。」江寧${word}。`, `speaker ${RIVER}。 | 江寧`],
    alone: (word) => [`「${RIVER}。」他們都${word}。`, "speaker"],
  },
  {
    file: "kinds/attribution/postTies.ts",
    name: "BEFORE_POSTS",
    words: BEFORE_POSTS,
    example: (word) =>
      isLatin(word)
        ? [`Otter Group ${word}chief executive Mara Lind spoke.`, "post Mara Lind chief executive | Otter Group"]
        : [`海獺集團${word}行政總裁江寧出席。`, "post 江寧 行政總裁 | 海獺集團"],
    alone: (word) => [`海獺集團開會,${word}行政總裁江寧出席。`, "post 江寧 行政總裁 | 海獺"],
  },
  {
    file: "kinds/name/appointed.ts",
    name: "TAKING_UP",
    words: TAKING_UP,
    example: (word) => [`何文${word}河狸科技主席。`, "post 何文 主席 | 河狸科技"],
    alone: (word) => [`何文${word}工作以外的一切,主席缺席。`, "post"],
  },
  {
    file: "kinds/name/appointed.ts",
    name: "LEAVING",
    words: LEAVING,
    example: (word) => [`何文${word}河狸科技主席。`, "post 何文 主席 | 河狸科技"],
    alone: (word) => [`何文${word}一切工作,主席缺席。`, "post"],
  },
  {
    file: "kinds/name/appointed.ts",
    name: "LED_TO",
    words: LED_TO,
    example: (word) => [`海獺集團委任何文${word}主席。`, "post 何文 主席 | 海獺集團"],
    alone: (word) => [`海獺集團委任何文,${word}主席送行。`, "post"],
  },
  {
    file: "text/appointing.ts",
    name: "PUTTING",
    words: PUTTING,
    example: (word) => [`海獺集團${word}何文為主席。`, "post 何文 主席 | 海獺集團"],
    alone: (word) => [`海獺集團${word}的人不是何文,主席缺席。`, "post"],
  },
  {
    file: "kinds/name/appointed.ts",
    name: "ENGLISH_LEADS",
    words: ENGLISH_LEADS,
    example: (word) => [`Olav Tan ${word} chairman of Otter Group.`, "post Olav Tan chairman | Otter Group"],
    alone: (word) => [`Olav Tan ${word} late for the chairman of Otter Group.`, "post"],
  },
  {
    file: "text/appointing.ts",
    name: "ENGLISH_PUTTING",
    words: ENGLISH_PUTTING,
    example: (word) => [`Otter Group ${word} Olav Tan chairman.`, "post Olav Tan chairman | Otter Group"],
    alone: (word) => [`Otter Group ${word} a chairman. Olav Tan left.`, "post"],
  },
  {
    file: "kinds/attribution/postTies.ts",
    name: "THEIRS",
    words: THEIRS,
    example: (word) =>
      isLatin(word)
        ? [`Otter Group met. So did ${word}chief executive Mara Lind.`, "post Mara Lind chief executive | Otter Group"]
        : [`海獺集團昨日開會。${word}行政總裁江寧出席。`, "post 江寧 行政總裁 | 海獺集團"],
    alone: (word) =>
      isLatin(word)
        ? [`Otter Group met Heron Bank. So did ${word}chief executive Mara Lind.`, "post Mara Lind chief executive | "]
        : [`海獺集團和河狸科技昨日開會。${word}行政總裁江寧出席。`, "post 江寧 行政總裁 | "],
  },
  {
    file: "kinds/attribution/owners.ts",
    name: "MAKINGS",
    words: MAKINGS,
    example: (word) =>
      isLatin(word)
        ? [`Otter Group ${word} the RiverGPT.`, "owner RiverGPT | Otter Group"]
        : [`海獺集團${word}最好用的墨川。`, "owner 墨川 | 海獺集團"],
    alone: (word) =>
      isLatin(word)
        ? [`Otter Group ${word} nothing. RiverGPT rose.`, "owner"]
        : [`海獺集團${word}新聞。墨川休息。`, "owner"],
  },
  {
    file: "kinds/attribution/owners.ts",
    name: "OF_OWNERS",
    words: OF_OWNERS,
    example: (word) =>
      /['’]/.test(word)
        ? [`Otter Group${word} RiverGPT rose.`, "owner RiverGPT | Otter Group"]
        : [`海獺集團${word}墨川。`, "owner 墨川 | 海獺集團"],
    alone: (word) =>
      /['’]/.test(word)
        ? [`Otter Group${word} shares passed RiverGPT.`, "owner"]
        : [`海獺集團${word}對手墨川。`, "owner"],
  },
  {
    file: "kinds/attribution/owners.ts",
    name: "SORTS",
    words: SORTS,
    example: (word) => [`海獺集團的${word}墨川。`, "owner 墨川 | 海獺集團"],
    alone: (word) => [`海獺集團談${word}墨川。`, "owner"],
  },
  {
    file: "kinds/attribution/owners.ts",
    name: "THINGS",
    words: THINGS,
    example: (word) => [`海獺集團的${word}墨川。`, "owner 墨川 | 海獺集團"],
    alone: (word) => [`海獺集團談${word}墨川。`, "owner"],
  },
  {
    file: "kinds/attribution/owners.ts",
    name: "MADE_BY",
    words: MADE_BY,
    example: (word) => [`墨川${word}海獺集團。`, "owner 墨川 | 海獺集團"],
    alone: (word) => [`墨川休息,${word}海獺集團。`, "owner"],
  },
  {
    file: "kinds/attribution/owners.ts",
    name: "MADE_BY_IN_ENGLISH",
    words: MADE_BY_IN_ENGLISH,
    example: (word) => [`RiverGPT, ${word} Otter Group, rose.`, "owner RiverGPT | Otter Group"],
    alone: (word) => [`RiverGPT was praised ${word} Otter Group.`, "owner"],
  },
  {
    file: "kinds/attribution/owners.ts",
    name: "MEANT",
    words: MEANT,
    example: (word) => [`海獺集團昨日開會。${word}推出墨川。`, "owner 墨川 | 海獺集團"],
    alone: (word) => [`海獺集團和河狸科技昨日開會。${word}推出墨川。`, "owner"],
  },
  {
    file: "kinds/attribution/owners.ts",
    name: "MEANT_IN_ENGLISH",
    words: MEANT_IN_ENGLISH,
    example: (word) => [`Otter Group met. Then ${word} launched RiverGPT.`, "owner RiverGPT | Otter Group"],
    alone: (word) => [`Otter Group met Heron Bank. Then ${word} launched RiverGPT.`, "owner"],
  },
  {
    file: "kinds/attribution/owners.ts",
    name: "DOING_IN_ENGLISH",
    words: DOING_IN_ENGLISH,
    example: (word) => [`Otter Group met. Then it ${word} RiverGPT.`, "owner RiverGPT | Otter Group"],
    alone: (word) => [`Otter Group met. Then they ${word} RiverGPT.`, "owner"],
  },
  {
    file: "kinds/attribution/owners.ts",
    name: "DOING",
    words: DOING,
    example: (word) => [`海獺集團昨日開會。該公司${word}墨川。`, "owner 墨川 | 海獺集團"],
    alone: (word) => [`海獺集團昨日開會。上月${word}墨川。`, "owner"],
  },
  {
    file: "kinds/attribution/estimates.ts",
    name: "ESTIMATING",
    words: ESTIMATING,
    example: (word) =>
      isLatin(word)
        ? [`Otter Group ${word} sales at $5 million.`, `estimate ${word} | Otter Group`]
        : [`海獺集團${word}增長14%。`, `estimate ${word} | 海獺集團`],
    alone: (word) =>
      isLatin(word) ? [`Otter Group ${word} nothing.`, "estimate"] : [`海獺集團開會,${word}增長14%。`, "estimate"],
  },
  {
    file: "kinds/attribution/estimates.ts",
    name: "BETWEENS",
    words: BETWEENS,
    example: (word) => [`海獺集團${word}測算增長14%。`, "estimate 測算 | 海獺集團"],
    alone: (word) => [`海獺集團${word}增長14%。`, "estimate"],
  },
  {
    file: "kinds/attribution/estimates.ts",
    name: "FROM",
    words: FROM,
    example: (word) =>
      isLatin(word)
        ? [`Sales rose 14%, ${word} Otter Group.`, `estimate ${word} | Otter Group`]
        : [`${word}海獺集團,增長14%。`, `estimate ${word} | 海獺集團`],
    alone: (word) => [`${word} 海獺集團,全年休息。`, "estimate"],
  },
];

for (const { file, name, words, example, alone } of TABLES) {
  describe(`the table ${name} of ${file}`, () => {
    for (const word of words) {
      it(`needs ${word.trim()}`, async () => {
        const [text, reads] = example(word);
        const now = readBy(quoting, relating, naming, text);
        assert.ok(holds(now, reads), `${text} is read as ${now.join("; ")}`);
        const copies = await without({ file, name }, [word], [...READERS, ...BETWEEN]);
        const [quotes, relates, names] = copies as unknown as [Quoting, Relating, Naming];
        const then = readBy(quotes, relates, names, text);
        assert.ok(!holds(then, reads), `${text} is read so without it too`);
      });
      if (alone === undefined) continue;
      it(`makes nothing of ${word.trim()} elsewhere`, () => {
        const [text, nothing] = alone(word);
        const lines = readBy(quoting, relating, naming, text);
        assert.deepEqual(
          lines.filter((line) => line.startsWith(nothing)),
          [],
          text,
        );
      });
    }
  });
}

type Matching = Pick<typeof matching, "matchQuotation">;

/** Whether quoted words are found verbatim in an original, by the house and by one without the word. */
async function verdicts(name: string, word: string, quoted: string, original: string): Promise<string[]> {
  const file = "kinds/quotation/match.ts";
  const [copy] = (await without({ file, name }, [word], [file])) as unknown as [Matching];
  return [matching, copy].map(({ matchQuotation }) => matchQuotation(quoted, original).verdict);
}

describe("the tables of words that turn a quotation round, and of those that don't", () => {
  for (const word of NEGATIONS) {
    it(`see what leaves ${word} out`, async () => {
      const [quoted, original] = isLatin(word)
        ? ["the river finds the sea", `They ${word} the river finds the sea.`]
        : ["流到海裡去", `河水${word}流到海裡去。`];
      assert.deepEqual(await verdicts("NEGATIONS", word, quoted, original), ["altered", "verbatim"]);
    });

    it(`see nothing in ${word} that stands elsewhere`, () => {
      const [quoted, original] = isLatin(word)
        ? ["the river finds the sea", `They ${word} said: the river finds the sea.`]
        : ["流到海裡去", `河水${word},流到海裡去。`];
      assert.equal(matching.matchQuotation(quoted, original).verdict, "verbatim");
    });
  }
  for (const word of EMPTY_WORDS) {
    it(`let pass what leaves ${word} out`, async () => {
      const [quoted, original] = ["河水總會流到大海裡去", `「河水總會流到大${word}海裡去」`];
      assert.deepEqual(await verdicts("EMPTY_WORDS", word, quoted, original), ["verbatim", "altered"]);
    });

    it(`don't let pass what has another word for ${word}`, () => {
      const { verdict } = matching.matchQuotation("河水總會流到大小海裡去", `「河水總會流到大${word}海裡去」`);
      assert.equal(verdict, "altered");
    });
  }
});
