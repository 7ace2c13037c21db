import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConcurrentRotatingFileHandler } from '../../../src/handlers/concurrent/rotating-file.js'
import { Rotation } from '../../../src/handlers/concurrent/rotation.js'
import { errorsOf, say } from '../../helpers/emitting.js'
import { holderName } from '../../helpers/holder-name.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

const folder = useTempFolder()
let handler: ConcurrentRotatingFileHandler
let errors: string[]
const children: ChildProcess[] = []

beforeEach(() => {
  handler = new ConcurrentRotatingFileHandler(folder.at('a.log'), { maxBytes: 3, backupCount: 5 })
  errors = errorsOf(handler)
})
afterEach(() => {
  vi.restoreAllMocks()
  handler.close()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function write(...texts: string[]): void {
  for (const text of texts) handler.handle(say(text))
}

/** Has a function of the file system fail. */
function fail(name: 'renameSync' | 'mkdirSync' | 'readdirSync', code: string) {
  return vi.spyOn(fs, name).mockImplementation(() => {
    throw Object.assign(new Error(`${code}: injected`), { code })
  })
}

/** Has the machine be another. */
function on(platform: NodeJS.Platform): void {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform)
}

describe('a file that somebody else has open, as on Windows', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('is renamed as soon as that ends: %s', (code) => {
    on('win32')
    write('one')
    const real = fs.renameSync
    let left = 3
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (left-- > 0) throw Object.assign(new Error(`${code}: injected`), { code })
      real(from, to)
    })
    write('two')
    expect(folder.all()).toEqual({ 'a.log': 'two\n', 'a.log.1': 'one\n' })
    expect(errors).toEqual([])
  })

  it.each(['EPERM', 'EBUSY', 'EACCES'])('is written to meanwhile, which is reported once: %s', (code) => {
    on('win32')
    let now = performance.now()
    write('one')
    const rename = fail('renameSync', code)
    const start = performance.now()
    write('two')
    expect(performance.now() - start).toBeLessThan(1_000)
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    const tries = rename.mock.calls.length
    write('three', 'four')
    // It was put off for a second: these records did not wait for it.
    expect(rename.mock.calls.length).toBe(tries)
    now += 2_000
    write('five')
    expect(rename.mock.calls.length).toBeGreaterThan(tries)
    expect(errors).toEqual([`Error: ${code}: injected`])
    expect(folder.all()).toEqual({ 'a.log': 'one\ntwo\nthree\nfour\nfive\n' })
    rename.mockRestore()
    now += 2_000
    write('six')
    expect(folder.all()).toEqual({ 'a.log': 'six\n', 'a.log.1': 'one\ntwo\nthree\nfour\nfive\n' })
    expect(errors).toHaveLength(1)
  })

  it('has its backups moved up only once', () => {
    on('win32')
    let now = performance.now()
    fs.writeFileSync(folder.at('a.log.1'), '1')
    write('one')
    const real = fs.renameSync
    const held = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(from).endsWith('a.log')) throw Object.assign(new Error('EPERM: injected'), { code: 'EPERM' })
      real(from, to)
    })
    write('two')
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    now += 2_000
    write('three')
    expect(folder.all()).toEqual({ 'a.log': 'one\ntwo\nthree\n', 'a.log.2': '1' })
    held.mockRestore()
    now += 2_000
    write('four')
    expect(folder.all()).toEqual({ 'a.log': 'four\n', 'a.log.1': 'one\ntwo\nthree\n', 'a.log.2': '1' })
  })
})

describe('a rotation that cannot be done', () => {
  it.each([
    ['mkdirSync', 'EACCES'],
    ['mkdirSync', 'EROFS'],
    ['mkdirSync', 'ENOSPC'],
    ['readdirSync', 'EMFILE'],
    ['renameSync', 'EIO'],
  ] as const)('is put off and reported once: %s, %s', (name, code) => {
    write('one')
    const failing = fail(name, code)
    write('two', 'three')
    failing.mockRestore()
    expect(errors).toEqual([`Error: ${code}: injected`])
    expect(folder.read('a.log')).toBe('one\ntwo\nthree\n')
  })
})

