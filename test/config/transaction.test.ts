import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { registerClass } from '../../src/config/classes.js'
import { apply, configFromFile } from '../../src/config/config-file.js'
import { asWholeOrNot } from '../../src/config/transaction.js'
import { getHandlerByName, getHandlerNames, Handler } from '../../src/core/handler.js'
import { getLogger, root } from '../../src/core/manager.js'
import type { LogRecord } from '../../src/core/record.js'
import { state } from '../../src/core/state.js'
import { describeLogging } from '../helpers/describe-logging.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()

/** Tells what becomes of it. */
class Told extends Handler {
  static told: string[] = []
  override emit(record: LogRecord): void {
    Told.told.push(`${this.name} ${record.getMessage()}`)
  }
  override flush(): void {
    Told.told.push(`${this.name} flushed`)
  }
  override close(): void {
    Told.told.push(`${this.name} closed`)
    super.close()
  }
}

beforeEach(() => {
  freshLogging()
  registerClass('my.Told', Told)
  Told.told = []
})
afterEach(freshLogging)

const config = (handlers: Record<string, object>, more: object = {}) => ({
  file: 'x.json',
  text: JSON.stringify({
    version: 1,
    filters: { f: { name: 'app' } },
    handlers,
    loggers: { app: { level: 'INFO', propagate: false, filters: ['f'], handlers: Object.keys(handlers) } },
    root: { level: 'ERROR' },
    ...more,
  }),
})
const told = { class: 'my.Told' }
const noFolder = () => ({ class: 'logging.FileHandler', filename: folder.at('no/such/folder/x.log') })

const standing = () => [getLogger('app').filters, describeLogging(), getHandlerNames(), [...state.handlerList]]

describe('a configuration that is in order, but can not be built', () => {
  test('changes nothing: loggers, handlers and their names stay', () => {
    apply(config({ old: told }))
    getLogger('elsewhere')
    const before = standing()
    expect(() => apply(config({ a: told, z: noFolder() }))).toThrow("Unable to configure handler 'z'")
    expect(standing()).toEqual(before)
    expect(getHandlerByName('old')).toBe(getLogger('app').handlers[0])
    Told.told = []
    getLogger('app').info('goes on')
    expect(Told.told).toEqual(['old goes on'])
  })

  test('has what it made closed, and nothing else', () => {
    apply(config({ old: told }))
    expect(() => apply(config({ a: told, z: noFolder() }))).toThrow('ENOENT')
    expect(Told.told.filter((text) => text.endsWith('closed'))).toEqual(['a closed'])
  })

  test('leaves an INI file as it was, too', () => {
    const ini = (file: string) =>
      `[loggers]\nkeys=root\n[handlers]\nkeys=h\n[formatters]\nkeys=\n[logger_root]\nlevel=INFO\nhandlers=h\n` +
      `[handler_h]\nclass=FileHandler\nargs=(${JSON.stringify(folder.at(file))},)\n`
    fs.writeFileSync(folder.at('a.ini'), ini('a.log'))
    fs.writeFileSync(folder.at('b.ini'), ini('no/such/folder/b.log'))
    configFromFile(folder.at('a.ini'))
    const before = standing()
    expect(() => configFromFile(folder.at('b.ini'))).toThrow('ENOENT')
    expect(standing()).toEqual(before)
    root.info('goes on')
    expect(fs.readFileSync(folder.at('a.log'), 'utf8')).toBe('goes on\n')
  })

  test('leaves loggers that it made as if somebody had only asked for them', () => {
    root.setLevel('DEBUG')
    expect(() =>
      asWholeOrNot(() => {
        const logger = getLogger('made')
        logger.setLevel('ERROR')
        logger.propagate = false
        logger.addHandler(new Told())
        throw new Error('not built')
      }),
    ).toThrow('not built')
    const { level, propagate, handlers } = getLogger('made')
    expect({ level, propagate, handlers }).toEqual({ level: 0, propagate: true, handlers: [] })
    expect(getLogger('made').isEnabledFor(10)).toBe(true)
  })
})

describe('a configuration that is built', () => {
  test('has the handlers that were there flushed before, and closed after that', () => {
    apply(config({ old: told }))
    apply(config({ new: told }))
    expect(Told.told[0]).toBe('old flushed')
    expect(Told.told.filter((text) => text.endsWith('closed'))).toEqual(['old closed'])
    expect(getHandlerNames()).toEqual(new Set(['new']))
  })

  test('may have a handler of the same name, writing to the same file from its beginning', () => {
    const file = { class: 'logging.FileHandler', filename: folder.at('a.log'), mode: 'w' }
    apply(config({ h: file }))
    getLogger('app').info('one')
    apply(config({ h: file }))
    getLogger('app').info('two')
    expect(fs.readFileSync(folder.at('a.log'), 'utf8')).toBe('two\n')
    expect(getHandlerByName('h')).toBe(getLogger('app').handlers[0])
  })

  test('has what a MemoryHandler keeps written first', () => {
    const memory = { class: 'logging.handlers.MemoryHandler', capacity: 9, target: 'a' }
    apply(config({ a: told, memory }))
    getLogger('app').handlers = getLogger('app').handlers.slice(1)
    getLogger('app').info('kept')
    apply(config({ new: told }))
    expect(Told.told).toContain('a kept')
  })

  test('stands even if closing those before fails', () => {
    class Broken extends Told {
      override close(): void {
        super.close()
        throw new TypeError('can not be closed')
      }
    }
    registerClass('my.Broken', Broken)
    apply(config({ old: { class: 'my.Broken' } }))
    expect(() => apply(config({ new: told }))).not.toThrow()
    expect(getHandlerNames()).toEqual(new Set(['new']))
  })

  test('keeps all handlers if only levels change', () => {
    apply(config({ old: told }))
    apply({ file: 'x.json', text: '{"version": 1, "incremental": true, "handlers": {"old": {"level": "ERROR"}}}' })
    expect(getHandlerByName('old')?.level).toBe(40)
    expect(Told.told).toEqual([])
  })
})
