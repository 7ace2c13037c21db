import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { runCli } from './run-cli.js'

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j tells the commands', async (args) => {
    const { status, stdout, stderr } = await runCli(args)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Usage: logini \[options\] \[command\]\n/)
    expect(stdout).toMatch(/^ {2}check \[options\] <file\.\.\.> {2,}say whether configurations are good$/m)
  })

  test.each([[['check', '--help']], [['help', 'check']]])('%j tells what check takes', async (args) => {
    const { status, stdout, stderr } = await runCli(args)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Usage: logini check \[options\] <file\.\.\.>\n/)
    for (const flag of ['defaults', 'registered', 'level', 'no-disable-existing-loggers', 'encoding', 'json', 'help'])
      expect(stdout).toMatch(`--${flag}`)
    expect(stdout).toMatch(/^Exit status: 0 [^,]*, 1 [^,]*, 2 /m)
  })

  test('fits a terminal', async () => {
    const lines = (text: string) => text.split('\n')
    const narrow = await runCli(['check', '--help'], { columns: 80 })
    expect(Math.max(...lines(narrow.stdout).map(({ length }) => length))).toBeLessThanOrEqual(80)
    const wide = await runCli(['check', '--help'], { columns: 200 })
    expect(lines(wide.stdout).length).toBeLessThan(lines(narrow.stdout).length)
  })
})

test.each(['--version', '-V'])('%s tells the version', async (flag) => {
  expect(await runCli([flag])).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' })
})

describe('what is not understood', () => {
  test.each<[args: string[], said: RegExp]>([
    [['chekc', 'x.ini'], /^logini: unknown command 'chekc'\n\(Did you mean check\?\)\n/],
    [['--no-such'], /^logini: unknown option '--no-such'\n/],
    [['check'], /^logini: missing required argument 'file'\n/],
    [['check', '--jsno', 'x.ini'], /^logini: unknown option '--jsno'\n\(Did you mean --json\?\)\n/],
    [['check', 'x.ini', '--defaults'], /option '--defaults <key=value>' argument missing/],
    [['check', 'x.ini', '--defaults', 'x'], /argument 'x' is invalid\. It must be KEY=VALUE\.\n/],
    [['check', 'x.ini', '--defaults', '=x'], /argument '=x' is invalid\. It must be KEY=VALUE\.\n/],
    [['check', 'x.ini', '--level', 'TRACE'], /argument 'TRACE' is invalid\. It must be NAME=NUMBER\.\n/],
    [['check', 'x.ini', '--level', 'TRACE=low'], /It must be NAME=NUMBER\.\n/],
    [['check', 'x.ini', '--level', 'TRACE='], /It must be NAME=NUMBER\.\n/],
    [['check', 'x.ini', '--registered', ''], /It must be a name\.\n/],
    [['check', 'x.ini', '--encoding', 'utf-9'], /argument 'utf-9' is invalid\. There is no such encoding\.\n/],
  ])('%j is told on stderr, with status 2', async (args, said) => {
    const { status, stdout, stderr } = await runCli(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(said)
    expect(stderr).toMatch("(run 'logini --help' for what there is)")
  })

  test('no command at all gets the help', async () => {
    const { status, stdout, stderr } = await runCli([])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^Usage: logini /)
  })
})
