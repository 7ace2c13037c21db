import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TextFile, UnsupportedOperation } from '../../../src/handlers/files/text-file.js'
import { LookupError, UnicodeEncodeError, ValueError } from '../../../src/python/errors.js'

let folder: string
let file: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-text-file-'))
  file = path.join(folder, 'a.log')
})

afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true })
})

const bytes = () => fs.readFileSync(file).toString('latin1')

function failure(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  throw new Error('it did not fail')
}

describe('modes', () => {
  // What CPython 3.13 leaves after writing 'x' into a new file and into one that holds 'hello'.
  it.each([
    ['a', 'x', 'hellox'],
    ['w', 'x', 'x'],
    ['a+', 'x', 'hellox'],
    ['w+', 'x', 'x'],
    ['at', 'x', 'hellox'],
    ['t+w', 'x', 'x'],
    ['x', 'x', 'EEXIST'],
    ['x+', 'x', 'EEXIST'],
    ['r+', 'ENOENT', 'xello'],
  ])('%s', (mode, fresh, existing) => {
    const outcome = () => {
      try {
        const opened = new TextFile(file, mode, 'utf-8')
        opened.write('x')
        opened.close()
        return bytes()
      } catch (error) {
        return error instanceof Error && 'code' in error ? error.code : error
      }
    }
    expect(outcome()).toBe(fresh)
    fs.writeFileSync(file, 'hello')
    expect(outcome()).toBe(existing)
  })

  it.each([
    ['', 'Must have exactly one of create/read/write/append mode and at most one plus'],
    ['+', 'Must have exactly one of create/read/write/append mode and at most one plus'],
    ['t', 'Must have exactly one of create/read/write/append mode and at most one plus'],
    ['z', "invalid mode: 'z'"],
    ['U', "invalid mode: 'U'"],
    ['aa', "invalid mode: 'aa'"],
    ['a++', "invalid mode: 'a++'"],
    ['rw', 'must have exactly one of create/read/write/append mode'],
    ['wxb', 'must have exactly one of create/read/write/append mode'],
    ['abt', "can't have text and binary mode at once"],
    ['ab', "binary mode doesn't take an encoding argument"],
    ['b', "binary mode doesn't take an encoding argument"],
  ])('refuses %j', (mode, message) => {
    expect(failure(() => new TextFile(file, mode, 'utf-8'))).toEqual(new ValueError(message))
    expect(fs.existsSync(file)).toBe(false)
  })

  it('opens for reading, but does not write then', () => {
    fs.writeFileSync(file, 'hello')
    const opened = new TextFile(file, 'r', 'utf-8')
    expect(failure(() => opened.write('x'))).toEqual(new UnsupportedOperation('not writable'))
    opened.close()
    expect(bytes()).toBe('hello')
  })
})

describe('opening', () => {
  it('shows what it was opened with', () => {
    const opened = new TextFile(file, 'w', 'UTF8', 'ignore')
    expect(opened).toMatchObject({ name: file, mode: 'w', encoding: 'UTF8', errors: 'ignore', closed: false })
    expect(fs.fstatSync(opened.fd).ino).toBe(fs.statSync(file).ino)
    opened.close()
  })

  it.each([
    [null, 'utf-8'],
    [undefined, 'utf-8'],
    ['locale', 'UTF-8'],
  ])('takes UTF-8 for %s', (encoding, shown) => {
    const opened = new TextFile(file, 'w', encoding)
    expect(opened).toMatchObject({ encoding: shown, errors: 'strict' })
    opened.write('é')
    opened.close()
    expect(bytes()).toBe('\xc3\xa9')
  })

  it('leaves an empty file for an unknown encoding, and no open descriptor', () => {
    fs.writeFileSync(file, 'hello')
    const close = vi.spyOn(fs, 'closeSync')
    expect(failure(() => new TextFile(file, 'w', 'no-such'))).toEqual(new LookupError('unknown encoding: no-such'))
    expect(close).toHaveBeenCalledTimes(1)
    expect(bytes()).toBe('')
  })

  it('gives the system’s error with the path', () => {
    const missing = path.join(folder, 'no', 'a.log')
    expect(failure(() => new TextFile(missing, 'a'))).toMatchObject({ code: 'ENOENT', path: missing })
    expect(failure(() => new TextFile(folder, 'a'))).toMatchObject({ code: 'EISDIR', path: folder })
  })

  it.each([
    [['a\0b', 'a', 'utf-8', null], 'embedded null byte'],
    [['a', 'a', 'utf-8\0', null], 'embedded null character'],
    [['a', 'a', 'utf-8', 'a\0b'], 'embedded null character'],
  ] as const)('refuses null characters: %j', ([name, mode, encoding, errors], message) => {
    expect(failure(() => new TextFile(name, mode, encoding, errors))).toEqual(new ValueError(message))
  })
})

