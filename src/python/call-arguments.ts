/**
 * Python's calling convention on JavaScript's: positional arguments in Python's order, keyword arguments as one trailing
 * plain object. The signature decides what a call means, so every constructor of the package refuses the same mistakes
 * in the same words.
 */

/** A parameter: its name, or its name and default; those that are given by name only come last. */
export type Parameter =
  | readonly [name: string]
  | readonly [name: string, defaultValue: unknown]
  | readonly [name: string, defaultValue: unknown, kind: 'by name only']

/**
 * The argument lists that a signature allows: any number of the positional arguments, then perhaps the keywords.
 *
 * @example `Call<[filename: string, mode?: string], { filename: string; mode?: string }>`
 */
export type Call<Positional extends readonly unknown[], Keywords> =
  | Positional
  | [...Prefixes<Positional>, keywords: Keywords]

type Prefixes<T extends readonly unknown[], Given extends readonly unknown[] = []> = number extends T['length']
  ? Given
  : T extends readonly []
    ? Given
    : T extends readonly [infer First, ...infer Rest]
      ? Given | Prefixes<Rest, [...Given, First]>
      : T extends readonly [(infer First)?, ...infer Rest]
        ? Given | Prefixes<Rest, [...Given, First | undefined]>
        : Given

/** Whether a value is a plain object, which as last argument holds the keyword arguments. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * Binds a call's arguments to a signature: gives each parameter its value, in the signature's order.
 *
 * `undefined` counts as not given.
 *
 * @param callable - the name for error messages, as `RotatingFileHandler()`
 * @param parameters - the signature
 * @param args - the arguments as called; a plain object in last place holds keyword arguments
 * @throws TypeError naming the argument, when one is missing, surplus, unknown or given twice
 */
export function bindArguments(callable: string, parameters: readonly Parameter[], args: readonly unknown[]): unknown[] {
  const last = args.at(-1)
  const keywords = isPlainObject(last) ? last : undefined
  const positional = keywords === undefined ? args : args.slice(0, -1)
  const most = positionalCount(parameters)
  if (positional.length > most) {
    const kind = most < parameters.length ? 'positional arguments' : 'arguments'
    const names = accepted(parameters.slice(0, most))
    throw new TypeError(`${callable} takes at most ${most} ${kind} (${names}), but ${positional.length} were given`)
  }
  const bound: unknown[] = parameters.map(([, defaultValue]) => defaultValue)
  const given = new Set<string>()
  positional.forEach((value, at) => {
    const name = parameters[at]?.[0]
    if (value === undefined || name === undefined) return
    bound[at] = value
    given.add(name)
  })
  for (const [name, value] of Object.entries(keywords ?? {})) {
    const at = parameters.findIndex((parameter) => parameter[0] === name)
    if (at < 0)
      throw new TypeError(`${callable} got an unexpected keyword argument '${name}'; accepted: ${accepted(parameters)}`)
    if (given.has(name)) throw new TypeError(`${callable} got multiple values for argument '${name}'`)
    if (value === undefined) continue
    bound[at] = value
    given.add(name)
  }
  const missing = parameters
    .filter((parameter) => parameter.length === 1 && !given.has(parameter[0]))
    .map(([name]) => `'${name}'`)
  if (missing.length > 0)
    throw new TypeError(`${callable} missing required argument${missing.length > 1 ? 's' : ''}: ${missing.join(', ')}`)
  return bound
}

/** How many of the parameters can be given by place. */
export function positionalCount(parameters: readonly Parameter[]): number {
  const count = parameters.findIndex(isByNameOnly)
  return count < 0 ? parameters.length : count
}

/** Whether a parameter is given by name only. */
export function isByNameOnly(parameter: Parameter): boolean {
  return parameter.length === 3
}

function accepted(parameters: readonly Parameter[]): string {
  return parameters.map(([name]) => name).join(', ')
}
