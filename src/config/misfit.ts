import { bindArguments } from '../python/call-arguments.js'
import { isError } from '../python/is-error.js'
import type { Said } from './findings.js'
import { signatureOf, signatureText } from './signatures.js'

/** What a class would say of arguments that it does not take. */
export interface Misfit extends Said {
  /** The keyword that it does not know, if that is it. */
  readonly unknown: string | undefined
}

/**
 * Holds arguments against what a class of this package takes.
 *
 * @param fullName - the name of the class, as `logging.FileHandler`
 * @param args - with the keyword arguments as a plain object in last place
 * @param suggest - finds the name that a misspelt keyword most likely means
 * @returns `undefined` if they fit, as far as is known
 */
export function misfitOf(
  fullName: string,
  args: readonly unknown[],
  suggest: (word: string, names: readonly string[]) => string | null,
): Misfit | undefined {
  const parameters = signatureOf(fullName)
  if (parameters === undefined) return undefined
  const shortName = fullName.slice(fullName.lastIndexOf('.') + 1)
  try {
    bindArguments(`${shortName}()`, parameters, args)
    return undefined
  } catch (error) {
    const message = isError(error) ? error.message.replace(/; accepted: .*$/s, '') : String(error)
    const [, unknown] = /unexpected keyword argument '(\w+)'/.exec(message) ?? []
    const names = parameters.map(([name]) => name)
    return {
      message,
      accepted: signatureText(shortName, parameters),
      suggestion: unknown === undefined ? null : suggest(unknown, names),
      cause: error,
      unknown,
    }
  }
}
