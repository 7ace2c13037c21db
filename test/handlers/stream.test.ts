import { Writable } from 'node:stream'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { emitsAtOnce } from '../../src/core/handler.js'
import { StreamHandler, type TextStream } from '../../src/handlers/stream.js'
import { errorsOf, say } from '../helpers/emitting.js'

afterEach(() => vi.restoreAllMocks())

class Texts implements TextStream {
  readonly calls: string[] = []
  write(text: string): void {
    this.calls.push(text)
  }
  flush(): void {
    this.calls.push('flush')
  }
}

describe('the stream', () => {
  it('is stderr by default', () => {
    expect(
      [new StreamHandler(), new StreamHandler(null), new StreamHandler({}), new StreamHandler({ stream: null })].map(
        (handler) => handler.stream === process.stderr,
      ),
    ).toEqual([true, true, true, true])
  })

  it('is given by place or by name', () => {
    const stream = new Texts()
    expect(new StreamHandler(stream).stream).toBe(stream)
    expect(new StreamHandler({ stream }).stream).toBe(stream)
    expect(new StreamHandler(process.stdout).stream).toBe(process.stdout)
  })

  it('may be a plain object', () => {
    const texts: string[] = []
    const stream = { write: (text: string) => texts.push(text) }
    const handler = new StreamHandler(stream)
    handler.emit(say('hello'))
    expect([handler.stream === stream, ...texts]).toEqual([true, 'hello\n'])
    expect(new StreamHandler(stream, {}).stream).toBe(stream)
  })

  it('that has ended is reported, and does not end the process', () => {
    const stream = new Writable({ write: (_chunk, _encoding, done) => done() })
    stream.end()
    const handler = new StreamHandler(stream)
    const errors = errorsOf(handler)
    const events = vi.fn()
    stream.on('error', events)
    handler.emit(say('late'))
    expect(errors).toEqual(['Error: the stream cannot be written to, or no more'])
    expect(stream.errored ?? null).toBeNull()
    expect(events).not.toHaveBeenCalled()
  })

  it('is the only argument', () => {
    expect(() => new StreamHandler({ strm: null } as never)).toThrow("unexpected keyword argument 'strm'")
    expect(() => Reflect.construct(StreamHandler, [new Texts(), 5])).toThrow(
      'takes at most 1 arguments (stream), but 2',
    )
  })

  it('can be changed', () => {
    const [first, second] = [new Texts(), new Texts()]
    const handler = new StreamHandler(first)
    expect(handler.setStream(second)).toBe(first)
    expect(handler.setStream(second)).toBeNull()
    handler.emit(say('hello'))
    expect([first.calls, second.calls]).toEqual([['flush'], ['hello\n', 'flush']])
    handler.stream = first
    handler.emit(say('back'))
    expect(first.calls).toEqual(['flush', 'back\n', 'flush'])
  })

  it('can be changed from and to the console', () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const texts = new Texts()
    const handler = new StreamHandler(texts)
    handler.stream = process.stdout
    handler.emit(say('one'))
    handler.stream = texts
    handler.emit(say('two'))
    expect(write.mock.calls).toEqual([['one\n']])
    expect(texts.calls).toEqual(['two\n', 'flush'])
  })

  it.each([
    [5, 'a stream has a write method; this has none: 5'],
    ['', 'a stream has a write method; this has none: '],
    [null, 'a stream has a write method; this has none: null'],
  ])('is looked at only when something is written: %j', (stream, message) => {
    const handler = new StreamHandler(new Texts())
    const errors = errorsOf(handler)
    handler.setStream(stream as never)
    expect(errors).toEqual([])
    handler.emit(say('hello'))
    expect(errors).toEqual([`TypeError: ${message}`])
  })
})

describe('a record', () => {
  it('is one write with its terminator', () => {
    const stream = new Texts()
    const handler = new StreamHandler(stream)
    handler.setFormatter({ format: (record) => `<${record.msg}>` })
    handler.emit(say('a\nb'))
    handler.terminator = '\r\n'
    handler.emit(say('c'))
    handler.terminator = ''
    handler.emit(say('d'))
    expect(stream.calls).toEqual(['<a\nb>\n', 'flush', '<c>\r\n', 'flush', '<d>', 'flush'])
  })

  it('is reported if it cannot be formatted or written, and the next one comes out', () => {
    const stream = new Texts()
    const handler = new StreamHandler(stream)
    const errors = errorsOf(handler)
    handler.emit(say('%d', { args: ['x'] }))
    const write = vi.spyOn(stream, 'write').mockImplementationOnce(() => {
      throw new Error('no more paper')
    })
    handler.emit(say('lost'))
    handler.emit(say('there'))
    expect(errors).toEqual([expect.stringContaining('TypeError'), 'Error: no more paper'])
    expect(write.mock.calls).toEqual([['lost\n'], ['there\n']])
  })

  it('is written also after the handler was closed', () => {
    const stream = new Texts()
    const handler = new StreamHandler(stream)
    handler.close()
    handler.emit(say('late'))
    expect(stream.calls).toEqual(['late\n', 'flush'])
  })
})

it('has Python’s class attribute', () => {
  class Quiet extends StreamHandler {
    override terminator = ''
  }
  expect([StreamHandler.prototype.terminator, new StreamHandler().terminator, new Quiet().terminator]).toEqual([
    '\n',
    '\n',
    '',
  ])
})

it('is done with a record when emit returns', () => {
  expect(emitsAtOnce.has(StreamHandler.prototype.emit)).toBe(true)
})

it.each([
  [null, '<StreamHandler <stderr> (NOTSET)>'],
  [process.stdout, '<StreamHandler <stdout> (NOTSET)>'],
  [new Texts(), '<StreamHandler (NOTSET)>'],
  [Object.assign(new Texts(), { name: 'somewhere' }), '<StreamHandler somewhere (NOTSET)>'],
])('says what it is', (stream, text) => {
  expect(String(new StreamHandler(stream))).toBe(text)
})
