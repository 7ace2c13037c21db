import { bindArguments } from '../../python/call-arguments.js'
import { ownNameOf } from '../classes.js'
import { signatureOf, signatureText } from '../signatures.js'
import type { ConvertingDict } from './converting.js'
import type { Path } from './document.js'
import type { Examination } from './examination.js'
import { isClass, isIdentifier } from './factories.js'
import { isSubclass } from './queue-settings.js'

/** What the dict of a handler holds besides the arguments of its class. */
const OF_HANDLERS: readonly unknown[] = ['level', 'formatter', 'filters']
/** What a QueueHandler's dict holds besides. */
const OF_QUEUES: readonly unknown[] = ['queue', 'listener', 'handlers', 'respect_handler_level']

/** Finds what a class of this package would say of the arguments that a part of a configuration has for it. */
export function examineArguments(examination: Examination, part: ConvertingDict, path: Path, callee: unknown): void {
  const fullName = isClass(callee) ? ownNameOf(callee) : undefined
  const parameters = fullName === undefined ? undefined : signatureOf(fullName)
  if (fullName === undefined || parameters === undefined) return
  const shortName = fullName.slice(fullName.lastIndexOf('.') + 1)
  const keywords = Object.fromEntries(namesOf(part, path, callee).map((key) => [String(key), null]))
  try {
    bindArguments(`${shortName}()`, parameters, [keywords])
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/; accepted: .*$/s, '') : String(error)
    const [, unknown] = /unexpected keyword argument '(\w+)'/.exec(message) ?? []
    const names = [...parameters.map(([name]) => name), 'level', 'formatter', 'filters']
    examination.findings.addFault(unknown === undefined ? path : [...path, unknown], {
      message,
      accepted: signatureText(shortName, parameters),
      suggestion: unknown === undefined ? null : examination.findings.suggest(unknown, names),
      cause: error,
      ofKey: true,
    })
  }
}

function namesOf(part: ConvertingDict, [section]: Path, callee: unknown): unknown[] {
  const isCustom = part.has('()')
  const others = ['.', isCustom ? '()' : 'class', ...(section === 'handlers' ? OF_HANDLERS : [])]
  const names = [...part.keys()].filter((key) => isIdentifier(key) && !others.includes(key))
  if (isCustom || !isSubclass(callee, 'logging.handlers.QueueHandler')) return names
  return ['queue', ...names.filter((key) => !OF_QUEUES.includes(key))]
}