describe('byte order marks', () => {
  it.each([
    ['utf-16', '\xff\xfea\0', 'a\0'],
    ['utf-32', '\xff\xfe\0\0a\0\0\0', 'a\0\0\0'],
    ['utf-8-sig', '\xef\xbb\xbfa', 'a'],
  ])('%s', (encoding, marked, bare) => {
    const written = (mode: string, before: string) => {
      fs.writeFileSync(file, before)
      const opened = new TextFile(file, mode, encoding)
      opened.write('a')
      opened.close()
      return bytes()
    }
    expect(written('w', 'x')).toBe(marked)
    expect(written('a', '')).toBe(marked)
    expect(written('a', 'x')).toBe(`x${bare}`)
    expect(written('a+', 'x')).toBe(`x${bare}`)
    expect(written('r+', '')).toBe(marked)
  })
})

describe('newlines', () => {
  // What CPython 3.13 writes for 'a\nb\r\n'.
  it.each([
    ['', 'a\nb\r\n'],
    ['\n', 'a\nb\r\n'],
    ['\r', 'a\rb\r\r'],
    ['\r\n', 'a\r\nb\r\r\n'],
  ])('newline=%j', (newline, expected) => {
    const opened = new TextFile(file, 'w', 'utf-8', null, newline)
    opened.write('a\nb\r\n')
    opened.close()
    expect(bytes()).toBe(expected)
  })

  it('are the system’s by default', () => {
    const opened = new TextFile(file, 'w')
    opened.write('a\nb\n')
    opened.close()
    expect(bytes()).toBe(`a${os.EOL}b${os.EOL}`)
  })

  it('refuses others', () => {
    const open = () => new TextFile(file, 'w', 'utf-8', null, 'x')
    expect(failure(open)).toEqual(new ValueError('illegal newline value: x'))
  })
})

describe('writing', () => {
  it('hands a UTF-8 string to the system in one call, with no other', () => {
    const opened = new TextFile(file, 'a', 'utf-8', null, '')
    const write = vi.spyOn(fs, 'writeSync')
    const stat = vi.spyOn(fs, 'fstatSync')
    opened.write('é€😀\n')
    expect(write).toHaveBeenCalledTimes(1)
    expect(write.mock.calls[0]?.[1]).toBe('é€😀\n')
    expect(stat).not.toHaveBeenCalled()
    opened.close()
  })

  it('writes nothing of a text that it cannot encode, and goes on', () => {
    const opened = new TextFile(file, 'w', 'ascii', null, '')
    opened.write('one\n')
    expect(failure(() => opened.write('caf\u00e9\n'))).toBeInstanceOf(UnicodeEncodeError)
    opened.write('two\n')
    opened.close()
    expect(bytes()).toBe('one\ntwo\n')
  })

  it('finds an unknown error policy out when it needs it', () => {
    const opened = new TextFile(file, 'w', 'ascii', 'nope')
    opened.write('x')
    expect(failure(() => opened.write('é'))).toEqual(new LookupError("unknown error handler name 'nope'"))
    opened.close()
  })

  it('takes text only', () => {
    const opened = new TextFile(file, 'w')
    expect(failure(() => Reflect.apply(opened.write, opened, [5]))).toBeInstanceOf(TypeError)
    opened.close()
  })

  it('ends a record that was cut short before the next one', () => {
    const opened = new TextFile(file, 'w', 'utf-8', null, '')
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    const write = fs.writeSync.bind(fs)
    const spy = vi.spyOn(fs, 'writeSync')
    spy.mockImplementationOnce((fd: number, data: unknown) => write(fd, String(data).slice(0, 5)))
    spy.mockImplementation(() => {
      throw full
    })
    expect(failure(() => opened.write('first record\n'))).toMatchObject({ code: 'ENOSPC', bytesWritten: 5 })
    expect(opened.tell()).toBe(5)
    // Nothing of the second gets there, so there is still one line end missing, not two.
    expect(failure(() => opened.write('second\n'))).toMatchObject({ code: 'ENOSPC', bytesWritten: 0 })
    spy.mockRestore()
    opened.write('third\n')
    opened.write('fourth\n')
    opened.close()
    expect(bytes()).toBe('first\nthird\nfourth\n')
  })
})

