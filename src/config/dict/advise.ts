import { isTruthy } from './base-configurator.js'
import { ConvertingDict, entriesOf, isDict } from './converting.js'
import type { DictFindings } from './dict-findings.js'
import type { Path } from './document.js'
import { isIterable, itemsOf, reprOf, wordsOf } from './reading.js'
import { parseReference } from './references.js'

/** The keys that are read at the top. */
const TOP = [
  'version',
  'formatters',
  'filters',
  'handlers',
  'loggers',
  'root',
  'incremental',
  'disable_existing_loggers',
]
const FORMATTER = ['format', 'datefmt', 'style', 'validate', 'defaults', 'class', '()']
const FILTER = ['name', '()']
const LOGGER = ['level', 'handlers', 'filters', 'propagate']
const ROOT = ['level', 'handlers', 'filters']

/** What people write who think of another key. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['fmt', 'format'],
  ['handler', 'handlers'],
  ['filter', 'filters'],
  ['factory', '()'],
  ['disable_existing_logger', 'disable_existing_loggers'],
])

/** Texts that people write who mean false. */
const FALSE = /^(?:no|false|off|0|none)$/i

/**
 * Warns of what Python accepts without a word and does not do: keys that are not read, and parts that nothing uses.
 *
 * @param config - as it was given, not converted
 */
export function adviseOnDict(config: ReadonlyMap<unknown, unknown>, findings: DictFindings): void {
  noteFalse(findings, config, [], 'incremental')
  if (isTruthy(config.get('incremental'))) return
  const referred = referencesIn(config)
  for (const key of config.keys()) if (key !== '$schema' && !referred.has(String(key))) noteUnread(findings, [key], TOP)
  noteFalse(findings, config, [], 'disable_existing_loggers')
  for (const [part, path] of partsOf(config, 'formatters')) {
    if (part.has('()')) continue
    const reason = part.has('class') ? ": arguments of a class's own are given with '()' in place of 'class'" : ''
    noteUnreadIn(findings, part, path, FORMATTER, reason)
    noteFalse(findings, part, path, 'validate')
  }
  for (const [part, path] of partsOf(config, 'filters')) if (!part.has('()')) noteUnreadIn(findings, part, path, FILTER)
  for (const [part, path] of partsOf(config, 'loggers')) {
    noteUnreadIn(findings, part, path, LOGGER)
    noteFalse(findings, part, path, 'propagate')
  }
  const root = mapOf(config.get('root'))
  if (root !== undefined) noteUnreadIn(findings, root, ['root'], ROOT)
  adviseOnUnused(config, findings, referred)
}

function adviseOnUnused(
  config: ReadonlyMap<unknown, unknown>,
  findings: DictFindings,
  referred: ReadonlySet<string>,
): void {
  const used = { formatters: new Set<unknown>(), filters: new Set<unknown>(), handlers: new Set<unknown>() }
  const root = mapOf(config.get('root'))
  const loggers = [...partsOf(config, 'loggers')].map(([part]) => part)
  const handlers = [...partsOf(config, 'handlers')].map(([part]) => part)
  for (const part of [...loggers, ...handlers, ...(root === undefined ? [] : [root])]) {
    used.formatters.add(part.get('formatter'))
    used.handlers.add(part.get('target'))
    for (const name of namesIn(part.get('filters'))) used.filters.add(name)
    for (const name of namesIn(part.get('handlers'))) used.handlers.add(name)
  }
  for (const [section, names] of Object.entries(used)) {
    // Who refers to them may use any of them.
    if (referred.has(section)) continue
    for (const [, path] of partsOf(config, section)) {
      if (names.has(path[1])) continue
      const kind = section.slice(0, -1)
      const message = `nothing uses the ${kind} ${reprOf(path[1])}`
      findings.addWarning(path, { message, ofKey: true })
    }
  }
}

function noteUnreadIn(
  findings: DictFindings,
  part: ReadonlyMap<unknown, unknown>,
  path: Path,
  known: readonly string[],
  reason = '',
): void {
  for (const key of part.keys()) noteUnread(findings, [...path, key], known, reason)
}

/** @param reason - why it is not read, unless another key was meant */
function noteUnread(findings: DictFindings, path: Path, known: readonly string[], reason = ''): void {
  const key = String(path.at(-1))
  if (known.includes(key)) return
  const meant = MEANT.get(key)
  const suggestion = meant !== undefined && known.includes(meant) ? meant : findings.suggest(key, known)
  const message = `this is not read${suggestion === null ? reason : ''}`
  findings.addWarning(path, { message, accepted: known.join(', '), suggestion, ofKey: true })
}

function noteFalse(findings: DictFindings, part: ReadonlyMap<unknown, unknown>, path: Path, key: string): void {
  const value = part.get(key)
  if (typeof value !== 'string' || !FALSE.test(value)) return
  const message = `${reprOf(value)} counts as true, as any text does`
  findings.addWarning([...path, key], { message, accepted: 'true or false' })
}

function* partsOf(
  config: ReadonlyMap<unknown, unknown>,
  section: string,
): Iterable<[part: ReadonlyMap<unknown, unknown>, path: Path]> {
  for (const [name, part] of mapOf(config.get(section)) ?? []) {
    const known = mapOf(part)
    if (known !== undefined) yield [known, [section, name]]
  }
}

function mapOf(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  return isDict(value) ? new Map(entriesOf(value)) : undefined
}

function namesIn(value: unknown): unknown[] {
  // Text is taken for a list of its characters, but meant for names.
  if (typeof value === 'string') return [...value, ...wordsOf(value)]
  return isIterable(value) && !(value instanceof ConvertingDict) ? itemsOf(value) : []
}

/** The keys at the top that `cfg://` refers to, wherever it does. */
function referencesIn(value: unknown, found = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  if (typeof value === 'string' && value.startsWith('cfg://')) {
    const [first] = stepsOf(value.slice('cfg://'.length))
    if (first !== undefined) found.add(String(first))
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) return found
  seen.add(value)
  if (Array.isArray(value)) for (const item of value) referencesIn(item, found, seen)
  if (isDict(value)) for (const [, item] of entriesOf(value)) referencesIn(item, found, seen)
  return found
}

function stepsOf(text: string): unknown[] {
  try {
    return parseReference(text)
  } catch {
    return []
  }
}
