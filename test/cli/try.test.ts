import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { state } from '../../src/core/state.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { useTempFolder } from '../helpers/temp-folder.js'
import { runCli } from './run-cli.js'
import { FAULTY, GOOD, MANY } from './sample-files.js'

const folder = useTempFolder()
beforeEach(freshLogging)
afterEach(() => {
  freshLogging()
  state.levelToName.delete(25)
  state.nameToLevel.delete('NOTE')
})

function write(content: string): string {
  const file = folder.at('logging.ini')
  fs.writeFileSync(file, content.replaceAll('LOGS', `${folder.at('')}${path.sep}`))
  return file
}

test('tells which handler wrote what', async () => {
  const { status, stdout, stderr } = await runCli(['try', write(MANY)])
  expect([status, stderr]).toEqual([0, ''])
  const [table, ...handlers] = stdout.split('\n\n')
  expect(table).toBe(`root         DEBUG     - below its level WARNING
             INFO      - below its level WARNING
             WARNING   - below the levels of its handlers, or filtered
             ERROR     console
             CRITICAL  console
app          DEBUG     - below its level INFO
             INFO      file
             WARNING   file
             ERROR     file, console
             CRITICAL  file, console
app.db.pool  DEBUG     - below its level INFO
             INFO      mem, file
             WARNING   mem, file
             ERROR     mem, file, console
             CRITICAL  mem, file, console
net          DEBUG     sys, own
             INFO      sys, own
             WARNING   sys, own
             ERROR     sys, own
             CRITICAL  sys, own`)
  expect(handlers.map((text) => text.split('\n')[0])).toEqual([
    'console  StreamHandler <stderr>: 6 records',
    `file  RotatingFileHandler '${folder.at('app.log')}', mode='w', maxBytes=1000, backupCount=3: 12 records`,
    'mem  MemoryHandler of 10 records, flushed by ERROR, to file: 4 records passed on',
    "sys  SocketHandler host='localhost', port=9020: 5 records, not sent",
    "own  Handler (a class of the application's own): 5 records, not handled",
  ])
  expect(handlers[0]?.split('\n').slice(1, 3)).toEqual([
    '  ERROR:root:sample ERROR of root',
    '  CRITICAL:root:sample CRITICAL of root',
  ])
})

test('writes no log of the configuration', async () => {
  await runCli(['try', write(MANY)])
  expect(Object.keys(folder.all())).toEqual(['logging.ini'])
})

test('leaves the log files where they are if told to', async () => {
  const { stdout } = await runCli(['try', write(MANY), '--keep'])
  const kept = /^The log files are in (.*)$/m.exec(stdout)?.[1] ?? ''
  const files = fs.readdirSync(kept, { recursive: true, encoding: 'utf8' }).filter((name) => /\.log/.test(name))
  expect(files.map((name) => path.basename(name))).toEqual(['app.log'])
  const [log = ''] = files
  expect(fs.readFileSync(path.join(kept, log), 'utf8').split('\n')).toHaveLength(13)
  fs.rmSync(kept, { recursive: true })
})

test('what is kept till the end is told of too', async () => {
  const text = MANY.replace('args=(10,)', 'args=(100, 1000)')
  const { stdout } = await runCli(['try', write(text)])
  expect(stdout).toMatch(/^app\.db\.pool .*\n +INFO +mem, file\n/m)
  expect(stdout).toMatch(/^file .*: 12 records$/m)
})

describe('why nothing is written', () => {
  const withLogger = (options: string) =>
    `${GOOD.replace('keys=root', 'keys=root,l')}[logger_l]\nqualname=l\nhandlers=\n${options}`

  test.each([
    ['propagate=0', 'WARNING', 'no handlers: the message alone goes to stderr (logging.lastResort)'],
    ['propagate=0', 'INFO', 'no handlers'],
    ['level=ERROR', 'WARNING', 'below its level ERROR'],
  ])('%s, %s: %s', async (options, level, reason) => {
    const { stdout } = await runCli(['try', write(withLogger(options))])
    const rows = stdout.slice(stdout.indexOf('\nl ')).split('\n')
    expect(rows.find((row) => row.includes(`  ${level}  `))).toMatch(
      new RegExp(`${level} +- ${reason.replace(/[().]/g, '\\$&')}$`),
    )
  })
})

describe('handlers that fail', () => {
  test('say so, once for each reason', async () => {
    const { status, stdout } = await runCli(['try', write(GOOD.replace('%(message)s', '%(message)s %(user)s'))])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^ +INFO +h \(failed\)$/m)
    expect(stdout).toMatch(
      "h  StreamHandler <stdout>: 4 records failed\n  ValueError: Formatting field not found in record: 'user'\n",
    )
    expect(stdout.match(/ValueError/g)).toHaveLength(1)
  })

  test('unless records get what they want', async () => {
    const file = write(GOOD.replace('%(message)s', '%(message)s %(user)s'))
    const { status, stdout } = await runCli(['try', file, '--extra', 'user=bob', '--extra', 'A=b=c'])
    expect(status).toBe(0)
    expect(stdout).toMatch('  INFO sample INFO of root bob\n')
  })

  test('an attribute that all records have can not be given', async () => {
    const { status, stderr } = await runCli(['try', write(GOOD), '--extra', 'name=x'])
    expect([status, stderr]).toEqual([2, "logini: --extra: Attempt to overwrite 'name' in LogRecord\n"])
  })
})

test('further loggers and levels may be tried', async () => {
  const { stdout } = await runCli(['try', write(GOOD), '--logger', 'a.b', '--level', 'NOTE=25'])
  expect(stdout).toMatch(/^a\.b {3}DEBUG +- below its level INFO\n +INFO +h\n +NOTE +h\n/m)
})

test('a file with faults is reported on', async () => {
  const { status, stdout } = await runCli(['try', write(FAULTY)])
  expect(status).toBe(1)
  expect(stdout).toMatch(/there is no level 'info'/)
})

test('a dictionary is tried as well, with its queues, and what only its application has', async () => {
  const file = folder.at('logging.json')
  const config = {
    version: 1,
    formatters: { own: { '()': 'my.pkg.Formatter', fmt: '%(levelname)s!' } },
    filters: { one: { name: 'app' }, two: { '()': 'my.pkg.Only', x: 1 } },
    handlers: {
      q: { class: 'logging.handlers.QueueHandler', handlers: ['f', 'c'], respect_handler_level: true },
      f: { class: 'logging.FileHandler', filename: folder.at('x.log'), filters: ['one'] },
      c: { class: 'logging.StreamHandler', formatter: 'own', level: 'ERROR', filters: ['two'] },
    },
    loggers: { app: { level: 'WARNING', handlers: ['q'] } },
  }
  fs.writeFileSync(file, JSON.stringify(config))
  const { status, stdout } = await runCli(['try', file])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^app {3}DEBUG .*\n +INFO .*\n +WARNING +q, f\n +ERROR +q, f, c\n/m)
  expect(stdout).toMatch(/^q {2}QueueHandler to f, c: 3 records passed on$/m)
  expect(stdout).toMatch(/^c {2}StreamHandler <stderr>: 2 records\n {2}ERROR!\n {2}CRITICAL!$/m)
  expect(Object.keys(folder.all())).toEqual(['logging.json'])
})
