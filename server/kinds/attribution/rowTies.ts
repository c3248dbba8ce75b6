/** Ties a model to its owner where the two stand in one row of a table: | MarmotGPT | 河狸科技 |, | 河狸科技 | MarmotGPT |. */
import type { Attribution } from "./attribution.ts";
import { endOf, isOrganisation, type NamedEnd, tieOf } from "./tie.ts";

/**
 * @param cell names of a cell that holds nothing else.
 * @param head names that head its row.
 */
export function rowTies(cell: readonly NamedEnd[], head: readonly NamedEnd[]): Attribution[] {
  const [name, ...others] = withoutGlosses(cell);
  if (name === undefined || others.length > 0) return [];
  const heads = withoutGlosses(head);
  const models = heads.filter(isModel);
  const owners = heads.filter(mayOwn);
  if (isModel(name)) {
    const [owner] = owners;
    return owners.length === 1 && models.length === 0 ? [tieOf("owner", endOf(name), endOf(owner!), true)] : [];
  }
  const [model] = models;
  if (!mayOwn(name) || models.length !== 1 || owners.length > 0) return [];
  const { start, end } = name;
  // The tie is shown at the owner: what it owns stands in another cell.
  return [{ ...tieOf("owner", endOf(name), endOf(name), false), of: { ...endOf(model!), start, end } }];
}

/** Marmot GPT (河狸GPT) is one name. */
const withoutGlosses = (names: readonly NamedEnd[]): NamedEnd[] =>
  names.filter(({ text }) => !names.some(({ gloss }) => gloss === text));

const isModel = ({ role }: NamedEnd): boolean => role === "model";

/** Of English names nothing tells more than capitals. */
const mayOwn = (name: NamedEnd): boolean => isOrganisation(name) || (name.role === "other" && name.gloss !== undefined);

/** What is only used is nobody's: a column of 採用的模型. */
export const isOfUse = (column: string): boolean =>
  /使用|采用|採用|接入|底座|基座|合作|客户|客戶|\b(?:uses?|used|based on|underlying|powered|partners?|clients?)\b/i.test(
    column,
  );
