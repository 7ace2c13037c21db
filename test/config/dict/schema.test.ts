import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { checkConfigFile } from '../../../src/config/config-file.js'
import { toPlain } from '../../../src/config/dict/converting.js'
import { readDict } from '../../../src/config/dict/read-dict.js'
import { validateDictConfig } from '../../../src/config/schemas/dict-config.validator.js'
import { recordedDictConfigs } from '../../helpers/recorded-dict-configs.js'

interface Schema {
  readonly description?: string
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema | boolean>>
  readonly definitions?: Readonly<Record<string, Schema>>
  readonly then?: Schema
  readonly else?: Schema
}

const schema = JSON.parse(fs.readFileSync('src/config/schemas/dict-config.schema.json', 'utf8')) as Schema
const validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(schema)
const read = (name: string) =>
  toPlain(
    readDict(fs.readFileSync(`fixtures/dict/${name}`, 'utf8'), name, name.endsWith('json') ? 'json' : 'yaml'),
  ) as Record<string, unknown>

test('every key is described, so that editors can show it', () => {
  const missing = ({ properties = {}, then: one, else: other }: Schema, at: string): string[] => [
    ...Object.entries(properties).flatMap(([name, part]) =>
      typeof part === 'boolean' || part.description !== undefined || part.$ref?.startsWith('#/definitions/')
        ? []
        : [`${at}.${name}`],
    ),
    ...(one === undefined ? [] : missing(one, at)),
    ...(other === undefined ? [] : missing(other, at)),
  ]
  const { then: _then, else: _else, ...top } = schema
  expect(missing(top, '')).toEqual([])
  for (const [name, part] of Object.entries(schema.definitions ?? {})) {
    expect(part.description, name).toBeTruthy()
    expect(missing(part, name)).toEqual([])
  }
})

describe('the schema, and the validator that was compiled from it', () => {
  const good = () => read('logging.json') as Record<string, Record<string, unknown>>

  test.each<[string, () => unknown, string[]]>([
    ['accept a configuration', good, []],
    ['accept one that has next to nothing', () => ({ version: 1 }), []],
    ['accept the one in the documentation', () => read('logging.yaml'), []],
    [
      'accept references',
      () => ({ version: 1, handlers: 'cfg://h', root: { level: 'ext://logging.INFO', handlers: 'cfg://l' } }),
      [],
    ],
    ['accept a change of levels', () => ({ version: 1, incremental: true, handlers: { h: { level: 'INFO' } } }), []],
    ['want a version', () => ({}), ['/ required']],
    ['want version 1', () => ({ version: 2 }), ['/version const']],
    ['want the class of a handler', () => ({ version: 1, handlers: { h: {} } }), ['/handlers/h required']],
    ['want names', () => ({ ...good(), root: { handlers: [5] } }), ['/root/handlers/0 type']],
    [
      'want one of three styles',
      () => ({ version: 1, formatters: { f: { style: '!' } } }),
      ['/formatters/f/style enum'],
    ],
    ['want a level that can be one', () => ({ version: 1, root: { level: 1.5 } }), ['/root/level type']],
    ['want dicts', () => ({ version: 1, handlers: [], root: 5 }), ['/handlers type', '/root type']],
    [
      'want names for arguments',
      () => ({ version: 1, handlers: { h: { class: 'x', 'a b': 1 } } }),
      ['/handlers/h pattern', '/handlers/h propertyNames'],
    ],
  ])('%s', (_, config, errors) => {
    for (const validator of [validate, validateDictConfig]) {
      expect(validator(config())).toBe(errors.length === 0)
      const found = validator.errors?.filter(({ keyword }) => keyword !== 'if') ?? []
      expect(found.map(({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`).sort()).toEqual(errors)
    }
  })

  test('agree on all that was recorded', () => {
    for (const { config } of recordedDictConfigs()) expect(validate(config)).toBe(validateDictConfig(config))
  })
})

test('the configurations of the documentation are good, and a broken one is told of as a whole', () => {
  for (const name of ['logging.yaml', 'logging.json'])
    expect(checkConfigFile(`fixtures/dict/${name}`)).toEqual({ faults: [], warnings: [], kind: null })
  const { faults, warnings } = checkConfigFile('fixtures/dict/broken.yaml')
  expect(faults.map(({ line, path, suggestion }) => `${line} ${path} ${suggestion}`)).toEqual(
    [
      '8 handlers.console.class logging.StreamHandler',
      '9 handlers.console.formatter plain',
      '13 handlers.file.fliename filename',
      '12 handlers.file.level WARNING',
      '16 loggers[app.db].level null',
      '17 loggers[app.db].handlers[1] file',
      "19 root.handlers ['console', 'file']",
    ].sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10)),
  )
  expect(warnings.map(({ line, path, suggestion }) => `${line} ${path} ${suggestion}`)).toEqual([
    '3 formatters.plain null',
    '5 formatters.plain.stile style',
  ])
})

test('the documentation says what the schema says', () => {
  expect(() => execFileSync(process.execPath, ['scripts/schema-docs.mjs', '--check'])).not.toThrow()
  const yaml = /```yaml\n([\s\S]*?)```/.exec(fs.readFileSync('docs/dict-configuration.md', 'utf8'))?.[1]
  expect(yaml).toBe(fs.readFileSync('fixtures/dict/logging.yaml', 'utf8'))
})
