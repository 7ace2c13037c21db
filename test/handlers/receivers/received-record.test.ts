import { afterEach, describe, expect, it } from 'vitest'
import { getLogRecordFactory, LogRecord, setLogRecordFactory } from '../../../src/core/record.js'
import { Formatter } from '../../../src/formatters/index.js'
import { RecordUnpickler } from '../../../src/handlers/receivers/received-record.js'
import { RefusedRecord } from '../../../src/handlers/receivers/refusal.js'
import { dumps } from '../../../src/python/pickle/dumps.js'
import { PickleFloat } from '../../../src/python/pickle/pickle-float.js'
import { PyTuple } from '../../../src/python/tuple.js'
import { recordedPickles } from '../../helpers/recorded-pickles.js'

const unpickler = new RecordUnpickler(2 ** 20)
const received = (attributes: unknown): LogRecord => unpickler.record(Buffer.from(dumps(attributes)))
const MINIMAL = { name: 'a', levelno: 30 }

function refusal(attributes: unknown): [string, string] {
  try {
    unpickler.record(attributes instanceof Uint8Array ? Buffer.from(attributes) : Buffer.from(dumps(attributes)))
  } catch (error) {
    if (error instanceof RefusedRecord) return [error.reason, error.message]
    throw error
  }
  throw new Error('it was not refused')
}

