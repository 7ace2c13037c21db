import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importClass, registeredClasses } from '../../src/config/classes.js'
import { FileHandler } from '../../src/handlers/file.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { useTempFolder } from '../helpers/temp-folder.js'
import { runCli } from './run-cli.js'
import { FAULTY, GOOD, MANY } from './sample-files.js'

const folder = useTempFolder()
beforeEach(freshLogging)
afterEach(freshLogging)

function write(content: string, name = 'logging.ini'): string {
  fs.writeFileSync(folder.at(name), content.replaceAll('LOGS', `${folder.at('')}${path.sep}`))
  return folder.at(name)
}

test('draws loggers and handlers', async () => {
  expect(await runCli(['tree', write(MANY)])).toEqual({
    status: 0,
    stdout: `root               WARNING  console
├─ app             INFO     file (console)
│  └─ app.db.pool  (INFO)   mem (file, console)
└─ net             DEBUG    sys, own             propagate off

console  StreamHandler <stderr>
  level ERROR
  formatter brief: '%(levelname)s:%(name)s:%(message)s'

file  RotatingFileHandler '${folder.at('app.log')}', mode='w', maxBytes=1000, backupCount=3
  formatter json: JsonFormatter '%(levelname)s %(message)s', datefmt '%H'

mem  MemoryHandler of 10 records, flushed by ERROR, to file

sys  SocketHandler host='localhost', port=9020

own  Handler (a class of the application's own)
  formatter brief: '%(levelname)s:%(name)s:%(message)s'
`,
    stderr: '',
  })
})

test('opens no file, and leaves nothing behind', async () => {
  const before = new Map(registeredClasses())
  fs.writeFileSync(folder.at('app.log'), 'as it was')
  await runCli(['tree', write(MANY)])
  expect(Object.keys(folder.all())).toEqual(['app.log', 'logging.ini'])
  expect(folder.read('app.log')).toBe('as it was')
  expect(new Map(registeredClasses())).toEqual(before)
  expect(importClass('logging.FileHandler')).toBe(FileHandler)
})

test('shows names in the order of the hierarchy', async () => {
  const names = ['b', 'a.b', 'a', 'a-b', 'a.b.c.d', 'a.c']
  const sections = names.map((name, at) => `[logger_l${at}]\nqualname=${name}\nhandlers=\n`)
  const text = GOOD.replace('keys=root', `keys=root,${names.map((_, at) => `l${at}`).join()}`) + sections.join('')
  const { stdout } = await runCli(['tree', write(text)])
  expect(stdout.split('\n\n')[0]).toBe(`root              INFO    h
├─ a              (INFO)  (h)
│  ├─ a.b         (INFO)  (h)
│  │  └─ a.b.c.d  (INFO)  (h)
│  └─ a.c         (INFO)  (h)
├─ a-b            (INFO)  (h)
└─ b              (INFO)  (h)`)
})

describe('what is to be known', () => {
  test('of a logger stands beside it', async () => {
    const text = GOOD.replace('keys=root', 'keys=root,l')
    const { stdout } = await runCli(['tree', write(`${text}[logger_l]\nqualname=l\nhandlers=\npropagate=0\n`)])
    expect(stdout).toMatch(/^└─ l +\(INFO\) +propagate off, no handlers$/m)
  })

  test('a folder that is missing is told of', async () => {
    const missing = path.join(folder.at('missing'), 'deep')
    const text = GOOD.replace('class=StreamHandler', 'class=FileHandler').replace('sys.stdout', `'${missing}/x.log'`)
    const { status, stderr } = await runCli(['tree', write(text)])
    expect([status, stderr]).toEqual([0, `logini: the folder ${missing} for log files is missing\n`])
  })
})

test('colours are for terminals', async () => {
  const { stdout } = await runCli(['tree', write(GOOD)], { isTTY: true })
  expect(stdout).toMatch('\x1b[36mINFO\x1b[39m')
  expect((await runCli(['tree', write(GOOD)], { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toMatch('\x1b')
})

test('nothing of a name is obeyed by a terminal', async () => {
  const text = GOOD.replace('keys=root', 'keys=root,l')
  const { stdout } = await runCli(['tree', write(`${text}[logger_l]\nqualname=a\x1b[31m\x07b\nhandlers=\n`)])
  expect(stdout).toMatch(/^└─ a \[31m b/m)
})

describe('what can not be drawn', () => {
  test('a file with faults is reported on', async () => {
    const { status, stdout, stderr } = await runCli(['tree', write(FAULTY)])
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(/there is no level 'info'/)
  })

  test('a file that is missing', async () => {
    const { status, stdout, stderr } = await runCli(['tree', folder.at('missing.ini')])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/there is no such file/)
  })

  test('what shows only when it is loaded', async () => {
    const text = GOOD.replace('class=StreamHandler', 'class=handlers.TimedRotatingFileHandler')
    const { status, stderr } = await runCli(['tree', write(text.replace('sys.stdout', "'x.log', 'never'"))])
    expect(status).toBe(1)
    expect(stderr).toMatch(/Invalid rollover interval/)
    expect(importClass('logging.FileHandler')).toBe(FileHandler)
  })
})

test('levels and values may be given', async () => {
  const text = GOOD.replace('level=INFO', 'level=%(lowest)s')
  const { stdout } = await runCli(['tree', write(text), '--defaults', 'lowest=TRACE', '--level', 'TRACE=5'])
  expect(stdout).toMatch(/^root +TRACE +h$/m)
})
