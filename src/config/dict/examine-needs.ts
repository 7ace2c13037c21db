import { ValueError } from '../../python/errors.js'
import { recordValues } from '../../python/values.js'
import { byCodePoint } from './code-points.js'
import type { Path } from './document.js'
import type { Examination } from './examination.js'

/** That a handler needs another one to be made. */
export interface Needs {
  readonly name: string
  readonly needed: string
  /** Where that is said. */
  readonly path: Path
}

/**
 * Finds the handlers whose turn never comes. Python makes handlers in the order of their names, and those that need one
 * that is not made yet after all others, in that order again.
 */
export function examineNeeds(examination: Examination, needs: readonly Needs[]): void {
  const all = examination.section('handlers')
  if (typeof all === 'symbol' || needs.length === 0) return
  const made = new Set<string>()
  const waiting: string[] = []
  const unmet = (name: string) => needs.find((need) => need.name === name && !made.has(need.needed))
  for (const name of [...all.keys()].map(String).sort(byCodePoint)) {
    if (unmet(name) === undefined) made.add(name)
    else waiting.push(name)
  }
  for (const name of waiting) {
    const need = unmet(name)
    if (need === undefined) made.add(name)
    else {
      const message = `the handler ${recordValues.repr(need.needed)} is not configured yet: its turn comes after that of ${recordValues.repr(name)}`
      const accepted = 'a handler that needs no other, or one that comes before this one in the order of their names'
      const cause = new ValueError(`Unable to set target handler ${recordValues.repr(need.needed)}`)
      examination.findings.addFault(need.path, { message, accepted, cause })
    }
  }
}
