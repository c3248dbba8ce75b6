/** Holds a project file against `hegao.schema.json` and says of each wrong value where it stands and what to do. */
import type { ErrorObject } from "ajv";
import type { MessageKey, Params } from "../presenting/messages.ts";
import { isFault, type JsonText, readJson } from "./json.ts";
import { nearestWord } from "./nearest.ts";
import { schemaCheck } from "./schemaCheck.ts";
import type { ProjectSettings } from "./settings.ts";

export interface ProjectProblem {
  /** Offset in the file, in UTF-16 units. */
  readonly at: number;
  readonly key: MessageKey;
  /** For `expected`, whose words depend on the language, a key of the messages. */
  readonly params: Params;
}

export interface ProjectText {
  /** What is right of it: a wrong key is left out, the others hold. */
  readonly settings: ProjectSettings;
  readonly problems: readonly ProjectProblem[];
}

export function readProjectText(text: string): ProjectText {
  const json = readJson(text);
  if (isFault(json)) return { settings: {}, problems: [json] };
  if (typeof json.value !== "object" || json.value === null || Array.isArray(json.value)) {
    return { settings: {}, problems: [{ at: json.values.get("") ?? 0, key: "project.notObject", params: {} }] };
  }
  const isRight = schemaCheck();
  if (isRight(json.value)) return { settings: json.value as ProjectSettings, problems: [] };
  const errors = isRight.errors ?? [];
  const wrong = new Set(errors.map((error) => topKey(error)));
  const right = Object.entries(json.value).filter(([key]) => !wrong.has(key));
  const problems = errors.map((error) => problemOf(error, json)).sort((a, b) => a.at - b.at);
  return { settings: Object.fromEntries(right) as ProjectSettings, problems };
}

/** What Ajv says of an error, by keyword. */
interface ErrorParams {
  readonly additionalProperty?: string;
  readonly missingProperty?: string;
  readonly allowedValues?: readonly string[];
  readonly type?: string;
}

const paramsOf = (error: ErrorObject): ErrorParams => error.params;

function topKey(error: ErrorObject): string | undefined {
  const { additionalProperty, missingProperty } = paramsOf(error);
  if (error.instancePath === "") return additionalProperty ?? missingProperty;
  return unescapePointer(error.instancePath.split("/")[1]!);
}

const unescapePointer = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");

function problemOf(error: ErrorObject, json: JsonText): ProjectProblem {
  const at = json.values.get(error.instancePath) ?? 0;
  const key = nameOf(error.instancePath);
  const value = shorten(JSON.stringify(error.data) ?? "");
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(error, json);
    case "required":
      return { at, key: "project.missingKey", params: { key: paramsOf(error).missingProperty ?? "" } };
    case "enum":
      return wrongChoice(at, key, value, error);
    case "type":
      return { at, key: "project.wrongType", params: { key, value, expected: `type.${paramsOf(error).type}` } };
    case "format":
      return { at, key: "project.wrongDate", params: { key, value } };
    case "minimum":
    case "maximum": {
      const { minimum, maximum } = error.parentSchema as { minimum: number; maximum: number };
      return { at, key: "project.outOfRange", params: { key, value, low: minimum, high: maximum } };
    }
    case "minLength":
    case "minItems":
      return { at, key: "project.emptyValue", params: { key } };
    default:
      return { at, key: "project.wrong", params: { key } };
  }
}

function unknownKey(error: ErrorObject, json: JsonText): ProjectProblem {
  const key = paramsOf(error).additionalProperty ?? "";
  const pointer = `${error.instancePath}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const at = json.keys.get(pointer) ?? 0;
  const known = nearestWord(key, Object.keys((error.parentSchema as { properties?: object }).properties ?? {}));
  return known === null
    ? { at, key: "project.unknownKey", params: { key } }
    : { at, key: "project.unknownKeyNear", params: { key, known } };
}

function wrongChoice(at: number, key: string, value: string, error: ErrorObject): ProjectProblem {
  const choices = paramsOf(error).allowedValues ?? [];
  const known = typeof error.data === "string" ? nearestWord(error.data, choices) : null;
  return known === null
    ? { at, key: "project.wrongChoice", params: { key, value, choices: choices.join(", ") } }
    : { at, key: "project.wrongChoiceNear", params: { key, value, known } };
}

/** /severities/figure.unverified → severities.figure.unverified; /names/0/usual → names[1].usual, counted from 1. */
function nameOf(pointer: string): string {
  const parts = pointer.split("/").slice(1).map(unescapePointer);
  return parts.reduce(
    (name, part) => (/^\d+$/.test(part) ? `${name}[${Number(part) + 1}]` : name === "" ? part : `${name}.${part}`),
    "",
  );
}

const shorten = (value: string): string => (value.length > 40 ? `${value.slice(0, 39)}…` : value);
