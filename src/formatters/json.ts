import type { Call, Parameter } from '../python/call-arguments.js'
import { type JsonOptions, jsonWriter } from '../python/json-text.js'
import { recordValues } from '../python/values.js'
import { type BaseJsonOptions, bindJsonArguments, JSON_PARAMETERS } from './json-arguments.js'
import { BaseJsonFormatter, type LogData } from './json-base.js'
import { plainValue } from './json-values.js'

const PARAMETERS: readonly Parameter[] = [
  ...JSON_PARAMETERS,
  ['json_default', null],
  ['json_encoder', null],
  ['json_serializer', null],
  ['json_indent', null],
  ['json_ensure_ascii', true],
]

/** The arguments of a {@link JsonFormatter} by name. */
export interface JsonFormatterOptions extends BaseJsonOptions {
  /**
   * Gives what is written in place of a value that JSON has no word for. By default the time of a Date in UTC, an Error as
   * `Name: message`, bytes in base64, what the object's `toJSON` gives, else its text.
   */
  json_default?: ((value: unknown) => unknown) | null | undefined
  /** Not here: a class in Python. */
  json_encoder?: null | undefined
  /** Writes the JSON in place of this package, as `JSON.stringify`; called with the fields as a plain object. */
  json_serializer?: ((fields: Record<string, unknown>) => string) | null | undefined
  /** How deep each level is indented: a number of spaces, or text. Default `null`: all on one line. */
  json_indent?: number | string | boolean | null | undefined
  /** Whether all but ASCII is escaped. Default true. */
  json_ensure_ascii?: boolean | undefined
}

/** A JSON formatter's arguments as called: up to four in Python's order, the rest by name. */
export type JsonFormatterArguments = Call<
  [
    fmt?: string | readonly string[] | null | undefined,
    datefmt?: string | null | undefined,
    style?: string | undefined,
    validate?: boolean,
  ],
  JsonFormatterOptions
>

/**
 * Writes records as JSON, one object each: the fields that the format mentions, then the record's extras. The bytes are those
 * of Python's package python-json-logger.
 *
 * @example
 * new JsonFormatter('%(asctime)s %(levelname)s %(message)s', { rename_fields: { levelname: 'level' }, timestamp: true })
 * @see python-json-logger's `pythonjsonlogger.json.JsonFormatter`
 */
export class JsonFormatter extends BaseJsonFormatter {
  readonly json_default: Callable<'json_default'>
  readonly json_serializer: Callable<'json_serializer'>
  readonly json_indent: JsonOptions['indent']
  readonly json_ensure_ascii: boolean
  readonly #write: (value: unknown) => string

  /**
   * @param args - `fmt`, `datefmt`, `style`, `validate`, and by name the rest: see {@link JsonFormatterOptions}
   * @throws ValueError for an unknown style, or a format that is not one of the style
   * @throws TypeError for a surplus or unknown argument, or one of the wrong kind
   */
  constructor(...args: JsonFormatterArguments) {
    const given = bindJsonArguments<JsonFormatterOptions>('JsonFormatter()', PARAMETERS, args)
    if (given.json_encoder !== null)
      throw new TypeError('JsonFormatter() has no json_encoder: give a function as json_default or json_serializer')
    super(given)
    this.json_default = callableOrNull('json_default', given.json_default)
    this.json_serializer = callableOrNull('json_serializer', given.json_serializer)
    this.json_indent = given.json_indent
    this.json_ensure_ascii = Boolean(given.json_ensure_ascii)
    const { json_ensure_ascii: ensureAscii, json_indent: indent } = this
    this.#write = jsonWriter({ ensureAscii, indent, other: this.json_default ?? plainValue })
  }

  override jsonify_log_record(log_data: LogData): string {
    return this.json_serializer === null ? this.#write(log_data) : this.json_serializer(Object.fromEntries(log_data))
  }
}

type Callable<Name extends 'json_default' | 'json_serializer'> = Exclude<JsonFormatterOptions[Name], undefined>

function callableOrNull<T>(name: string, value: T): T {
  if (value === null || typeof value === 'function') return value
  throw new TypeError(
    `JsonFormatter() argument '${name}' must be a function, not ${recordValues.typeName(value)}; a configuration names it by ext://`,
  )
}
