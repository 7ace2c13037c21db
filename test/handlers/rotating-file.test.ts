import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { RotatingFileHandler } from '../../src/handlers/rotating-file.js'
import type { TextStream } from '../../src/handlers/stream.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()
afterEach(() => vi.restoreAllMocks())

const call = (...args: unknown[]): RotatingFileHandler => Reflect.construct(RotatingFileHandler, args)

/** Logs each message with a new handler of `a.log`; what the folder holds then. */
function log(messages: readonly string[], ...args: unknown[]): Record<string, string> {
  const handler = call(folder.at('a.log'), ...args)
  handler.handleError = (_record, error) => {
    throw error
  }
  for (const msg of messages) handler.handle(say(msg))
  handler.close()
  return folder.all()
}

const tens = (count: number) => Array.from({ length: count }, (_, at) => `${at}`.repeat(10))

describe('the arguments', () => {
  it('have Python’s order, names and defaults', () => {
    const file = folder.at('a.log')
    const shown = (handler: RotatingFileHandler) => {
      handler.close()
      const { mode, maxBytes, backupCount, encoding, errors, delay } = handler
      return [mode, maxBytes, backupCount, encoding, delay, errors]
    }
    expect(shown(new RotatingFileHandler(file))).toEqual(['a', 0, 0, 'utf-8', false, null])
    expect(shown(new RotatingFileHandler(file, 'w', 0, 3, 'ascii', true, 'ignore'))).toEqual([
      ...['w', 0, 3, 'ascii', true, 'ignore'],
    ])
    expect(shown(new RotatingFileHandler(file, 'w', { maxBytes: 9 }))).toEqual(['a', 9, 0, 'utf-8', false, null])
    expect(shown(new RotatingFileHandler({ filename: file, mode: 'w', maxBytes: -1 }))[0]).toBe('w')
  })

  it.each(['10', null, [], {}])('are refused before a file is made: maxBytes %j', (maxBytes) => {
    expect(() => call(folder.at('a.log'), { maxBytes })).toThrow(TypeError)
    expect(folder.all()).toEqual({})
  })
})

// What Python 3.13 leaves behind.
describe('the files', () => {
  it.each([
    ['without a limit', 0, 2, tens(3), { 'a.log': '0000000000\n1111111111\n2222222222\n' }],
    ['without backups', 20, 0, tens(3), { 'a.log': '0000000000\n1111111111\n2222222222\n' }],
    ['with a backup', 20, 1, tens(4), { 'a.log': '3333333333\n', 'a.log.1': '2222222222\n' }],
    ['reaching the limit', 22, 9, tens(2), { 'a.log': '1111111111\n', 'a.log.1': '0000000000\n' }],
    ['staying a byte below', 23, 9, tens(2), { 'a.log': '0000000000\n1111111111\n' }],
    ['with a record beyond the limit', 5, 9, ['long enough', 'x'], { 'a.log': 'x\n', 'a.log.1': 'long enough\n' }],
    ['with a backup count of true', 20, true, tens(3), { 'a.log': '2222222222\n', 'a.log.1': '1111111111\n' }],
    ['with a negative one', 20, -1, tens(2), { 'a.log': '0000000000\n1111111111\n' }],
  ])('%s', (_, maxBytes, backupCount, messages, expected) => {
    expect(log(messages, 'a', maxBytes, backupCount)).toEqual(expected)
  })

  it('counts what is there in bytes, and a record in characters', () => {
    // 17 bytes are in the file; 17 + 5 characters are less than 23, though 17 + 17 bytes are more.
    expect(log(['😀😀😀😀', '😀😀😀😀'], 'a', 23, 2)).toEqual({ 'a.log': '😀😀😀😀\n😀😀😀😀\n' })
    fs.unlinkSync(folder.at('a.log'))
    expect(log(['😀😀😀😀', '😀😀😀😀'], 'a', 22, 2)).toEqual({ 'a.log': '😀😀😀😀\n', 'a.log.1': '😀😀😀😀\n' })
  })

  it('counts a newline, whatever ends a record', () => {
    const handler = new RotatingFileHandler(folder.at('a.log'), 'a', 21, 2)
    handler.terminator = 'X'.repeat(10)
    for (const msg of ['00000', '11111', '22222']) handler.handle(say(msg))
    handler.close()
    expect(folder.all()).toEqual({
      'a.log': `22222${'X'.repeat(10)}`,
      'a.log.1': `11111${'X'.repeat(10)}`,
      'a.log.2': `00000${'X'.repeat(10)}`,
    })
  })

  it('goes on with a file that is there, and moves all that are', () => {
    for (const [name, text] of [
      ['a.log', 'current\n'],
      ['a.log.1', 'one\n'],
      ['a.log.3', 'three\n'],
      ['a.log.4', 'four\n'],
    ] as const)
      fs.writeFileSync(folder.at(name), text)
    expect(log(['more', 'new'], 'w', 16, 3)).toEqual({
      'a.log': 'new\n',
      'a.log.1': 'current\nmore\n',
      'a.log.2': 'one\n',
      'a.log.3': 'three\n',
      'a.log.4': 'four\n',
    })
  })

  it('is never moved while it is empty', () => {
    fs.writeFileSync(folder.at('a.log'), '')
    expect(log(['beyond the limit'], 'a', 5, 2)).toEqual({ 'a.log': 'beyond the limit\n' })
  })

  it('is made late, if that is asked for', () => {
    const handler = new RotatingFileHandler(folder.at('a.log'), 'a', 20, 2, null, true)
    expect(folder.all()).toEqual({})
    handler.emit(say('1'.repeat(15)))
    handler.doRollover()
    expect([folder.all(), handler.stream]).toEqual([{ 'a.log.1': `${'1'.repeat(15)}\n` }, null])
    handler.emit(say('2'))
    handler.close()
    handler.doRollover()
    expect(folder.all()).toEqual({ 'a.log.1': '2\n', 'a.log.2': `${'1'.repeat(15)}\n` })
  })

  it('has other names and ways, if the application says so', () => {
    const handler = new RotatingFileHandler(folder.at('a.log'), 'a', 20, 2)
    handler.namer = (name) => `${name}.x`
    handler.rotator = (source, dest) => fs.renameSync(source, dest)
    for (const msg of tens(4)) handler.handle(say(msg))
    handler.close()
    expect(folder.all()).toEqual({ 'a.log': '3333333333\n', 'a.log.1.x': '2222222222\n', 'a.log.2.x': '1111111111\n' })
  })
})

