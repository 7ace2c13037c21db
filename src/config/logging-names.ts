import os from 'node:os'
import { getLevelName } from '../core/levels.js'
import { BASIC_FORMAT } from '../formatters/index.js'
import {
  defineFunction,
  type HostDescription,
  type Names,
  Namespace,
  NameTable,
  standardNames,
} from '../python/expression/index.js'
import { exactValues } from '../python/values.js'
import { type ConfigClass, classesRevision, registeredClasses } from './classes.js'
import { LateInstance } from './late-instance.js'
import { SYSLOG_CONSTANTS } from './syslog-constants.js'

/** Python's `logging` as an expression sees it from within: its constants. */
const CONSTANTS: readonly [name: string, value: unknown][] = [
  ['CRITICAL', 50n],
  ['FATAL', 50n],
  ['ERROR', 40n],
  ['WARNING', 30n],
  ['WARN', 30n],
  ['INFO', 20n],
  ['DEBUG', 10n],
  ['NOTSET', 0n],
  ['BASIC_FORMAT', BASIC_FORMAT],
  ['raiseExceptions', true],
  ['logThreads', true],
  ['logMultiprocessing', true],
  ['logProcesses', true],
  ['logAsyncioTasks', true],
]

/** Python's `logging.getLevelName`: the name of a level's number, the number of a name. */
function levelName(level: unknown): unknown {
  if (typeof level === 'bigint') return getLevelName(Number(level))
  const found = typeof level === 'string' ? getLevelName(level) : `Level ${exactValues.str(level)}`
  return typeof found === 'number' ? BigInt(found) : found
}

/** The constants of Python's `logging.handlers`. */
const HANDLERS_CONSTANTS: readonly [name: string, value: unknown][] = [
  ['DEFAULT_TCP_LOGGING_PORT', 9020n],
  ['DEFAULT_UDP_LOGGING_PORT', 9021n],
  ['DEFAULT_HTTP_LOGGING_PORT', 9022n],
  ['DEFAULT_SOAP_LOGGING_PORT', 9023n],
  ['SYSLOG_UDP_PORT', 514n],
  ['SYSLOG_TCP_PORT', 514n],
]

/** What people reach of Python's `socket` through `handlers.socket`: the numbers are Linux's. */
const SOCKET = new Namespace(
  'socket',
  new Map<string, unknown>([
    ['SOCK_STREAM', 1n],
    ['SOCK_DGRAM', 2n],
    ['AF_UNIX', 1n],
    ['AF_INET', 2n],
    ['AF_INET6', 10n],
    ['gethostname', defineFunction('gethostname', [], () => os.hostname())],
  ]),
)

/** The names that are known as long as no class is registered. */
interface Known {
  readonly revision: number
  /** Those within Python's `logging`. */
  readonly names: Names
  /** Python's modules. */
  readonly modules: Names
}

let cached: Known | undefined

/**
 * The names that `args`, `kwargs`, `defaults` and `class` can use: those of Python's `logging`, with `handlers`, and what
 * every expression has. Calling a class gives a {@link LateInstance}.
 */
export function loggingNames(): Names {
  return known().names
}

/** The modules of Python that the full names of a configuration can begin with, as `sys.stdout` and `logging.INFO` do. */
export function moduleNames(): Names {
  return known().modules
}

function known(): Known {
  if (cached?.revision !== classesRevision()) cached = makeNames()
  return cached
}

function makeNames(): Known {
  const logging = new Map(CONSTANTS)
  logging.set('getLevelName', defineFunction('getLevelName', ['level'], levelName))
  const handlers = new Map(HANDLERS_CONSTANTS)
  const hosts = new Map<object, HostDescription>()
  for (const [name, klass] of registeredClasses()) {
    const [, module, last] = /^logging\.(handlers\.)?(\w+)$/.exec(name) ?? []
    if (last === undefined) continue
    const members = module === undefined ? logging : handlers
    members.set(last, klass)
    hosts.set(klass, describe(klass, last))
  }
  for (const name of ['os', 'time']) handlers.set(name, standardNames.get(name))
  handlers.set('socket', SOCKET)
  const module = new Namespace('logging', logging)
  handlers.set('logging', module)
  logging.set('handlers', new Namespace('logging.handlers', handlers))
  const modules = new Map<string, unknown>([
    ['logging', module],
    ['socket', SOCKET],
  ])
  for (const name of ['os', 'sys', 'time']) modules.set(name, standardNames.get(name))
  return {
    revision: classesRevision(),
    names: new NameTable([standardNames, logging], hosts),
    modules: new NameTable([modules], hosts),
  }
}

function describe(klass: ConfigClass, name: string): HostDescription {
  const call: HostDescription['call'] = (args, keywords) => new LateInstance(klass, args, keywords)
  return name === 'SysLogHandler'
    ? { typeName: 'type', call, attributes: SYSLOG_CONSTANTS }
    : { typeName: 'type', call }
}
