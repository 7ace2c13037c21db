import fs from 'node:fs'
import { type Schema, Validator } from '@cfworker/json-schema'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { toPlain } from '../../src/config/dict/converting.js'
import { readDict } from '../../src/config/dict/read-dict.js'
import { parseIni } from '../../src/config/ini-dialect.js'
import { configScenarios } from '../helpers/config-scenarios.js'
import { recordedDictConfigs } from '../helpers/recorded-dict-configs.js'

// Editors have validators of their own: what the schemas say must not hang on how ajv reads them.
function validatorsOf(name: string) {
  const schema = JSON.parse(fs.readFileSync(`src/config/schemas/${name}.schema.json`, 'utf8')) as Schema
  const ajv = new Ajv({ strict: false }).compile(schema)
  const second = new Validator(schema, '7')
  return (config: unknown): boolean => {
    const isGood = second.validate(config).valid
    expect(isGood, JSON.stringify(config)).toBe(ajv(config))
    return isGood
  }
}

const isGoodDict = validatorsOf('dict-config')
const isGoodIni = validatorsOf('file-config')

const read = (name: string) => {
  const text = fs.readFileSync(`fixtures/dict/${name}`, 'utf8')
  return toPlain(readDict(text, name, name.endsWith('json') ? 'json' : 'yaml'))
}

/** An INI file as the schema sees it: sections of options. */
function sectionsOf(text: string): Record<string, Record<string, string>> {
  const { sections } = parseIni(text)
  return Object.fromEntries(
    [...sections].map(([name, { options }]) => [
      name,
      Object.fromEntries([...options].map(([option, { value }]) => [option, value])),
    ]),
  )
}

describe('the schema of dicts', () => {
  test.each(['logging.json', 'logging.yaml'])('accepts %s', (name) => expect(isGoodDict(read(name))).toBe(true))

  test('means the same to both for all that was recorded, good and bad', () => {
    const results = recordedDictConfigs().map(({ config }) => isGoodDict(config))
    expect(new Set(results)).toEqual(new Set([true, false]))
  })

  test('means the same to both for all scenarios, and accepts what CPython loads', () => {
    const all = configScenarios(new URL('../../fixtures/conformance/scenarios/', import.meta.url))
    for (const { name, dict, isGood } of all) if (dict !== null) expect(isGoodDict(dict) || !isGood, name).toBe(true)
  })

  test.each<[string, unknown]>([
    ['without a version', {}],
    ['of another version', { version: 2 }],
    ['whose handler has no class', { version: 1, handlers: { h: { level: 'INFO' } } }],
    ['whose level is none', { version: 1, root: { level: 1.5 } }],
    ['whose style is none', { version: 1, formatters: { f: { style: '!' } } }],
    ['whose handlers are a list', { version: 1, handlers: [{ class: 'logging.NullHandler' }] }],
    ['whose logger is text', { version: 1, loggers: { a: 'INFO' } }],
    ['with an argument that has no name', { version: 1, handlers: { h: { class: 'x', 'a b': 1 } } }],
  ])('refuses one %s', (_, config) => expect(isGoodDict(config)).toBe(false))
})

describe('the schema of INI files', () => {
  const story = () => sectionsOf(fs.readFileSync('fixtures/logging.ini', 'utf8'))

  test('accepts the one of the founding story', () => expect(isGoodIni(story())).toBe(true))

  test('means the same to both for all scenarios', () => {
    let checked = 0
    const all = configScenarios(new URL('../../fixtures/conformance/scenarios/', import.meta.url))
    for (const { ini, files } of all) {
      const text = ini && files[ini.file]
      if (typeof text !== 'string') continue
      try {
        isGoodIni(sectionsOf(text))
        checked++
      } catch (error) {
        // What is no INI has no sections.
        if (!(error instanceof Error && error.name === 'ConfigError')) throw error
      }
    }
    expect(checked).toBeGreaterThan(200)
  })

  test.each<[string, object]>([
    ['without lists', { formatters: undefined }],
    ['without a root', { logger_root: undefined }],
    ['whose handler has no class', { handler_handler01: {} }],
    ['whose style is none', { formatter_form01: { style: '#' } }],
    ['whose propagate is no number', { logger_x: { qualname: 'x', handlers: '', propagate: 'yes' } }],
    ['with options that are no text', { formatter_form01: { format: 5 } }],
  ])('refuses one %s', (_, change) => {
    const config: object = JSON.parse(JSON.stringify({ ...story(), ...change }))
    expect(isGoodIni(config)).toBe(false)
  })
})