describe('another process that rotates', () => {
  const lock = () => folder.at('.__a.lock.d')

  it('and does not get on is waited for once', () => {
    fs.mkdirSync(lock())
    write('one')
    const start = performance.now()
    write('two')
    const waited = performance.now() - start
    expect(waited).toBeGreaterThan(400)
    expect(waited).toBeLessThan(2_500)
    const again = performance.now()
    for (let at = 0; at < 50; at++) write('three')
    expect(performance.now() - again).toBeLessThan(400)
    expect(errors).toEqual([])
    fs.rmdirSync(lock())
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 100)
    write('four')
    expect(folder.read('a.log')).toBe('four\n')
    expect(folder.read('a.log.1')).toBe(`one\ntwo\n${'three\n'.repeat(50)}`)
  })

  it('and does not get on is waited for once by records that wait for each other', () => {
    const waiting = new ConcurrentRotatingFileHandler(folder.at('a.log'), { maxBytes: 60_000, bufferBytes: 10 })
    const tries = vi.spyOn(fs, 'mkdirSync')
    fs.mkdirSync(lock())
    waiting.handle(say('x'.repeat(10)))
    expect(tries.mock.calls.length).toBeGreaterThan(2)
    tries.mockClear()
    waiting.handle(say('y'.repeat(10)))
    expect(tries.mock.calls.length).toBe(1)
    waiting.close()
    expect(folder.read('a.log')).toBe(`${'x'.repeat(10)}\n${'y'.repeat(10)}\n`)
  })

  it('and does not get on is waited for by records that have waited as well, if the file is full', () => {
    const waiting = new ConcurrentRotatingFileHandler(folder.at('a.log'), {
      maxBytes: 3,
      backupCount: 1,
      bufferBytes: 3,
    })
    fs.mkdirSync(lock())
    waiting.handle(say('one'))
    const wait = Atomics.wait
    vi.spyOn(Atomics, 'wait').mockImplementationOnce(((...args: Parameters<typeof wait>) => {
      fs.rmdirSync(lock())
      return wait(...args)
    }) as typeof wait)
    waiting.handle(say('two'))
    waiting.close()
    expect(folder.all()).toEqual({ 'a.log': 'two\n', 'a.log.1': 'one\n' })
  })

  it('and has given the lock back when patience ends, is waited for the next time', () => {
    let now = performance.now()
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 300))
    const taken = () => {
      throw Object.assign(new Error('EEXIST: injected'), { code: 'EEXIST' })
    }
    write('one')
    const lockTaken = vi.spyOn(fs, 'mkdirSync').mockImplementation(taken)
    write('two')
    lockTaken.mockRestore()
    clock.mockRestore()
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    now += 2_000
    write('three')
    vi.spyOn(fs, 'mkdirSync').mockImplementationOnce(taken)
    write('four')
    expect(folder.all()).toEqual({ 'a.log': 'four\n', 'a.log.1': 'three\n', 'a.log.2': 'one\ntwo\n' })
  })

  it.runIf(process.platform === 'linux')('and is stopped is hardly waited for', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdout.write("up"); setInterval(() => {}, 1000)'])
    children.push(child)
    await new Promise((resolve) => child.stdout?.once('data', resolve))
    child.kill('SIGSTOP')
    await vi.waitUntil(() => /\) T/.test(fs.readFileSync(`/proc/${child.pid}/stat`, 'latin1')))
    fs.mkdirSync(lock())
    fs.symlinkSync(folder.at('.'), `${lock()}/${holderName(child.pid)}`)
    write('one')
    const start = performance.now()
    write('two')
    expect(performance.now() - start).toBeLessThan(300)
    expect(folder.read('a.log')).toBe('one\ntwo\n')
  })

  it('is not waited for any more when the file is another one', () => {
    write('one')
    fs.mkdirSync(lock())
    const wait = Atomics.wait
    vi.spyOn(Atomics, 'wait').mockImplementationOnce(((...args: Parameters<typeof wait>) => {
      fs.renameSync(folder.at('a.log'), folder.at('a.log.1'))
      fs.writeFileSync(folder.at('a.log'), '')
      fs.rmdirSync(lock())
      return wait(...args)
    }) as typeof wait)
    write('two')
    expect(folder.all()).toEqual({ 'a.log': 'two\n', 'a.log.1': 'one\n' })
  })
})

it('tells of each trouble', () => {
  const rotation = new Rotation(folder.at('a.log'), {} as never, {} as never)
  rotation.note('one')
  rotation.note('two')
  expect([rotation.takeTrouble(), rotation.takeTrouble(), rotation.takeTrouble()]).toEqual(['one', 'two', undefined])
})
