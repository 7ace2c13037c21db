import { BUFFER_PARAMETERS } from '../handlers/buffer-arguments.js'
import { LIMIT_PARAMETERS } from '../handlers/delivery/limits.js'
import { type Parameter, positionalCount } from '../python/call-arguments.js'
import { recordValues } from '../python/values.js'

const FILE: readonly Parameter[] = [
  ['filename'],
  ['mode', 'a'],
  ['encoding', null],
  ['delay', false],
  ['errors', null],
  ...BUFFER_PARAMETERS,
]

/** What the handlers for many processes have in common. */
const SHARED_FILE: readonly Parameter[] = [
  ['use_gzip', false],
  ['owner', null],
  ['chmod', null],
  ['umask', null],
  ['newline', null],
  ['terminator', '\n'],
  ['unicode_error_policy', 'ignore'],
  ['lock_file_directory', null],
  ['keep_file_open', true],
]

const SOCKET: readonly Parameter[] = [['host'], ['port'], ...LIMIT_PARAMETERS]

const TIMED: readonly Parameter[] = [
  ['filename'],
  ['when', 'h'],
  ['interval', 1],
  ['backupCount', 0],
  ['encoding', null],
  ['delay', false],
  ['utc', false],
  ['atTime', null],
  ['errors', null],
]

/**
 * What the classes of this package that can be handlers or parts of them take, by their full names, so that a configuration can be held against it before a
 * handler is made. The constructors themselves decide.
 */
const SIGNATURES: ReadonlyMap<string, readonly Parameter[]> = new Map<string, readonly Parameter[]>([
  ['logging.Filter', [['name', '']]],
  [
    'logging.Formatter',
    [
      ['fmt', null],
      ['datefmt', null],
      ['style', '%'],
      ['validate', true],
      ['defaults', null, 'by name only'],
    ],
  ],
  ['logging.Filterer', []],
  ['logging.Handler', [['level', 0]]],
  ['logging.Logger', [['name'], ['level', 0]]],
  ['logging.NullHandler', [['level', 0]]],
  ['logging.StreamHandler', [['stream', null]]],
  ['logging.FileHandler', FILE],
  ['logging.handlers.WatchedFileHandler', FILE],
  ['logging.handlers.BaseRotatingHandler', [['filename'], ['mode'], ...FILE.slice(2)]],
  [
    'logging.handlers.RotatingFileHandler',
    [...FILE.slice(0, 2), ['maxBytes', 0], ['backupCount', 0], ...FILE.slice(2)],
  ],
  ['logging.handlers.TimedRotatingFileHandler', [...TIMED, ...BUFFER_PARAMETERS]],
  [
    'logging.handlers.ConcurrentRotatingFileHandler',
    [
      ...FILE.slice(0, 2),
      ...([
        ['maxBytes', 0],
        ['backupCount', 0],
        ['encoding', null],
        ['debug', false],
        ['delay', null],
      ] as const),
      ...SHARED_FILE,
      ['lock_every_write', false, 'by name only'],
      ...BUFFER_PARAMETERS,
    ],
  ],
  [
    'logging.handlers.ConcurrentTimedRotatingFileHandler',
    [
      ...TIMED,
      ['maxBytes', 0],
      ...SHARED_FILE,
      ...([
        ['mode', 'a', 'by name only'],
        ['debug', false, 'by name only'],
        ['lock_every_write', false, 'by name only'],
      ] as const),
      ...BUFFER_PARAMETERS,
    ],
  ],
  ['logging.handlers.SocketHandler', SOCKET],
  ['logging.handlers.DatagramHandler', SOCKET],
  [
    'logging.handlers.SysLogHandler',
    [
      ['address', ['localhost', 514]],
      ['facility', 1],
      ['socktype', null],
      ['timeout', 5, 'by name only'],
      ...LIMIT_PARAMETERS,
    ],
  ],
  [
    'logging.handlers.HTTPHandler',
    [
      ['host'],
      ['url'],
      ['method', 'GET'],
      ['secure', false],
      ['credentials', null],
      ['context', null],
      ['timeout', 10, 'by name only'],
      ...LIMIT_PARAMETERS,
    ],
  ],
  [
    'logging.handlers.SMTPHandler',
    [
      ['mailhost'],
      ['fromaddr'],
      ['toaddrs'],
      ['subject'],
      ['credentials', null],
      ['secure', null],
      ['timeout', 5],
      ['context', null, 'by name only'],
      ...LIMIT_PARAMETERS,
    ],
  ],
  ['logging.handlers.NTEventLogHandler', [['appname'], ['dllname', null], ['logtype', 'Application']]],
  ['logging.handlers.QueueHandler', [['queue']]],
  ['queue.Queue', [['maxsize', 0]]],
  ['logging.handlers.BufferingHandler', [['capacity']]],
  ['logging.handlers.MemoryHandler', [['capacity'], ['flushLevel', 40], ['target', null], ['flushOnClose', true]]],
])

/** The parameters of a class of this package; `undefined` if they are not known. */
export function signatureOf(fullName: string): readonly Parameter[] | undefined {
  return SIGNATURES.get(fullName)
}

/** A signature as Python writes it: `Formatter(fmt=None, datefmt=None, style='%', validate=True, *, defaults=None)`. */
export function signatureText(name: string, parameters: readonly Parameter[]): string {
  const texts = parameters.map((parameter) =>
    parameter.length === 1 ? parameter[0] : `${parameter[0]}=${recordValues.repr(parameter[1])}`,
  )
  const count = positionalCount(parameters)
  if (count < texts.length) texts.splice(count, 0, '*')
  return `${name}(${texts.join(', ')})`
}
