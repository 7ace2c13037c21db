import fs from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { makeLogRecord } from '../../src/core/record.js'
import { ColoredFormatter } from '../../src/formatters/colored.js'
import { defaultsFromPython } from '../../src/formatters/defaults.js'
import { attempt } from './sample-record.js'

interface Case {
  readonly record: Record<string, unknown>
  readonly args: unknown[]
  readonly kwargs: Record<string, unknown>
  readonly env: Record<string, string>
  readonly terminal: boolean | null
  readonly expected: string | { error: string }
}

const { attributes, cases } = JSON.parse(
  fs.readFileSync(new URL('../../fixtures/formatters/colored.json', import.meta.url), 'utf8'),
) as { attributes: Record<string, unknown>; cases: Case[] }

const make = (...args: unknown[]): ColoredFormatter => Reflect.construct(ColoredFormatter, args)

function withEnvironment(env: Readonly<Record<string, string>> = {}): void {
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) vi.stubEnv(name, env[name])
}

afterEach(() => {
  vi.unstubAllEnvs()
})

// Python has AttributeErrors where a method is missing.
const ERRORS = new Map([['AttributeError', 'TypeError']])

describe('as colorlog', () => {
  test.each(cases.map((each): [string, Case] => [JSON.stringify({ ...each, expected: undefined }), each]))(
    '%s',
    (_name, { record, args, kwargs, env, terminal, expected }) => {
      withEnvironment(env)
      const stream = terminal === null ? {} : { stream: { isTTY: terminal } }
      const format = () => make(...args, { ...kwargs, ...stream }).format(makeLogRecord({ ...attributes, ...record }))
      if (typeof expected === 'string') expect(format()).toBe(expected)
      else expect(format).toThrow(expect.objectContaining({ name: ERRORS.get(expected.error) ?? expected.error }))
    },
  )
})

function lineOf(formatter: ColoredFormatter, levelname = 'INFO'): string {
  return formatter.format(makeLogRecord({ ...attributes, levelname }))
}

test('one formatter serves all levels, again and again', () => {
  withEnvironment()
  const formatter = new ColoredFormatter('%(log_color)s%(message)s%(m_log_color)s', {
    secondary_log_colors: new Map([['m', { ERROR: 'blue' }]]),
  })
  for (let time = 0; time < 2; time++) {
    expect(lineOf(formatter)).toBe('\x1b[32mhello x\x1b[0m')
    expect(lineOf(formatter, 'ERROR')).toBe('\x1b[31mhello x\x1b[34m\x1b[0m')
    expect(lineOf(formatter, 'OTHER')).toBe('hello x\x1b[0m')
  }
})

test('what is assigned later counts', () => {
  withEnvironment()
  const log_colors = { INFO: 'red' }
  const formatter = new ColoredFormatter('%(log_color)s%(message)s', { log_colors })
  expect(lineOf(formatter)).toBe('\x1b[31mhello x\x1b[0m')
  log_colors.INFO = 'blue'
  expect(lineOf(formatter)).toBe('\x1b[34mhello x\x1b[0m')
  formatter.log_colors = new Map([['INFO', 'cyan']])
  expect(lineOf(formatter)).toBe('\x1b[36mhello x\x1b[0m')
  formatter._style._fmt = '%(message)s%(bold)s'
  expect(lineOf(formatter)).toBe('hello x\x1b[1m\x1b[0m')
  formatter.reset = false
  expect(lineOf(formatter)).toBe('hello x\x1b[1m')
  formatter.no_color = true
  expect(lineOf(formatter)).toBe('hello x')
  formatter.force_color = true
  expect(lineOf(formatter)).toBe('hello x\x1b[1m')
})

test('a stream may become a terminal', () => {
  withEnvironment()
  const stream = { isTTY: false }
  const formatter = new ColoredFormatter('%(log_color)s%(message)s', { stream })
  expect(lineOf(formatter)).toBe('hello x')
  stream.isTTY = true
  expect(lineOf(formatter)).toBe('\x1b[32mhello x\x1b[0m')
})

test('the environment counts that was there when the formatter was made', () => {
  withEnvironment({ NO_COLOR: '1' })
  const formatter = new ColoredFormatter('%(log_color)s%(message)s')
  withEnvironment()
  expect(lineOf(formatter)).toBe('hello x')
})

test('defaults out of a Python expression stay what they are', () => {
  withEnvironment()
  const defaults = defaultsFromPython(new Map([['u', 1]]))
  expect(lineOf(new ColoredFormatter('%(red)s%(u)s', { defaults }))).toBe('\x1b[31m1.0\x1b[0m')
})

test('a colour that is none is named', () => {
  withEnvironment()
  expect(attempt(() => lineOf(new ColoredFormatter({ log_colors: { INFO: 'rde' } })))).toBe("!KeyError: 'rde'")
})
