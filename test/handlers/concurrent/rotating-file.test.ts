import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { emitsAtOnce, type Handler } from '../../../src/core/handler.js'
import { state } from '../../../src/core/state.js'
import { BaseRotatingHandler } from '../../../src/handlers/base-rotating.js'
import { compressionDone } from '../../../src/handlers/concurrent/compressor.js'
import { newHolder } from '../../../src/handlers/concurrent/holder.js'
import {
  ConcurrentRotatingFileHandler,
  type ConcurrentRotatingFileOptions,
} from '../../../src/handlers/concurrent/rotating-file.js'
import { errorsOf, say } from '../../helpers/emitting.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

const folder = useTempFolder()
const handlers: Handler[] = []

afterEach(() => {
  for (const handler of handlers.splice(0)) handler.close()
  vi.restoreAllMocks()
})

const call = (...args: unknown[]): ConcurrentRotatingFileHandler =>
  Reflect.construct(ConcurrentRotatingFileHandler, args)

/** A handler of `a.log`. */
function begin(options: ConcurrentRotatingFileOptions = {}): ConcurrentRotatingFileHandler {
  const handler = new ConcurrentRotatingFileHandler(folder.at('a.log'), options)
  handlers.push(handler)
  return handler
}

function write(handler: Handler, ...texts: string[]): void {
  for (const text of texts) handler.handle(say(text))
}

/** A name as a process of this machine has it that does not exist any more. */
function holderOfTheDead(): string {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  return newHolder().replace(/\.\d+(\.\d+\.\d+)$/, `.${pid}$1`)
}

