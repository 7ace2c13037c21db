import { codeOf } from '../files/error-code.js'

/**
 * Tells the first time of a trouble from its repetitions. A full disk is one trouble, not one for each record; after
 * something went well the next one is news again.
 */
export class Troubles {
  #known: string | undefined

  /** Whether this is to be reported: everything is but the system's errors of the kind that was reported last. */
  isNew(error: unknown): boolean {
    const code = codeOf(error)
    if (code === undefined) return true
    if (code === this.#known) return false
    this.#known = code
    return true
  }

  /** It went well. */
  clear(): void {
    this.#known = undefined
  }
}
