import fs from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ConcurrentRotatingFileHandler } from '../../../src/handlers/concurrent/rotating-file.js'
import { errorsOf, say } from '../../helpers/emitting.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

const folder = useTempFolder()
const opened: ConcurrentRotatingFileHandler[] = []

afterEach(() => {
  for (const handler of opened.splice(0)) handler.close()
  vi.restoreAllMocks()
})

function begin(options: object = {}): ConcurrentRotatingFileHandler {
  const handler = new ConcurrentRotatingFileHandler(folder.at('a.log'), options)
  opened.push(handler)
  return handler
}

function write(handler: ConcurrentRotatingFileHandler, ...texts: string[]): void {
  for (const text of texts) handler.handle(say(text))
}

/** A clock that stands still until it is moved. */
function stopClock(): (milliseconds: number) => void {
  let now = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => now)
  return (milliseconds) => {
    now += milliseconds
  }
}

/** Counts how often the log is looked at. */
function countLooks(): () => number {
  const stat = vi.spyOn(fs, 'statSync')
  return () => stat.mock.calls.filter(([path]) => path === folder.at('a.log')).length
}

const failure = (code: string) => Object.assign(new Error(`${code}: injected`), { code })

describe('looking at the file', () => {
  it('serves for the rest of the millisecond', () => {
    const move = stopClock()
    const handler = begin()
    write(handler, 'first', 'second')
    const looks = countLooks()
    for (let at = 0; at < 1000; at++) write(handler, 'x')
    expect(looks()).toBe(0)
    move(1)
    write(handler, 'x', 'x')
    expect(looks()).toBe(1)
  })

  it('does not serve for longer when the clock is set back', () => {
    const move = stopClock()
    const handler = begin()
    write(handler, 'first')
    const looks = countLooks()
    move(-3_600_000)
    write(handler, 'x')
    expect(looks()).toBe(1)
  })

  it('serves for so many bytes that 256 writers together stay below the limit', () => {
    stopClock()
    const handler = begin({ maxBytes: 1_065_536, backupCount: 1 })
    write(handler, 'x')
    // 1,065,536 less 65,536 in reserve, for 256 writers, less the 2 of the first record: 3904 bytes. A record of 100 may have
    // three times as many in UTF-8, for all that is known before: that fits 37 times.
    const looks = countLooks()
    const record = 'x'.repeat(99)
    for (let at = 0; at < 37; at++) write(handler, record)
    expect(looks()).toBe(0)
    write(handler, record)
    expect(looks()).toBe(1)
  })

  it('is done for every record close to the limit', () => {
    stopClock()
    const handler = begin({ maxBytes: 65_536, backupCount: 1 })
    write(handler, 'x')
    const looks = countLooks()
    write(handler, 'x', 'x', 'x')
    expect(looks()).toBe(3)
  })

  it('is done now and then also if the clock stands still and there is no limit', () => {
    stopClock()
    const handler = begin()
    write(handler, 'x')
    const looks = countLooks()
    for (let at = 0; at < 25; at++) write(handler, 'x'.repeat(100_000))
    expect(looks()).toBe(3)
  })
})

