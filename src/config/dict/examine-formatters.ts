import { Filter } from '../../core/filter.js'
import { Formatter, LevelFormatter } from '../../formatters/index.js'
import { isError } from '../../python/is-error.js'
import { type ConfigClass, ownNameOf } from '../classes.js'
import { acceptedFormat } from '../plan-formatters.js'
import { isTruthy } from './base-configurator.js'
import { ConvertingDict } from './converting.js'
import type { Path } from './document.js'
import type { Examination } from './examination.js'
import { examineArguments } from './examine-arguments.js'
import { isClass } from './factories.js'
import { reprOf } from './reading.js'
import { isOverridden, later } from './scratch.js'

/** What Python reads of a formatter without `()`. */
const FORMATTER_KEYS = ['format', 'datefmt', 'style', 'validate', 'class', 'defaults']

/** Looks at the formatters. Making one of this package's own touches nothing else, so it is tried. */
export function examineFormatters(examination: Examination): void {
  for (const [, part, path] of examination.parts('formatters'))
    if (!isOverridden(examination.configurator, 'configure_formatter')) examineFormatter(examination, part, path)
}

function examineFormatter(examination: Examination, part: ConvertingDict, path: Path): void {
  const { findings } = examination
  const isCustom = part.has('()')
  const key = isCustom ? '()' : 'class'
  const isReference = !isCustom && typeof part.raw('class') === 'string'
  const named = examination.read(part, key, path)
  if (isReference && typeof named === 'function')
    findings.addFault([...path, key], {
      message: 'a reference is not accepted here',
      accepted: 'the full name of a class',
    })
  const callee = isCustom || isTruthy(named) ? examination.callee(part, key, path) : Formatter
  if (!isCustom && callee !== undefined && callee !== later && !isClass(callee))
    findings.addFault([...path, key], { message: `${reprOf(named)} is not a class` })
  if (isCustom && callee !== undefined && callee !== later && typeof callee !== 'function')
    findings.addFault([...path, key], {
      message: `${reprOf(callee)} can not be called`,
      accepted: 'a class or function',
    })
  const isReadable = readAll(examination, part, path, isCustom ? undefined : FORMATTER_KEYS)
  if (isCustom) examination.attributes(part, path)
  if (!isReadable || !isClass(callee) || ownNameOf(callee) === undefined) return
  if (!isFormatterClass(callee)) {
    findings.addFault([...path, key], {
      message: `${reprOf(named)} is not a class of formatters`,
      accepted: 'logging.Formatter, or another class of formatters',
    })
    return
  }
  tryToMake(examination, part, path, 'configure_formatter')
}

/** Looks at the filters. */
export function examineFilters(examination: Examination): void {
  const { findings } = examination
  if (isOverridden(examination.configurator, 'configure_filter')) return
  for (const [, part, path] of examination.parts('filters')) {
    const isKnown = readAll(examination, part, path, part.has('()') ? undefined : ['name'])
    if (!part.has('()')) examineFilterName(examination, part, path)
    else examination.attributes(part, path)
    if (!isKnown || !part.has('()')) continue
    const callee = examination.callee(part, '()', path)
    if (callee === undefined || callee === later) continue
    if (typeof callee !== 'function')
      findings.addFault([...path, '()'], {
        message: `${reprOf(callee)} can not be called`,
        accepted: 'a class or function',
      })
    else if (callee !== Filter) examineArguments(examination, part, path, callee)
    else tryToMake(examination, part, path, 'configure_filter')
  }
}

// A LevelFormatter extends nothing, as in Python.
function isFormatterClass(klass: ConfigClass): boolean {
  return [Formatter, LevelFormatter].some((base) => (klass as unknown) === base || klass.prototype instanceof base)
}

// An argument that there is not is told of, and left out for the next attempt: what else is wrong is to be told, too.
function tryToMake(
  examination: Examination,
  part: ConvertingDict,
  path: Path,
  method: 'configure_formatter' | 'configure_filter',
): void {
  const { scratch } = examination
  const given = new Map(part)
  for (;;) {
    try {
      scratch[method](new ConvertingDict(given, scratch))
      return
    } catch (error) {
      const unknown = unknownArgument(error, given)
      if (unknown === undefined) {
        wouldFail(examination, part, path, error)
        return
      }
      const [key, message, names] = unknown
      given.delete(key)
      const suggestion = examination.findings.suggest(key, names.split(', '))
      examination.findings.addFault([...path, key], { message, accepted: names, suggestion, cause: error, ofKey: true })
    }
  }
}

function wouldFail(examination: Examination, part: ConvertingDict, path: Path, error: unknown): void {
  const blamed = blamedKey(error, part)
  const isFormat = blamed === 'format' || blamed === 'fmt'
  const accepted = isFormat ? acceptedFormat(part.get('style')) : null
  examination.wouldFail(blamed === undefined ? path : [...path, blamed], error, accepted)
}

function unknownArgument(
  error: unknown,
  given: ReadonlyMap<unknown, unknown>,
): [key: string, message: string, accepted: string] | undefined {
  const text = isError(error) ? error.message : ''
  const [, message, name, names] = /^(.* unexpected keyword argument '(\w+)'); accepted: (.*)$/s.exec(text) ?? []
  if (message === undefined || name === undefined || names === undefined) return undefined
  // A format that a class does not take was tried as `fmt`.
  const key = given.has(name) ? name : 'format'
  return given.has(key) ? [key, message, names] : undefined
}

function examineFilterName({ findings }: Examination, part: ConvertingDict, path: Path): void {
  const at = [...path, 'name']
  if (!part.has('name') || findings.isFaulty(at)) return
  const name = part.get('name')
  if (typeof name !== 'string' && name !== later)
    findings.addFault(at, { message: `${reprOf(name)} is not accepted`, accepted: 'the name of a logger' })
}

/**
 * Whether all values of a part can be read, and are known; notes what cannot be.
 *
 * @param keys - those that are read; all if none are given
 */
export function readAll(
  examination: Examination,
  part: ConvertingDict,
  path: Path,
  keys: Iterable<unknown> = [...part.keys()],
): boolean {
  let isKnown = true
  for (const key of keys) {
    const value = examination.read(part, key as string, path)
    if (value === undefined || value === later) isKnown = false
  }
  return isKnown && !examination.findings.isFaulty(path)
}

// The key that an error speaks of, or else the format: hardly anything else can be wrong with a formatter.
function blamedKey(error: unknown, part: ConvertingDict): string | undefined {
  const message = isError(error) ? error.message : ''
  const [, argument] = /argument '(\w+)'|has no (\w+)/.exec(message)?.filter((name) => name !== undefined) ?? []
  const candidates = [argument, message.startsWith('Style must') ? 'style' : undefined, 'format', 'fmt', 'name']
  return candidates.find((key) => key !== undefined && part.has(key))
}
