import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getHandlerNames } from '../../src/core/handler.js'
import { manager, root } from '../../src/core/manager.js'
import { useTempFolder } from '../helpers/temp-folder.js'
import { runCli } from './run-cli.js'
import { FAULTY, GOOD, SUSPECT } from './sample-files.js'

const folder = useTempFolder()

function write(name: string, content: string | Uint8Array): string {
  fs.writeFileSync(folder.at(name), content)
  return folder.at(name)
}

describe('a file that is good', () => {
  test('is told to be', async () => {
    const file = write('logging.ini', GOOD)
    expect(await runCli(['check', file])).toEqual({ status: 0, stdout: `${file}: good\n`, stderr: '' })
  })

  test('may have warnings, each with what was meant', async () => {
    const file = write('logging.ini', SUSPECT)
    expect(await runCli(['check', file])).toEqual({
      status: 0,
      stdout: [
        `${file}:15:1: warning: [formatter_f] formet: fileConfig() does not read this option`,
        '  15 | formet=%(levelname)s %(message)s',
        '     | ^^^^^^',
        "  did you mean 'format'?",
        `${file}: good, 1 warning`,
        '',
      ].join('\n'),
      stderr: '',
    })
  })
})

describe('a file with faults', () => {
  test('has each told with its place, its line, a caret and what is accepted', async () => {
    const file = write('logging.ini', FAULTY)
    const { status, stdout, stderr } = await runCli(['check', file])
    expect(status).toBe(1)
    expect(stdout).toMatch(`${file}:8:7: [logger_root] level: there is no level 'info'
  8 | level=info
    |       ^^^^
  accepted: CRITICAL, FATAL, ERROR, WARN, WARNING, INFO, DEBUG, NOTSET`)
    expect(stdout).toMatch(`  did you mean 'INFO'?\n${file}: 1 fault\n`)
    expect(stderr).toBe('')
  })

  test('has faults and warnings told in the order of its lines, and counted', async () => {
    const text = FAULTY.replace('[handlers]', 'key=x\n[handlers]').replace('formatter=f', 'formatter=g\nlevl=1')
    const file = write('logging.ini', text)
    const { status, stdout } = await runCli(['check', file])
    expect(status).toBe(1)
    const places = [...stdout.matchAll(/^.*:(\d+):\d+: (warning)?/gm)].map(([, line, kind]) => [line, kind])
    expect(places).toEqual([
      ['3', 'warning'],
      ['9', undefined],
      ['14', undefined],
      ['15', 'warning'],
      ['16', 'warning'],
    ])
    expect(stdout).toMatch(`${file}: 2 faults, 3 warnings\n`)
  })

  test.each([
    ['no INI', 'version: 1\n', /^.*:1:1: no section header/],
    ['empty', '', /^.*: the file is empty\n.*: 1 fault\n/],
    ['of another encoding', Uint8Array.of(...Buffer.from('[loggers]\n#'), 0xe4), /^.*:2:2: .*can't decode byte 0xe4/],
  ])('is also one that is %s', async (_, content, expected) => {
    const { status, stdout } = await runCli(['check', write('logging.ini', content)])
    expect(status).toBe(1)
    expect(stdout).toMatch(expected)
  })
})

describe('a file that can not be read', () => {
  test('is trouble, told on stderr', async () => {
    const file = folder.at('none.ini')
    expect(await runCli(['check', file])).toEqual({
      status: 2,
      stdout: '',
      stderr: `${file}: there is no such file\n`,
    })
  })

  test('may be a folder', async () => {
    const { status, stdout, stderr } = await runCli(['check', folder.at('.')])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/: the file can not be read: .*EISDIR/)
  })
})

describe('of several files', () => {
  test('each is looked at, and the worst decides', async () => {
    const [good, bad, none] = [write('good.ini', GOOD), write('bad.ini', FAULTY), folder.at('none.ini')]
    expect((await runCli(['check', good, good])).status).toBe(0)
    expect((await runCli(['check', bad, good])).status).toBe(1)
    const all = await runCli(['check', none, bad, good])
    expect(all.status).toBe(2)
    expect(all.stdout.match(/^[^ ]*: (good|1 fault)$/gm)).toEqual([`${bad}: 1 fault`, `${good}: good`])
    expect(all.stderr).toBe(`${none}: there is no such file\n`)
  })

  test("'-' is the standard input", async () => {
    const file = write('good.ini', GOOD)
    const { status, stdout } = await runCli(['check', file, '-', '-'], { input: FAULTY })
    expect(status).toBe(1)
    expect(stdout.match(/^<stdin>:8:7: /gm)).toHaveLength(2)
    expect(stdout.match(/^<stdin>: 1 fault$/gm)).toHaveLength(2)
    expect(stdout).toMatch(`${file}: good\n`)
  })

  test('the standard input is bytes in the encoding', async () => {
    const input = Buffer.from(`\ufeff${GOOD}`, 'utf16le')
    expect(await runCli(['check', '--encoding', 'utf-16', '-'], { input })).toMatchObject({ status: 0 })
    expect(await runCli(['check', '-'], { input })).toMatchObject({ status: 1 })
  })
})