describe('a file that somebody else has', () => {
  it.each<[string, () => void, Record<string, string>]>([
    ['renamed', () => fs.renameSync(folder.at('a.log'), folder.at('b')), { 'a.log': 'two\n', b: 'one\n' }],
    ['removed', () => fs.rmSync(folder.at('a.log')), { 'a.log': 'two\n' }],
    ['cut off', () => fs.truncateSync(folder.at('a.log')), { 'a.log': 'two\n' }],
    [
      'replaced',
      () => {
        fs.writeFileSync(folder.at('other'), 'other\n')
        fs.renameSync(folder.at('other'), folder.at('a.log'))
      },
      { 'a.log': 'other\ntwo\n' },
    ],
    [
      'replaced by a link',
      () => {
        fs.renameSync(folder.at('a.log'), folder.at('b'))
        fs.writeFileSync(folder.at('c'), 'linked\n')
        fs.symlinkSync('c', folder.at('a.log'))
      },
      { 'a.log': 'linked\ntwo\n', b: 'one\n', c: 'linked\ntwo\n' },
    ],
  ])('%s is noticed within a millisecond', (_, act, expected) => {
    const move = stopClock()
    const handler = begin()
    write(handler, 'one')
    act()
    move(1)
    write(handler, 'two')
    expect(folder.all()).toEqual(expected)
  })

  it('replaced by a folder goes on to be written where it is, which is reported once, until it is back', () => {
    const move = stopClock()
    const handler = begin({ maxBytes: 10, backupCount: 2 })
    const errors = errorsOf(handler)
    write(handler, 'one')
    fs.renameSync(folder.at('a.log'), folder.at('b'))
    fs.mkdirSync(folder.at('a.log'))
    for (const text of ['two', 'three', 'four']) {
      move(1)
      write(handler, text)
    }
    expect(errors).toEqual([expect.stringContaining('EISDIR')])
    fs.rmdirSync(folder.at('a.log'))
    move(1)
    write(handler, 'five')
    expect(folder.all()).toEqual({ 'a.log': 'five\n', b: 'one\ntwo\nthree\nfour\n' })
    expect(errors).toHaveLength(1)
  })

  it('removed with its folder is reported once, and written again when the folder is back', () => {
    const move = stopClock()
    fs.mkdirSync(folder.at('logs'))
    const handler = new ConcurrentRotatingFileHandler(folder.at('logs/a.log'))
    opened.push(handler)
    const errors = errorsOf(handler)
    write(handler, 'one')
    fs.rmSync(folder.at('logs'), { recursive: true })
    for (const text of ['two', 'three']) {
      move(1)
      write(handler, text)
    }
    expect(errors).toEqual([expect.stringContaining('ENOENT')])
    fs.mkdirSync(folder.at('logs'))
    move(1)
    write(handler, 'four')
    expect(folder.read('logs/a.log')).toBe('four\n')
  })
})

