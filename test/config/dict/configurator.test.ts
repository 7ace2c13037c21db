import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { registerClass } from '../../../src/config/classes.js'
import { BaseConfigurator } from '../../../src/config/dict/base-configurator.js'
import { ConvertingDict } from '../../../src/config/dict/converting.js'
import { DictConfigurator } from '../../../src/config/dict/dict-configurator.js'
import { checkDictConfig, dictConfig, setDictConfigClass } from '../../../src/config/dict-config.js'
import type { Handler } from '../../../src/core/handler.js'
import { getLogger, root } from '../../../src/core/manager.js'
import { Formatter } from '../../../src/formatters/index.js'
import { NullHandler } from '../../../src/handlers/null.js'
import logging from '../../../src/index.js'
import { AttributeError } from '../../../src/python/errors.js'
import { freshLogging } from '../../helpers/fresh-logging.js'

beforeEach(freshLogging)
afterEach(() => {
  setDictConfigClass(DictConfigurator)
  freshLogging()
})

const CONFIG = {
  version: 1,
  handlers: { h: { class: 'logging.NullHandler' } },
  root: { level: 'ERROR', handlers: ['h'] },
}

describe('a configurator of the application’s own', () => {
  class EnvConfigurator extends DictConfigurator {
    override value_converters = { ext: 'ext_convert', cfg: 'cfg_convert', env: 'env_convert' }

    env_convert(name: string) {
      return { LEVEL: 'INFO', NAMES: ['h'] }[name]
    }
  }

  test('converts what Python does not know', () => {
    setDictConfigClass(EnvConfigurator)
    const config = { ...CONFIG, root: { level: 'env://LEVEL', handlers: 'env://NAMES' } }
    expect(checkDictConfig(config).faults).toEqual([])
    dictConfig(config)
    expect(root.level).toBe(20)
    expect(root.handlers).toHaveLength(1)
  })

  test('is not asked while the configuration is only looked at', () => {
    const convert = vi.spyOn(EnvConfigurator.prototype, 'env_convert')
    setDictConfigClass(EnvConfigurator)
    checkDictConfig({ ...CONFIG, root: { level: 'env://LEVEL', handlers: 'env://NAMES' } })
    expect(convert).not.toHaveBeenCalled()
  })

  test('makes handlers in its own way', () => {
    class Handlers extends DictConfigurator {
      override configure_handler(config: ConvertingDict): Handler {
        const handler = config.has('kind') ? new NullHandler() : super.configure_handler(config)
        handler.setLevel('CRITICAL')
        return handler
      }
    }
    setDictConfigClass(Handlers)
    dictConfig({ version: 1, handlers: { a: { kind: 'any' }, b: CONFIG.handlers.h }, root: { handlers: ['a', 'b'] } })
    expect(root.handlers.map(({ level }) => level)).toEqual([50, 50])
    expect(
      checkDictConfig({ version: 1, handlers: { a: { kind: 'any' } }, root: { handlers: ['x'] } }).faults,
    ).toHaveLength(1)
  })

  test('resolves names in its own way', () => {
    class Named extends DictConfigurator {
      override resolve(name: string): unknown {
        return name === 'mine' ? NullHandler : super.resolve(name)
      }
    }
    setDictConfigClass(Named)
    dictConfig({
      version: 1,
      handlers: { a: { class: 'mine' }, b: { class: 'ext://mine' } },
      root: { handlers: ['a', 'b'] },
    })
    expect(root.handlers).toEqual([expect.any(NullHandler), expect.any(NullHandler)])
    expect(checkDictConfig({ version: 1, handlers: { a: { class: 'yours' } } }).faults).toHaveLength(1)
  })

  test.each(['configure_formatter', 'configure_filter', 'configure_logger', 'configure_root'] as const)(
    '%s can be overridden, and gets what the configuration says',
    (method) => {
      const seen: unknown[] = []
      class Seeing extends DictConfigurator {}
      Object.defineProperty(Seeing.prototype, method, {
        value: (...args: unknown[]) => {
          seen.push(...args.filter((arg) => arg instanceof ConvertingDict).map((dict) => dict.get('strange')))
          return method === 'configure_formatter' ? new Formatter() : () => true
        },
      })
      setDictConfigClass(Seeing)
      const strange = { strange: 'cfg://version', format: 5, name: 5, level: 'LOUD' }
      const [, kind = ''] = method.split('_')
      dictConfig({ version: 1, [kind === 'root' ? 'root' : `${kind}s`]: kind === 'root' ? strange : { x: strange } })
      expect(seen).toEqual([1])
    },
  )

  test('that is no configurator of ours does what it does', () => {
    const seen: unknown[] = []
    class Own {
      constructor(readonly config: unknown) {}
      configure() {
        seen.push(this.config)
      }
    }
    setDictConfigClass(Own)
    dictConfig(CONFIG)
    expect(seen).toEqual([CONFIG])
    expect(checkDictConfig(CONFIG).faults).toEqual([])
  })
})

