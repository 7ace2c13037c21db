import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { emitsAtOnce } from '../../src/core/handler.js'
import { shutdown } from '../../src/core/shutdown.js'
import { state } from '../../src/core/state.js'
import { FileHandler } from '../../src/handlers/file.js'
import type { TextStream } from '../../src/handlers/stream.js'
import { errorsOf, say } from '../helpers/emitting.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()
afterEach(() => vi.restoreAllMocks())

const call = (...args: unknown[]): FileHandler => Reflect.construct(FileHandler, args)

describe('the arguments', () => {
  it('have Python’s order, names and defaults', () => {
    const file = folder.at('a.log')
    const shown = ({ baseFilename, mode, encoding, errors, delay, stream }: FileHandler) => {
      stream?.close?.()
      return [baseFilename, mode, encoding, errors, delay, stream !== null]
    }
    expect(shown(new FileHandler(file))).toEqual([file, 'a', 'utf-8', null, false, true])
    expect(shown(new FileHandler(file, 'w', 'latin-1', true, 'replace'))).toEqual([
      ...[file, 'w', 'latin-1', 'replace', true, false],
    ])
    expect(shown(new FileHandler({ filename: file, encoding: 'locale', errors: 'weird', mode: 'w' }))).toEqual([
      ...[file, 'w', 'locale', 'weird', false, true],
    ])
    expect(shown(new FileHandler(file, 'ab', { delay: true }))).toEqual([file, 'ab', null, null, true, false])
  })

  it('name the file in several ways', () => {
    const file = folder.at('a b.log')
    const relative = path.relative('.', file)
    const names = [file, relative, `${path.dirname(relative)}/x/../a b.log`, pathToFileURL(file), Buffer.from(file)]
    expect(names.map((name) => new FileHandler(name, { delay: true }).baseFilename)).toEqual(names.map(() => file))
    expect(new FileHandler('', { delay: true }).baseFilename).toBe(process.cwd())
  })

  // What Python 3.13 says of each, in its own words.
  it.each([
    [[], TypeError],
    [[5], TypeError],
    [[null], TypeError],
    [[['a.log']], TypeError],
    [[new URL('https://a/b.log')], TypeError],
    [['$', 5, null, true], TypeError],
    [['$', null, null, true], TypeError],
    [['$', 'q'], /invalid mode: 'q'/],
    [['$', 'r'], /ENOENT/],
    [['$', 'ab', 'utf-8'], /binary mode doesn't take an encoding argument/],
    [['$', 'ab', null, false, 'strict'], /binary mode doesn't take an errors argument/],
    [['$', 'a', 5], /encoding must be text, not 5/],
    [['$', 'a', null, false, 5], /errors must be text, not 5/],
    [['$', 'a', 'no-such-encoding'], /unknown encoding: no-such-encoding/],
    [['$', 'a', null, false, null, 6], TypeError],
    [['$', { mod: 'a' }], /unexpected keyword argument 'mod'/],
    [['$\0'], /null byte/],
    [['$/a.log'], /ENOENT/],
    [[''], /EISDIR/],
  ])('are refused: %j', (args, error) => {
    const before = [...state.handlerList]
    expect(() =>
      call(...args.map((arg) => (typeof arg === 'string' ? arg.replace('$', folder.at('x')) : arg))),
    ).toThrow(error)
    expect([...state.handlerList]).toEqual(before)
  })

  it.each([
    ['$', 'q', null, true],
    ['$', 'a', 'nope', true],
    ['$', 'a', 5, true],
    ['$/no/a.log', 'a', null, true],
  ])('are looked at when the file is opened: %j', (...args) => {
    const handler = call(...args.map((arg) => (typeof arg === 'string' ? arg.replace('$', folder.at('x')) : arg)))
    const errors = errorsOf(handler)
    handler.emit(say('x'))
    handler.emit(say('x'))
    expect(errors).toHaveLength(2)
  })
})

describe('the file', () => {
  it.each([
    ['a', 'old\nnew\n'],
    ['w', 'new\n'],
    ['r+', 'new\n'],
    ['a+', 'old\nnew\n'],
  ])('is opened with mode %s', (mode, expected) => {
    fs.writeFileSync(folder.at('a.log'), 'old\n')
    const handler = new FileHandler(folder.at('a.log'), mode)
    handler.emit(say('new'))
    expect(folder.read('a.log')).toBe(expected)
    handler.close()
  })

  it('may have to be a new one', () => {
    const handler = new FileHandler(folder.at('a.log'), 'x')
    handler.close()
    expect(() => new FileHandler(folder.at('a.log'), 'x')).toThrow(/EEXIST/)
  })

  it('is not made before the first record, if that is asked for', () => {
    const handler = new FileHandler(folder.at('a.log'), { delay: true })
    handler.flush()
    expect([folder.all(), handler.stream]).toEqual([{}, null])
    handler.emit(say('first'))
    expect(folder.all()).toEqual({ 'a.log': 'first\n' })
    handler.close()
  })

  it('takes the encoding and its errors', () => {
    const [strict, lax] = [
      new FileHandler(folder.at('a.log'), 'a', 'ascii'),
      new FileHandler(folder.at('a.log'), 'a', 'ascii', false, 'namereplace'),
    ]
    const errors = errorsOf(strict)
    strict.emit(say('é'))
    lax.emit(say('é'))
    strict.emit(say('e'))
    expect(folder.read('a.log')).toBe('\\N{LATIN SMALL LETTER E WITH ACUTE}\ne\n')
    expect(errors).toEqual([expect.stringContaining("UnicodeEncodeError: 'ascii' codec can't encode")])
    strict.close()
    lax.close()
  })

  it('takes no text if it is opened for bytes', () => {
    const handler = new FileHandler(folder.at('a.log'), 'ab')
    const errors = errorsOf(handler)
    handler.emit(say('text'))
    expect(errors).toEqual(['TypeError: a bytes-like object is required, not string'])
    handler.close()
    expect(folder.all()).toEqual({ 'a.log': '' })
  })

  it('has every record as soon as the call returns', () => {
    const handler = new FileHandler(folder.at('a.log'))
    for (const msg of ['one', 'two', 'three']) {
      handler.handle(say(msg))
      expect(folder.read('a.log').endsWith(`${msg}\n`)).toBe(true)
    }
    handler.close()
  })

  it('gets one write for a record', () => {
    const handler = new FileHandler(folder.at('a.log'))
    const write = vi.spyOn(fs, 'writeSync')
    handler.handle(say('é€😀\n'.repeat(1000)))
    expect(write).toHaveBeenCalledTimes(1)
    handler.close()
  })
})

describe('closing', () => {
  // What is in the file after a record, close and another record: from Python 3.13.
  it.each([
    ['a', '1\n2\n'],
    ['w', '1\n'],
    ['w+', '2\n'],
    ['a+', '1\n2\n'],
    ['wt', '2\n'],
  ])('with mode %s, a record that comes later', (mode, expected) => {
    const handler = new FileHandler(folder.at('a.log'), mode)
    handler.emit(say('1'))
    handler.close()
    expect(handler.stream).toBeNull()
    handler.emit(say('2'))
    handler.close()
    handler.close()
    expect(folder.read('a.log')).toBe(expected)
  })

  it('keeps a handler with mode w that was never open from making the file', () => {
    const handler = new FileHandler(folder.at('a.log'), 'w', null, true)
    handler.close()
    handler.emit(say('late'))
    expect(folder.all()).toEqual({})
  })

  it('comes at shutdown', () => {
    const handler = new FileHandler(folder.at('a.log'))
    const { stream } = handler
    shutdown([new WeakRef(handler)])
    expect([stream?.closed, handler.stream]).toEqual([true, null])
  })

  it('is no trouble when the stream was closed by somebody else', () => {
    const handler = new FileHandler(folder.at('a.log'))
    const errors = errorsOf(handler)
    handler.stream?.close?.()
    handler.emit(say('x'))
    expect(errors).toEqual(['ValueError: I/O operation on closed file.'])
    handler.close()
    expect(handler.stream).toBeNull()
  })
})

it('lets a subclass open something else', () => {
  const calls: string[] = []
  class Own extends FileHandler {
    override _open(): TextStream {
      return { write: (text) => calls.push(text), flush: () => calls.push('flush'), close: () => calls.push('close') }
    }
  }
  const handler = new Own(folder.at('a.log'))
  handler.emit(say('x'))
  handler.close()
  expect([calls, folder.all()]).toEqual([['x\n', 'flush', 'flush', 'close'], {}])
})

it('is done with a record when emit returns, and says what it is', () => {
  expect(emitsAtOnce.has(FileHandler.prototype.emit)).toBe(true)
  expect(String(new FileHandler('/a.log', 'a', null, true))).toBe('<FileHandler /a.log (NOTSET)>')
})

describe.skipIf(!fs.existsSync('/dev/full'))('a full disk', () => {
  it('is reported for each record, and never thrown', () => {
    const handler = new FileHandler('/dev/full')
    const errors = errorsOf(handler)
    handler.handle(say('one'))
    handler.handle(say('two'))
    handler.close()
    expect(errors).toEqual([expect.stringContaining('ENOSPC'), expect.stringContaining('ENOSPC')])
  })
})
