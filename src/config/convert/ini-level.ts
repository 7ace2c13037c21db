import { state } from '../../core/state.js'
import type { Losses } from './conversion.js'

/**
 * A level as an INI file names it; `undefined` if there is none, or it has no name.
 *
 * @param level - as a dictionary has it: a name or a number
 */
export function levelName(level: unknown, where: string, losses: Losses): string | undefined {
  if (level === null || level === undefined) return undefined
  if (typeof level === 'string') return level
  const name = state.levelToName.get(Number(level))
  if (name !== undefined) return name
  losses.lose(where, `left out: level ${String(level)} has no name, and an INI file takes names only`)
  return undefined
}
