import type { Validator } from './validator.js'

/** Holds a value against dict-config.schema.json. */
export const validateDictConfig: Validator