describe('shouldRollover', () => {
  it('can be asked and overridden', () => {
    const handler = new RotatingFileHandler(folder.at('a.log'), 'a', 20, 1)
    handler.emit(say('0'.repeat(10)))
    expect([handler.shouldRollover(say('1')), handler.shouldRollover(say('1'.repeat(10)))]).toEqual([false, true])
    handler.shouldRollover = () => true
    handler.emit(say('x'))
    handler.close()
    expect(folder.all()).toEqual({ 'a.log': 'x\n', 'a.log.1': '0000000000\n' })
  })

  it('heeds changed attributes', () => {
    const handler = new RotatingFileHandler(folder.at('a.log'))
    handler.emit(say('0'.repeat(10)))
    handler.maxBytes = 12
    handler.backupCount = 1
    handler.emit(say('1'))
    handler.close()
    expect(folder.all()).toEqual({ 'a.log': '1\n', 'a.log.1': '0000000000\n' })
  })

  it('asks another kind of stream for its place, or looks at the file', () => {
    class Own extends RotatingFileHandler {
      isTelling = false
      override _open(): TextStream {
        const stream = { write: (text: string) => fs.appendFileSync(this.baseFilename, text) }
        return this.isTelling ? { ...stream, tell: () => 0 } : stream
      }
    }
    const handler = new Own(folder.at('a.log'), 'a', 20, 1)
    for (const msg of tens(2)) handler.handle(say(msg))
    expect(folder.all()).toEqual({ 'a.log': '1111111111\n', 'a.log.1': '0000000000\n' })
    handler.close()
    handler.isTelling = true
    handler.handle(say('2222222222'))
    expect(folder.read('a.log')).toBe('1111111111\n2222222222\n')
  })
})

describe('two handlers of one file', () => {
  // Each knows where its own last write ended, no more: what became of a0 b0 a1 b1 ... with Python 3.13.
  it('roll over when they do in Python', () => {
    const [a, b] = [call(folder.at('a.log'), 'a', 40, 3), call(folder.at('a.log'), 'a', 40, 3)]
    for (let at = 0; at < 6; at++) {
      a.handle(say(`a${at}xxxxxxx`))
      b.handle(say(`b${at}xxxxxxx`))
    }
    a.close()
    b.close()
    expect(folder.all()).toEqual({
      'a.log': 'b5xxxxxxx\n',
      'a.log.1': 'a5xxxxxxx\n',
      'a.log.2': 'b2xxxxxxx\nb3xxxxxxx\nb4xxxxxxx\n',
      'a.log.3': 'a2xxxxxxx\na3xxxxxxx\na4xxxxxxx\n',
    })
  })
})

it('notices what others wrote to the file', () => {
  const handler = call(folder.at('a.log'), 'a', 40, 3)
  handler.handle(say('1'))
  fs.appendFileSync(folder.at('a.log'), 'y'.repeat(60))
  const later = process.hrtime.bigint() + 2_000_000n
  vi.spyOn(process.hrtime, 'bigint').mockReturnValue(later)
  handler.handle(say('2'))
  handler.close()
  expect(folder.all()).toEqual({ 'a.log': '2\n', 'a.log.1': `1\n${'y'.repeat(60)}` })
})

it('makes a new file where the old one was removed', () => {
  const handler = call(folder.at('a.log'), 'a', 20, 2)
  handler.handle(say('0'.repeat(10)))
  fs.unlinkSync(folder.at('a.log'))
  handler.handle(say('1'.repeat(10)))
  handler.handle(say('222'))
  handler.close()
  expect(folder.all()).toEqual({ 'a.log': '1111111111\n222\n' })
})

