import { type ConfigClass, handlerClass, importClass } from '../config/classes.js'
import type { IniDocument } from '../config/ini-document.js'
import { mayBeRegistered } from '../config/near-class.js'
import { registeredObject } from '../config/registered-objects.js'
import { isPlainObject } from '../python/call-arguments.js'
import { unknownFilter, unknownFormatter, unknownHandler } from './stand-ins.js'

/** A configuration for dictConfig, as a file gives it. */
type Dict = ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>

/** How the sections of a kind begin in an INI file, and what makes stand-ins for their classes. */
const KINDS = [
  { prefix: 'handler_', key: 'handlers', standIn: unknownHandler, isKnown: handlerClass },
  { prefix: 'formatter_', key: 'formatters', standIn: unknownFormatter, isKnown: importClass },
  { prefix: 'filter_', key: 'filters', standIn: unknownFilter, isKnown: importClass },
] as const

/** Stand-ins for the classes of an INI file that only its application knows, by their full names. */
export function applicationClassesOfIni(document: IniDocument): Map<string, ConfigClass> {
  const found = new Map<string, ConfigClass>()
  for (const section of document.sections.keys())
    for (const { prefix, standIn, isKnown } of KINDS) {
      if (!section.startsWith(prefix) || prefix === 'filter_') continue
      const name = document.option(section, 'class')?.value ?? ''
      if (isKnown(name) === undefined && mayBeRegistered(name)) found.set(name, standIn(lastPart(name)))
    }
  return found
}

/** Stand-ins for the classes of a dictionary that only its application knows, by their full names. */
export function applicationClassesOfDict(config: Dict): Map<string, ConfigClass> {
  const found = new Map<string, ConfigClass>()
  for (const { key, standIn } of KINDS)
    for (const part of itemsOf(itemOf(config, key)))
      for (const how of ['()', 'class']) {
        const name = itemOf(part, how)
        if (typeof name !== 'string' || importClass(name) !== undefined || registeredObject(name)) continue
        if (mayBeRegistered(name)) found.set(name, standIn(lastPart(name)))
      }
  return found
}

function itemOf(dict: unknown, key: string): unknown {
  if (dict instanceof Map) return dict.get(key)
  return isPlainObject(dict) && Object.hasOwn(dict, key) ? dict[key] : undefined
}

function itemsOf(dict: unknown): unknown[] {
  if (dict instanceof Map) return [...dict.values()]
  return isPlainObject(dict) ? Object.values(dict) : []
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
