import { afterEach, describe, expect, test } from 'vitest'
import { registerClass } from '../../../src/config/classes.js'
import { resolveName } from '../../../src/config/dict/resolve.js'
import { registerObject } from '../../../src/config/registered-objects.js'
import { Formatter } from '../../../src/formatters/index.js'
import { RotatingFileHandler } from '../../../src/handlers/index.js'
import { StreamHandler } from '../../../src/handlers/stream.js'
import { ValueError } from '../../../src/python/errors.js'
import { gmtime } from '../../../src/python/struct-time.js'
import { freshLogging } from '../../helpers/fresh-logging.js'

afterEach(freshLogging)

describe('a name stands for', () => {
  test.each<[string, unknown]>([
    ['logging.StreamHandler', StreamHandler],
    ['logging.Formatter', Formatter],
    ['logging.handlers.RotatingFileHandler', RotatingFileHandler],
    ['logging.handlers.logging.StreamHandler', StreamHandler],
    ['logging.INFO', 20],
    ['logging.BASIC_FORMAT', '%(levelname)s:%(name)s:%(message)s'],
    ['logging.handlers.SYSLOG_UDP_PORT', 514],
    ['logging.handlers.DEFAULT_TCP_LOGGING_PORT', 9020],
    ['logging.handlers.SysLogHandler.LOG_LOCAL2', 18],
    ['sys.stdout', process.stdout],
    ['sys.stderr', process.stderr],
    ['sys.__stderr__', process.stderr],
    ['os.sep', '/'],
    ['socket.SOCK_STREAM', 1],
    ['time.gmtime', gmtime],
  ])('%s', (name, value) => expect(resolveName(name)).toBe(value))

  test('what the application registers', () => {
    class Mine {}
    const make = () => new Mine()
    registerClass('my.pkg.Mine', Mine)
    registerObject('my.pkg.make', make)
    registerObject('my.pkg.nothing', undefined)
    expect(resolveName('my.pkg.Mine')).toBe(Mine)
    expect(resolveName('my.pkg.make')).toBe(make)
    expect(resolveName('my.pkg.nothing')).toBeUndefined()
  })
})

test.each([
  ...[
    'logging',
    'sys',
    'os',
    'os.path',
    'time',
    'socket',
    'nope',
    'nope.x',
    'logging.Nope',
    'logging.stream',
    'sys.nope',
    'sys..stdout',
  ],
  ...[
    'StreamHandler',
    ' logging.StreamHandler',
    'logging.StreamHandler.',
    'logging.StreamHandler ',
    '.logging',
    'logging-x.y',
  ],
  ...[
    'sys.stdout.write',
    'sys.stdout.constructor',
    'sys.stdout.__proto__',
    'logging.StreamHandler.prototype',
    'os.getcwd',
    'os.system',
  ],
  ...[
    'logging.StreamHandler.constructor',
    'logging.__proto__',
    'logging.constructor',
    'builtins.eval',
    'subprocess.Popen',
    'os.environ.get',
  ],
  ...[
    'process.exit',
    'child_process.exec',
    'globalThis.process',
    'fs.readFileSync',
    'sys.stdout()',
    'sys.stdout or 1',
    'logging.class',
  ],
  ...[
    'os.getcwd()',
    '(sys).stdout',
    'sys.stdout#',
    'int',
    '__import__',
    'logging.handlers',
    'sys.modules',
    'logging.None',
  ],
])('%s is out of reach', (name) => {
  expect(() => resolveName(name)).toThrow(ValueError)
  expect(() => resolveName(name)).toThrow('Cannot resolve ')
})

test('a name must say something', () => {
  expect(() => resolveName('')).toThrow('Empty module name')
})

test('names are registered under text', () => {
  expect(() => registerObject('', 1)).toThrow(TypeError)
  expect(() => registerObject(1 as never, 1)).toThrow(TypeError)
})
