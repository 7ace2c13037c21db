import type { Handler } from '../../src/core/handler.js'
import type { Logger } from '../../src/core/logger.js'
import { isPlaceHolder, manager, root } from '../../src/core/manager.js'
import { Formatter } from '../../src/formatters/index.js'

/** What stands: all loggers with their handlers, and those with their formatters, by what can be seen of them. */
export function describeLogging(): unknown {
  const loggers = [...manager.loggerDict].filter(([, entry]) => !isPlaceHolder(entry)) as [string, Logger][]
  return {
    root: loggerFacts(root),
    loggers: Object.fromEntries(
      loggers.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, it]) => [name, loggerFacts(it)]),
    ),
  }
}

function loggerFacts({ level, propagate, disabled, handlers }: Logger): unknown {
  return { level, propagate, disabled, handlers: handlers.map((handler) => handlerFacts(handler)) }
}

// What differs from one handler to the next of the same configuration: when it was made, or what it holds open.
const PASSING = new Set(['formatter', 'filters', 'lock', 'stream', 'target', 'listener', 'queue', 'rolloverAt'])

function handlerFacts(handler: Handler): unknown {
  const { stream, target } = handler as { stream?: unknown; target?: Handler | null }
  const facts = Object.entries(handler).filter(([name, value]) => !PASSING.has(name) && typeof value !== 'function')
  return {
    ...Object.fromEntries(facts.map(([name, value]) => [name, plain(value)])),
    class: handler.constructor.name,
    name: handler.name,
    formatter: handler.formatter === null ? null : formatterFacts(handler.formatter),
    filters: handler.filters.map((filter) => filter.constructor.name),
    stream: stream === process.stdout ? 'stdout' : stream === process.stderr ? 'stderr' : typeof stream,
    target: target ? handlerFacts(target) : null,
  }
}

function formatterFacts(formatter: object): unknown {
  if (!(formatter instanceof Formatter)) return { class: formatter.constructor.name }
  const { _fmt, datefmt, _style } = formatter
  const style = { class: _style.constructor.name, defaults: plain(_style._defaults) }
  return { class: formatter.constructor.name, _fmt, datefmt, style }
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item)]))
  if (Array.isArray(value)) return value.map(plain)
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return `<${value.constructor.name}>`
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}
