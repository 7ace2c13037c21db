import { describe, expect, test } from 'vitest'
import { checkDictConfig } from '../../../src/config/dict-config.js'

/** The faults and warnings of a configuration: where, and what could have been meant. */
function told(config: Record<string, unknown>): string[] {
  const { faults, warnings } = checkDictConfig({ version: 1, ...config })
  return [...faults, ...warnings]
    .filter(({ message }) => !message.startsWith('nothing uses'))
    .map(({ path, suggestion }) => `${path}: ${suggestion}`)
}

describe('all arguments that a class does not have are told of', () => {
  test('for formatters', () => {
    const json = { '()': 'pythonjsonlogger.json.JsonFormatter', format: '{x', style: '{', renamefields: {}, prefx: '' }
    expect(told({ formatters: { json } })).toEqual([
      'formatters.json.renamefields: rename_fields',
      'formatters.json.prefx: prefix',
      'formatters.json.format: null',
    ])
    const { faults } = checkDictConfig({ version: 1, formatters: { f: { '()': 'logging.Formatter', foo: 1 } } })
    expect(faults).toMatchObject([
      {
        message: "Formatter() got an unexpected keyword argument 'foo'",
        accepted: 'fmt, datefmt, style, validate, defaults',
      },
    ])
  })

  test('for handlers, and what is missing besides', () => {
    const file = { class: 'logging.FileHandler', fielname: 'a.log', mod: 'w', levle: 'INFO' }
    const other = { class: 'logging.FileHandler', xyz: 'a.log', mod: 'w', levle: 'INFO' }
    expect(told({ handlers: { file } })).toEqual([
      'handlers.file.fielname: filename',
      'handlers.file.mod: mode',
      'handlers.file.levle: level',
    ])
    expect(told({ handlers: { file: other } })).toEqual([
      'handlers.file.xyz: null',
      'handlers.file.mod: mode',
      'handlers.file.levle: level',
      'handlers.file: null',
    ])
  })

  test('for the settings of a QueueHandler', () => {
    const queued = { class: 'logging.handlers.QueueHandler', handler: [], listner: 'x' }
    expect(told({ handlers: { queued } })).toEqual([
      'handlers.queued.handler: handlers',
      'handlers.queued.listner: listener',
    ])
    expect(checkDictConfig({ version: 1, handlers: { queued } }).faults[0]?.accepted).toBe(
      'queue, listener, handlers, respect_handler_level',
    )
  })

  test('for a format that a class has no place for', () => {
    expect(told({ formatters: { f: { '()': 'colorlog.LevelFormatter', fmt: {}, format: 'x' } } })).toEqual([
      'formatters.f.format: null',
    ])
  })

  test('for filters', () => {
    expect(told({ filters: { f: { '()': 'logging.Filter', nam: 'app', nme: 'app' } } })).toEqual([
      'filters.f.nam: name',
      'filters.f.nme: name',
    ])
  })
})

test('a class that formats is one of formatters, whatever it extends', () => {
  const level = { '()': 'colorlog.LevelFormatter', fmt: { INFO: '%(message)s' } }
  expect(told({ formatters: { level } })).toEqual([])
  expect(told({ formatters: { level: { '()': 'logging.StreamHandler' } } })).toEqual(['formatters.level[()]: null'])
})

test.each([['json_encoder'], ['json_default'], ['json_serializer']])(
  '%s by a name is told of where it stands',
  (key) => {
    const json = { '()': 'pythonjsonlogger.json.JsonFormatter', format: '%(message)s', [key]: 'my.pkg.name' }
    const { faults } = checkDictConfig({ version: 1, formatters: { json } })
    expect(faults).toEqual([expect.objectContaining({ path: `formatters.json.${key}`, accepted: null })])
  },
)

test.each([
  ['cfg://text.short', 'cfg://texts.short', 'version, formatters, texts'],
  ['cfg://texts.shrt', 'cfg://texts.short', 'short, by level'],
  ['cfg://texts[by levle].error', 'cfg://texts[by level].error', 'short, by level'],
  ['cfg://texts[by level].eror', 'cfg://texts[by level].error', 'error'],
  ['cfg://texts.short.x', null, null],
  ['cfg://texts.', null, null],
])('%s comes with what could have been meant', (format, suggestion, accepted) => {
  const texts = { short: '%(message)s', 'by level': { error: 'cfg://texts.short' } }
  expect(checkDictConfig({ version: 1, formatters: { f: { format } }, texts }).faults).toEqual([
    expect.objectContaining({ path: 'formatters.f.format', suggestion, accepted }),
  ])
})

test.each([
  ['console', "['console']"],
  ['console, file', "['console', 'file']"],
  ['console file', "['console', 'file']"],
])('the text %j in place of a list comes with the list', (handlers, list) => {
  const all = { console: { class: 'logging.NullHandler' }, file: { class: 'logging.NullHandler' } }
  const { faults, warnings } = checkDictConfig({ version: 1, handlers: all, root: { handlers } })
  expect(faults).toEqual([expect.objectContaining({ path: 'root.handlers', suggestion: list })])
  // Of handlers that are meant nothing needs to be said.
  expect(warnings).toHaveLength(handlers === 'console' ? 1 : 0)
})
