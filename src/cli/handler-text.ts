import type { Handler } from '../core/handler.js'
import { getLevelName } from '../core/levels.js'
import { Formatter } from '../formatters/index.js'
import { MemoryHandler } from '../handlers/memory.js'
import { StreamHandler } from '../handlers/stream.js'
import { recordValues } from '../python/values.js'
import { targetsOf } from './configured.js'
import { originalOf } from './stand-ins.js'

/** The name of a handler, or what it is if it has none. */
export function nameOfHandler(handler: Handler): string {
  return handler.name ?? `<${handler.constructor.name}>`
}

/** What a handler is and where its records go: `RotatingFileHandler 'app.log', maxBytes=1000, backupCount=3`. */
export function handlerText(handler: Handler): string {
  const original = originalOf(handler)
  const className = original?.className ?? handler.constructor.name
  if (original?.kind === 'unknown') return `${className} (a class of the application's own)`
  const parts = [...(original === undefined ? plainParts(handler) : partsOf(original.values))]
  const targets = targetsOf(handler).map(nameOfHandler)
  if (targets.length > 0) parts.push(`to ${targets.join(', ')}`)
  return [className, parts.join(', ')].filter((part) => part !== '').join(' ')
}

function* plainParts(handler: Handler): Generator<string> {
  if (handler instanceof MemoryHandler) {
    yield `of ${handler.capacity} records`
    yield `flushed by ${getLevelName(handler.flushLevel)}`
  } else if (handler instanceof StreamHandler) {
    const { stream } = handler
    if (stream === process.stdout) yield '<stdout>'
    else if (stream === process.stderr) yield '<stderr>'
  }
}

function* partsOf(values: ReadonlyMap<string, unknown>): Generator<string> {
  for (const [name, value] of values)
    yield name === 'filename'
      ? recordValues.repr(String(value))
      : `${name}=${name === 'credentials' ? '***' : recordValues.repr(value)}`
}

/** A formatter: its class, if that is not Python's own, and its formats. */
export function formatterText(formatter: object): string {
  const original = originalOf(formatter)
  const className = original?.className ?? formatter.constructor.name
  const note = original?.kind === 'unknown' ? ` (a class of the application's own)` : ''
  if (!(formatter instanceof Formatter)) return `${className}${note}`
  const parts = [recordValues.repr(formatter._fmt)]
  if (formatter.datefmt) parts.push(`datefmt ${recordValues.repr(formatter.datefmt)}`)
  return className === 'Formatter' ? parts.join(', ') : `${className}${note} ${parts.join(', ')}`
}

/** A filter: the class, and the name of the logger that it lets through. */
export function filterText(filter: unknown): string {
  if (typeof filter === 'function') return `${filter.name || 'a function'}()`
  if (typeof filter !== 'object' || filter === null) return String(filter)
  const className = originalOf(filter)?.className ?? filter.constructor.name
  const name: unknown = Reflect.get(filter, 'name')
  return typeof name === 'string' && name !== '' ? `${className} ${recordValues.repr(name)}` : className
}
