/** One thing that a schema does not allow, as ajv tells it. */
export interface SchemaError {
  /** A JSON pointer to what is at fault. */
  readonly instancePath: string
  /** What of the schema it is: `required`, `enum`, `pattern`... */
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What ajv compiles a schema to: says whether a value is in order, and keeps what is not in `errors`. */
export interface Validator {
  (value: unknown): boolean
  errors?: readonly SchemaError[] | null
}