/** What is there, archives unpacked, byte by byte as Latin-1. */
function onDisk(): Record<string, string> {
  const names = fs.readdirSync(folder.at('.')).sort()
  return Object.fromEntries(
    names.map((name) => {
      const bytes = fs.readFileSync(folder.at(name))
      return [name, (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')]
    }),
  )
}

describe('what is on disk', () => {
  // As concurrent-log-handler on CPython 3.13 leaves it.
  const x50 = 'x'.repeat(50)
  it.each<[string, ConcurrentRotatingFileOptions, string[], Record<string, string>, Record<string, string>]>([
    ['nothing without a record', {}, [], {}, {}],
    ['appends', {}, ['new'], { 'a.log': 'old\n' }, { 'a.log': 'old\nnew\n' }],
    ['mode w, without a record', { mode: 'w' }, [], { 'a.log': 'old\n' }, { 'a.log': 'old\n' }],
    ['mode w', { mode: 'w' }, ['new', 'newer'], { 'a.log': 'old\n' }, { 'a.log': 'new\nnewer\n' }],
    [
      'mode w, a file that is due',
      { mode: 'w', maxBytes: 3, backupCount: 2 },
      ['new'],
      { 'a.log': 'old\n' },
      { 'a.log': 'new\n', 'a.log.1': 'old\n' },
    ],
    ['mode x', { mode: 'x' }, ['new', 'newer'], {}, { 'a.log': 'new\nnewer\n' }],
    [
      'the last backup falls off, those beyond stay',
      { maxBytes: 10, backupCount: 2 },
      ['new'],
      { 'a.log': x50, 'a.log.1': '1', 'a.log.2': '2', 'a.log.3': '3' },
      { 'a.log': 'new\n', 'a.log.1': x50, 'a.log.2': '1', 'a.log.3': '3' },
    ],
    [
      'backups move up to the first gap',
      { maxBytes: 10, backupCount: 5 },
      ['new'],
      { 'a.log': x50, 'a.log.1': '1', 'a.log.2': '2', 'a.log.4': '4' },
      { 'a.log': 'new\n', 'a.log.1': x50, 'a.log.2': '1', 'a.log.3': '2', 'a.log.4': '4' },
    ],
    [
      'archives do not count without use_gzip',
      { maxBytes: 10, backupCount: 2 },
      ['new'],
      { 'a.log': x50, 'a.log.1.gz': '1' },
      { 'a.log': 'new\n', 'a.log.1': x50, 'a.log.1.gz': '1' },
    ],
    ['a negative limit is none', { maxBytes: -1, backupCount: 1 }, ['a'], { 'a.log': 'xx' }, { 'a.log': 'xxa\n' }],
    ['no backups: it starts over', { maxBytes: 1, backupCount: 0 }, ['a', 'b'], { 'a.log': 'xx' }, { 'a.log': 'b\n' }],
    ['a negative number of backups', { maxBytes: 1, backupCount: -1 }, ['a'], { 'a.log': 'xx' }, { 'a.log': 'a\n' }],
    ['an empty record', { maxBytes: 1, backupCount: 1 }, ['', ''], {}, { 'a.log': '\n', 'a.log.1': '\n' }],
    ['newline \\r\\n', { newline: '\r\n' }, ['a\nb'], {}, { 'a.log': 'a\r\nb\r\n' }],
    ['newline \\r', { newline: '\r' }, ['a\nb'], {}, { 'a.log': 'a\rb\r' }],
    ['newline empty', { newline: '', terminator: '\r\n' }, ['a\nb'], {}, { 'a.log': 'a\nb\r\n' }],
    ['terminator empty', { terminator: '' }, ['a', 'b'], {}, { 'a.log': 'a\nb\n' }],
    ['terminator None', { terminator: null }, ['a', 'b'], {}, { 'a.log': 'a\nb\n' }],
    ['terminator |', { terminator: '|' }, ['a', 'b'], {}, { 'a.log': 'a|b|' }],
    ['UTF-8', {}, ['é'], {}, { 'a.log': 'Ã©\n' }],
    ['half a character', {}, ['a\ud800b'], {}, { 'a.log': 'ab\n' }],
    ['half a character, replaced', { unicode_error_policy: 'replace' }, ['a\ud800b'], {}, { 'a.log': 'a?b\n' }],
    ['ASCII', { encoding: 'ascii' }, ['né'], {}, { 'a.log': 'n\n' }],
    ['UTF-16', { encoding: 'utf-16' }, ['é', 'x'], {}, { 'a.log': '\xff\xfe\xe9\0\n\0x\0\n\0' }],
    [
      'UTF-16, rotated',
      { encoding: 'utf-16', maxBytes: 10, backupCount: 3 },
      ['é', 'xxx', 'z'],
      {},
      { 'a.log': '\xff\xfez\0\n\0', 'a.log.1': '\xff\xfe\xe9\0\n\0x\0x\0x\0\n\0' },
    ],
    [
      'UTF-16, smaller than its mark',
      { encoding: 'utf-16', maxBytes: 1 },
      ['a', 'b'],
      {},
      { 'a.log': '\xff\xfeb\0\n\0' },
    ],
    ['UTF-8 with a mark', { encoding: 'utf-8-sig' }, ['é', 'x'], {}, { 'a.log': 'ï»¿Ã©\nx\n' }],
    ['UTF-8 with a mark, in an empty file', { encoding: 'utf-8-sig' }, ['x'], { 'a.log': '' }, { 'a.log': 'ï»¿x\n' }],
  ])('%s', (_, options, texts, before, after) => {
    for (const [name, text] of Object.entries(before))
      fs.writeFileSync(folder.at(name), name.endsWith('.gz') ? gzipSync(text) : text)
    const handler = begin(options)
    const errors = errorsOf(handler)
    write(handler, ...texts)
    expect(onDisk()).toEqual(after)
    expect(errors).toEqual([])
  })

  it('has one backup, compressed, by a namer that calls all of them the same', async () => {
    const handler = begin({ maxBytes: 3, backupCount: 1, use_gzip: true })
    handler.namer = () => folder.at('old')
    const errors = errorsOf(handler)
    write(handler, 'one', 'two', 'three')
    await compressionDone()
    expect(onDisk()).toEqual({ 'a.log': 'three\n', 'old.gz': 'two\n' })
    expect(errors).toEqual([])
  })

  it('is an empty file when the encoding is unknown, as when Python opens one', () => {
    const handler = begin({ encoding: 'nope' })
    const errors = errorsOf(handler)
    write(handler, 'a', 'b')
    expect(onDisk()).toEqual({ 'a.log': '' })
    expect(errors).toEqual(Array(2).fill('LookupError: unknown encoding: nope'))
  })

  it('is nothing of a record that the encoding lacks characters for, with the policy strict', () => {
    const handler = begin({ encoding: 'ascii', unicode_error_policy: 'strict' })
    const errors = errorsOf(handler)
    write(handler, 'é', 'a')
    expect(onDisk()).toEqual({ 'a.log': 'a\n' })
    expect(errors).toEqual([expect.stringContaining('UnicodeEncodeError')])
  })

  it('is what many backups leave too', () => {
    for (let number = 1; number <= 60; number++) fs.writeFileSync(folder.at(`a.log.${number}`), `was ${number}`)
    fs.rmSync(folder.at('a.log.50'))
    fs.writeFileSync(folder.at('a.log'), 'full')
    write(begin({ maxBytes: 3, backupCount: 100 }), 'new')
    const expected: Record<string, string> = { 'a.log': 'new\n', 'a.log.1': 'full' }
    for (let number = 1; number <= 60; number++) {
      if (number < 50) expected[`a.log.${number + 1}`] = `was ${number}`
      if (number > 50) expected[`a.log.${number}`] = `was ${number}`
    }
    expect(onDisk()).toEqual(expected)
  })

  it('is nothing that a dead process had begun', () => {
    const begun = (kind: string) => folder.at(`.__a.log.0.${holderOfTheDead()}.${kind}`)
    for (const options of [{ backupCount: 0, maxBytes: 1 }, { chmod: 0o600 }]) {
      fs.writeFileSync(begun('new'), '')
      write(begin(options), 'one', 'two')
      expect(Object.keys(onDisk())).toEqual(['a.log'])
      fs.rmSync(folder.at('a.log'))
    }
  })

  it('is named as the namer says, in another folder too', () => {
    fs.mkdirSync(folder.at('old'))
    const handler = begin({ maxBytes: 3, backupCount: 2 })
    handler.namer = (usual) => usual.replace(/a\.log\.(\d+)$/, 'old/a-$1.log')
    write(handler, 'one', 'two', 'three', 'four')
    expect(folder.read('a.log')).toBe('four\n')
    expect(folder.read('old/a-1.log')).toBe('three\n')
    expect(folder.read('old/a-2.log')).toBe('two\n')
    expect(fs.readdirSync(folder.at('old'))).toHaveLength(2)
  })

  it('is reported once if its folder is not there, and the records go on', () => {
    const handler = begin({ maxBytes: 3, backupCount: 2 })
    handler.namer = (usual) => usual.replace(/a\.log\.(\d+)$/, 'old/a-$1.log')
    const errors = errorsOf(handler)
    const renames = vi.spyOn(fs, 'renameSync')
    write(handler, 'one', 'two', 'three')
    expect(errors).toEqual([expect.stringContaining(folder.at('old/a-1.log'))])
    expect(renames).toHaveBeenCalledTimes(1)
    expect(onDisk()).toEqual({ 'a.log': 'one\ntwo\nthree\n' })
    expect(() => handler.doRollover()).toThrow('ENOENT')
  })
})

describe('the compressed backups', () => {
  it('hold what was rotated, and are as readable for others', async () => {
    const handler = begin({ maxBytes: 3, backupCount: 3, use_gzip: true, chmod: 0o640 })
    write(handler, 'one', 'two', 'three')
    await compressionDone()
    expect(onDisk()).toEqual({ 'a.log': 'three\n', 'a.log.1.gz': 'two\n', 'a.log.2.gz': 'one\n' })
    for (const name of ['a.log', 'a.log.1.gz', 'a.log.2.gz'])
      expect(fs.statSync(folder.at(name)).mode & 0o777).toBe(0o640)
  })

  it('take nothing’s place, such as that of an archive from before compression was off for a while', async () => {
    fs.writeFileSync(folder.at('a.log.1'), 'younger\n')
    fs.writeFileSync(folder.at('a.log.1.gz'), gzipSync('older\n'))
    fs.utimesSync(folder.at('a.log.1.gz'), 1e9, 1e9)
    fs.utimesSync(folder.at('a.log.1'), 1.1e9, 1.1e9)
    fs.writeFileSync(folder.at('a.log'), 'full\n')
    write(begin({ maxBytes: 3, backupCount: 3, use_gzip: true }), 'new')
    await compressionDone()
    expect(onDisk()).toEqual({
      'a.log': 'new\n',
      'a.log.1.gz': 'full\n',
      'a.log.2': 'younger\n',
      'a.log.2.gz': 'older\n',
    })
  })

  it('take the place of a file that they were made of, if somebody died before it was removed', async () => {
    for (const [name, bytes] of [
      ['a.log.1', 'same\n'],
      ['a.log.1.gz', gzipSync('same\n')],
    ] as const) {
      fs.writeFileSync(folder.at(name), bytes)
      fs.utimesSync(folder.at(name), 1e9, 1e9)
    }
    fs.writeFileSync(folder.at('a.log'), 'full\n')
    write(begin({ maxBytes: 3, backupCount: 3, use_gzip: true }), 'new')
    await compressionDone()
    expect(onDisk()).toEqual({ 'a.log': 'new\n', 'a.log.1.gz': 'full\n', 'a.log.2.gz': 'same\n' })
  })

  it('fall off at the end, and move up together with those that are not compressed yet', async () => {
    fs.writeFileSync(folder.at('a.log.1.gz'), gzipSync('archive'))
    fs.writeFileSync(folder.at('a.log.2'), 'plain')
    fs.writeFileSync(folder.at('a.log.3.gz'), gzipSync('oldest'))
    fs.writeFileSync(folder.at('a.log'), 'full')
    write(begin({ maxBytes: 3, backupCount: 3, use_gzip: true }), 'new')
    expect(onDisk()).toEqual({ 'a.log': 'new\n', 'a.log.1': 'full', 'a.log.2.gz': 'archive', 'a.log.3': 'plain' })
    await compressionDone()
    expect(Object.keys(onDisk())).toEqual(['a.log', 'a.log.1.gz', 'a.log.2.gz', 'a.log.3'])
  })
})

describe('the arguments', () => {
  it('are Python’s, in its order', () => {
    const handler = call(
      ...[folder.at('a.log'), 'w', 20, 3, 'latin-1', true, true, true, null, 0o600, 0o077, '', '|', 'replace'],
      ...[folder.at('locks'), false],
    )
    handlers.push(handler)
    const { baseFilename, mode, maxBytes, backupCount, encoding, use_gzip, terminator, keep_file_open } = handler
    expect({ baseFilename, mode, maxBytes, backupCount, encoding, use_gzip, terminator, keep_file_open }).toEqual({
      baseFilename: folder.at('a.log'),
      mode: 'w',
      maxBytes: 20,
      backupCount: 3,
      encoding: 'latin-1',
      use_gzip: true,
      terminator: '|',
      keep_file_open: false,
    })
    expect(handler.unicode_error_policy).toBe('replace')
    expect(handler.lockFilename).toBe(folder.at('locks/.__a.lock.d'))
  })

  it('have Python’s defaults', () => {
    const handler = begin()
    const { mode, maxBytes, backupCount, encoding, errors, delay, use_gzip, terminator, lock_every_write } = handler
    expect({ mode, maxBytes, backupCount, encoding, errors, delay, use_gzip, terminator, lock_every_write }).toEqual({
      mode: 'a',
      maxBytes: 0,
      backupCount: 0,
      encoding: null,
      errors: null,
      delay: true,
      use_gzip: false,
      terminator: '\n',
      lock_every_write: false,
    })
    expect(handler.stream).toBeNull()
    expect(handler.lockFilename).toBe(folder.at('.__a.lock.d'))
    expect(handler).toBeInstanceOf(BaseRotatingHandler)
    expect(emitsAtOnce.has(handler.emit)).toBe(true)
  })

  it.each<[unknown[], string]>([
    [[], 'missing required argument'],
    [[{ filename: 'a.log', nonsense: 1 }], "unexpected keyword argument 'nonsense'"],
    [['a.log', { filename: 'b.log' }], "multiple values for argument 'filename'"],
    [['a.log', ...Array(15).fill(undefined), true], 'at most 16 positional'],
    [['a.log', { maxBytes: 'many' }], "maxBytes must be a number, not 'many'"],
    [['a.log', { backupCount: null }], 'backupCount must be a number, not null'],
    [['a.log', { owner: 'root' }], 'owner must be a user and a group, not root'],
    [['a.log', { chmod: 0.5 }], 'chmod must be an integer, not 0.5'],
    [['a.log', { umask: '077' }], 'umask must be an integer, not 077'],
    [['a.log', { newline: 1 }], 'newline must be text, not 1'],
    [['a.log', { lock_file_directory: 5 }], 'lock_file_directory must be text, not 5'],
  ])('%j are refused', (args, message) => {
    const before = state.handlerList.size
    expect(() => call(...args)).toThrow(TypeError)
    expect(() => call(...args)).toThrow(message)
    expect(state.handlerList.size).toBe(before)
  })

  it.runIf(process.platform !== 'win32')('name an owner who exists', () => {
    const nobody: ConcurrentRotatingFileOptions = { owner: ['no-such-user', 'root'] }
    expect(() => begin(nobody)).toThrow("getpwnam(): name not found: 'no-such-user'")
    expect(() => begin({ owner: ['root', 'no-such-group'] })).toThrow("getgrnam(): name not found: 'no-such-group'")
  })

  it.skipIf(process.platform === 'win32').each([
    [{ umask: 0o077 }, 0o700],
    [{ umask: 0 }, 0o777],
    [{ chmod: 0o660 }, 0o770],
  ])('of %j let the same users make locks in a new folder for them', (options, mode) => {
    begin({ ...options, lock_file_directory: folder.at('var/locks') })
    expect(fs.statSync(folder.at('var/locks')).mode & 0o7777).toBe(mode)
  })

  it('leave a folder for locks as it is', () => {
    fs.mkdirSync(folder.at('locks'), { mode: 0o750 })
    begin({ chmod: 0o600, lock_file_directory: folder.at('locks') })
    expect(fs.statSync(folder.at('locks')).mode & 0o777).toBe(0o750)
  })

  it('of a policy that Python would not take give ignore, with a warning', () => {
    const warning = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
    expect(begin({ unicode_error_policy: 'backslashreplace' }).unicode_error_policy).toBe('ignore')
    expect(warning).toHaveBeenCalledOnce()
  })

  it('may be changed while it runs, for what comes a millisecond later', () => {
    const handler = begin()
    write(handler, 'one', 'two')
    handler.maxBytes = 5
    handler.backupCount = 1
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 1)
    write(handler, 'three')
    expect(onDisk()).toEqual({ 'a.log': 'three\n', 'a.log.1': 'one\ntwo\n' })
  })
})

describe('keep_file_open', () => {
  it('false leaves no file open', () => {
    const open = vi.spyOn(fs, 'openSync')
    const close = vi.spyOn(fs, 'closeSync')
    const handler = begin({ keep_file_open: false, maxBytes: 6, backupCount: 3 })
    write(handler, 'one', 'two', 'three')
    expect(open).toHaveBeenCalledTimes(3)
    expect(close).toHaveBeenCalledTimes(3)
    expect(onDisk()).toEqual({ 'a.log': 'three\n', 'a.log.1': 'one\ntwo\n' })
  })
})

describe('lock_every_write', () => {
  it('makes the lock folder for each record, and opens the file under it', () => {
    const steps: string[] = []
    const log = (name: 'mkdirSync' | 'openSync' | 'writeSync' | 'closeSync' | 'rmdirSync') => {
      const real = fs[name] as (...args: unknown[]) => unknown
      vi.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
        steps.push(name)
        return real(...args)
      }) as never)
    }
    for (const name of ['mkdirSync', 'openSync', 'writeSync', 'closeSync', 'rmdirSync'] as const) log(name)
    const handler = begin({ lock_every_write: true, maxBytes: 100 })
    write(handler, 'one', 'two')
    const each = ['mkdirSync', 'openSync', 'writeSync', 'closeSync', 'rmdirSync']
    expect(steps).toEqual([...each, ...each])
    expect(onDisk()).toEqual({ 'a.log': 'one\ntwo\n' })
  })

  it('rotates under the same lock', () => {
    const handler = begin({ lock_every_write: true, maxBytes: 3, backupCount: 2 })
    const errors = errorsOf(handler)
    write(handler, 'one', 'two', 'three')
    expect(onDisk()).toEqual({ 'a.log': 'three\n', 'a.log.1': 'two\n', 'a.log.2': 'one\n' })
    expect(errors).toEqual([])
  })
})

