import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ConfigError } from '../../src/config/config-error.js'
import { type ConfigFileOptions, configFromFile } from '../../src/config/config-file.js'
import type { ConfigWatch } from '../../src/config/config-watch.js'
import { getHandlerByName } from '../../src/core/handler.js'
import { root } from '../../src/core/manager.js'
import { NullHandler } from '../../src/handlers/null.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { runProgram } from '../helpers/run-program.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()
let watch: ConfigWatch | undefined

beforeEach(freshLogging)
afterEach(() => {
  watch?.close()
  vi.restoreAllMocks()
  freshLogging()
})

const yaml = (level: string, handler = 'class: logging.NullHandler') =>
  `version: 1\nhandlers:\n  h:\n    ${handler}\nroot:\n  level: ${level}\n  handlers: [h]\n`

/** Watches a file; gives what its next change, when it has been dealt with, came to. */
function watched(name: string, options: Omit<ConfigFileOptions, 'watch' | 'onChange'> = {}) {
  const told: (ConfigError | null)[] = []
  let tell: ((error: ConfigError | null) => void) | undefined
  const onChange = (error: ConfigError | null) => {
    if (tell === undefined) told.push(error)
    else tell(error)
    tell = undefined
  }
  watch = configFromFile(folder.at(name), { ...options, watch: true, onChange })
  return (): Promise<ConfigError | null> =>
    new Promise((resolve) => {
      const [first] = told.splice(0, 1)
      if (first === undefined) tell = resolve
      else resolve(first)
    })
}

const write = (name: string, text: string) => fs.writeFileSync(folder.at(name), text)

describe('a file that is changed', () => {
  test('is applied', async () => {
    write('a.yaml', yaml('INFO'))
    const next = watched('a.yaml')
    write('a.yaml', yaml('ERROR'))
    expect(await next()).toBeNull()
    expect(root.level).toBe(40)
    write('a.yaml', yaml('DEBUG'))
    expect(await next()).toBeNull()
    expect(root.level).toBe(10)
  })

  test('is applied with the options of the first time', async () => {
    const ini = (level: string) =>
      `[loggers]\nkeys=root\n[handlers]\nkeys=\n[formatters]\nkeys=\n[logger_root]\nlevel=%(lowest)s\nhandlers=\n# ${level}\n`
    write('a.ini', ini('one'))
    const next = watched('a.ini', { defaults: { lowest: 'ERROR' } })
    root.setLevel('INFO')
    write('a.ini', ini('two'))
    expect(await next()).toBeNull()
    expect(root.level).toBe(40)
  })

  test('is applied when another one is put in its place, also behind a symbolic link', async () => {
    fs.mkdirSync(folder.at('one'))
    fs.mkdirSync(folder.at('two'))
    write('one/a.yaml', yaml('INFO'))
    write('two/a.yaml', yaml('ERROR'))
    fs.symlinkSync('one', folder.at('current'))
    fs.symlinkSync('current/a.yaml', folder.at('a.yaml'))
    const next = watched('a.yaml')
    fs.symlinkSync('two', folder.at('new'))
    fs.renameSync(folder.at('new'), folder.at('current'))
    expect(await next()).toBeNull()
    expect(root.level).toBe(40)
    write('two/a.yaml', yaml('DEBUG'))
    expect(await next()).toBeNull()
    expect(root.level).toBe(10)
  })

  test('and is broken, is told of and not used; what was there goes on', async () => {
    write('a.yaml', yaml('INFO'))
    const next = watched('a.yaml')
    const [handler] = root.handlers
    for (const broken of [yaml('LOUD'), 'version: [', 'version: 1\nroot: {handlers: [nope]}\n', '']) {
      write('a.yaml', broken)
      expect((await next())?.faults).toHaveLength(1)
      expect(root.handlers).toEqual([handler])
      expect(root.level).toBe(20)
    }
    write('a.yaml', yaml('ERROR'))
    expect(await next()).toBeNull()
    expect(root.level).toBe(40)
  })

  test('and cannot be built, changes nothing', async () => {
    write('a.yaml', yaml('INFO'))
    const next = watched('a.yaml')
    const [handler] = root.handlers
    write('a.yaml', yaml('ERROR', 'class: logging.FileHandler\n    filename: no/such/folder/x.log'))
    expect((await next())?.kind).toBe('failed')
    expect(root.level).toBe(20)
    expect(root.handlers).toEqual([expect.any(NullHandler)])
    expect(root.handlers[0]).toBe(handler)
    expect(getHandlerByName('h')).toBe(handler)
  })

  test('is told of on stderr when nobody listens', async () => {
    write('a.yaml', yaml('INFO'))
    const text = new Promise<string>((resolve) => {
      vi.spyOn(process.stderr, 'write').mockImplementation((written) => {
        resolve(String(written))
        return true
      })
    })
    watch = configFromFile(folder.at('a.yaml'), { watch: true })
    write('a.yaml', yaml('LOUD'))
    expect(
      await text,
    ).toBe(`The changed configuration is refused, and the one before stays: Unable to configure root logger
${folder.at('a.yaml')}:6:10: root.level: there is no level 'LOUD'
  6 |   level: LOUD
    |          ^^^^
  accepted: CRITICAL, FATAL, ERROR, WARN, WARNING, INFO, DEBUG, NOTSET, or an integer
`)
  })
})

test('a file that is gone for a while is waited for', async () => {
  write('a.yaml', yaml('INFO'))
  const next = watched('a.yaml')
  fs.rmSync(folder.at('a.yaml'))
  write('b.yaml', yaml('ERROR'))
  fs.renameSync(folder.at('b.yaml'), folder.at('a.yaml'))
  expect(await next()).toBeNull()
  expect(root.level).toBe(40)
})

test('a first configuration that is broken is thrown, and not watched', () => {
  write('a.yaml', yaml('LOUD'))
  const spy = vi.spyOn(fs, 'watch')
  expect(() => configFromFile(folder.at('a.yaml'), { watch: true })).toThrow('Unable to configure root logger')
  expect(spy).not.toHaveBeenCalled()
})

test('it keeps no process alive', () => {
  const { status, stdout } = runProgram(`
    import fs from 'node:fs'
    import { configFromFile } from './config/config-file.js'
    fs.writeFileSync('a.json', '{"version": 1}')
    configFromFile('a.json', { watch: true })
    fs.writeFileSync('a.json', '{"version": 1 }')
    process.on('exit', () => console.log('ended'))
  `)
  expect([status, stdout]).toEqual([0, 'ended\n'])
})

test('closing ends it', () => {
  write('a.yaml', yaml('INFO'))
  const watchers: fs.FSWatcher[] = []
  const fsWatch = fs.watch
  vi.spyOn(fs, 'watch').mockImplementation((...args: unknown[]) => {
    const watcher = (fsWatch as (...args: unknown[]) => fs.FSWatcher)(...args)
    watchers.push(watcher)
    return watcher
  })
  watch = configFromFile(folder.at('a.yaml'), { watch: true })
  expect(watchers).toHaveLength(1)
  const close = vi.spyOn(watchers[0] as fs.FSWatcher, 'close')
  watch.close()
  watch.close()
  expect(close).toHaveBeenCalledTimes(1)
})
