import { expect, test } from 'vitest'
import { checkDictConfig } from '../../../src/config/dict-config.js'

const warned = (config: Record<string, unknown>) =>
  checkDictConfig({ version: 1, ...config }).warnings.filter(({ message }) => !message.startsWith('nothing uses'))

test.each(['no', 'False', 'OFF', '0', 'none'])('the text %j counts as true, where people mean false', (text) => {
  const config = {
    disable_existing_loggers: text,
    formatters: { f: { validate: text } },
    loggers: { app: { propagate: text } },
  }
  expect(warned(config).map(({ path, accepted, message }) => `${path}: ${message}; ${accepted}`)).toEqual(
    ['disable_existing_loggers', 'formatters.f.validate', 'loggers.app.propagate'].map(
      (path) => `${path}: '${text}' counts as true, as any text does; true or false`,
    ),
  )
})

test.each([false, true, 0, 1, '', 'yes', null])('%j means what it says', (value) => {
  expect(warned({ disable_existing_loggers: value, loggers: { app: { propagate: value } } })).toEqual([])
})

test('arguments of a class of formatters are given with () in place of class', () => {
  const json = { class: 'pythonjsonlogger.json.JsonFormatter', format: '%(message)s', rename_fields: { a: 'b' } }
  expect(warned({ formatters: { json } })).toEqual([
    expect.objectContaining({
      path: 'formatters.json.rename_fields',
      message: "this is not read: arguments of a class's own are given with '()' in place of 'class'",
    }),
  ])
  expect(warned({ formatters: { f: { class: 'logging.Formatter', dtefmt: 'x' } } })).toEqual([
    expect.objectContaining({ message: 'this is not read', suggestion: 'datefmt' }),
  ])
})