describe('a write that fails', () => {
  it('is reported once, until one succeeds', () => {
    const handler = begin()
    const errors = errorsOf(handler)
    write(handler, 'one')
    const full = vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw failure('ENOSPC')
    })
    write(handler, 'two', 'three', 'four')
    full.mockRestore()
    write(handler, 'five')
    expect(errors).toEqual(['Error: ENOSPC: injected'])
    vi.spyOn(fs, 'writeSync').mockImplementationOnce(() => {
      throw failure('ENOSPC')
    })
    write(handler, 'six', 'seven')
    expect(errors).toHaveLength(2)
    expect(folder.all()).toEqual({ 'a.log': 'one\nfive\nseven\n' })
  })

  it.each([{ keep_file_open: true }, { keep_file_open: false }])(
    'after a part of the record was written has a newline before the next: %j',
    (options) => {
      const handler = begin(options)
      const errors = errorsOf(handler)
      write(handler, 'one')
      const real = fs.writeSync as (...args: unknown[]) => number
      const cut = vi.spyOn(fs, 'writeSync').mockImplementation(((fd: number, data: string | Uint8Array) => {
        if (typeof data !== 'string') throw failure('ENOSPC')
        return real(fd, data.slice(0, 3))
      }) as never)
      write(handler, 'two and more')
      cut.mockRestore()
      write(handler, 'é', 'four')
      expect(folder.read('a.log')).toBe('one\ntwo\né\nfour\n')
      expect(errors).toEqual(['Error: ENOSPC: injected'])
    },
  )

  it('after a part of the record was written leaves it to whoever comes first to end it', () => {
    const move = stopClock()
    const handler = begin()
    const other = begin()
    errorsOf(handler)
    write(handler, 'one')
    const real = fs.writeSync as (...args: unknown[]) => number
    const cut = vi.spyOn(fs, 'writeSync').mockImplementation(((fd: number, data: string | Uint8Array) => {
      if (typeof data !== 'string') throw failure('ENOSPC')
      return real(fd, data.slice(0, 4092))
    }) as never)
    write(handler, 'x'.repeat(5000))
    cut.mockRestore()
    move(1)
    write(other, 'two')
    write(handler, 'three')
    expect(folder.read('a.log')).toBe(`one\n${'x'.repeat(4092)}\ntwo\nthree\n`)
  })

  it('has the next record look at the file, which may have been cut short for another by the same trouble', () => {
    stopClock()
    const handler = begin()
    errorsOf(handler)
    write(handler, 'one')
    vi.spyOn(fs, 'writeSync').mockImplementationOnce(() => {
      fs.appendFileSync(folder.at('a.log'), 'x'.repeat(508))
      throw failure('ENOSPC')
    })
    write(handler, 'two', 'three')
    expect(folder.read('a.log')).toBe(`one\n${'x'.repeat(508)}\nthree\n`)
  })

  it('to a file that cannot be opened is reported once, and later records go on', () => {
    const handler = begin()
    const errors = errorsOf(handler)
    const noFiles = vi.spyOn(fs, 'openSync').mockImplementation(() => {
      throw failure('EMFILE')
    })
    write(handler, 'one', 'two')
    noFiles.mockRestore()
    write(handler, 'three')
    expect(errors).toEqual(['Error: EMFILE: injected'])
    expect(folder.all()).toEqual({ 'a.log': 'three\n' })
  })

  it('to open the file after a rotation goes on where the records before went', () => {
    const move = stopClock()
    const handler = begin({ maxBytes: 8, backupCount: 2 })
    const errors = errorsOf(handler)
    write(handler, 'one', 'two')
    const noFiles = vi.spyOn(fs, 'openSync').mockImplementation(() => {
      throw failure('EMFILE')
    })
    write(handler, 'three')
    move(1)
    write(handler, 'four')
    noFiles.mockRestore()
    move(1)
    write(handler, 'five')
    expect(folder.all()).toEqual({ 'a.log': 'five\n', 'a.log.1': 'one\ntwo\nthree\nfour\n' })
    expect(errors).toEqual(['Error: EMFILE: injected'])
  })

  it('in closing the file before is reported, and the record is in the next one', () => {
    const handler = begin()
    const errors = errorsOf(handler)
    write(handler, 'one')
    fs.renameSync(folder.at('a.log'), folder.at('b'))
    const move = stopClock()
    move(1)
    const close = fs.closeSync
    vi.spyOn(fs, 'closeSync').mockImplementationOnce((fd) => {
      close(fd)
      throw failure('EIO')
    })
    write(handler, 'two', 'three')
    expect(folder.all()).toEqual({ 'a.log': 'two\nthree\n', b: 'one\n' })
    expect(errors).toEqual(['Error: EIO: injected'])
  })

  it('in the formatter is reported every time', () => {
    const handler = begin()
    const errors = errorsOf(handler)
    handler.setFormatter({
      format: () => {
        throw new TypeError('no such thing')
      },
    })
    write(handler, 'one', 'two')
    expect(errors).toEqual(['TypeError: no such thing', 'TypeError: no such thing'])
  })
})

