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
const OF_QUEUES: readonly unknown[] = ['queue', 'listener', 'handlers', 'respect_handler_level']

/** Finds what a class of this package would say of the arguments that a part of a configuration has for it. */
export function examineArguments(examination: Examination, part: ConvertingDict, path: Path, callee: unknown): void {
  const { findings } = examination
  const fullName = isClass(callee) ? ownNameOf(callee) : undefined
  if (fullName === undefined) return
  const keywords = Object.fromEntries(namesOf(part, path, callee).map((key) => [String(key), null]))
  const suggest = (word: string, names: readonly string[]) => findings.suggest(word, [...names, ...OF_HANDLERS])
  const misfit = misfitOf(fullName, [keywords], suggest)
  if (misfit === undefined) return
  const { unknown, ...said } = misfit
  findings.addFault(unknown === undefined ? path : [...path, unknown], { ...said, ofKey: true })
}

function namesOf(part: ConvertingDict, [section]: Path, callee: unknown): unknown[] {
  const isCustom = part.has('()')
  const others = ['.', isCustom ? '()' : 'class', ...(section === 'handlers' ? OF_HANDLERS : [])]
  const names = [...part.keys()].filter((key) => isIdentifier(key) && !others.includes(key))
  if (isCustom || !isSubclass(callee, 'logging.handlers.QueueHandler')) return names
  return ['queue', ...names.filter((key) => !OF_QUEUES.includes(key))]
}
