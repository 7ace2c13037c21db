import { getHandlerByName, Handler } from '../../core/handler.js'
import { type ConfigClass, ownNameOf } from '../classes.js'
import { isTruthy } from './base-configurator.js'
import type { ConvertingDict } from './converting.js'
import type { Path } from './document.js'
import type { Examination } from './examination.js'
import { examineArguments } from './examine-arguments.js'
import { readAll } from './examine-formatters.js'
import { examineNeeds, type Needs } from './examine-needs.js'
import { examineQueue } from './examine-queue.js'
import { isClass } from './factories.js'
import { isSubclass } from './queue-settings.js'
import { reprOf } from './reading.js'
import { isOverridden, later } from './scratch.js'

/** Looks at the handlers of a configuration. */
export function examineHandlers(examination: Examination): void {
  if (isOverridden(examination.configurator, 'configure_handler')) return
  const needs: Needs[] = []
  for (const [name, part, path] of examination.parts('handlers')) {
    readAll(examination, part, path)
    examination.level(part, path)
    examination.names(part, path, 'filter')
    examineFormatterName(examination, part, path)
    examination.attributes(part, path)
    const isCustom = part.has('()')
    const key = isCustom ? '()' : 'class'
    const callee = part.has(key) ? examination.callee(part, key, path) : undefined
    if (callee === undefined || callee === later) continue
    if (typeof callee !== 'function') {
      const message = `${reprOf(part.get(key))} is not ${isCustom ? 'a class or function' : 'a class'}`
      examination.findings.addFault([...path, key], { message, accepted: 'a class of handlers' })
      continue
    }
    if (isClass(callee) && ownNameOf(callee) !== undefined && !isHandlerClass(callee)) {
      const message = `${reprOf(part.get(key))} is not a class of handlers`
      examination.findings.addFault([...path, key], {
        message,
        accepted: 'logging.StreamHandler, or another class of handlers',
      })
      continue
    }
    if (!isCustom) needs.push(...examineSpecials(examination, String(name), part, path, callee))
    examineArguments(examination, part, path, callee)
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

function isHandlerClass(klass: ConfigClass): boolean {
  return (klass as unknown) === Handler || klass.prototype instanceof Handler
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
  examineQueue(examination, part, path, 'queue')
  examineQueue(examination, part, path, 'listener')
  const listed = part.has('handlers') ? examination.read(part, 'handlers', path) : later
  if (listed === undefined || listed === later) return []
  return examination.items(listed, [...path, 'handlers']).flatMap((item, index) => {
    const at = typeof listed === 'string' ? [...path, 'handlers'] : [...path, 'handlers', index]
    const isThere = examination.name(item, at, 'handler', `Unable to set required handler ${reprOf(item)}`)
    return isThere ? [{ name, needed: String(item), path: at }] : []
  })
}
