import { bindArguments, isPlainObject, type Parameter } from '../python/call-arguments.js'
import type { FormatterOptions } from './formatter.js'
import { isDict } from './json-values.js'

/** The parameters of every JSON formatter. */
export const JSON_PARAMETERS: readonly Parameter[] = [
  ['fmt', null],
  ['datefmt', null],
  ['style', '%'],
  ['validate', true],
  ['prefix', ''],
  ['rename_fields', null],
  ['rename_fields_keep_missing', false],
  ['static_fields', null],
  ['reserved_attrs', null],
  ['timestamp', false],
  ['defaults', null],
  ['exc_info_as_array', false],
  ['stack_info_as_array', false],
]
// The rest is given by name only.
const POSITIONAL = 4

/** Names and values: a plain object or a Map. */
export type Fields = Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>

/** The arguments of every JSON formatter by name. */
export interface BaseJsonOptions extends Omit<FormatterOptions, 'fmt'> {
  /** The fields: a format of the style of which only the names count, or a list of names. By default the message alone. */
  fmt?: string | readonly string[] | null | undefined
  /** How the format is written: `%`, `{`, `$`, or `,` for names with commas between them. Default `%`. */
  style?: string | undefined
  /** What stands before the JSON. Default nothing. */
  prefix?: string | undefined
  /** New names for fields, by their old ones. */
  rename_fields?: Readonly<Record<string, string>> | ReadonlyMap<string, string> | null | undefined
  /** Whether what would be renamed, but is not there, is written as `null`. Default false. */
  rename_fields_keep_missing?: boolean | undefined
  /** Fields that every record gets. */
  static_fields?: Fields | null | undefined
  /** The attributes of records that are no extras: all that every record has. */
  reserved_attrs?: Iterable<string> | null | undefined
  /** Whether a field `timestamp`, or one of the name given here, tells the time of the record in UTC. Default false. */
  timestamp?: boolean | string | null | undefined
  /** Whether an error's text is a list of its lines. Default false. */
  exc_info_as_array?: boolean | undefined
  /** Whether the text of `stack_info` is a list of its lines. Default false. */
  stack_info_as_array?: boolean | undefined
}

/** What is accepted in place of a value that can not be, for those arguments that would fail only when records come. */
const KINDS: ReadonlyMap<string, (value: unknown) => string | undefined> = new Map([
  ['prefix', (value) => (typeof value === 'string' ? undefined : 'text')],
  ['rename_fields', dictOrNothing],
  ['static_fields', dictOrNothing],
  ['reserved_attrs', (value) => (!value || isIterable(value) ? undefined : 'a list of names')],
])

function dictOrNothing(value: unknown): string | undefined {
  return !value || isDict(value) ? undefined : 'an object or a Map'
}

function isIterable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

/** Arguments of which none is missing. */
type Bound<Options> = { readonly [Name in keyof Options]-?: Exclude<Options[Name], undefined> }

/** The arguments of every JSON formatter, bound to their names. */
export type BaseJsonArguments = Bound<BaseJsonOptions>

/**
 * Binds the arguments of a JSON formatter to their names.
 *
 * @param callable - the name of the class for error messages
 * @param parameters - those of the class, of which the first are {@link JSON_PARAMETERS}
 * @throws TypeError for a surplus or unknown argument
 */
export function bindJsonArguments<Options extends BaseJsonOptions>(
  callable: string,
  parameters: readonly Parameter[],
  args: readonly unknown[],
): Bound<Options> {
  if (args[POSITIONAL] !== undefined && !isPlainObject(args[POSITIONAL]))
    throw new TypeError(`${callable} takes at most ${POSITIONAL} positional arguments; the rest is given by name`)
  const values = bindArguments(callable, parameters, args)
  parameters.forEach(([name], at) => {
    const accepted = KINDS.get(name)?.(values[at])
    if (accepted !== undefined) throw new TypeError(`${callable} argument '${name}' must be ${accepted}`)
  })
  return Object.fromEntries(parameters.map(([name], at) => [name, values[at]])) as Bound<Options>
}
