import { isRecordQueue } from '../../handlers/queues/record-queue.js'
import { ConvertingDict } from './converting.js'
import type { Path } from './document.js'
import type { Examination } from './examination.js'
import { readAll } from './examine-formatters.js'
import { isListener } from './queue-settings.js'
import { reprOf } from './reading.js'
import { later } from './scratch.js'

/** Looks at what is to be the queue of a QueueHandler, or its listener. */
export function examineQueue(
  examination: Examination,
  part: ConvertingDict,
  path: Path,
  key: 'queue' | 'listener',
): void {
  const given = part.has(key) ? examination.read(part, key, path) : later
  if (given === undefined || given === later) return
  const at = [...path, key]
  if (isGood(examination, given, at, key)) return
  const accepted = 'the full name of a class, or a dict with ()'
  examination.wouldFail(at, new TypeError(`Invalid ${key} specifier ${reprOf(given)}`), accepted)
}

function isGood(examination: Examination, given: unknown, at: Path, key: 'queue' | 'listener'): boolean {
  const isMaker = (value: unknown) => (key === 'queue' ? typeof value === 'function' : isListener(value))
  if (typeof given === 'string') {
    const callee = examination.resolve(given, at)
    return callee === undefined || callee === later || isMaker(callee)
  }
  if (given instanceof ConvertingDict && given.has('()')) {
    if (!readAll(examination, given, at)) return true
    const callee = examination.callee(given, '()', at)
    return callee === undefined || callee === later || typeof callee === 'function'
  }
  if (key === 'listener') return isListener(given)
  return isRecordQueue(given instanceof ConvertingDict ? given.source : given)
}
