import type { Validator } from './validator.js'

/** Holds a value against file-config.schema.json. */
export const validateFileConfig: Validator
