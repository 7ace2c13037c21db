import { ValueError } from '../python/errors.js'
import { state } from './state.js'

/** Level 50: the program cannot go on. Python's `logging.CRITICAL`. */
export const CRITICAL = 50
/** The same as {@link CRITICAL}. Python's `logging.FATAL`. */
export const FATAL = CRITICAL
/** Level 40: something was not done. Python's `logging.ERROR`. */
export const ERROR = 40
/** Level 30: unexpected, but the program works as it should. Python's `logging.WARNING`. */
export const WARNING = 30
/** The same as {@link WARNING}. Python's `logging.WARN`. */
export const WARN = WARNING
/** Level 20: things work as they should. Python's `logging.INFO`. */
export const INFO = 20
/** Level 10: for whoever looks for a fault. Python's `logging.DEBUG`. */
export const DEBUG = 10
/** Level 0: ask the parent (a logger), take everything (a handler). Python's `logging.NOTSET`. */
export const NOTSET = 0

/** A level as callers may give it: a number, or a name that is known (see {@link addLevelName}). */
export type Level = number | string

/**
 * Gives a level a name, for `%(levelname)s` and for wherever a level may be named.
 *
 * @example `addLevelName(25, 'NOTICE')`
 * @see Python's `logging.addLevelName`
 */
export function addLevelName(level: number, levelName: string): void {
  state.levelToName.set(level, levelName)
  state.nameToLevel.set(levelName, level)
}

/**
 * The name of a level's number, or the number of a level's name; `Level 42` for what has none.
 *
 * @see Python's `logging.getLevelName`
 */
export function getLevelName(level: number): string
export function getLevelName(level: string): number | string
export function getLevelName(level: Level): Level
export function getLevelName(level: Level): Level {
  return state.levelToName.get(level as number) ?? state.nameToLevel.get(level as string) ?? `Level ${level}`
}

/**
 * All level names with their numbers, as a copy.
 *
 * @see Python's `logging.getLevelNamesMapping`
 */
export function getLevelNamesMapping(): Map<string, number> {
  return new Map(state.nameToLevel)
}

/**
 * The number of a level given by number or name.
 *
 * @throws ValueError when no level has that name
 * @throws TypeError when it is neither an integer nor text
 */
export function checkLevel(level: unknown): number {
  if (typeof level === 'number' && Number.isInteger(level)) return level
  if (typeof level === 'boolean' || typeof level === 'bigint') return Number(level)
  if (typeof level !== 'string')
    throw new TypeError(`Level not an integer or a valid string: ${String(level)}; accepted: ${levelNames()}`)
  const known = state.nameToLevel.get(level)
  if (known === undefined) throw new ValueError(`Unknown level: '${level}'; accepted: ${levelNames()}`)
  return known
}

function levelNames(): string {
  return `an integer, ${[...state.nameToLevel.keys()].join(', ')}`
}

const initial: [string, number][] = [
  ['CRITICAL', CRITICAL],
  ['FATAL', FATAL],
  ['ERROR', ERROR],
  ['WARN', WARN],
  ['WARNING', WARNING],
  ['INFO', INFO],
  ['DEBUG', DEBUG],
  ['NOTSET', NOTSET],
]
if (state.nameToLevel.size === 0) {
  for (const [name, level] of initial) state.nameToLevel.set(name, level)
  for (const [name, level] of initial) if (name !== 'FATAL' && name !== 'WARN') state.levelToName.set(level, name)
}
