import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { registerClass } from '../../src/config/classes.js'
import { ConfigError } from '../../src/config/config-error.js'
import { fileConfig } from '../../src/config/file-config.js'
import { getHandlerNames } from '../../src/core/handler.js'
import { getLogger, manager, root } from '../../src/core/manager.js'
import { FileHandler } from '../../src/handlers/file.js'
import { MemoryHandler } from '../../src/handlers/memory.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { ListHandler } from '../helpers/list-handler.js'

const cwd = process.cwd()
let folder = ''
beforeEach(() => {
  freshLogging()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-build-'))
  process.chdir(folder)
})
afterEach(() => {
  freshLogging()
  process.chdir(cwd)
  fs.rmSync(folder, { recursive: true, force: true })
})

/** A configuration out of the names and options of its parts. */
const ini = (parts: {
  loggers?: Record<string, string>
  handlers?: Record<string, string>
  formatters?: Record<string, string>
}) => {
  const { loggers = { root: 'handlers=' }, handlers = {}, formatters = {} } = parts
  const sections = Object.entries({ loggers, handlers, formatters }).flatMap(([list, named]) => [
    `[${list}]\nkeys=${Object.keys(named).join(',')}`,
    ...Object.entries(named).map(([name, options]) => `[${list.slice(0, -1)}_${name}]\n${options}`),
  ])
  return { text: sections.join('\n') }
}
const failureOf = (act: () => void): ConfigError => {
  try {
    act()
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('nothing failed')
}

describe('loggers that are there already', () => {
  const two = ini({ loggers: { root: 'handlers=', app: 'qualname=app\nlevel=INFO\nhandlers=' } })
  beforeEach(() => {
    for (const name of ['old', 'old.kid', 'app.part', 'app.part.deep', 'apple', 'app']) {
      getLogger(name).setLevel('ERROR')
      getLogger(name).propagate = false
      getLogger(name).addHandler(new ListHandler())
    }
  })
  const state = (name: string) => {
    const { disabled, level, handlers, propagate } = getLogger(name)
    return [disabled, level, handlers.length, propagate]
  }

  test('are turned off, except below those that are configured, which start afresh', () => {
    fileConfig(two)
    expect(state('old')).toEqual([true, 40, 1, false])
    expect(state('old.kid')).toEqual([true, 40, 1, false])
    expect(state('apple')).toEqual([true, 40, 1, false])
    expect(state('app')).toEqual([false, 20, 0, true])
    expect(state('app.part')).toEqual([false, 0, 0, true])
    expect(state('app.part.deep')).toEqual([false, 0, 0, true])
  })

  test('stay on if so wished, with the same exception', () => {
    getLogger('old').disabled = true
    fileConfig(two, { disable_existing_loggers: false })
    expect(state('old')).toEqual([false, 40, 1, false])
    expect(state('apple')).toEqual([false, 40, 1, false])
    expect(state('app.part')).toEqual([false, 0, 0, true])
  })

  test('that are configured anew are on', () => {
    getLogger('app').disabled = true
    fileConfig(two)
    expect(state('app')[0]).toBe(false)
  })

  test('keep their levels where the configuration has none', () => {
    fileConfig(ini({ loggers: { root: 'handlers=', app: 'qualname=app\nhandlers=' } }))
    expect([root.level, getLogger('app').level]).toEqual([30, 40])
  })

  test('below a name that was only a place in the hierarchy start afresh too', () => {
    fileConfig(ini({ loggers: { root: 'handlers=', x: 'qualname=old\nhandlers=' } }))
    expect(state('old.kid')).toEqual([false, 0, 0, true])
    getLogger('deep.down')
    fileConfig(ini({ loggers: { root: 'handlers=', x: 'qualname=deep\nhandlers=' } }))
    expect(state('deep.down')[0]).toBe(false)
  })
})

describe('what fails leaves what CPython leaves', () => {
  const good = ini({ handlers: { h: 'class=my.List' }, loggers: { root: 'handlers=h' } })
  beforeEach(() => {
    registerClass('my.List', ListHandler)
    fileConfig(good)
  })
  const [kept] = [() => root.handlers[0]]

  test('in formatters: everything', () => {
    const handler = kept()
    failureOf(() => fileConfig(ini({ formatters: { f: 'format=nothing' }, handlers: { h: 'class=my.List' } })))
    expect(root.handlers).toEqual([handler])
    expect(getHandlerNames()).toEqual(new Set(['h']))
  })

  test('in handlers: the old tree, its handlers closed, and the files that came before', () => {
    const handler = kept()
    const bad = ini({
      handlers: {
        one: "class=FileHandler\nargs=('one.log',)",
        two: "class=FileHandler\nargs=('two.log',)\nlevel=LOUD",
        three: "class=FileHandler\nargs=('three.log',)",
      },
      loggers: { root: 'level=ERROR\nhandlers=one' },
    })
    expect(failureOf(() => fileConfig(bad))).toMatchObject({
      kind: 'invalid',
      faults: [{ section: 'handler_two', option: 'level' }],
    })
    expect(root.handlers).toEqual([handler])
    expect(root.level).toBe(30)
    expect(fs.readdirSync('.').sort()).toEqual(['one.log', 'two.log'])
    expect(getHandlerNames()).toEqual(new Set())
  })

  test.each([
    ['class', 'class=NoSuch', []],
    ['args', "class=FileHandler\nargs=('a.log', nope)", []],
    ['kwargs', "class=FileHandler\nargs=('a.log',)\nkwargs={'nope': 1}", []],
    ['formatter', "class=FileHandler\nargs=('a.log',)\nformatter=%(nope)s", []],
    ['formatter', "class=FileHandler\nargs=('a.log',)\nformatter=nope", ['a.log']],
    ['level', "class=FileHandler\nargs=('a.log',)\nlevel=%(nope)s", ['a.log']],
  ])('a handler whose %s is at fault', (option, options, files) => {
    expect(failureOf(() => fileConfig(ini({ handlers: { h: options } }))).faults).toMatchObject([{ option }])
    expect(fs.readdirSync('.')).toEqual(files)
  })

  test('in loggers: those that came before are configured, the others are not turned off', () => {
    const old = getLogger('old')
    const bad = ini({
      handlers: { h: 'class=my.List', i: 'class=my.List' },
      loggers: {
        root: 'level=DEBUG\nhandlers=h',
        a: 'qualname=a\nlevel=ERROR\npropagate=0\nhandlers=h',
        b: 'qualname=b\nlevel=LOUD\nhandlers=h',
        c: 'qualname=c\nhandlers=h',
      },
    })
    failureOf(() => fileConfig(bad))
    expect([root.level, root.handlers.length]).toEqual([10, 1])
    expect(getLogger('a')).toMatchObject({ level: 40, propagate: false })
    expect(getLogger('a').handlers).toEqual(root.handlers)
    expect(manager.loggerDict.has('b')).toBe(true)
    expect(manager.loggerDict.has('c')).toBe(false)
    expect(old.disabled).toBe(false)
    expect(getHandlerNames()).toEqual(new Set(['h']))
  })

  test('a list of handlers with one that is missing: those before it are added', () => {
    failureOf(() => fileConfig(ini({ handlers: { h: 'class=my.List' }, loggers: { root: 'handlers=h,nope' } })))
    expect(root.handlers.map(({ name }) => name)).toEqual(['h'])
  })

  test('no root among the loggers: nothing but handlers', () => {
    const handler = kept()
    failureOf(() =>
      fileConfig(
        ini({ handlers: { f: "class=FileHandler\nargs=('f.log',)" }, loggers: { a: 'qualname=a\nhandlers=' } }),
      ),
    )
    expect(root.handlers).toEqual([handler])
    expect(fs.readdirSync('.')).toEqual(['f.log'])
    expect(manager.loggerDict.has('a')).toBe(false)
  })

  test('the file of a handler that no logger uses is closed', () => {
    const closed: FileHandler[] = []
    class Watched extends FileHandler {
      override close() {
        closed.push(this)
        super.close()
      }
    }
    registerClass('my.Watched', Watched)
    failureOf(() =>
      fileConfig(
        ini({
          handlers: {
            used: "class=my.Watched\nargs=('used.log',)",
            target: "class=my.Watched\nargs=('target.log',)",
            memory: 'class=handlers.MemoryHandler\nargs=(9,)\ntarget=target',
            unused: "class=my.Watched\nargs=('unused.log',)",
          },
          loggers: { root: 'handlers=used,memory', a: 'qualname=a\nlevel=LOUD\nhandlers=' },
        }),
      ),
    )
    expect(closed.map(({ baseFilename }) => path.basename(baseFilename))).toEqual(['unused.log'])
  })

  test('so it is when nothing failed', () => {
    fileConfig(
      ini({
        handlers: {
          used: "class=FileHandler\nargs=('used.log',)",
          target: "class=FileHandler\nargs=('target.log',)",
          memory: 'class=handlers.MemoryHandler\nargs=(9,)\ntarget=target',
          unused: "class=FileHandler\nargs=('unused.log',)",
          own: 'class=my.List',
        },
        loggers: { root: 'handlers=used,memory' },
      }),
    )
    expect(getHandlerNames()).toEqual(new Set(['used', 'target', 'memory', 'own']))
    expect(fs.readdirSync('.').sort()).toEqual(['target.log', 'unused.log', 'used.log'])
  })

  test('closing that fails does not hide why', () => {
    class Bad extends ListHandler {
      override close() {
        super.close()
        throw new Error('not now')
      }
    }
    registerClass('my.Bad', Bad)
    const error = failureOf(() => fileConfig(ini({ handlers: { b: 'class=my.Bad', c: 'class=No' } })))
    expect(error.message).toMatch(/there is no class 'No'/)
  })
})

describe('what fails in building', () => {
  test('is told with its cause, and with all other faults', () => {
    const error = failureOf(() =>
      fileConfig(
        ini({
          handlers: { h: "class=FileHandler\nargs=('no/such/folder/a.log',)" },
          loggers: { root: 'level=LOUD\nhandlers=h' },
        }),
      ),
    )
    expect(error.kind).toBe('failed')
    expect(error.faults).toMatchObject([
      { section: 'handler_h', option: 'args', message: expect.stringContaining('ENOENT') },
      { section: 'logger_root', option: 'level' },
    ])
    expect(error.cause).toMatchObject({ code: 'ENOENT' })
  })

  test.each([
    ["class=FileHandler\nargs=('a.log', 'q')", 'args'],
    ['class=FileHandler\nargs=(5.5,)', 'args'],
    ["class=FileHandler\nkwargs={'filename': 'a.log', 'encoding': 'none such'}", 'kwargs'],
    ["class=handlers.TimedRotatingFileHandler\nargs=('a.log', 'W7')", 'args'],
    ["class=handlers.ConcurrentRotatingFileHandler\nargs=('a.log',)\nkwargs={'maxBytes': '10MB'}", 'kwargs'],
    ["class=handlers.ConcurrentRotatingFileHandler\nargs=('a.log', 'a', '10MB')\nkwargs={'chmod': 0o640}", 'args'],
    ['class=my.Thrower', 'class'],
  ])('%j', (options, option) => {
    registerClass(
      'my.Thrower',
      class {
        constructor() {
          throw 'a string'
        }
      },
    )
    const error = failureOf(() => fileConfig(ini({ handlers: { h: options } })))
    expect(error).toMatchObject({ kind: 'failed', faults: [{ section: 'handler_h', option }] })
  })
})

describe('handlers', () => {
  test('get their targets once all are made', () => {
    fileConfig(
      ini({
        handlers: { mem: 'class=handlers.MemoryHandler\nargs=(3, ERROR)\ntarget=out', out: 'class=NullHandler' },
        loggers: { root: 'handlers=mem' },
      }),
    )
    expect((root.handlers[0] as MemoryHandler).target?.name).toBe('out')
  })

  test.each(['nobody', 'out,mem', 'Out'])('do not get %s for a target', (target) => {
    const handlers = { mem: `class=handlers.MemoryHandler\nargs=(3,)\ntarget=${target}`, out: 'class=NullHandler' }
    expect(failureOf(() => fileConfig(ini({ handlers }))).faults).toMatchObject([{ option: 'target' }])
  })

  test('of other kinds may name any target', () => {
    fileConfig(ini({ handlers: { h: 'class=NullHandler\ntarget=%(nobody)s' } }))
  })

  test('that are listed twice are made twice, and the last one counts', () => {
    const made: ListHandler[] = []
    class Counted extends ListHandler {
      constructor() {
        super()
        made.push(this)
      }
    }
    registerClass('my.Counted', Counted)
    const { text } = ini({ handlers: { h: 'class=my.Counted' }, loggers: { root: 'handlers=h,h' } })
    fileConfig({ text: text.replace('keys=h', 'keys=h,h') })
    expect(made).toHaveLength(2)
    expect(root.handlers).toEqual([made[1]])
  })

  test('of a MemoryHandler may be given among its arguments', () => {
    fileConfig(
      ini({
        handlers: { m: 'class=handlers.MemoryHandler\nargs=(2, DEBUG, handlers.MemoryHandler(5))' },
        loggers: { root: 'handlers=m' },
      }),
    )
    expect((root.handlers[0] as MemoryHandler).target).toBeInstanceOf(MemoryHandler)
  })
})

test('the root can be listed twice, if it has a name', () => {
  const { text } = ini({ loggers: { root: 'level=INFO\nhandlers=' } })
  const twice = text.replace('keys=root', 'keys=root,root')
  expect(failureOf(() => fileConfig({ text: twice })).faults).toMatchObject([
    { section: 'logger_root', option: 'qualname' },
  ])
  fileConfig({ text: `${twice}\n`.replace('level=INFO', 'level=INFO\nqualname=x') })
  expect(getLogger('x').level).toBe(20)
})
