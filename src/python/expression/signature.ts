/** Binding the arguments of a call in an expression to what a function of the tables takes. */

/**
 * The parameters of a function, in order. `/name` is positional only, `:name` keyword only, `name?` may be left out (it is
 * undefined then). `*name` takes the positional arguments that are left, as an array, and `**name` the keywords, as a Map.
 */
export type Signature = readonly string[]

/** The keyword arguments of a call. */
export type Keywords = ReadonlyMap<string, unknown>

/** A call without keyword arguments. */
export const noKeywords: Keywords = new Map()

/**
 * Gives each parameter of a signature its argument, in the signature's order.
 *
 * @param callable - the name for error messages, as `round()`
 * @throws TypeError naming the argument, when one is missing, surplus, unknown or given twice
 */
export function bind(callable: string, signature: Signature, args: readonly unknown[], keywords: Keywords): unknown[] {
  const bound: unknown[] = []
  const left = new Map(keywords)
  let next = 0
  for (const parameter of signature) {
    const name = parameter.replace(/^(?:[/:]|\*+)|\?$/g, '')
    const isNamed = /^[^/*]/.test(parameter) && left.has(name)
    if (parameter.startsWith('**')) {
      bound.push(new Map(left))
      left.clear()
    } else if (parameter.startsWith('*')) {
      bound.push(args.slice(next))
      next = args.length
    } else if (next < args.length && !parameter.startsWith(':')) {
      if (isNamed) throw new TypeError(`${callable} got multiple values for argument '${name}'`)
      bound.push(args[next++])
    } else {
      if (!isNamed && !parameter.endsWith('?')) throw new TypeError(`${callable} missing required argument '${name}'`)
      bound.push(isNamed ? left.get(name) : undefined)
      if (isNamed) left.delete(name)
    }
  }
  if (next < args.length)
    throw new TypeError(`${callable} takes at most ${next} positional arguments (${args.length} given)`)
  for (const name of left.keys()) throw new TypeError(`${callable} got an unexpected keyword argument '${name}'`)
  return bound
}
