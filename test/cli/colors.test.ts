import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hasColors } from '../../src/cli/colors.js'
import { useTempFolder } from '../helpers/temp-folder.js'
import { runCli } from './run-cli.js'
import { FAULTY, GOOD, SUSPECT } from './sample-files.js'

describe('there are colours', () => {
  test.each<[env: Record<string, string>, onTerminal: boolean, elsewhere: boolean]>([
    [{}, true, false],
    [{ TERM: 'xterm' }, true, false],
    [{ TERM: 'dumb' }, false, false],
    [{ NO_COLOR: '1' }, false, false],
    [{ NO_COLOR: '0' }, false, false],
    [{ NO_COLOR: '' }, true, false],
    [{ FORCE_COLOR: '1' }, true, true],
    [{ FORCE_COLOR: 'true', TERM: 'dumb' }, true, true],
    [{ FORCE_COLOR: '0' }, false, false],
    [{ FORCE_COLOR: 'false' }, false, false],
    [{ FORCE_COLOR: '' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false, false],
  ])('with %j on a terminal: %s, elsewhere: %s', (env, onTerminal, elsewhere) => {
    const write = () => {}
    expect(hasColors({ write, isTTY: true }, env)).toBe(onTerminal)
    expect(hasColors({ write, isTTY: false }, env)).toBe(elsewhere)
    expect(hasColors({ write }, env)).toBe(elsewhere)
  })
})

describe('with colours', () => {
  const folder = useTempFolder()
  const check = async (text: string) => {
    fs.writeFileSync(folder.at('x.ini'), text)
    const { stdout } = await runCli(['check', folder.at('x.ini')], { isTTY: true })
    return stdout.replaceAll(folder.at('x.ini'), 'x.ini').replaceAll('\x1b', '^')
  }

  test('a good file is green', async () => {
    expect(await check(GOOD)).toBe('^[1mx.ini:^[22m ^[32mgood^[39m\n')
  })

  test('a fault has its place in bold, its caret in red, its hints in cyan', async () => {
    const lines = (await check(FAULTY)).split('\n')
    expect(lines).toEqual([
      "^[1mx.ini:8:7:^[22m [logger_root] level: there is no level 'info'",
      '  8 | level=info',
      '^[31m    |       ^^^^^[39m',
      expect.stringMatching(/^\^\[36m {2}accepted: CRITICAL, [^^]*\^\[39m$/),
      "^[36m  did you mean 'INFO'?^[39m",
      '^[1mx.ini:^[22m ^[31m1 fault^[39m',
      '',
    ])
  })

  test('a warning is yellow', async () => {
    const text = await check(SUSPECT)
    expect(text).toMatch('^[1mx.ini:15:1:^[22m ^[33mwarning:^[39m [formatter_f] formet: ')
    expect(text).toMatch('^[32mgood^[39m, ^[33m1 warning^[39m\n')
  })
})