describe('positions', () => {
  it('tells where its last write ended when appending', () => {
    fs.writeFileSync(file, 'hello')
    const [one, two] = [new TextFile(file, 'a'), new TextFile(file, 'a')]
    expect([one.tell(), two.tell()]).toEqual([5, 5])
    one.write('é')
    expect([one.tell(), two.tell()]).toEqual([7, 5])
    two.write('!')
    expect([one.tell(), two.tell()]).toEqual([7, 8])
    one.close()
    two.write('!')
    expect([two.tell(), two.size()]).toEqual([9, 9])
    two.close()
  })

  it.each([
    ['after a millisecond', 1, 2_000_000n],
    ['after some questions, if the clock stands still', 64, 0n],
  ])('notices what another process appended %s', (_when, questions, nanoseconds) => {
    let now = 1_000_000_000n
    vi.spyOn(process.hrtime, 'bigint').mockImplementation(() => now)
    const opened = new TextFile(file, 'a')
    opened.write('one')
    fs.appendFileSync(file, 'two')
    expect(opened.tell()).toBe(3)
    now += nanoseconds
    for (let left = questions - 2; left > 0; left--) opened.tell()
    expect(opened.tell()).toBe(6)
    opened.write('!')
    expect(opened.tell()).toBe(7)
    opened.close()
  })

  it('does not mistake for another process who writes to the file in another mode', () => {
    let now = 1_000_000_000n
    vi.spyOn(process.hrtime, 'bigint').mockImplementation(() => now)
    const [one, two] = [new TextFile(file, 'a'), new TextFile(file, 'r+')]
    two.write('hello')
    two.write('!')
    now += 2_000_000n
    expect([one.tell(), two.tell(), one.size()]).toEqual([0, 6, 6])
    one.write('!')
    expect([one.tell(), two.tell(), one.size()]).toEqual([7, 6, 7])
    one.close()
    two.close()
  })

  it('notices that the file was cut', () => {
    let now = 1_000_000_000n
    vi.spyOn(process.hrtime, 'bigint').mockImplementation(() => now)
    const opened = new TextFile(file, 'a')
    opened.write('one')
    fs.truncateSync(file)
    now += 2_000_000n
    expect(opened.tell()).toBe(0)
    opened.close()
  })

  it('stays at 0 where there is no end', () => {
    const opened = new TextFile('/dev/null', 'a')
    opened.write('one')
    expect(opened.tell()).toBe(0)
    opened.close()
  })

  it('tells its own place otherwise', () => {
    fs.writeFileSync(file, 'hello')
    const opened = new TextFile(file, 'r+')
    opened.write('é')
    expect([opened.tell(), opened.size()]).toEqual([2, 5])
    opened.close()
  })
})

describe('closing', () => {
  it('makes everything but closing an error', () => {
    const opened = new TextFile(file, 'w')
    opened.close()
    opened.close()
    expect(opened.closed).toBe(true)
    const message = 'I/O operation on closed file.'
    for (const action of [
      () => opened.write('x'),
      () => opened.flush(),
      () => opened.tell(),
      () => opened.size(),
      () => opened.fd,
    ]) {
      expect(failure(action)).toEqual(new ValueError(message))
    }
  })

  it('closes the descriptor once', () => {
    const opened = new TextFile(file, 'w')
    const close = vi.spyOn(fs, 'closeSync')
    opened.close()
    opened.close()
    expect(close).toHaveBeenCalledTimes(1)
  })
})
