import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/config/config-error.js'
import { parseIni, readIni } from '../../src/config/ini-dialect.js'
import type { IniDocument, IniSection } from '../../src/config/ini-document.js'
import { strip } from '../../src/config/white-space.js'

interface Case {
  text: string
  error?: string
  sections?: [string, [string, string][]][]
  defaults?: [string, string][]
}
const recorded = JSON.parse(fs.readFileSync('fixtures/config/ini-dialect.json', 'utf8')) as Case[]

const optionsOf = (section: IniSection) => [...section.options].map(([name, { value }]) => [name, value])
const sectionsOf = (document: IniDocument) =>
  [...document.sections].map(([name, section]) => [name, optionsOf(section)])

describe('what CPython reads', () => {
  test.each(recorded.filter((one) => one.error === undefined))('is read: $text', ({ text, sections, defaults }) => {
    const document = parseIni(text)
    expect(sectionsOf(document)).toEqual(sections)
    expect(optionsOf(document.defaults)).toEqual(defaults)
  })

  test.each(recorded.filter((one) => one.error !== undefined))('is refused: $error $text', ({ text }) => {
    expect(() => parseIni(text)).toThrow(ConfigError)
  })
})

test('each character of a value is found again in the file', () => {
  for (const { text } of recorded) {
    const { document } = readIni(text, 'x.ini')
    for (const section of [document.defaults, ...document.sections.values()])
      for (const option of section.options.values())
        for (let at = 0; at < option.value.length; at++) {
          if (option.value[at] === '\n') continue
          const { line, column } = option.placeOf(at)
          expect(document.lines[line - 1]?.[column - 1]).toBe(option.value[at])
        }
  }
})

test('what is not INI is told all at once, with its places', () => {
  const text = '[a]\nx = 1\nwords\n  X: 2\n[b]\n = 3\n[a]\ny = 1\n'
  expect(
    readIni(text, 'x.ini').faults.map(({ line, column, length, section, option, message }) => [
      line,
      column,
      length,
      section,
      option,
      message,
    ]),
  ).toEqual([
    [3, 1, 5, 'a', null, "no '=' or ':' in 'words'"],
    [6, 2, 3, 'b', null, "no name before '='"],
    [7, 1, 3, 'a', null, 'this section is already on line 1'],
  ])
  expect(readIni('[s]\nlevel=1\nLevel : 2', 'x.ini').faults).toMatchObject([
    {
      line: 3,
      column: 1,
      length: 5,
      option: 'level',
      message: 'this option is already on line 2',
      sourceLine: 'Level : 2',
    },
  ])
})

test('a file that is not INI at all is told once', () => {
  expect(readIni('version: 1\nroot:\n  level: INFO\n', 'a.yaml').faults).toMatchObject([
    {
      line: 1,
      column: 1,
      message: "no section header before 'version: 1'",
      accepted: 'a [section] before the first option',
    },
  ])
})

test('a byte order mark is refused, as Python does, with the way out', () => {
  expect(() => parseIni('\ufeff[loggers]\nkeys=root', { file: 'x.ini' })).toThrow(/byte order mark[\s\S]*utf-8-sig/)
})

test('any text gives a document or a ConfigError, and leaves prototypes alone', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '[',
      ']',
      '=',
      ':',
      '\n',
      '\r\n',
      ' ',
      '__proto__',
      'constructor',
      '[__proto__]\n',
      'a[]=1\n',
      '.',
      'true',
      '"',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      try {
        parseIni(pieces.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError)
      }
      expect(Object.keys(Object.prototype)).toEqual([])
    }),
  )
})

test('any names and values come back as they were written', () => {
  const name = fc
    .string({ unit: 'binary' })
    .map(strip)
    .filter((text) => /^[^#;[\r\n=:][^\r\n=:]*$/.test(text))
  fc.assert(
    fc.property(fc.uniqueArray(name, { selector: (text) => text.toLowerCase() }), (names) => {
      const written = names.map((text) => [text.toLowerCase(), `<${text}>`])
      const document = parseIni(`[s]\n${names.map((text) => `${text}=<${text}>`).join('\n')}`)
      expect(optionsOf(document.sections.get('s') as IniSection)).toEqual(written)
    }),
  )
})
