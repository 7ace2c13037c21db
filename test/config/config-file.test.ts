import fs from 'node:fs'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError, formatFault } from '../../src/config/config-error.js'
import { checkConfigFile, configFromFile } from '../../src/config/config-file.js'
import { getLogger, root } from '../../src/core/manager.js'
import { NullHandler } from '../../src/handlers/null.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { useTempFolder } from '../helpers/temp-folder.js'

beforeEach(freshLogging)
afterEach(freshLogging)
const folder = useTempFolder()

const INI =
  '[loggers]\nkeys=root\n[handlers]\nkeys=h\n[formatters]\nkeys=\n[logger_root]\nlevel=INFO\nhandlers=h\n[handler_h]\nclass=NullHandler\n'
const JSON_TEXT =
  '{"version": 1, "handlers": {"h": {"class": "logging.NullHandler"}}, "root": {"level": "INFO", "handlers": ["h"]}}'
const YAML_TEXT = 'version: 1\nhandlers:\n  h: {class: logging.NullHandler}\nroot:\n  level: INFO\n  handlers: [h]\n'

const written = (name: string, text: string | Uint8Array) => {
  fs.writeFileSync(folder.at(name), text)
  return folder.at(name)
}
const refusalOf = (act: () => unknown): ConfigError => {
  try {
    act()
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a file is read by the end of its name', () => {
  test.each([
    ['a.ini', INI],
    ['a.conf', INI],
    ['a.cfg', INI],
    ['a.txt', INI],
    ['a.json', JSON_TEXT],
    ['a.JSON', JSON_TEXT],
    ['a.yaml', YAML_TEXT],
    ['a.yml', YAML_TEXT],
    ['b.yml', JSON_TEXT],
    ['no-end', JSON_TEXT],
  ])('%s', (name, text) => {
    const file = written(name, text)
    expect(checkConfigFile(file)).toEqual({ faults: [], warnings: [], kind: null })
    expect(configFromFile(file)).toBeNull()
    expect(root.level).toBe(20)
    expect(root.handlers).toEqual([expect.any(NullHandler)])
  })

  test('also by a URL, with a byte order mark, and in another encoding', () => {
    configFromFile(pathToFileURL(written('a.json', `\ufeff${JSON_TEXT}`)))
    expect(root.level).toBe(20)
    freshLogging()
    configFromFile(written('b.yaml', Buffer.from(YAML_TEXT, 'utf16le')), { encoding: 'utf-16-le' })
    expect(root.level).toBe(20)
  })
})

describe('options', () => {
  test('disable_existing_loggers holds where the file has nothing to say of it', () => {
    const old = getLogger('old')
    configFromFile(written('a.yaml', YAML_TEXT), { disable_existing_loggers: false })
    expect(old.disabled).toBe(false)
    configFromFile(written('b.yaml', `${YAML_TEXT}disable_existing_loggers: yes\n`), {
      disable_existing_loggers: false,
    })
    expect(old.disabled).toBe(true)
  })

  test('defaults are for INI files', () => {
    const ini = INI.replace('level=INFO', 'level=%(lowest)s')
    configFromFile(written('a.ini', ini), { defaults: { lowest: 'ERROR' } })
    expect(root.level).toBe(40)
    expect(() => configFromFile(written('a.yaml', YAML_TEXT), { defaults: { level: 'ERROR' } })).toThrow(
      new TypeError(`defaults are for INI files; ${folder.at('a.yaml')} is YAML`),
    )
  })
})

describe('a file with a fault changes nothing', () => {
  test.each([
    ['a.ini', INI.replace('handlers=h\n[handler', 'handlers=h,x\n[handler')],
    ['a.json', JSON_TEXT.replace('["h"]', '["h", "x"]')],
    ['a.yaml', YAML_TEXT.replace('[h]', '[h, x]')],
  ])('%s', (name, text) => {
    const { kind, faults } = refusalOf(() => configFromFile(written(name, text)))
    expect(kind).toBe('invalid')
    expect(faults).toHaveLength(1)
    expect(root.handlers).toEqual([])
    expect(root.level).toBe(30)
  })
})