test('dictConfigClass is assigned on the default export, as in Python', () => {
  class Mine extends DictConfigurator {}
  expect(logging.config.dictConfigClass).toBe(DictConfigurator)
  logging.config.dictConfigClass = Mine
  expect(logging.config.dictConfigClass).toBe(Mine)
  const configure = vi.spyOn(Mine.prototype, 'configure')
  logging.config.dictConfig(CONFIG)
  expect(configure).toHaveBeenCalledOnce()
  expect(() => {
    logging.config.dictConfigClass = 5 as never
  }).toThrow(TypeError)
})

test('a configurator can be used by itself', () => {
  new DictConfigurator(CONFIG).configure()
  expect(root.level).toBe(40)
  new DictConfigurator({ version: 1 }).configure_logger(
    'a.b',
    new ConvertingDict({ level: 'INFO' }, new BaseConfigurator({})),
  )
  expect(getLogger('a.b').level).toBe(20)
})

describe('what a factory gives', () => {
  const configurator = new BaseConfigurator({})
  const make = (config: Record<string, unknown>) =>
    configurator.configure_custom(new ConvertingDict(config, configurator))

  test('gets attributes, those that have a setter by that', () => {
    class Thing {
      #size = 0
      set size(size: number) {
        this.#size = size * 2
      }
      get size() {
        return this.#size
      }
      get fixed() {
        return 1
      }
    }
    registerClass('my.pkg.Thing', Thing)
    expect(make({ '()': 'my.pkg.Thing', '.': { size: 2, other: 'ext://sys.stdout' } })).toMatchObject({
      ...{ size: 4, other: 'ext://sys.stdout' },
    })
    expect(() => make({ '()': 'my.pkg.Thing', '.': { fixed: 2 } })).toThrow(AttributeError)
    expect(() => make({ '()': () => null, '.': { x: 2 } })).toThrow(AttributeError)
    expect(() => make({ '()': Thing, '.': 'text' })).toThrow(AttributeError)
    expect(make({ '()': () => null, '.': {} })).toBeNull()
  })

  test('comes from a class by new, from a function by a call', () => {
    function Old(this: object) {}
    Old.prototype.method = () => {}
    class New {}
    expect(make({ '()': Old })).toBeInstanceOf(Old)
    expect(make({ '()': New })).toBeInstanceOf(New)
    expect(
      make({
        '()': function plain() {
          return new.target === undefined
        },
      }),
    ).toBe(true)
    expect(make({ '()': ({ a = 1 }) => a })).toBe(1)
    expect(String(make({ '()': function* generate() {} }))).toBe('[object Generator]')
  })

  test.each([[5], [null], [{}], ['logging.INFO'], ['nope']])('%j makes nothing', (factory) => {
    expect(() => make({ '()': factory })).toThrow()
  })
})