describe('what the file does not say', () => {
  test('is given by --defaults, as often as needed', async () => {
    const file = write('logging.ini', GOOD.replace('INFO', '%(Verbosity)s').replace('keys=f', 'keys=%(fmt)s'))
    expect((await runCli(['check', file])).status).toBe(1)
    const args = ['check', '--defaults', 'verbosity=DEBUG', file, '--defaults', 'FMT=f']
    expect(await runCli(args)).toMatchObject({ status: 0, stdout: `${file}: good\n` })
  })

  test('may have an equals sign, nothing, or a name of the language in it', async () => {
    const file = write('logging.ini', GOOD.replace('%(levelname)s', '').replace('(sys.stdout,)', '(%(__proto__)s,)'))
    expect(await runCli(['check', file, '--defaults', '__proto__=1==1'])).toMatchObject({ status: 0 })
    expect(await runCli(['check', file, '--defaults', '__proto__='])).toMatchObject({ status: 1 })
  })

  test('counts as given last', async () => {
    const file = write('logging.ini', GOOD.replace('INFO', '%(lvl)s'))
    const args = ['check', file, '--defaults', 'lvl=nothing', '--defaults', 'LVL=DEBUG']
    expect(await runCli(args)).toMatchObject({ status: 0 })
  })

  test('is whether other loggers are turned off', async () => {
    const file = write('logging.ini', `${GOOD}[logger_db]\nqualname=db\nhandlers=\n`)
    expect((await runCli(['check', file])).stdout).toMatch('it is turned off (disable_existing_loggers)')
    const { stdout } = await runCli(['check', '--no-disable-existing-loggers', file])
    expect(stdout).toMatch(/not read/)
    expect(stdout).not.toMatch('turned off')
  })

  test('is which levels the application has added', async () => {
    const file = write('logging.ini', GOOD.replace('INFO', 'CHATTY'))
    expect((await runCli(['check', file])).status).toBe(1)
    expect((await runCli(['check', '--level', 'CHATTY=7', file])).status).toBe(0)
  })
})

describe("classes of the application's own", () => {
  const text = GOOD.replace('StreamHandler', 'my.pkg.Handler').replace('format=', 'class=my.Fmt\nformat=')

  test('may be there: without a word on them they are warned of', async () => {
    const { status, stdout } = await runCli(['check', write('logging.ini', text)])
    expect(status).toBe(0)
    expect(stdout.match(/warning: .* the application has to register it/g)).toHaveLength(2)
  })

  test('are good when they are named by --registered', async () => {
    const args = ['check', '--registered', 'my.pkg.Handler', '--registered', 'my.Fmt', write('logging.ini', text)]
    expect(await runCli(args)).toMatchObject({ status: 0, stdout: expect.stringMatching(/: good\n$/) })
  })

  test('are faults when others are', async () => {
    const { status, stdout } = await runCli(['check', '--registered', 'my.Fmt', write('logging.ini', text)])
    expect(status).toBe(1)
    expect(stdout).toMatch("there is no class 'my.pkg.Handler'")
  })
})

describe('checking', () => {
  const before = process.cwd()
  beforeAll(() => process.chdir(path.parse(before).root))
  afterAll(() => process.chdir(before))

  test('opens no log file and changes no logger', async () => {
    process.chdir(folder.at('.'))
    const args = "('app.log', 'w')"
    const file = write(
      'logging.ini',
      GOOD.replace('StreamHandler', 'FileHandler')
        .replace('(sys.stdout,)', args)
        .replace('keys=root', 'keys=root,db')
        .concat('[logger_db]\nqualname=db\nhandlers=\n'),
    )
    const [level, handlers] = [root.level, [...root.handlers]]
    expect((await runCli(['check', file])).status).toBe(0)
    expect(folder.all()).toEqual({ 'logging.ini': expect.any(String) })
    expect([root.level, root.handlers, getHandlerNames().size]).toEqual([level, handlers, 0])
    expect([...manager.loggerDict.keys()]).toEqual([])
  })
})
