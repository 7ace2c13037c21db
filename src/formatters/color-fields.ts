/** What in a format stands for a colour and nothing else, by style: a `%%` or `{{` before it is no part of a field. */
const PLAIN_FIELDS: ReadonlyMap<string, RegExp> = new Map([
  ['%', /%%|%\((\w+)\)s/g],
  ['{', /\{\{|\{(\w+)\}/g],
  ['$', /\$\$|\$\{(\w+)\}|\$(\w+)/g],
])

/**
 * Puts colours into a format in place of their fields, so that records are formatted as if it had none. Fields with a width
 * or the like stay.
 *
 * @param colors - the sequences by the names of their fields
 */
export function withColors(fmt: string, style: string, colors: ReadonlyMap<string, string>): string {
  const pattern = PLAIN_FIELDS.get(style)
  if (pattern === undefined) return fmt
  return fmt.replace(pattern, (field, name?: string, other?: string) => colors.get(name ?? other ?? '') ?? field)
}

/** The names out of a list that a format mentions, or looks as if. */
export function mentioned(fmt: string, names: Iterable<string>): string[] {
  return [...names].filter((name) => fmt.includes(name))
}
