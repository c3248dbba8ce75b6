/** The check that `hegao.schema.json` comes to. What is built for people holds it written out (scripts/build.mjs), without the library. */
import { Ajv, type ValidateFunction } from "ajv";
import schema from "../../hegao.schema.json" with { type: "json" };
import { isDay } from "./day.ts";
import options from "./schemaOptions.json" with { type: "json" };

let compiled: ValidateFunction | null = null;

/** Made when the first project file is read: without one nobody waits for it. That the schema is one is tested. */
export function schemaCheck(): ValidateFunction {
  if (compiled === null) {
    const ajv = new Ajv(options);
    ajv.addFormat("day", isDay);
    compiled = ajv.compile(schema);
  }
  return compiled;
}
