import { getHandlerByName, Handler } from '../../core/handler.js'
import { bindArguments } from '../../python/call-arguments.js'
import { ownNameOf } from '../classes.js'
import { signatureOf, signatureText } from '../signatures.js'
import { isTruthy } from './base-configurator.js'
import { ConvertingDict } from './converting.js'
import type { Path } from './document.js'
import type { Examination } from './examination.js'
import { readAll } from './examine-formatters.js'
import { examineNeeds, type Needs } from './examine-needs.js'
import { isClass } from './factories.js'
import { isSubclass } from './queue-settings.js'
import { reprOf } from './reading.js'
import { isOverridden, later } from './scratch.js'

/** What a handler's dict may hold besides its arguments. */
const OTHER_KEYS: ReadonlySet<unknown> = new Set(['class', '()', 'level', 'formatter', 'filters', '.'])

/** Looks at the handlers of a configuration. */
export function examineHandlers(examination: Examination): void {
  if (isOverridden(examination.configurator, 'configure_handler')) return
  const needs: Needs[] = []
  for (const [name, part, path] of examination.parts('handlers')) {
    const isKnown = readAll(examination, part, path)
    examination.level(part, path)
    examination.names(part, path, 'filter')
    examineFormatterName(examination, part, path)
    const isCustom = part.has('()')
    const key = isCustom ? '()' : 'class'
    const callee = part.has(key) ? examination.callee(part, key, path) : undefined
    if (callee === undefined || callee === later) continue
    if (typeof callee !== 'function') {
      const message = `${reprOf(part.get(key))} is not ${isCustom ? 'a class or function' : 'a class'}`
      examination.findings.addFault([...path, key], { message, accepted: 'a class of handlers' })
      continue
    }
    if (!isCustom) needs.push(...examineSpecials(examination, String(name), part, path, callee))
    if (isKnown) examineArguments(examination, part, path, callee, isCustom)
  }
  examineNeeds(examination, needs)
}

/** Looks at the handlers of a configuration that only changes levels. */
export function examineLevels(examination: Examination): void {
  const all = examination.section('handlers')
  if (all === later) return
  for (const key of all.keys()) {
    const name = String(key)
    if (getHandlerByName(name) !== null) continue
    const headline = `No handler found with name ${reprOf(key)}`
    examination.findings.addFault(['handlers', key], {
      message: `there is no handler ${reprOf(key)} to change`,
      ofKey: true,
      headline,
    })
  }
  for (const [, part, path] of examination.parts('handlers'))
    if (isTruthy(examination.read(part, 'level', path))) examination.level(part, path)
}

function examineFormatterName(examination: Examination, part: ConvertingDict, path: Path): void {
  const name = examination.read(part, 'formatter', path)
  if (name === later || !isTruthy(name)) return
  examination.name(name, [...path, 'formatter'], 'formatter', `Unable to set formatter ${reprOf(name)}`)
}

// What Python reads of a MemoryHandler and a QueueHandler before it makes them.
function examineSpecials(
  examination: Examination,
  name: string,
  part: ConvertingDict,
  path: Path,
  klass: unknown,
): Needs[] {
  if (isSubclass(klass, 'logging.handlers.MemoryHandler')) {
    if (part.has('flushLevel')) examination.level(part, path, 'flushLevel')
    const target = part.has('target') ? examination.read(part, 'target', path) : later
    if (target === undefined || target === later) return []
    const at = [...path, 'target']
    const isThere = examination.name(target, at, 'handler', `Unable to set target handler ${reprOf(target)}`)
    return isThere ? [{ name, needed: String(target), path: at }] : []
  }
  if (!isSubclass(klass, 'logging.handlers.QueueHandler')) return []
  examineQueue(examination, part, path)
  const listed = part.has('handlers') ? examination.read(part, 'handlers', path) : later
  if (listed === undefined || listed === later) return []
  return examination.items(listed, [...path, 'handlers']).flatMap((item, index) => {
    const at = typeof listed === 'string' ? [...path, 'handlers'] : [...path, 'handlers', index]
    const isThere = examination.name(item, at, 'handler', `Unable to set required handler ${reprOf(item)}`)
    return isThere ? [{ name, needed: String(item), path: at }] : []
  })
}

function examineQueue(examination: Examination, part: ConvertingDict, path: Path): void {
  for (const key of ['queue', 'listener']) {
    const given = part.has(key) ? examination.read(part, key, path) : later
    if (given === undefined || given === later) continue
    const at = [...path, key]
    const isOfData = given === null || ['number', 'boolean'].includes(typeof given)
    if (typeof given === 'string') examination.resolve(given, at)
    else if (given instanceof ConvertingDict && given.has('()')) {
      if (readAll(examination, given, at)) examination.callee(given, '()', at)
    } else if (isOfData || (given instanceof ConvertingDict && !hasMethods(given)))
      examination.wouldFail(
        at,
        new TypeError(`Invalid ${key} specifier ${reprOf(given)}`),
        `a full name, or a dict with ()`,
      )
  }
}

function hasMethods(dict: ConvertingDict): boolean {
  return [...dict.values()].some((value) => typeof value === 'function')
}

// What a class of this package would say of the arguments.
function examineArguments(
  examination: Examination,
  part: ConvertingDict,
  path: Path,
  callee: unknown,
  isCustom: boolean,
): void {
  const fullName = isClass(callee) ? ownNameOf(callee) : undefined
  if (fullName === undefined || !isClass(callee)) return
  if (callee !== Handler && !(callee.prototype instanceof Handler)) return
  const parameters = signatureOf(fullName)
  if (parameters === undefined) return
  const isQueue = !isCustom && isSubclass(callee, 'logging.handlers.QueueHandler')
  const ofQueue = ['queue', 'listener', 'handlers', 'respect_handler_level']
  const keys = [...part.keys()].filter((key) => !OTHER_KEYS.has(key) || (isCustom && key === 'class'))
  const given = isQueue ? ['queue', ...keys.filter((key) => !ofQueue.includes(String(key)))] : keys
  const shortName = fullName.slice(fullName.lastIndexOf('.') + 1)
  try {
    bindArguments(`${shortName}()`, parameters, [Object.fromEntries(given.map((key) => [String(key), null]))])
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/; accepted: .*$/s, '') : String(error)
    const [, unknown] = /unexpected keyword argument '(\w+)'/.exec(message) ?? []
    examination.findings.addFault(unknown === undefined ? path : [...path, unknown], {
      message,
      accepted: signatureText(shortName, parameters),
      suggestion:
        unknown === undefined
          ? null
          : examination.findings.suggest(unknown, [
              ...parameters.map(([name]) => name),
              'level',
              'formatter',
              'filters',
            ]),
      cause: error,
      ofKey: true,
    })
  }
}