describe('what is no file', () => {
  it('is never moved away', () => {
    const handler = call('/dev/null', 'a', 5, 1)
    const errors = errorsOf(handler)
    for (const msg of tens(3)) handler.handle(say(msg))
    handler.close()
    expect([errors, fs.existsSync('/dev/null.1')]).toEqual([[], false])
  })

  it.skipIf(process.platform === 'win32')('is written to: a pipe', () => {
    execFileSync('mkfifo', [folder.at('pipe')])
    const reader = fs.openSync(folder.at('pipe'), fs.constants.O_RDONLY | fs.constants.O_NONBLOCK)
    const handler = call(folder.at('pipe'), 'a', 5, 1)
    for (const msg of ['first record', 'second record']) handler.handle(say(msg))
    handler.close()
    const bytes = Buffer.alloc(100)
    expect(bytes.toString('utf8', 0, fs.readSync(reader, bytes))).toBe('first record\nsecond record\n')
    fs.closeSync(reader)
    fs.unlinkSync(folder.at('pipe'))
  })

  it('is not moved if it came into the place of the file', () => {
    const handler = call(folder.at('a.log'), 'a', 5, 1)
    handler.handle(say('first record'))
    fs.unlinkSync(folder.at('a.log'))
    fs.mkdirSync(folder.at('a.log'))
    expect(handler.shouldRollover(say('second record'))).toBe(false)
    handler.close()
  })
})

describe('a rollover that fails', () => {
  it.each([
    ['a count that is text', '5', "TypeError: backupCount must be a number, not '5'"],
    ['a count that is nothing', null, 'TypeError: backupCount must be a number, not null'],
    ['half a count', 2.5, 'TypeError: backupCount must be an integer, not 2.5'],
  ])('is reported, and the record written: %s', (_, backupCount, message) => {
    const handler = call(folder.at('a.log'), 'a', 20, backupCount)
    const errors = errorsOf(handler)
    for (const msg of tens(3)) handler.handle(say(msg))
    handler.close()
    expect(errors).toEqual([message, message])
    expect(folder.all()).toEqual({ 'a.log': '0000000000\n1111111111\n2222222222\n' })
  })

  it('loses neither records nor backups, and works again when it can', () => {
    for (const number of [1, 2, 3]) fs.writeFileSync(folder.at(`a.log.${number}`), `backup ${number}\n`)
    const handler = call(folder.at('a.log'), 'a', 20, 4)
    const errors = errorsOf(handler)
    handler.rotator = () => {
      throw new Error('not now')
    }
    for (const msg of tens(4)) handler.handle(say(msg))
    expect(errors).toEqual(['Error: not now', 'Error: not now', 'Error: not now'])
    handler.rotator = null
    handler.handle(say('4444444444'))
    handler.close()
    expect(folder.all()).toEqual({
      'a.log': '4444444444\n',
      'a.log.1': '0000000000\n1111111111\n2222222222\n3333333333\n',
      'a.log.2': 'backup 1\n',
      'a.log.3': 'backup 2\n',
      'a.log.4': 'backup 3\n',
    })
  })

  it('does not take a place that was filled meanwhile', () => {
    const handler = call(folder.at('a.log'), 'a', 20, 4)
    errorsOf(handler)
    handler.rotator = () => {
      throw new Error('not now')
    }
    for (const msg of tens(2)) handler.handle(say(msg))
    fs.writeFileSync(folder.at('a.log.1'), 'of another\n')
    handler.rotator = null
    handler.handle(say('2222222222'))
    handler.close()
    expect(folder.all()).toEqual({
      'a.log': '2222222222\n',
      'a.log.1': '0000000000\n1111111111\n',
      'a.log.2': 'of another\n',
    })
  })

  it('is reported if a folder is in the way', () => {
    fs.mkdirSync(folder.at('a.log.1'))
    const handler = call(folder.at('a.log'), 'a', 20, 1)
    const errors = errorsOf(handler)
    for (const msg of tens(2)) handler.handle(say(msg))
    handler.close()
    expect(errors).toEqual([expect.stringMatching(/EISDIR|EPERM/)])
    expect(folder.all()).toEqual({ 'a.log': '0000000000\n1111111111\n', 'a.log.1/': '' })
  })
})

it('keeps every record, in order, within the limit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 30 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 100 }),
      (texts, maxBytes) => {
        const messages = texts.map((text, at) => `${at} ${JSON.stringify(text).replace(/[^ -~]/g, '?')}`)
        const files = log(messages, 'w', maxBytes, 1000)
        const inOrder = Object.keys(files).sort((a, b) => Number(b.slice(6)) - Number(a.slice(6)))
        expect(inOrder.map((name) => files[name]).join('')).toBe(messages.map((msg) => `${msg}\n`).join(''))
        for (const text of Object.values(files))
          expect(text.length < maxBytes || text.split('\n').length <= 2).toBe(true)
        for (const name of inOrder) fs.unlinkSync(folder.at(name))
      },
    ),
    { numRuns: 30 },
  )
})