describe('faults say where they are', () => {
  test('in YAML', () => {
    const text = `version: 1
handlers:
  h:
    class: logging.handlers.BufferingHandler
    level: info
    'not a name': 1
root:
  handlers:
    - nope
`
    const { faults, warnings } = checkConfigFile(written('a.yaml', text))
    const file = folder.at('a.yaml')
    expect([...faults, ...warnings].map(formatFault).join('\n')).toBe(`\
${file}:3:3: handlers.h: BufferingHandler() missing required argument: 'capacity'
  3 |   h:
    |   ^
  accepted: BufferingHandler(capacity)
${file}:5:12: handlers.h.level: there is no level 'info'
  5 |     level: info
    |            ^^^^
  accepted: CRITICAL, FATAL, ERROR, WARN, WARNING, INFO, DEBUG, NOTSET, or an integer
  did you mean 'INFO'?
${file}:6:5: handlers.h[not a name]: Not a valid Python identifier: 'not a name'
  6 |     'not a name': 1
    |     ^^^^^^^^^^^^
  accepted: letters, digits and _, no digit first
${file}:9:7: root.handlers[0]: there is no handler 'nope'
  9 |     - nope
    |       ^^^^
  accepted: h
${file}:3:3: warning: handlers.h: nothing uses the handler 'h'
  3 |   h:
    |   ^`)
  })

  test('in JSON', () => {
    const text =
      '{\n  "version": 2,\n  "formatters": {"f": {"style": "!", "class": "loging.Formatter"}},\n  "root": 5\n}\n'
    const { faults } = checkConfigFile(written('a.json', text))
    expect(
      faults.map(({ path, line, column, length, suggestion }) => ({ path, line, column, length, suggestion })),
    ).toEqual([
      { path: 'version', line: 2, column: 14, length: 1, suggestion: null },
      { path: 'formatters.f.style', line: 3, column: 33, length: 3, suggestion: null },
      { path: 'formatters.f.class', line: 3, column: 47, length: 18, suggestion: 'logging.Formatter' },
      { path: 'root', line: 4, column: 11, length: 1, suggestion: null },
    ])
  })

  test.each([
    ['a.json', '{"version": 1,\n  "root": {]}\n', 'syntax', 2, 12],
    ['a.yaml', 'version: 1\nroot: [\n', 'syntax', 3, 1],
    ['a.json', '[1]', 'syntax', 1, 1],
    ['a.yaml', '# nothing\n', 'syntax', 1, 1],
    ['a.yaml', '', 'empty', 0, 0],
    ['a.yaml', Buffer.from([0x61, 0xff]), 'encoding', 1, 2],
    ['a.yaml', 'version: 1\nversion: 2\n', 'invalid', 2, 10],
  ])('%s that holds %j', (name, text, kind, line, column) => {
    const result = checkConfigFile(written(name, text))
    expect(result.kind).toBe(kind)
    expect(result.faults[0]).toMatchObject({ line, column })
    expect(refusalOf(() => configFromFile(folder.at(name))).kind).toBe(kind)
  })

  test('of a file that is not there', () => {
    expect(checkConfigFile(folder.at('nope.yaml')).kind).toBe('missing')
    expect(refusalOf(() => configFromFile(folder.at('nope.yaml'))).kind).toBe('missing')
  })

  test('also when building fails', () => {
    const text = YAML_TEXT.replace('{class: logging.NullHandler}', '{class: logging.FileHandler, filename: no/such/x}')
    const { message, kind } = refusalOf(() => configFromFile(written('a.yaml', text)))
    expect(kind).toBe('failed')
    expect(message).toMatch(/^Unable to configure handler 'h'\n.*a\.yaml:3:6: handlers\.h: .*ENOENT/)
  })
})

test('what is read from elsewhere is JSON if it begins like it', () => {
  expect(checkConfigFile({ name: '<stdin>', text: `\n ${JSON_TEXT}` }).kind).toBeNull()
  expect(checkConfigFile({ name: '<stdin>', text: INI }).kind).toBeNull()
  expect(checkConfigFile({ name: '<stdin>', text: '{"version": 3}' }).faults[0]).toMatchObject({
    path: 'version',
    column: 13,
  })
  expect(() => checkConfigFile({} as never)).toThrow(TypeError)
})

test('classes that the application registers are known, or warned of', () => {
  const file = written('a.yaml', YAML_TEXT.replace('logging.NullHandler', 'my.pkg.Handler'))
  expect(checkConfigFile(file).faults).toHaveLength(1)
  expect(checkConfigFile(file, { registered: ['my.pkg.Handler'] }).faults).toEqual([])
  expect(checkConfigFile(file, { registered: null })).toMatchObject({
    faults: [],
    warnings: [{ path: 'handlers.h.class' }],
  })
})

test('keys that are not read, and keys that are there twice, are warned of', () => {
  const text = `version: 1
handler: {}
texts: {f: '%(message)s'}
formatters:
  f: {format: cfg://texts.f, fmt: x}
  g: {'()': logging.Formatter, datefmt: '%H'}
filters:
  a: {class: my.pkg.Filter}
handlers:
  h: {class: logging.NullHandler, formatter: f, filters: [a]}
  h: {class: logging.NullHandler, formatter: g, filters: [a]}
loggers:
  x: {handler: [h], propogate: no}
root: {handlers: [h], propagate: no}
`
  const { faults, warnings } = checkConfigFile(written('a.yaml', text))
  expect(faults).toEqual([])
  expect(warnings.map(({ line, path, message, suggestion }) => [line, path, message, suggestion])).toEqual([
    [2, 'handler', 'this is not read', 'handlers'],
    [5, 'formatters.f', "nothing uses the formatter 'f'", null],
    [5, 'formatters.f.fmt', 'this is not read', 'format'],
    [8, 'filters.a.class', 'this is not read', null],
    [11, '', "the key 'h' is there twice; the last one counts", null],
    [13, 'loggers.x.handler', 'this is not read', 'handlers'],
    [13, 'loggers.x.propogate', 'this is not read', 'propagate'],
    [14, 'root.propagate', 'this is not read', null],
  ])
})
