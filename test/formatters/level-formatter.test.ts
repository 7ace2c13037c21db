import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeLogRecord } from '../../src/core/record.js'
import { LevelFormatter } from '../../src/formatters/level-formatter.js'

beforeEach(() => {
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) vi.stubEnv(name, undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

const FORMATS = { INFO: 'I %(log_color)s%(message)s', ERROR: 'E %(message)s' }
const options = { log_colors: { INFO: 'red' }, reset: false }

test.each([
  ['as arguments', new LevelFormatter(FORMATS, options)],
  ['as a Map', new LevelFormatter(new Map(Object.entries(FORMATS)), options)],
  ['by name', new LevelFormatter({ ...options, fmt: FORMATS })],
])('each level has its format, given %s', (_how, formatter) => {
  const lineOf = (levelname: string) => formatter.format(makeLogRecord({ name: 'app', levelname, msg: 'hello' }))
  expect(lineOf('INFO')).toBe('I \x1b[31mhello')
  expect(lineOf('ERROR')).toBe('E hello')
  expect(lineOf('DEBUG')).toBe('DEBUG:app:hello')
  expect(lineOf('constructor')).toBe('constructor:app:hello')
})

test('formats alone will do', () => {
  expect([...new LevelFormatter(FORMATS).formatters.keys()]).toEqual(['INFO', 'ERROR'])
})

test.each([[[]], [[null]], [['%(message)s']], [[{}, { nope: 1 }]]])('%j is refused', (args) => {
  expect(() => Reflect.construct(LevelFormatter, args)).toThrow(TypeError)
})

test('a format without fields is refused', () => {
  expect(() => new LevelFormatter({ INFO: 'x' })).toThrow("Invalid format 'x'")
})
