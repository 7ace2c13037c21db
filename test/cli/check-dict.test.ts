import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { useTempFolder } from '../helpers/temp-folder.js'
import { runCli } from './run-cli.js'

const folder = useTempFolder()

function write(name: string, content: string): string {
  fs.writeFileSync(folder.at(name), content)
  return folder.at(name)
}

const YAML = 'version: 1\nhandlers:\n  h:\n    class: logging.NullHandler\n    level: info\nroot:\n  handlers: [h]\n'
const JSON_TEXT = '{"version": 1,\n "root": {"level": "INFO"}}'

describe('files for dictConfig', () => {
  test('are good or have faults, with their lines', async () => {
    const yaml = write('a.yaml', YAML)
    const json = write('a.json', JSON_TEXT)
    expect(await runCli(['check', json, yaml])).toEqual({
      status: 1,
      stdout: `${json}: good
${yaml}:5:12: handlers.h.level: there is no level 'info'
  5 |     level: info
    |            ^^^^
  accepted: CRITICAL, FATAL, ERROR, WARN, WARNING, INFO, DEBUG, NOTSET, or an integer
  did you mean 'INFO'?
${yaml}: 1 fault
`,
      stderr: '',
    })
  })

  test('stand beside INI files, and options for these', async () => {
    const ini = write(
      'a.ini',
      '[loggers]\nkeys=root\n[handlers]\nkeys=\n[formatters]\nkeys=\n[logger_root]\nlevel=%(x)s\nhandlers=\n',
    )
    const { status } = await runCli(['check', '--defaults', 'x=INFO', ini, write('a.json', JSON_TEXT)])
    expect(status).toBe(0)
  })

  test('may name classes that the application registers', async () => {
    const file = write('a.yaml', YAML.replace('logging.NullHandler', 'my.pkg.Handler').replace('info', 'INFO'))
    expect(await runCli(['check', file])).toMatchObject({ status: 0, stdout: expect.stringContaining('1 warning') })
    expect(await runCli(['check', '--registered', 'my.pkg.Handler', file])).toEqual({
      ...{ status: 0, stdout: `${file}: good\n`, stderr: '' },
    })
    expect(await runCli(['check', '--registered', 'my.pkg.Other', file])).toMatchObject({ status: 1 })
  })

  test('have paths in what programs read', async () => {
    const { stdout } = await runCli(['check', '--json', write('a.yaml', YAML)])
    expect(JSON.parse(stdout).files[0].faults[0]).toMatchObject({
      ...{ path: 'handlers.h.level', section: null, option: null, line: 5, column: 12, suggestion: 'INFO' },
    })
  })

  test('that are not there, or are not in their format, are told of', async () => {
    expect(await runCli(['check', folder.at('nope.yaml')])).toMatchObject({ status: 2, stdout: '' })
    const { status, stdout } = await runCli(['check', write('b.json', '{"version": 1,}')])
    expect(status).toBe(1)
    expect(stdout).toContain('b.json:1:15: "}" stands where a key in double quotes should')
  })
})
