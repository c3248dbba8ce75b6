/**
 * Ties what the sentences of one paragraph mention: a person to a post, a model to its owner, an estimate to who made
 * it, words to who said them. What is carried from an earlier sentence (其, 该公司, 他) is carried only where it is plain.
 */
import { anyOf, wordsIn } from "../../text/anyOf.ts";
import type { Attribution } from "./attribution.ts";
import { estimateTies } from "./estimates.ts";
import { ownerTies } from "./owners.ts";
import { postTies } from "./postTies.ts";
import { reportingTies, signerOf, speakerTies } from "./speakers.ts";
import { type Carried, isOrganisation, type NamedEnd, type Related } from "./tie.ts";

/** Ties of each sentence, left to right. Offsets are the sentence's own; a carried end keeps those it had in its own sentence. */
export function relate(paragraph: readonly Related[]): Attribution[][] {
  let carried: Carried = { organisation: null, person: null };
  const signer = signerOf(paragraph);
  return paragraph.map((read, i) => {
    const ties = [
      ...postTies(read, carried),
      ...ownerTies(read, carried),
      ...estimateTies(read),
      ...speakerTies(read, carried, paragraph[i + 1] ?? null, signer),
      ...reportingTies(read, carried),
    ];
    carried = carryOn(read, ties, carried);
    return ties.sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

/** The one organisation and the one person that a sentence speaks of first are meant by the next one's pronouns. */
function carryOn(read: Related, ties: readonly Attribution[], before: Carried): Carried {
  const { names } = read;
  const organisations = new Map(names.filter(isOrganisation).map((name) => [name.key, name]));
  const people = new Map(
    names.filter((name) => isPerson(name, ties) || isMet(name, read)).map((name) => [name.key, name]),
  );
  return { organisation: onlyOr(organisations, before.organisation), person: onlyOr(people, before.person) };
}

/** In English nothing tells a person from a place but that somebody speaks. */
const isPerson = (name: NamedEnd, ties: readonly Attribution[]): boolean =>
  name.role === "person" ||
  (name.role === "other" &&
    ties.some(({ tie, to, isCarried }) => tie === "speaker" && !isCarried && to?.start === name.start));

/** Mara Lind met |Olav Tan|: whoever comes next as he or she may be either. */
const isMet = ({ role, text, start }: NamedEnd, { sentence: { folded } }: Related): boolean =>
  role === "other" &&
  /^[A-Z][a-z]+ [A-Z][A-Za-z-]+$/.test(text) &&
  MEETING.test(folded.slice(Math.max(0, start - 16), start));

/** What stands between one person and another. */
export const MEETINGS = wordsIn(
  "met told with joined succeeded succeeds replaced replaces and thanked named appointed hired asked praised",
);
const MEETING = new RegExp(`\\b${anyOf(MEETINGS)} $`);

function onlyOr(found: ReadonlyMap<string, NamedEnd>, before: NamedEnd | null): NamedEnd | null {
  if (found.size === 0) return before;
  return found.size === 1 ? [...found.values()][0]! : null;
}
