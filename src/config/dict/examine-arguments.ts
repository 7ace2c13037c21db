import { ownNameOf } from '../classes.js'
import { misfitOf } from '../misfit.js'
import type { ConvertingDict } from './converting.js'
import type { Path } from './document.js'
import type { Examination } from './examination.js'
import { isClass, isIdentifier } from './factories.js'
import { isSubclass } from './queue-settings.js'

/** What the dict of a handler holds besides the arguments of its class. */
const OF_HANDLERS: readonly string[] = ['level', 'formatter', 'filters']
/** What a QueueHandler's dict holds besides. */
const OF_QUEUES: readonly string[] = ['queue', 'listener', 'handlers', 'respect_handler_level']

/** Finds what a class of this package would say of the arguments that a part of a configuration has for it. */
export function examineArguments(examination: Examination, part: ConvertingDict, path: Path, callee: unknown): void {
  const { findings } = examination
  const fullName = isClass(callee) ? ownNameOf(callee) : undefined
  if (fullName === undefined) return
  const isQueue = hasQueueSettings(part, callee)
  const others = [...(path[0] === 'handlers' ? OF_HANDLERS : []), ...(isQueue ? OF_QUEUES : [])]
  const suggest = (word: string, names: readonly string[]) => findings.suggest(word, [...names, ...others])
  const keywords = new Map(namesOf(part, path, callee).map((key) => [String(key), null]))
  for (;;) {
    const misfit = misfitOf(fullName, [Object.fromEntries(keywords)], suggest)
    if (misfit === undefined) return
    const { unknown, ...said } = misfit
    const accepted = isQueue ? OF_QUEUES.join(', ') : (said.accepted ?? null)
    findings.addFault(unknown === undefined ? path : [...path, unknown], { ...said, accepted, ofKey: true })
    // What else there is to say if it were right.
    if (unknown === undefined || !keywords.delete(unknown)) return
    if (said.suggestion && !others.includes(said.suggestion)) keywords.set(said.suggestion, null)
  }
}

function hasQueueSettings(part: ConvertingDict, callee: unknown): boolean {
  return !part.has('()') && isSubclass(callee, 'logging.handlers.QueueHandler')
}

function namesOf(part: ConvertingDict, [section]: Path, callee: unknown): unknown[] {
  const others = ['.', part.has('()') ? '()' : 'class', ...(section === 'handlers' ? OF_HANDLERS : [])]
  const names = [...part.keys()].filter((key): key is string => isIdentifier(key) && !others.includes(key))
  return hasQueueSettings(part, callee) ? ['queue', ...names.filter((key) => !OF_QUEUES.includes(key))] : names
}
