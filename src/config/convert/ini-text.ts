import { readIni } from '../ini-dialect.js'
import type { Losses } from './conversion.js'

/** Options that `fileConfig` takes as they are written, without substituting anything. */
const RAW: ReadonlySet<string> = new Set(['format', 'datefmt', 'style', 'defaults'])

/** Sections by their names, with their options. */
export type IniSections = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Writes an INI file, and notes the values that it can not hold as they are. */
export function iniText(sections: IniSections, losses: Losses): string {
  const parts: string[] = []
  for (const [name, options] of sections) {
    const lines = [`[${name}]`]
    for (const [option, value] of options) lines.push(`${option}=${written(option, value).replaceAll('\n', '\n\t')}`)
    parts.push(`${lines.join('\n')}\n`)
  }
  const text = parts.join('\n')
  readBack(text, sections, losses)
  return text
}

function written(option: string, value: string): string {
  return RAW.has(option) ? value : value.replaceAll('%', '%%')
}

// What comes out of the file when it is read is what counts.
function readBack(text: string, sections: IniSections, losses: Losses): void {
  const { document } = readIni(text, '<converted>')
  for (const [name, options] of sections)
    for (const [option, value] of options)
      if (document.option(name, option)?.value !== written(option, value))
        losses.lose(
          `[${name}] ${option}`,
          'an INI file can not hold this text as it is: white space at an end, or lines',
        )
}
