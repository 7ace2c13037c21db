import { describe, expect, test } from 'vitest'
import { registeredClasses } from '../../src/config/classes.js'
import { signatureOf, signatureText } from '../../src/config/signatures.js'

// A constructor that does not know an argument says itself what it takes.
describe('what is known of a class is what its constructor takes', () => {
  const known = [...registeredClasses()].filter(([name]) => signatureOf(name) !== undefined)
  const binding = known.filter(([, klass]) => /; accepted: /.test(complaintOf(klass)))

  test('for all that handlers are made of', () => {
    expect(binding.map(([name]) => name.replace(/^.*\./, '')).sort()).toEqual([
      ...['BaseRotatingHandler', 'BufferingHandler', 'ConcurrentRotatingFileHandler'],
      ...['ConcurrentTimedRotatingFileHandler', 'DatagramHandler', 'FileHandler', 'Filter', 'Formatter', 'HTTPHandler'],
      ...[
        'Handler',
        'MemoryHandler',
        'NTEventLogHandler',
        'NullHandler',
        'Queue',
        'QueueHandler',
        'RotatingFileHandler',
      ],
      ...['SMTPHandler', 'SocketHandler', 'StreamHandler', 'SysLogHandler', 'TimedRotatingFileHandler'],
      'WatchedFileHandler',
    ])
  })

  test.each(binding)('%s', (name, klass) => {
    const names = signatureOf(name)?.map(([parameter]) => parameter)
    expect(
      complaintOf(klass)
        .replace(/^.*; accepted: /, '')
        .split(', '),
    ).toEqual(names)
  })
})

function complaintOf(klass: new (...args: never) => object): string {
  try {
    Reflect.construct(klass, [{ nonsense: 1 }])
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

test('a signature reads as in Python', () => {
  const parameters = signatureOf('logging.FileHandler') ?? []
  expect(signatureText('FileHandler', parameters)).toBe(
    "FileHandler(filename, mode='a', encoding=None, delay=False, errors=None, *, bufferBytes=0, bufferMilliseconds=1000)",
  )
})
