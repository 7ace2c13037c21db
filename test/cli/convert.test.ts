import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshLogging } from '../helpers/fresh-logging.js'
import { useTempFolder } from '../helpers/temp-folder.js'
import { runCli } from './run-cli.js'
import { FAULTY, GOOD } from './sample-files.js'

const folder = useTempFolder()
beforeEach(freshLogging)
afterEach(freshLogging)

function write(name: string, content: string): string {
  fs.writeFileSync(folder.at(name), content)
  return folder.at(name)
}

const GOOD_JSON = {
  version: 1,
  formatters: { f: { format: '%(levelname)s %(message)s' } },
  handlers: { h: { class: 'logging.StreamHandler', formatter: 'f', stream: 'ext://sys.stdout' } },
  root: { level: 'INFO', handlers: ['h'] },
  loggers: {},
}

test('an INI file becomes JSON', async () => {
  const { status, stdout, stderr } = await runCli(['convert', write('logging.ini', GOOD)])
  expect([status, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toEqual(GOOD_JSON)
})

test('JSON becomes an INI file', async () => {
  const { status, stdout, stderr } = await runCli(['convert', write('logging.json', JSON.stringify(GOOD_JSON))])
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toBe(`[loggers]
keys=root

[handlers]
keys=h

[formatters]
keys=f

[logger_root]
level=INFO
handlers=h

[handler_h]
class=StreamHandler
formatter=f
args=(sys.stdout,)

[formatter_f]
format=%(levelname)s %(message)s
`)
})

describe('what is written', () => {
  test.each([
    [['--to', 'yaml'], /^version: 1\nformatters:\n {2}f:\n {4}format: "%\(levelname\)s %\(message\)s"\n/],
    [['--to', 'ini'], /^\[loggers\]\nkeys=root\n/],
    [['--no-disable-existing-loggers'], /"disable_existing_loggers": false/],
    [['--defaults', 'a=b'], /^\{\n {2}"version": 1,/],
  ])('%j', async (args, text) => {
    const { status, stdout } = await runCli(['convert', write('logging.ini', GOOD), ...args])
    expect(status).toBe(0)
    expect(stdout).toMatch(text)
  })

  test.each([
    ['out.yml', /^version: 1\n/],
    ['out.JSON', /^\{/],
    ['out.conf', /^\[loggers\]/],
  ])('goes to %s', async (name, text) => {
    const run = await runCli(['convert', write('logging.json', JSON.stringify(GOOD_JSON)), '-o', folder.at(name)])
    expect(run).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(folder.read(name)).toMatch(text)
  })

  test('YAML becomes JSON', async () => {
    const yaml = 'version: 1\nloggers:\n  "on": {level: 10}\n  b: {propagate: no}\n'
    const { stdout } = await runCli(['convert', write('logging.yaml', yaml), '--to', 'json'])
    expect(JSON.parse(stdout)).toEqual({ version: 1, loggers: { on: { level: 10 }, b: { propagate: false } } })
  })
})

describe('what can not be said', () => {
  test('is told, and the status says so', async () => {
    const config = {
      ...GOOD_JSON,
      disable_existing_loggers: false,
      filters: { one: { name: 'a' } },
      root: { level: 15, handlers: ['h'], filters: ['one'] },
    }
    const { status, stdout, stderr } = await runCli(['convert', write('logging.json', JSON.stringify(config))])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^\[logger_root\]\nhandlers=h\n/m)
    expect(stderr).toBe(
      [
        'logini: not the same: root.level: left out: level 15 has no name, and an INI file takes names only',
        "logini: not the same: root.filters: 'one': an INI file has no filters",
        'logini: not the same: disable_existing_loggers: an argument of fileConfig(): { disable_existing_loggers: false }',
        'logini: left out: filters.one: an INI file has no filters',
        '',
      ].join('\n'),
    )
  })

  test('nor what has no effect', async () => {
    const text = `# a comment\n${GOOD}levle=1\n[alembic]\nx=1\n[other]\n; another\n`
    const { status, stderr } = await runCli(['convert', write('logging.ini', text)])
    expect(status).toBe(0)
    expect(stderr).toBe(
      [
        'logini: left out: [formatter_f] levle: not read by fileConfig()',
        'logini: left out: not read by fileConfig(): [alembic], [other]',
        'logini: left out: 2 lines of comments',
        '',
      ].join('\n'),
    )
  })

  test('nor comments in YAML', async () => {
    for (const to of ['json', 'ini']) {
      const file = write('logging.yaml', 'version: 1\n# a comment\nroot: {level: INFO}  # another\n')
      const { status, stderr } = await runCli(['convert', file, '--to', to])
      expect([status, stderr]).toEqual([0, 'logini: left out: 1 line of comments\n'])
    }
  })

  test('an incremental configuration is refused', async () => {
    const file = write('logging.json', JSON.stringify({ version: 1, incremental: true }))
    const { status, stdout, stderr } = await runCli(['convert', file])
    expect([status, stdout, stderr]).toEqual([1, '', 'logini: an INI file can not be incremental\n'])
  })
})

describe('what can not be converted', () => {
  test('a file with faults is reported on', async () => {
    const { status, stdout, stderr } = await runCli(['convert', write('logging.ini', FAULTY)])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/there is no level 'info'/)
  })

  test('a file that is missing, or that can not be written', async () => {
    expect((await runCli(['convert', folder.at('missing.ini')])).status).toBe(2)
    const run = await runCli(['convert', write('logging.ini', GOOD), '-o', folder.at('missing/x.json')])
    expect([run.status, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toMatch(/^logini: ENOENT/)
  })

  test('to what is no form', async () => {
    const { status, stderr } = await runCli(['convert', 'x.ini', '--to', 'xml'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/Allowed choices are ini, json, yaml/)
  })
})
