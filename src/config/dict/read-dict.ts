import { recordValues } from '../../python/values.js'
import { ConfigError, type Fault } from '../config-error.js'
import { hideSecrets } from '../hide-secrets.js'
import { type DictDocument, type Path, rememberDocument, type Span } from './document.js'
import { Lines } from './lines.js'
import { type ReadText, readJson } from './read-json.js'
import { readYaml } from './read-yaml.js'
import { TextFault } from './text-fault.js'

/** The formats in which a configuration for `dictConfig` is kept. */
export type DictFormat = 'json' | 'yaml'

type Find = (path: Path, part: 'key' | 'value') => readonly [start: number, end: number] | undefined

/**
 * Reads a configuration for `dictConfig` from a text. Its dicts are Maps; where they stand is remembered for the faults.
 *
 * @param file - the name for errors
 * @throws ConfigError for a text that is not in the format, or is something else than a dict
 */
export function readDict(written: string, file: string, format: DictFormat): Map<unknown, unknown> {
  const text = written.startsWith('\ufeff') ? written.slice(1) : written
  const lines = new Lines(text)
  try {
    const { value, find, doubles } = format === 'json' ? jsonOf(text) : yamlOf(text)
    if (!(value instanceof Map))
      throw new TextFault(`a configuration is a dict, not ${recordValues.typeName(value)}`, 0)
    rememberDocument(value, documentOf(file, lines, find, doubles))
    return value
  } catch (error) {
    if (!(error instanceof TextFault)) throw error
    const { message, offset, length, accepted } = error
    const where = placeOf(file, lines, lines.span(offset, offset + length))
    throw new ConfigError('syntax', [{ severity: 'error', ...where, message, accepted, suggestion: null }])
  }
}

interface ReadDict {
  readonly value: unknown
  readonly find: Find
  readonly doubles: ReadText['doubles']
}

function jsonOf(text: string): ReadDict {
  const { value, spans, doubles } = readJson(text)
  const find: Find = (path, part) => {
    let container = value
    for (const key of path.slice(0, -1)) container = itemOf(container, key)
    return isContainer(container) ? spans.get(container)?.get(path.at(-1))?.[part] : undefined
  }
  return { value, find, doubles }
}

function itemOf(container: unknown, key: unknown): unknown {
  if (container instanceof Map) return container.get(key)
  return Array.isArray(container) ? container[Number(key)] : undefined
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function yamlOf(text: string): ReadDict {
  const { value, rangeOf, doubles } = readYaml(text)
  return { value, find: rangeOf, doubles }
}

function documentOf(file: string, lines: Lines, find: Find, doubles: ReadText['doubles']): DictDocument {
  const spanOf = (path: Path, part: 'key' | 'value'): Span | undefined => {
    const range = find(path, part)
    return range && lines.span(...range)
  }
  const warnings = doubles.map(([key, start, end]): Fault => {
    const message = `the key '${key}' is there twice; the last one counts`
    const where = placeOf(file, lines, lines.span(start, end))
    return { severity: 'warning', ...where, message, accepted: null, suggestion: null }
  })
  return { file, lines: lines.all, spanOf, warnings }
}

function placeOf(file: string, lines: Lines, { line, column, length }: Span) {
  const text = lines.all[line - 1]
  const sourceLine = text === undefined ? null : hideSecrets(text)
  return { file, line, column, length, section: null, option: null, path: '', sourceLine }
}