describe('RecordUnpickler', () => {
  const [, recorded] = recordedPickles.find(([, one]) => JSON.stringify(one.value).includes('app.db')) ?? []
  const LINE =
    '%(name)s|%(levelno)d|%(levelname)s|%(pathname)s|%(filename)s|%(module)s|%(lineno)d|%(funcName)s|%(created)s|%(msecs)s|' +
    '%(relativeCreated)s|%(thread)d|%(threadName)s|%(process)d|%(processName)s|%(taskName)s|%(user)s|%(message)s'

  // As Python's own Formatter writes it.
  it.each([0, 1, 2, 3, 4, 5])('makes the record that Python sent, in protocol %i', (protocol) => {
    const record = unpickler.record(Buffer.from(recorded?.pickles[protocol] ?? '', 'hex'))
    expect(record).toBeInstanceOf(LogRecord)
    expect(new Formatter(LINE).format(record)).toBe(
      'app.db|30|WARNING|/srv/app/db.py|db.py|db|321|run|1700000000.0|0.0|12.5|140234567890123|MainThread|4711|MainProcess|' +
        "None|{'id': 7, 'roles': ['a', 'b'], 'at': (1, 2.5)}|héllo \u{1f600} %s",
    )
  })

  it('takes what did not come from the path or the level', () => {
    const record = received({ ...MINIMAL, pathname: '/srv/x.py', msg: 'hello %s', args: PyTuple.of('you') })
    expect([record.filename, record.module, record.levelname]).toEqual(['x.py', 'x', 'WARNING'])
    expect([record.getMessage(), record.exc_text, record.thread]).toEqual(['hello you', null, null])
    expect(record.created).toBeGreaterThan(1.7e9)
  })

  it('makes it as the application wants records to be made', () => {
    class Special extends LogRecord {}
    setLogRecordFactory((...args) => new Special(...args))
    const record = received({ ...MINIMAL, pathname: '/srv/x.py', filename: 'y.py', module: 'z', msg: 'hello' })
    expect(record).toBeInstanceOf(Special)
    expect([record.filename, record.module, record.msg]).toEqual(['y.py', 'z', 'hello'])
  })
  const factory = getLogRecordFactory()
  afterEach(() => setLogRecordFactory(factory))

  it('takes what JavaScript gives a meaning for attributes like others', () => {
    const record = received(
      new Map<string, unknown>([...Object.entries(MINIMAL), ['__proto__', { x: 1 }], ['constructor', 5]]),
    )
    expect(record).toBeInstanceOf(LogRecord)
    expect(Object.getOwnPropertyDescriptor(record, '__proto__')?.value).toEqual(new Map([['x', 1]]))
    expect(record.constructor).toBe(5)
    expect('x' in record).toBe(false)
  })

  it('does not give a record the attributes of the one before', () => {
    received({ ...MINIMAL, exc_text: 'old', threadName: 'old', extra: 1 })
    const record = received(MINIMAL)
    expect([record.exc_text, record.threadName, 'extra' in record]).toEqual([null, null, false])
  })

  it.each<[string, unknown, string]>([
    ['no dict', ['a'], 'the pickle holds no dict but a list'],
    ['a text', 'x'.repeat(100), `the pickle holds no dict but '${'x'.repeat(60)}'...`],
    ['no name', { levelno: 30 }, "the record's name is missing"],
    ['a name that is no text', { name: 5, levelno: 30 }, "the record's name is 5"],
    ['a very long name', { name: 'a.'.repeat(501), levelno: 30 }, "the logger's name has 1002 characters"],
    ['no level', { name: 'a' }, "the record's levelno is missing"],
    ['a level that is text', { name: 'a', levelno: 'INFO' }, "the record's levelno is 'INFO'"],
    ['a level with a fraction', { name: 'a', levelno: 30.5 }, "the record's levelno is 30.5"],
    ['a level beyond all numbers', { name: 'a', levelno: 2n ** 70n }, "the record's levelno is 1180591620717411303424"],
    ['a time that is text', { ...MINIMAL, created: 'now' }, "the record's created is 'now'"],
    ['a traceback that is no text', { ...MINIMAL, exc_text: [1] }, "the record's exc_text is a list"],
    ['a stack that is no text', { ...MINIMAL, stack_info: new Map() }, "the record's stack_info is an object"],
    ['a level name that is no text', { ...MINIMAL, levelname: 5 }, "the record's levelname is 5"],
    ['an attribute for a method', { ...MINIMAL, getMessage: 'x' }, "a record can have no attribute 'getMessage'"],
    ['arguments that do not fit', { ...MINIMAL, msg: '%d', args: PyTuple.of('x') }, 'do not fit each other: '],
    ['an attribute without a name', new Map<unknown, unknown>([...Object.entries(MINIMAL), [1, 2]]), 'no attribute 1'],
  ])('refuses %s', (_title, attributes, message) => {
    const [reason, detail] = refusal(attributes)
    expect(reason).toBe('malformed')
    expect(detail).toContain(message)
  })

  it.each<[string, string, string]>([
    ['forbidden', '}X\x01\0\0\0acos\nsystem\n(X\x02\0\0\0idtRs.', 'os.system'],
    ['truncated', '}q\0(X\x04\0\0\0name', 'truncated'],
    ['malformed', 'zzz', 'at byte'],
    ['oversized', `]q\0${'](h\0h\0eq\0'.repeat(60)}.`, 'when written out'],
  ])('says of a pickle that is %s', (reason, pickle, text) => {
    const [found, detail] = refusal(Buffer.from(pickle, 'latin1'))
    expect(found).toBe(reason)
    expect(detail).toContain(text)
  })

  it.each([
    ['%999999999d', [1]],
    ['%.999999999f', [1.5]],
    ['%*d', [999_999_999, 1]],
    ['%(a)999999999s', { a: 'x' }],
    ['%9999d'.repeat(2000), [1]],
    ['%(a)s'.repeat(100_000), { a: 'x'.repeat(100_000) }],
  ])('refuses a message that its arguments make too long: %.20s', (msg, args) => {
    expect(refusal({ ...MINIMAL, msg, args: Array.isArray(args) ? PyTuple.from(args) : args })[0]).toBe('oversized')
  })

  it('puts arguments of some size into messages', () => {
    const record = received({ ...MINIMAL, msg: '%5d %.2f', args: PyTuple.of<unknown>(1, new PickleFloat(2)) })
    expect(record.getMessage()).toBe('    1 2.00')
  })
})
