import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { evaluateExpression } from '../../../../src/python/expression/index.js'
import { names } from '../../../helpers/expression-names.js'

let folder: string
const before = process.cwd()

beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'logini-path-')))
  fs.mkdirSync(path.join(folder, 'sub'))
  fs.writeFileSync(path.join(folder, 'sub', 'file'), '')
  fs.symlinkSync('sub', path.join(folder, 'link'))
  fs.symlinkSync(path.join(folder, 'link', 'file'), path.join(folder, 'far'))
  fs.symlinkSync('nowhere', path.join(folder, 'dead'))
  fs.symlinkSync('loop', path.join(folder, 'loop'))
  process.chdir(folder)
})

afterAll(() => {
  process.chdir(before)
  fs.rmSync(folder, { recursive: true })
})

describe('os.path', () => {
  it.each([
    ["os.path.exists('sub')", true],
    ["os.path.exists('dead')", false],
    ["os.path.exists('')", false],
    ["os.path.isdir('link')", true],
    ["os.path.isfile('far')", true],
    ["os.path.isfile('sub')", false],
    ["os.path.islink('link')", true],
    ["os.path.islink('dead')", true],
    ["os.path.islink('sub')", false],
    ["os.path.isdir('loop')", false],
    ["os.path.relpath('sub/file')", 'sub/file'],
    ["os.path.relpath('a', 'sub')", '../a'],
    ["os.path.relpath('.')", '.'],
  ])('%s', (source, expected) => {
    expect(evaluateExpression(source, names)).toBe(expected)
  })

  it.each([
    ["os.path.abspath('a/../b')", 'b'],
    ["os.path.realpath('link/file')", 'sub/file'],
    ["os.path.realpath('far')", 'sub/file'],
    ["os.path.realpath('link/../x')", 'x'],
    ["os.path.realpath('dead/x')", 'nowhere/x'],
    ["os.path.join(os.getcwd(), 'a')", 'a'],
  ])('%s is within the folder', (source, expected) => {
    expect(evaluateExpression(source, names)).toBe(path.join(folder, expected))
  })

  it.each([
    ["os.path.join(['a', 'b'])", 'list'],
    ["os.path.join('a', ('b', 'c'))", 'tuple'],
    ["os.path.basename(('a/b',))", 'tuple'],
    ["os.path.splitext(['a.b'])", 'list'],
  ])('%s takes no paths together', (source, type) => {
    expect(() => evaluateExpression(source, names)).toThrow(`expected str, bytes or os.PathLike object, not ${type}`)
  })

  it('comes to an end with links that lead to themselves', () => {
    expect(evaluateExpression("os.path.realpath('loop/x')", names)).toBe(path.join(folder, 'loop', 'x'))
  })

  it('knows the home of the user', () => {
    vi.stubEnv('HOME', '/home/me/')
    expect(evaluateExpression("os.path.expanduser('~/a')", names)).toBe('/home/me/a')
    const { username, homedir } = os.userInfo()
    expect(evaluateExpression(`os.path.expanduser('~${username}/a')`, names)).toBe(path.join(homedir, 'a'))
    vi.unstubAllEnvs()
  })
})