describe('a file that ends in the middle of a record', () => {
  const x = (count: number) => 'x'.repeat(count)
  it.each<[string, string, object, string]>([
    ['at the end of a page', x(4096), {}, `${x(4096)}\nnext\n`],
    ['at the end of another page', x(8192), {}, `${x(8192)}\nnext\n`],
    ['at the end of a small block', x(512), {}, `${x(512)}\nnext\n`],
    ['elsewhere, as somebody may have written it', x(4095), {}, `${x(4095)}next\n`],
    ['not at all', `${x(4095)}\n`, {}, `${x(4095)}\nnext\n`],
    ['with another terminator', x(4096), { terminator: '|' }, `${x(4096)}|next|`],
    ['not at all, with another terminator', `${x(4095)}|`, { terminator: '|' }, `${x(4095)}|next|`],
    ['inside a long terminator', `${x(4094)}--`, { terminator: '--\n' }, `${x(4094)}----\nnext--\n`],
    ['not at all, with a long terminator', `${x(4093)}--\n`, { terminator: '--\n' }, `${x(4093)}--\nnext--\n`],
    ['with another newline', `${x(4095)}\n`, { newline: '\r' }, `${x(4095)}\n\rnext\r`],
    ['between the two bytes of a newline', `${x(4095)}\r`, { newline: '\r\n' }, `${x(4095)}\r\r\nnext\r\n`],
    ['not at all, with a newline of two bytes', `${x(4094)}\r\n`, { newline: '\r\n' }, `${x(4094)}\r\nnext\r\n`],
    ['in UTF-16', x(4096), { encoding: 'utf-16-le' }, `${x(4096)}\n\0n\0e\0x\0t\0\n\0`],
    ['not at all, in UTF-16', `${x(4094)}\n\0`, { encoding: 'utf-16-le' }, `${x(4094)}\n\0n\0e\0x\0t\0\n\0`],
    [
      'in UTF-16, with a byte that looks like it',
      `${x(4095)}\n`,
      { encoding: 'utf-16-be' },
      `${x(4095)}\n\0\n\0n\0e\0x\0t\0\n`,
    ],
    ['in UTF-8', x(4096), { terminator: '€' }, `${x(4096)}€next€`],
    ['not at all, in UTF-8', `${x(4093)}€`, { terminator: '€' }, `${x(4093)}€next€`],
  ])('has what ends a record before the next one: %s', (_, before, options, after) => {
    fs.writeFileSync(folder.at('a.log'), before)
    write(begin(options), 'next')
    expect(folder.read('a.log')).toBe(after)
  })

  it('since somebody is writing it, is left alone', () => {
    fs.writeFileSync(folder.at('a.log'), x(4096))
    const setTimes = fs.futimesSync
    vi.spyOn(fs, 'futimesSync').mockImplementationOnce((...args) => {
      // The system makes this wait until the write is complete.
      fs.appendFileSync(folder.at('a.log'), 'xx\n')
      setTimes(...args)
    })
    write(begin(), 'next')
    expect(folder.read('a.log')).toBe(`${x(4098)}\nnext\n`)
  })

  it('since somebody was killed while it was looked at, is ended', () => {
    fs.writeFileSync(folder.at('a.log'), x(4096))
    const setTimes = fs.futimesSync
    vi.spyOn(fs, 'futimesSync').mockImplementationOnce((...args) => {
      fs.appendFileSync(folder.at('a.log'), x(4096))
      setTimes(...args)
    })
    write(begin(), 'next')
    expect(folder.read('a.log')).toBe(`${x(8192)}\nnext\n`)
  })

  it('is ended by one of several that see it', () => {
    fs.writeFileSync(folder.at('a.log'), x(4096))
    const one = begin()
    const other = begin()
    const mkdir = fs.mkdirSync
    vi.spyOn(fs, 'mkdirSync').mockImplementationOnce((...args) => {
      // Before it is the turn of one, it was that of another.
      write(other, 'first')
      return mkdir(...args)
    })
    write(one, 'second')
    expect(folder.all()).toEqual({ 'a.log': `${x(4096)}\nfirst\nsecond\n` })
  })

  it('is left as it is when others rotate it before', () => {
    fs.writeFileSync(folder.at('a.log'), x(4096))
    const one = begin({ maxBytes: 8000, backupCount: 1 })
    const other = begin({ maxBytes: 8000, backupCount: 1 })
    const mkdir = fs.mkdirSync
    vi.spyOn(fs, 'mkdirSync').mockImplementationOnce((...args) => {
      other.doRollover()
      return mkdir(...args)
    })
    write(one, 'next')
    expect(folder.all()).toEqual({ 'a.log': 'next\n', 'a.log.1': x(4096) })
  })

  it.each(['ENOSPC', 'EACCES'])('is ended also if the lock for that cannot be had: %s', (code) => {
    fs.writeFileSync(folder.at('a.log'), x(4096))
    vi.spyOn(fs, 'mkdirSync').mockImplementation(() => {
      throw failure(code)
    })
    const handler = begin()
    const errors = errorsOf(handler)
    write(handler, 'next')
    expect([folder.read('a.log'), errors]).toEqual([`${x(4096)}\nnext\n`, []])
  })

  it('is ended under the lock that each record is written under', () => {
    fs.writeFileSync(folder.at('a.log'), x(4096))
    const taken = vi.spyOn(fs, 'mkdirSync')
    write(begin({ lock_every_write: true }), 'next')
    expect(folder.all()).toEqual({ 'a.log': `${x(4096)}\nnext\n` })
    expect(taken).toHaveBeenCalledTimes(1)
  })

  it('is ended also while somebody else has the lock', () => {
    fs.writeFileSync(folder.at('a.log'), x(4096))
    fs.mkdirSync(folder.at('.__a.lock.d'))
    write(begin(), 'next')
    expect(folder.read('a.log')).toBe(`${x(4096)}\nnext\n`)
  })

  it('belongs to somebody else: it is ended all the same', () => {
    fs.writeFileSync(folder.at('a.log'), x(4096))
    vi.spyOn(fs, 'futimesSync').mockImplementation(() => {
      throw failure('EPERM')
    })
    write(begin(), 'next')
    expect(folder.read('a.log')).toBe(`${x(4096)}\nnext\n`)
  })

  it('is written to as it is when it cannot be read', () => {
    fs.writeFileSync(folder.at('a.log'), x(4096))
    const open = fs.openSync
    vi.spyOn(fs, 'openSync').mockImplementation((file, flags, ...more) => {
      if (flags === 'r') throw failure('EACCES')
      return open(file, flags, ...more)
    })
    const handler = begin()
    const errors = errorsOf(handler)
    write(handler, 'next')
    vi.restoreAllMocks()
    expect(folder.read('a.log')).toBe(`${x(4096)}next\n`)
    expect(errors).toEqual([])
  })
})

