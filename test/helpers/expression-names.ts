import {
  evaluateExpression,
  type HostDescription,
  Namespace,
  NameTable,
  standardNames,
} from '../../src/python/expression/index.js'
import { repr } from '../../src/python/expression/repr.js'
import { PyTuple } from '../../src/python/tuple.js'

/** A class as a host has it: an expression can pass it on, and read what is described of it. */
export class SysLogHandler {
  /** Not described, so not to be reached. */
  static readonly secret = 'secret'
  readonly facility = 1
}

const described: readonly (readonly [object, HostDescription])[] = [
  [
    SysLogHandler,
    {
      typeName: 'type',
      attributes: new Map([
        ['LOG_USER', 1n],
        ['LOG_LOCAL7', 23n],
      ]),
      call: (args, keywords) => PyTuple.of<unknown>('called', [...args], new Map(keywords)),
    },
  ],
]

const levels = { CRITICAL: 50n, ERROR: 40n, WARNING: 30n, WARN: 30n, INFO: 20n, DEBUG: 10n, NOTSET: 0n }

const handlers = new Namespace(
  'logging.handlers',
  new Map<string, unknown>([
    ['SYSLOG_UDP_PORT', 514n],
    ['DEFAULT_TCP_LOGGING_PORT', 9020n],
    ['SysLogHandler', SysLogHandler],
  ]),
)

/** The names of an expression within Python's logging, as far as the tests need them. */
export const names = new NameTable(
  [standardNames, new Map<string, unknown>([...Object.entries(levels), ['handlers', handlers]])],
  new Map(described),
)

/** What `scripts/record-expressions.py` writes down of an expression: its `repr`, or the name of its error. */
export interface Outcome {
  readonly repr?: string
  readonly error?: string
}

/** The outcome of an expression here. */
export function outcomeOf(expression: string): Outcome {
  try {
    return { repr: shown(evaluateExpression(expression, names)) }
  } catch (error) {
    return { error: error instanceof Error ? error.name : String(error) }
  }
}

function shown(value: unknown): string {
  if (value === process.stdout) return '<stdout>'
  if (value === process.stderr) return '<stderr>'
  if (value instanceof PyTuple) return `(${Array.from(value, shown).join(', ')}${value.length === 1 ? ',' : ''})`
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`
  if (value instanceof Map) return `{${Array.from(value, ([key, item]) => `${shown(key)}: ${shown(item)}`).join(', ')}}`
  return repr(value)
}
