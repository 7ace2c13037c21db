import { type LogRecord, RECORD_ATTRIBUTES } from '../core/record.js'
import { exactValues } from '../python/values.js'
import { Formatter } from './formatter.js'
import { IsoTimestamp } from './iso-timestamp.js'
import type { BaseJsonArguments } from './json-arguments.js'
import { COMMA, fieldNames } from './json-fields.js'
import { boxed, isDict, mapOf, mapOfDefaults } from './json-values.js'
import { linesOf } from './lines-of.js'
import { recordDict } from './record-dict.js'
import { fieldOf, type Reader, readerOf } from './record-fields.js'

/** The attributes of records that are no extras. python-json-logger's `RESERVED_ATTRS`. */
export const RESERVED_ATTRS: readonly string[] = [...RECORD_ATTRIBUTES].sort()

/** The fields of a record in the order in which they are written. */
export type LogData = Map<string, unknown>

/**
 * What JSON formatters have in common: which fields of a record are written, and under which names. How, a subclass says.
 *
 * @see python-json-logger's `pythonjsonlogger.core.BaseJsonFormatter`
 */
export abstract class BaseJsonFormatter extends Formatter {
  /** The names of the fields that the format mentions. */
  readonly _required_fields: readonly string[]
  readonly prefix: string
  readonly rename_fields: ReadonlyMap<string, string>
  readonly rename_fields_keep_missing: boolean
  readonly static_fields: ReadonlyMap<string, unknown>
  readonly reserved_attrs: ReadonlySet<string>
  readonly timestamp: boolean | string
  readonly defaults: ReadonlyMap<string, unknown>
  readonly exc_info_as_array: boolean
  readonly stack_info_as_array: boolean
  readonly #skipped: ReadonlySet<string>
  readonly #readsAll: boolean
  readonly #required: readonly [name: string, key: string, read: Reader][]
  readonly #timestamp = new IsoTimestamp()

  /**
   * @param given - the arguments by name
   * @throws TypeError, ValueError for a format that is not one of the style
   */
  protected constructor(given: BaseJsonArguments) {
    const { fmt, datefmt, style, validate, defaults } = given
    const isFormat = !Array.isArray(fmt) && style !== COMMA
    if (isFormat) super(fmt as string | null, datefmt, style, Boolean(validate), { defaults })
    else super(null, datefmt)
    if (typeof fmt === 'string' && !isFormat) this._fmt = fmt
    this._required_fields = Array.isArray(fmt) ? fmt.map(String) : fieldNames(this._fmt, style)
    this.prefix = given.prefix
    this.rename_fields = mapOf(given.rename_fields || null) as ReadonlyMap<string, string>
    this.rename_fields_keep_missing = Boolean(given.rename_fields_keep_missing)
    this.static_fields = mapOf(given.static_fields || null)
    this.reserved_attrs = new Set(given.reserved_attrs || RESERVED_ATTRS)
    this.timestamp = given.timestamp || false
    this.defaults = mapOfDefaults(defaults)
    this.exc_info_as_array = Boolean(given.exc_info_as_array)
    this.stack_info_as_array = Boolean(given.stack_info_as_array)
    this.#skipped = new Set([...this._required_fields, ...this.reserved_attrs])
    this.#readsAll = RESERVED_ATTRS.some((name) => !this.#skipped.has(name))
    this.#required = this._required_fields.map((name) => [name, this.#named(name), readerOf(name)])
  }

  /** Whether the fields show the time, so that it must be made. */
  override usesTime(): boolean {
    return this._required_fields.includes('asctime')
  }

  /**
   * The record as text. Sets `message` of the record, and `asctime` if it is shown.
   *
   * A record whose message is a plain object or a Map gets the fields in it; its `message` is then empty.
   */
  override format(record: LogRecord): string {
    const { msg } = record
    let message_dict: Map<string, unknown>
    if (isDict(msg)) {
      message_dict = mapOf(msg)
      record.message = ''
    } else {
      message_dict = new Map()
      record.message = record.getMessage()
    }
    if (this.usesTime()) record.asctime = this.formatTime(record, this.datefmt)
    this.#addError(message_dict, record)
    const log_data: LogData = new Map()
    this.add_fields(log_data, record, message_dict)
    return this.serialize_log_record(this.process_log_record(log_data))
  }

  /**
   * Puts a record's fields into `log_data`: for subclasses to add theirs.
   *
   * @param message_dict - the fields of a message that is an object, and `exc_info` and `stack_info` where there are any
   */
  add_fields(log_data: LogData, record: LogRecord, message_dict: ReadonlyMap<string, unknown>): void {
    for (const [name, value] of this.defaults) log_data.set(this.#named(name), value)
    for (const [name, key, read] of this.#required) log_data.set(key, attributeOf(record, name, read))
    for (const [name, value] of this.static_fields) log_data.set(this.#named(name), value)
    for (const [name, value] of message_dict) log_data.set(this.#named(name), value)
    this.#addExtras(log_data, record)
    if (this.timestamp !== false)
      log_data.set(
        this.#named(typeof this.timestamp === 'string' ? this.timestamp : 'timestamp'),
        this.#timestamp.text(record.created),
      )
    if (!this.rename_fields_keep_missing) return
    for (const name of this.rename_fields.values()) if (!log_data.has(name)) log_data.set(name, null)
  }

  /** Changes the fields of a record before they are written: for subclasses. By default they stay. */
  process_log_record(log_data: LogData): LogData {
    return log_data
  }

  /** The whole text of a record: {@link prefix} and JSON. */
  serialize_log_record(log_data: LogData): string {
    return this.prefix + this.jsonify_log_record(log_data)
  }

  /** The JSON of a record. */
  abstract jsonify_log_record(log_data: LogData): string

  #named(name: string): string {
    return this.rename_fields.get(name) ?? name
  }

  #addError(message_dict: Map<string, unknown>, record: LogRecord): void {
    if (!message_dict.has('exc_info')) {
      if (record.exc_info) {
        const text = this.formatException(record.exc_info)
        message_dict.set('exc_info', this.exc_info_as_array ? linesOf(text) : text)
      } else if (record.exc_text) message_dict.set('exc_info', record.exc_text)
    }
    if (!record.stack_info || message_dict.has('stack_info')) return
    const text = this.formatStack(record.stack_info)
    message_dict.set('stack_info', this.stack_info_as_array ? linesOf(text) : text)
  }

  #addExtras(log_data: LogData, record: LogRecord): void {
    const skipped = this.#skipped
    const names = this.#readsAll ? recordDict(record, null).keys() : Object.keys(record)
    for (const name of names)
      if (!skipped.has(name) && !name.startsWith('_'))
        log_data.set(this.#named(name), attributeOf(record, name, readerOf(name)))
  }
}

function attributeOf(record: LogRecord, name: string, read: Reader): unknown {
  const value = read(record)
  if (value === undefined) return null
  if (typeof value !== 'number') return value
  return fieldOf(record, name, read, null).values === exactValues ? boxed(value) : value
}
