import { dictValue, NoDictValue } from './dict-value.js'
import type { IniReader } from './ini-to-dict.js'
import { dependsOnWorld } from './world-names.js'

/** A formatter's section as `dictConfig` has it. */
export function dictFormatter({ read, expressions, losses }: IniReader, name: string): Map<string, unknown> {
  const section = `formatter_${name}`
  const formatter = new Map<string, unknown>()
  const set = (key: string, value: unknown) => {
    try {
      formatter.set(key, dictValue(value))
    } catch (error) {
      if (!(error instanceof NoDictValue)) throw error
      losses.lose(`[${section}] ${key}`, error.message)
    }
  }
  const klass = read(section, 'class')?.text
  if (klass) formatter.set('class', klass)
  for (const option of ['format', 'datefmt', 'style'] as const) {
    const setting = read(section, option, true)
    if (setting !== undefined) set(option, setting.text)
  }
  const defaults = read(section, 'defaults', true)
  if (defaults === undefined) return formatter
  if (dependsOnWorld(defaults.text)) losses.lose(`[${section}] defaults`, 'written with the values of here and now')
  set('defaults', expressions.exactDefaults(defaults)?.value)
  return formatter
}
