import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { useTempFolder } from '../helpers/temp-folder.js'
import { FAULTY, GOOD } from './sample-files.js'

const MAIN = fileURLToPath(new URL(`../../${packageJson.bin.logini}`, import.meta.url))
const folder = useTempFolder()

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command in a process of its own. */
function logini(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder.at('.'), env: { PATH: '', ...env } })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
}

describe('the built command', () => {
  test('is a script for Node', () => {
    expect(fs.readFileSync(MAIN, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  test('tells its version', async () => {
    expect(await logini(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' })
  })

  test('ends with 0, 1 or 2, and leaves nothing behind', async () => {
    fs.writeFileSync(
      folder.at('good.ini'),
      GOOD.replace('StreamHandler', 'FileHandler').replace('sys.stdout', "'a.log'"),
    )
    fs.writeFileSync(folder.at('bad.ini'), FAULTY)
    expect(await logini(['check', 'good.ini'])).toEqual({ code: 0, stdout: 'good.ini: good\n', stderr: '' })
    expect(await logini(['check', 'good.ini', 'bad.ini'])).toMatchObject({ code: 1, stderr: '' })
    expect(await logini(['check', 'none.ini'])).toMatchObject({ code: 2, stdout: '' })
    expect(await logini(['chekc'])).toMatchObject({ code: 2, stdout: '' })
    expect(Object.keys(folder.all())).toEqual(['bad.ini', 'good.ini'])
  })

  test('reads the standard input', async () => {
    expect(await logini(['check', '-'], GOOD)).toMatchObject({ code: 0, stdout: '<stdin>: good\n' })
    expect(await logini(['check', '-'])).toMatchObject({ code: 1 })
  })

  test('has colours only where they are wanted', async () => {
    expect((await logini(['check', '-'], FAULTY)).stdout).not.toMatch('\x1b')
    expect((await logini(['check', '-'], FAULTY, { FORCE_COLOR: '1' })).stdout).toMatch('\x1b[31m1 fault')
    expect((await logini(['check', '-'], FAULTY, { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toMatch('\x1b')
  })

  test('writes all of a long report, whoever reads it', async () => {
    const names = Array.from({ length: 5000 }, (_, at) => `no_such_handler_${at}`)
    const { code, stdout } = await logini(['check', '--json', '-'], GOOD.replace('handlers=h', `handlers=${names}`))
    expect(code).toBe(1)
    expect(JSON.parse(stdout).files[0].faults).toHaveLength(5000)
  })

  test('ends quietly when nobody reads on', async () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `no_such_handler_${at}`)
    fs.writeFileSync(folder.at('long.ini'), GOOD.replace('handlers=h', `handlers=${names}`))
    const child = spawn(process.execPath, [MAIN, 'check', 'long.ini'], { cwd: folder.at('.') })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    await new Promise((resolve) => child.on('close', resolve))
    expect(stderr).toBe('')
  })
})
