import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { isRecord, keepCallSite, type LogRecord } from './record.js'

const PARAMETERS: readonly Parameter[] = [['name', '']]

/** What a filter says of a record: whether to go on with it, or the record to go on with in its place. */
export type FilterResult = boolean | LogRecord | null | undefined | number

/** A filter as applications write them: an object with a `filter` method, or a function. */
export type FilterLike = { filter(record: LogRecord): FilterResult } | ((record: LogRecord) => FilterResult)

/**
 * Lets through the records of one logger and those below it.
 *
 * @example `handler.addFilter(new Filter('app.db'))`
 * @see Python's `logging.Filter`
 */
export class Filter {
  readonly name: string
  readonly nlen: number

  /**
   * @param args - `name`, the logger's; '', the default, lets everything through
   * @throws TypeError for a surplus or unknown argument, or a name that is not text
   */
  constructor(...args: Call<[name?: string], { name?: string }>) {
    const [name] = bindArguments('Filter()', PARAMETERS, args)
    if (typeof name !== 'string') throw new TypeError(`Filter(): the name must be text, not ${String(name)}`)
    this.name = name
    this.nlen = name.length
  }

  /** Whether the record comes from the named logger or from one below it. */
  filter(record: LogRecord): FilterResult {
    if (this.nlen === 0 || record.name === this.name) return true
    return record.name.startsWith(this.name) && record.name[this.nlen] === '.'
  }
}

/**
 * What loggers and handlers have in common: a list of filters that a record must pass.
 *
 * @see Python's `logging.Filterer`
 */
export class Filterer {
  filters: FilterLike[] = []

  /** Adds a filter, unless it is there. */
  addFilter(filter: FilterLike): void {
    if (!this.filters.includes(filter)) this.filters.push(filter)
  }

  /** Removes a filter, if it is there. */
  removeFilter(filter: FilterLike): void {
    const at = this.filters.indexOf(filter)
    if (at >= 0) this.filters.splice(at, 1)
  }

  /** Asks all filters in turn: `false` as soon as one refuses, otherwise the record or what a filter put in its place. */
  filter(record: LogRecord): LogRecord | false {
    const { filters } = this
    if (filters.length === 0) return record
    let current = record
    // By index: a filter may add or remove filters while it runs.
    for (let at = 0; at < filters.length; at++) {
      const filter = filters[at] as FilterLike
      // An application's filter may keep the record for later.
      if (!isOwn(filter)) keepCallSite(current)
      const result = typeof filter === 'function' ? filter(current) : filter.filter(current)
      if (!result) return false
      if (isRecord(result)) current = result
    }
    return current
  }
}

function isOwn(filter: FilterLike): boolean {
  return typeof filter !== 'function' && filter.filter === Filter.prototype.filter
}