describe('doRollover', () => {
  it('rotates whatever the size', () => {
    const handler = begin({ maxBytes: 1000, backupCount: 2 })
    write(handler, 'one')
    expect(handler.shouldRollover(say('x'))).toBe(false)
    handler.doRollover()
    write(handler, 'two')
    expect(onDisk()).toEqual({ 'a.log': 'two\n', 'a.log.1': 'one\n' })
  })

  it('begins the file with the mark of its encoding, when there are no backups', () => {
    const handler = begin({ encoding: 'utf-16' })
    write(handler, 'one')
    handler.doRollover()
    // Whoever finds it empty would write one, and there may be several.
    expect(onDisk()).toEqual({ 'a.log': '\xff\xfe' })
    write(handler, 'x')
    expect(onDisk()).toEqual({ 'a.log': '\xff\xfex\0\n\0' })
  })

  it('is noticed by a record of the same millisecond', () => {
    const now = Date.now()
    vi.spyOn(Date, 'now').mockImplementation(() => now)
    const handler = begin({ backupCount: 1 })
    write(handler, 'one')
    handler.doRollover()
    write(handler, 'two')
    expect(onDisk()).toEqual({ 'a.log': 'two\n', 'a.log.1': 'one\n' })
  })

  it('moves nothing that is not a file', () => {
    const handler = begin({ maxBytes: 1000, backupCount: 2 })
    fs.mkdirSync(folder.at('a.log'))
    handler.doRollover()
    expect(fs.readdirSync(folder.at('.'))).toEqual(['a.log'])
  })

  it('throws what keeps it from being done', () => {
    const handler = begin({ maxBytes: 1000, backupCount: 2 })
    write(handler, 'one')
    vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('EIO: rename'), { code: 'EIO' })
    })
    expect(() => handler.doRollover()).toThrow('EIO: rename')
    expect(() => handler.doRollover()).toThrow('EIO: rename')
  })

  it('throws when another process has the lock and does not get on', () => {
    const handler = begin({ maxBytes: 1000, backupCount: 2 })
    write(handler, 'one')
    fs.mkdirSync(handler.lockFilename)
    expect(() => handler.doRollover()).toThrow(`another process holds ${handler.lockFilename}`)
    expect(folder.read('a.log')).toBe('one\n')
  })
})

describe('shouldRollover', () => {
  it('tells whether the file has reached its size', () => {
    const handler = begin({ maxBytes: 4, backupCount: 2 })
    expect(handler.shouldRollover(say('x'))).toBe(false)
    write(handler, 'one')
    expect(handler.shouldRollover(say('x'))).toBe(true)
  })
})

describe('close', () => {
  it('is not the end: a later record opens the file again', () => {
    const handler = begin({ mode: 'w' })
    write(handler, 'one')
    handler.close()
    write(handler, 'two')
    expect(onDisk()).toEqual({ 'a.log': 'one\ntwo\n' })
  })
})
