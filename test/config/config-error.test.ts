import { describe, expect, test } from 'vitest'
import { ConfigError, type Fault, formatFault, paintFault } from '../../src/config/config-error.js'
import { ValueError } from '../../src/python/errors.js'

const fault: Fault = {
  severity: 'error',
  file: 'logging.ini',
  line: 14,
  column: 7,
  length: 4,
  section: 'logger_root',
  option: 'level',
  message: "there is no level 'info'",
  accepted: 'DEBUG, INFO',
  suggestion: 'INFO',
  sourceLine: 'level=info',
}

describe('a fault as text', () => {
  test('shows place, line, caret, what is accepted and what was meant', () => {
    expect(formatFault(fault)).toBe(
      [
        "logging.ini:14:7: [logger_root] level: there is no level 'info'",
        '  14 | level=info',
        '     |       ^^^^',
        '  accepted: DEBUG, INFO',
        "  did you mean 'INFO'?",
      ].join('\n'),
    )
  })

  test('has no line where there is none', () => {
    const none = { line: 0, column: 0, sourceLine: null, accepted: null, suggestion: null, section: null, option: null }
    expect(formatFault({ ...fault, ...none, message: 'there is no such file' })).toBe(
      'logging.ini: there is no such file',
    )
  })

  test('tells warnings apart', () => {
    expect(formatFault({ ...fault, severity: 'warning', option: null })).toMatch(
      /^logging\.ini:14:7: warning: \[logger_root\]: /,
    )
  })

  test('cuts a long line around the fault', () => {
    const sourceLine = `${'a'.repeat(500)}!${'b'.repeat(500)}`
    const [, line = '', caret = ''] = formatFault({ ...fault, sourceLine, column: 501, length: 1 }).split('\n')
    expect(line.length).toBeLessThan(120)
    expect(line[caret.indexOf('^')]).toBe('!')
    expect(line).toMatch(/\.\.\.a+!b+\.\.\.$/)
  })

  test('shows nothing that a terminal obeys, and keeps its columns', () => {
    const [, line = ''] = formatFault({ ...fault, sourceLine: 'a\t\x1b[31mb\u202ec' }).split('\n')
    expect(line).toBe('  14 | a  [31mb c')
  })

  test('shows nothing that a terminal obeys in any of its texts', () => {
    const evil = '\x1b[31m\n'
    const text = formatFault({ ...fault, file: evil, section: evil, option: evil, accepted: evil, suggestion: evil })
    expect(text).toBe(
      [
        " [31m :14:7: [ [31m ]  [31m : there is no level 'info'",
        '  14 | level=info',
        '     |       ^^^^',
        '  accepted:  [31m ',
        "  did you mean ' [31m '?",
      ].join('\n'),
    )
  })

  test('can be shown part by part', () => {
    const shown = paintFault({ ...fault, severity: 'warning' }, (text, part) => `<${part}>${text}`)
    expect(shown).toBe(
      [
        "<place>logging.ini:14:7: <warning>warning: <message>[logger_root] level: there is no level 'info'",
        '<source>  14 | level=info',
        '<caret>     |       ^^^^',
        '<hint>  accepted: DEBUG, INFO',
        "<hint>  did you mean 'INFO'?",
      ].join('\n'),
    )
  })

  test('marks no more than the line has', () => {
    const [, , caret = ''] = formatFault({ ...fault, length: 1000 }).split('\n')
    expect(caret).toBe('     |       ^^^^')
  })
})

describe('a ConfigError', () => {
  test('is a ValueError with all faults, in its message too', () => {
    const cause = new Error('x')
    const error = new ConfigError('invalid', [fault, { ...fault, line: 20 }], cause)
    expect(error).toBeInstanceOf(ValueError)
    expect(error).toMatchObject({ name: 'ConfigError', kind: 'invalid', file: 'logging.ini', cause })
    expect(error.faults).toHaveLength(2)
    expect(error.message).toBe(`2 faults\n${formatFault(fault)}\n${formatFault({ ...fault, line: 20 })}`)
  })

  test('with one fault says just that', () => {
    expect(new ConfigError('invalid', [fault]).message).toBe(formatFault(fault))
  })

  test('does not go on for ever', () => {
    const { message } = new ConfigError(
      'invalid',
      Array.from({ length: 1000 }, () => fault),
    )
    expect(message.split('\n')).toHaveLength(1 + 50 * 5 + 1)
    expect(message).toMatch(/\n\.\.\. and 950 more$/)
  })
})
