import fs from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parseIni } from '../../src/config/ini-dialect.js'
import { validateFileConfig } from '../../src/config/schemas/file-config.validator.js'

interface Schema {
  readonly description?: string
  readonly properties?: Record<string, Schema>
  readonly patternProperties?: Record<string, Schema>
  readonly definitions?: Record<string, Schema>
}

const schema = JSON.parse(fs.readFileSync('src/config/schemas/file-config.schema.json', 'utf8')) as Schema
const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schema)

const story = () => {
  const { sections } = parseIni(fs.readFileSync('fixtures/logging.ini', 'utf8'))
  const plain = [...sections].map(([name, { options }]) => [
    name,
    Object.fromEntries([...options].map(([option, { value }]) => [option, value])),
  ])
  return Object.fromEntries(plain) as Record<string, Record<string, unknown>>
}

test('every section and option is described, so that editors can show it', () => {
  const described = ({ properties, patternProperties }: Schema, path: string): string[] =>
    Object.entries({ ...properties, ...patternProperties }).flatMap(([name, part]) => [
      ...(part.description === undefined ? [`${path}/${name}`] : []),
      ...described(part, `${path}/${name}`),
    ])
  expect(described(schema, '')).toEqual([])
  for (const part of Object.values(schema.definitions ?? {}))
    expect(described(part, 'definition').filter((at) => !/keys$/.test(at))).toEqual([])
})

describe('the schema, and the validator that was compiled from it', () => {
  test.each<[string, (config: ReturnType<typeof story>) => unknown, string[]]>([
    ['accept the configuration of the founding story', (config) => config, []],
    [
      'accept sections and options that are not read',
      (config) => ({ ...config, 'app:main': { use: 'x' }, $schema: 'y' }),
      [],
    ],
    ['want the lists', ({ loggers, handlers, formatters, ...config }) => config, ['required', 'required', 'required']],
    ['want the root', ({ logger_root, ...config }) => config, ['required']],
    ['want the options of a logger', (config) => ({ ...config, logger_x: {} }), ['required', 'required']],
    ['want the class of a handler', (config) => ({ ...config, handler_x: {} }), ['required']],
    ['want one of three styles', (config) => ({ ...config, formatter_x: { style: '#' } }), ['enum']],
    [
      'want an integer',
      (config) => ({ ...config, logger_x: { qualname: 'x', handlers: '', propagate: 'yes' } }),
      ['pattern'],
    ],
    [
      'know integers of all scripts',
      (config) => ({ ...config, logger_x: { qualname: 'x', handlers: '', propagate: ' +\u0661_\uff10' } }),
      [],
    ],
    [
      'want an expression',
      (config) => ({ ...config, handler_x: { class: 'X', args: ' ', kwargs: '' } }),
      ['pattern', 'pattern'],
    ],
    ['want text', (config) => ({ ...config, formatter_x: { format: 5, class: null } }), ['type', 'type']],
    ['want sections', () => [], ['type']],
  ])('%s', (_, change, keywords) => {
    const config = change(story())
    for (const validator of [validate, validateFileConfig]) {
      expect(validator(config)).toBe(keywords.length === 0)
      expect(validator.errors?.map(({ keyword }) => keyword) ?? []).toEqual(keywords)
    }
  })
})

test('what is published is what is compiled', () => {
  const code = fs.readFileSync('src/config/schemas/file-config.validator.js', 'utf8')
  expect(code).toMatch(/^"use strict";export const validateFileConfig = /)
  expect(code).not.toMatch(/\brequire\(|\bimport\b/)
})
