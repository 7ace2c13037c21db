import { decode } from 'ini'

/** Sections of options, each with the lines of its value. */
export type LogicalSections = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

/**
 * Reads sections of logical lines by npm `ini` and gives the values of their options.
 *
 * They reach `ini` in the one form that it takes as it is: a name or value in JSON's quotes. What it would still give a
 * meaning of its own is kept from it: `.` in a section's name (it nests), `[]` at the end of an option's name (it makes
 * a list), `__proto__` (it leaves it out), and `true`, `false` and `null` as values (they become no strings).
 */
export function readValues(sections: LogicalSections): Map<string, Map<string, string>> {
  const lines: string[] = []
  for (const [section, options] of sections) {
    lines.push(`[${quote(encodeName(section))}]`)
    for (const [option, value] of options) lines.push(`${quote(encodeName(option))}=${quote(value.join('\n') + END)}`)
  }
  const read: Record<string, unknown> = decode(lines.join('\n'))
  const values = new Map<string, Map<string, string>>()
  for (const [section, options] of Object.entries(read)) {
    if (typeof options !== 'object' || options === null) continue
    const byName = new Map<string, string>()
    for (const [option, value] of Object.entries(options))
      byName.set(decodeName(option), String(value).slice(0, -END.length))
    values.set(decodeName(section), byName)
  }
  return values
}

/** Follows every name and value, so that none is a word that `ini` knows. */
const END = '@'

// `]` would end a section and `=` an option; JSON leaves U+2028 and U+2029 alone, which `.` of a regular expression does not match.
function quote(text: string): string {
  return JSON.stringify(text).replace(/[\]=\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function encodeName(name: string): string {
  return name.replace(/[%.]/g, (character) => (character === '%' ? '%25' : '%2E')) + END
}

function decodeName(encoded: string): string {
  return encoded.slice(0, -END.length).replace(/%2[5E]/g, (code) => (code === '%25' ? '%' : '.'))
}
