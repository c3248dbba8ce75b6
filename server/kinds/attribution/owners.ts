/** Ties models and products to who made them: 螞蟻集團的貞儀, 由OpenAI推出的ChatGPT, 度小滿宣布推出…大模型“軒轅”. */
import { anyOf, wordsIn } from "../../text/anyOf.ts";
import type { Attribution } from "./attribution.ts";
import { type Carried, endOf, isOrganisation, type NamedEnd, type Related, tieOf } from "./tie.ts";

export function ownerTies(read: Related, carried: Carried): Attribution[] {
  return read.names.flatMap((model) => {
    if (model.role !== "model" && !isVersioned(model) && !isListed(model) && !isGlossed(model)) return [];
    const owner = ownerBefore(read, model) ?? ownerBehind(read, model);
    if (owner !== null) return [tieOf("owner", endOf(model), endOf(owner), false)];
    const before = read.sentence.folded.slice(Math.max(0, model.start - LONGEST_WAY), model.start);
    if (!CARRYING.test(before) || carried.organisation === null) return [];
    return [tieOf("owner", endOf(model), endOf(carried.organisation), true)];
  });
}

const isVersioned = (name: NamedEnd): boolean => name.role === "product" && !/^[a-z]{1,3}-?\d/.test(name.key);

const isListed = (name: NamedEnd): boolean => name.role === "product" && name.foundBy === "lexicon";

/** Nanfeng (南風), by Otter Group: what bears its Chinese name beside it may well be a model. */
const isGlossed = ({ role, gloss, key }: NamedEnd): boolean =>
  role === "other" && gloss !== undefined && /[\u3400-\u9fff]/.test(gloss) && !/[\u3400-\u9fff]/.test(key);

/** From an owner to what it made, in UTF-16 units. */
const LONGEST_WAY = 40;

/** The nearest possible maker before a model, when the words between say that it made it. */
function ownerBefore({ sentence, names }: Related, model: NamedEnd): NamedEnd | null {
  for (let i = names.indexOf(model) - 1; i >= 0; i--) {
    const maker = names[i]!;
    if (model.start - maker.end > LONGEST_WAY) return null;
    if (!mayMake(maker)) continue;
    const between = sentence.folded.slice(maker.end, model.start);
    if (/[。；;！？!?]/.test(between) || ANOTHERS.test(between)) return null;
    return MAKING.test(between) || OWNING.test(between) || isWritten(maker, model) ? maker : null;
  }
  return null;
}

/** Behind a comma comes what is somebody else's: …,採用河狸數科的|「墨川」 */
const ANOTHERS = /[，,][^，,]*[\u3400-\u9fff]{2}的[“「『"'‘]?$/;

/** Of English names nothing tells more than capitals. */
const mayMake = (name: NamedEnd): boolean => isOrganisation(name) || (name.role === "other" && name.key.length > 1);

/** Verbs by which somebody has made what is named behind. */
export const MAKINGS = wordsIn(
  "推出 发布 亮出 端出 自研 研发 开发 打造 训练 开源 旗下 证实 回应 松口 手上 上线 宣布 公布 released launched unveiled developed introduced announced built confirmed_work",
);
const MAKING = new RegExp(anyOf(MAKINGS));
/** How an owner stands right before what is theirs, and what sort of thing that is said to be. */
export const OF_OWNERS = wordsIn("的 之 's ’s 版");
export const SORTS = wordsIn("金融 行业 大 语言 对话 自有 通用 垂直 生成式 ai 人工智能 聊天");
export const THINGS = wordsIn("模型 产品 机器人 model");
const OWNING = new RegExp(`^(?:${anyOf(OF_OWNERS)}|\\s)*${anyOf(SORTS)}*${anyOf(THINGS)}?(?:——?|\\s|[“「『"'])*$`);

/** 奇富GPT of 奇富科技, BloombergGPT of 彭博社: shares what the owner's name begins with. */
const isWritten = (maker: NamedEnd, model: NamedEnd): boolean =>
  model.key.startsWith(maker.key.slice(0, 2)) && maker.key.length > 2;

/** What leads from a model to who made it. */
export const MADE_BY = wordsIn("由 是 为 出自 来自 ,由 属于 归属 隶属 隶属于");
export const MADE_BY_IN_ENGLISH = wordsIn(
  "by from made_by developed_by released_by built_by is_by is_from comes_from belongs_to is_made_by is_owned_by",
);
const BEHIND = new RegExp(`^(?:[”」』"'’]|\\s)*${anyOf(MADE_BY)}\\s*$|^["”]?,? ${anyOf(MADE_BY_IN_ENGLISH)} $`);

/** In UTF-16 units: ", developed by ". */
const LONGEST_WAY_BACK = 16;
/** The name's other writing does not part the two. */
const OTHER_WRITING = /^\s*[(（][^()（）]{1,24}[)）]/;

function ownerBehind({ sentence, names }: Related, model: NamedEnd): NamedEnd | null {
  const maker = names.slice(names.indexOf(model) + 1).find(mayMake);
  if (maker === undefined) return null;
  const way = sentence.folded.slice(model.end, maker.start).replace(OTHER_WRITING, "");
  return way.length <= LONGEST_WAY_BACK && BEHIND.test(way) ? maker : null;
}

/** Who is meant by no name, and what they do with what is named behind. */
export const MEANT = wordsIn("其 公司 该行 集团 它");
export const DOING = wordsIn("自研 推出 发布 旗下 的 也 亦 还 又 宣布 研发 开发");
export const MEANT_IN_ENGLISH = wordsIn("it the_company the_group the_bank the_firm");
export const DOING_IN_ENGLISH = wordsIn("launched released unveiled developed introduced announced built");
const CARRYING = new RegExp(
  `${anyOf(MEANT)}${anyOf(DOING)}[^，,。；;]{0,24}$|` +
    `\\b${anyOf(MEANT_IN_ENGLISH)} (?:has |also |then )*${anyOf(DOING_IN_ENGLISH)} [^,;.]{0,24}$`,
);