describe('a process that is held up', () => {
  /** Something happens right before a write, and takes a while. */
  function holdUp(act: () => void, when: 'before' | 'after', move: (milliseconds: number) => void): void {
    const real = fs.writeSync as (...args: unknown[]) => number
    vi.spyOn(fs, 'writeSync').mockImplementationOnce(((...args: unknown[]) => {
      const meanwhile = () => {
        act()
        move(60_000)
      }
      if (when === 'before') meanwhile()
      const written = real(...args)
      if (when === 'after') meanwhile()
      return written
    }) as never)
  }

  it.each(['before', 'after'] as const)(
    '%s it writes, while its file is removed as the oldest, writes again',
    (when) => {
      const move = stopClock()
      const handler = begin({ maxBytes: 1000, backupCount: 1 })
      const other = begin({ maxBytes: 3, backupCount: 1 })
      write(handler, 'one')
      holdUp(() => write(other, 'two', 'three'), when, move)
      write(handler, 'late')
      expect(folder.all()).toEqual({ 'a.log': 'three\nlate\n', 'a.log.1': 'two\n' })
    },
  )

  it('once more while it writes again, writes once more', () => {
    const move = stopClock()
    const handler = begin({ maxBytes: 1000, backupCount: 1 })
    const other = begin({ maxBytes: 3, backupCount: 1 })
    write(handler, 'one')
    const texts = [
      ['two', 'three'],
      ['four', 'five'],
    ]
    const real = fs.writeSync as (...args: unknown[]) => number
    vi.spyOn(fs, 'writeSync').mockImplementation(((...args: unknown[]) => {
      const now = args[1] === 'late\n' ? texts.shift() : undefined
      if (now !== undefined) {
        write(other, ...now)
        move(60_000)
      }
      return real(...args)
    }) as never)
    write(handler, 'late')
    expect(folder.all()).toEqual({ 'a.log': 'five\nlate\n', 'a.log.1': 'four\n' })
  })

  it('and whose file is always gone gives up at some time', () => {
    const move = stopClock()
    const handler = begin()
    const real = fs.writeSync as (...args: unknown[]) => number
    const writing = vi.spyOn(fs, 'writeSync').mockImplementation(((...args: unknown[]) => {
      const written = real(...args)
      fs.rmSync(folder.at('a.log'))
      move(60_000)
      return written
    }) as never)
    write(handler, 'late')
    expect(writing.mock.calls.length).toBe(4)
  })

  it('while its file is rotated, has written to the rotated file', () => {
    const move = stopClock()
    const handler = begin({ maxBytes: 1000, backupCount: 5 })
    const other = begin({ maxBytes: 3, backupCount: 5 })
    write(handler, 'one')
    holdUp(() => write(other, 'two', 'three'), 'before', move)
    write(handler, 'late', 'next')
    expect(folder.all()).toEqual({ 'a.log': 'three\nnext\n', 'a.log.1': 'two\n', 'a.log.2': 'one\nlate\n' })
  })
})
