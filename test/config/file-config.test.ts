import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/config/config-error.js'
import { type FileConfigArguments, fileConfig } from '../../src/config/file-config.js'
import { parseIni } from '../../src/config/ini-dialect.js'
import { getLogger, root } from '../../src/core/manager.js'
import type { Formatter } from '../../src/formatters/index.js'
import type { FileHandler } from '../../src/handlers/file.js'
import type { MemoryHandler } from '../../src/handlers/memory.js'
import { LookupError, ValueError } from '../../src/python/errors.js'
import { freshLogging } from '../helpers/fresh-logging.js'

beforeEach(freshLogging)
afterEach(freshLogging)

let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-config-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array) => {
  const written = path.join(folder, name)
  fs.writeFileSync(written, content)
  return written
}
const config = (format = '%(message)s', more = '') =>
  `[loggers]\nkeys=root\n[handlers]\nkeys=h\n[formatters]\nkeys=f\n[logger_root]\nhandlers=h\n[handler_h]\nclass=NullHandler\nformatter=f\n[formatter_f]\nformat=${format}\n${more}`
const format = () => (root.handlers[0]?.formatter as Formatter | undefined)?._fmt
const thrownBy = (act: () => void): ConfigError => {
  try {
    act()
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('the configuration can be', () => {
  test('a path', () => {
    fileConfig(file('path.ini', config('by path %(message)s')))
    expect(format()).toBe('by path %(message)s')
  })

  test('a file URL', () => {
    fileConfig(pathToFileURL(file('url.ini', config('by URL %(message)s'))))
    expect(format()).toBe('by URL %(message)s')
  })

  test.each([
    ['an object that gives its text', { read: () => config('read %(message)s') }],
    ['an object that gives its bytes', { read: () => Buffer.from(config('read %(message)s')) }],
    ['an object with its text', { text: config('read %(message)s') }],
    ['lines', config('read %(message)s').split('\n')],
    ['lines with their ends', new Set(config('read %(message)s').match(/[^\n]*\n/g) ?? [])],
    ['a parsed document', parseIni(config('read %(message)s'))],
    [
      'an object of sections',
      {
        loggers: { keys: 'root' },
        handlers: { KEYS: 'h' },
        formatters: new Map([['keys', 'f']]),
        logger_root: { handlers: 'h' },
        handler_h: { class: '%(what)sHandler', formatter: 'f' },
        formatter_f: { format: 'read %(message)s' },
        DEFAULT: { what: 'Null' },
      },
    ],
  ])('%s', (_, source) => {
    fileConfig(source)
    expect(format()).toBe('read %(message)s')
  })

  test('an object with numbers, as Python writes them', () => {
    const sections = {
      loggers: { keys: 'root' },
      handlers: { keys: 'm' },
      formatters: { keys: '' },
      logger_root: { handlers: 'm' },
      handler_m: { class: 'handlers.MemoryHandler', args: [7], kwargs: '{"flushOnClose": %(yes)s}' },
    }
    fileConfig(sections, { defaults: { yes: true } })
    expect(root.handlers[0]).toMatchObject({ capacity: 7, flushOnClose: true })
  })

  test.each([
    [5],
    [null],
    [undefined],
    [{ loggers: 'root' }],
    [{ loggers: { keys: null } }],
    [{ read: () => null }],
    [[5]],
  ])('nothing like %j', (source) => {
    expect(() => fileConfig(source as never)).toThrow(TypeError)
  })

  test('no options that differ in case only', () => {
    expect(() => fileConfig({ loggers: { keys: 'a', KEYS: 'b' } })).toThrow(ValueError)
  })
})

describe('what can not be read is told apart', () => {
  test.each([
    ['missing', () => path.join(folder, 'none.ini')],
    ['missing', () => ''],
    ['missing', () => 'a\0b'],
    ['missing', () => pathToFileURL(path.join(folder, 'none.ini'))],
    ['empty', () => file('empty.ini', '')],
    ['unreadable', () => folder],
    ['encoding', () => file('latin.ini', Buffer.from(`${config()}# caf\xe9\n`, 'latin1'))],
    ['syntax', () => file('a.json', '{"version": 1}')],
    ['syntax', () => file('bom.ini', `\ufeff${config()}`)],
    ['syntax', () => file('twice.ini', `${config()}format=%(name)s\n`)],
    ['invalid', () => file('blank.ini', '\n')],
    ['invalid', () => file('class.ini', config().replace('NullHandler', 'NoSuchHandler'))],
    [
      'failed',
      () => file('folder.ini', config().replace('NullHandler', "FileHandler\nargs=('no/such/folder/a.log',)")),
    ],
  ])('%s', (kind, source) => {
    const fname = source()
    const error = thrownBy(() => fileConfig(fname))
    expect(error.kind).toBe(kind)
    expect(error.file).toBe(fname instanceof URL ? path.join(folder, 'none.ini') : fname)
  })

  test('with the place of the bytes that are no text', () => {
    const bytes = Buffer.concat([Buffer.from('[a]\nx=ü'), Buffer.from([0xe9]), Buffer.from('\n')])
    expect(thrownBy(() => fileConfig(file('bytes.ini', bytes))).faults).toMatchObject([
      { line: 2, column: 4, sourceLine: 'x=ü\ufffd' },
    ])
  })

  test('with the cause', () => {
    const error = thrownBy(() =>
      fileConfig(file('cause.ini', config().replace('NullHandler', "FileHandler\nargs=('no/such/a.log',)"))),
    )
    expect(error.cause).toMatchObject({ code: 'ENOENT' })
    expect(error.faults[0]).toMatchObject({ section: 'handler_h', option: 'args', line: 11, column: 6 })
  })
})

describe('the encoding', () => {
  const text = config('é€ %(message)s')
  test.each([
    ['latin-1', Buffer.from(config('é %(message)s'), 'latin1'), 'é %(message)s'],
    ['utf-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'é€ %(message)s'],
    ['utf-8-sig', Buffer.from(`\ufeff${text}`), 'é€ %(message)s'],
    ['UTF8', Buffer.from(text), 'é€ %(message)s'],
    ['locale', Buffer.from(text), 'é€ %(message)s'],
    [null, Buffer.from(text), 'é€ %(message)s'],
  ])('%s', (encoding, bytes, expected) => {
    fileConfig(file('encoded.ini', bytes), { encoding })
    expect(format()).toBe(expected)
  })

  test('utf-16 needs a byte order mark', () => {
    expect(() => fileConfig(file('unmarked.ini', Buffer.from(text, 'utf16le')), { encoding: 'utf-16' })).toThrow(
      'Stream does not start with BOM',
    )
  })

  test.each(['no-such-encoding', ''])('%j is none', (encoding) => {
    expect(() => fileConfig(file('any.ini', text), { encoding })).toThrow(LookupError)
  })
})

describe('the arguments', () => {
  const leveled = `[loggers]\nkeys=root\n[handlers]\nkeys=\n[formatters]\nkeys=\n[logger_root]\nlevel=%(LVL)s\nhandlers=\n`

  test.each<[string, FileConfigArguments, string, boolean]>([
    ['by position', [{ lvl: 'ERROR' }, false], 'ERROR', false],
    ['by position, all', [new Map([['lvl', 'INFO']]), true, 'utf-8'], 'INFO', true],
    ['by name', [{ defaults: { lvl: 'DEBUG' }, disable_existing_loggers: false }], 'DEBUG', false],
    ['by both', [{ lvl: 'DEBUG' }, { disable_existing_loggers: false }], 'DEBUG', false],
    ['of another case', [{ defaults: { Lvl: 'DEBUG' } }], 'DEBUG', true],
  ])('%s', (_, args, level, disabled) => {
    const old = getLogger('old')
    fileConfig({ text: leveled }, ...args)
    expect(root.level).toBe({ DEBUG: 10, INFO: 20, ERROR: 40 }[level])
    expect(old.disabled).toBe(disabled)
  })

  test.each([
    ['unknown', [{ lvl: 'DEBUG' }]],
    ['doubled', [{ lvl: 'DEBUG' }, { defaults: {} }]],
    ['surplus', [{}, true, null, null]],
    ['of no text', [{ defaults: { lvl: null } }]],
    ['of no names', [{ defaults: 'lvl=DEBUG' }]],
    ['of no names, but a list', [{ defaults: ['lvl'] }]],
  ])('%s', (_, args) => {
    expect(() => fileConfig({ text: leveled }, ...(args as FileConfigArguments))).toThrow(TypeError)
  })

  test('defaults that differ in case only', () => {
    expect(() => fileConfig({ text: leveled }, { defaults: { lvl: 'DEBUG', LVL: 'INFO' } })).toThrow(ValueError)
  })

  test('defaults give way to [DEFAULT], and leave a document as it was', () => {
    const document = parseIni(`[DEFAULT]\nlvl=ERROR\n${leveled}`)
    fileConfig(document, { defaults: { lvl: 'DEBUG', more: '1' } })
    expect(root.level).toBe(40)
    expect([...document.defaults.options.keys()]).toEqual(['lvl'])
  })

  test('numbers among the defaults are written as Python writes them', () => {
    const text = `[loggers]\nkeys=root\n[handlers]\nkeys=m\n[formatters]\nkeys=\n[logger_root]\nhandlers=m\n[handler_m]\nclass=handlers.MemoryHandler\nargs=(%(size)s, %(lvl)s, None, %(flag)s)\n`
    fileConfig({ text }, { defaults: { size: 2048, lvl: 2.5, flag: false } })
    expect(root.handlers[0]).toMatchObject({ capacity: 2048, flushLevel: 2.5, flushOnClose: false })
  })
})

test('the configuration of the founding story', () => {
  const cwd = process.cwd()
  const story = path.resolve('fixtures/logging.ini')
  process.chdir(folder)
  try {
    fileConfig(story)
    for (let at = 0; at < 20; at++) getLogger('web').info('request %d', at)
    freshLogging()
    expect(
      fs
        .readdirSync(folder)
        .filter((name) => name.startsWith('my.log'))
        .sort(),
    ).toEqual(['my.log', 'my.log.1'])
    const lines = ['my.log.1', 'my.log'].flatMap((name) => fs.readFileSync(name, 'utf8').trimEnd().split('\n'))
    expect(lines).toHaveLength(20)
    expect(lines[7]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} - INFO - request 7$/)
  } finally {
    process.chdir(cwd)
  }
})

test('arguments reach handlers as plain JavaScript', () => {
  const text = `[loggers]\nkeys=root\n[handlers]\nkeys=m,f\n[formatters]\nkeys=\n[logger_root]\nhandlers=m,f
[handler_m]\nclass=handlers.MemoryHandler\nargs=(10, ERROR, FileHandler('late.log', delay=True))
[handler_f]\nclass=FileHandler\nargs='a'\nkwargs={'delay': 1 == 1}\n`
  fileConfig({ text })
  const [memory, own] = root.handlers as [MemoryHandler, FileHandler]
  expect(memory.target?.constructor.name).toBe('FileHandler')
  expect(path.basename((memory.target as FileHandler).baseFilename)).toBe('late.log')
  expect(path.basename(own.baseFilename)).toBe('a')
  expect(own.delay).toBe(true)
})
