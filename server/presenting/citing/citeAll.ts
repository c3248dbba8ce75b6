/** Cites all that the sources bear out in one go, sparingly: a source once a sentence, behind the last of its claims. */
import type { CheckedClaim, CheckedDraft, Witness } from "../../checking/checked.ts";
import { citedIn } from "../../checking/citing.ts";
import { citedSource, type FixContext } from "../fixes.ts";
import type { DraftCitations, ToCite } from "./citation.ts";

/** What is still to be cited, in the order of the text. Names are left out: that one exists is no news. */
export function toCiteAll(
  { claims }: Pick<CheckedDraft, "claims">,
  draft: DraftCitations,
  pathOf: FixContext["pathOf"],
): ToCite[] {
  const sentences = new Map<string, CheckedClaim[]>();
  for (const claim of claims) {
    if (claim.kind === "name" || !BORNE_OUT.has(claim.verdict)) continue;
    const key = `${claim.read.blockIndex}/${claim.read.start}`;
    sentences.set(key, [...(sentences.get(key) ?? []), claim]);
  }
  const wanted = [...sentences.values()].flatMap((each) => ofSentence(each, draft));
  const byClaim = new Map<CheckedClaim, Witness[]>();
  for (const { claim, witness } of wanted) byClaim.set(claim, [...(byClaim.get(claim) ?? []), witness]);
  return [...byClaim]
    .map(([claim, witnesses]) => ({ claim, sources: witnesses.map((witness) => citedSource(witness, pathOf)) }))
    .sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end);
}

const BORNE_OUT: ReadonlySet<string> = new Set(["supported", "reserved", "derived"]);

interface Wanted {
  readonly claim: CheckedClaim;
  readonly witness: Witness;
}

/** The fewest sources that bear out every claim; a derived one needs each of its inputs. */
function ofSentence(claims: readonly CheckedClaim[], draft: DraftCitations): Wanted[] {
  const cited = new Set(citedIn(claims[0]!.read, draft, draft.cited));
  const needed = claims
    .flatMap((claim) => claim.derivation?.inputs.map((witness) => ({ claim, witness })) ?? [])
    .filter(({ witness }) => !cited.has(witness.source));
  const chosen = new Map<string, Wanted>();
  const choose = (each: Wanted): void => {
    const known = chosen.get(each.witness.source);
    if (known === undefined || known.claim.end <= each.claim.end) chosen.set(each.witness.source, each);
  };
  needed.forEach(choose);
  let open = claims.filter(
    ({ derivation, evidence }) =>
      derivation === null && evidence.length > 0 && !evidence.some(({ source }) => cited.has(source)),
  );
  while (open.length > 0) {
    const best = chosen.size > 0 ? (answeredBy([...chosen.keys()], open) ?? mostAnswers(open)) : mostAnswers(open);
    const answered = open.flatMap((claim) => {
      const witness = claim.evidence.find(({ source }) => source === best);
      return witness === undefined ? [] : [{ claim, witness }];
    });
    answered.forEach(choose);
    open = open.filter((claim) => answered.every((each) => each.claim !== claim));
  }
  return [...chosen.values()];
}

const answeredBy = (sources: readonly string[], open: readonly CheckedClaim[]): string | undefined =>
  sources.find((source) => open.some(({ evidence }) => evidence.some((witness) => witness.source === source)));

/** Of those that bear out most, the one that does so best. */
function mostAnswers(open: readonly CheckedClaim[]): string {
  const scores = new Map<string, number>();
  for (const { evidence } of open) {
    const sources = new Set(evidence.map(({ source }) => source));
    [...sources].forEach((source, rank) => void scores.set(source, (scores.get(source) ?? 0) + 1 - rank / 100));
  }
  return [...scores].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
