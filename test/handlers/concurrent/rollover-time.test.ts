import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Fence, SupersededError } from '../../../src/handlers/concurrent/fence.js'
import { type FileState, stateAt } from '../../../src/handlers/concurrent/file-state.js'
import { RolloverTime } from '../../../src/handlers/concurrent/rollover-time.js'
import { RotationLock } from '../../../src/handlers/concurrent/rotation-lock.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

const folder = useTempFolder()
const LOCK = '.__app.lock.d'
const STATE = '.__app.log.rollover'

const time = (log = 'app.log', lock = LOCK) => new RolloverTime(folder.at(log), folder.at(lock))

function acquire(): { lock: RotationLock; fence: Fence } {
  const lock = new RotationLock(folder.at(LOCK), folder.at('.'))
  const fence = lock.tryAcquire()
  if (fence === undefined) throw new Error('the lock is taken')
  return { lock, fence }
}

function log(mode = 0o640): FileState {
  fs.writeFileSync(folder.at('app.log'), 'x')
  fs.chmodSync(folder.at('app.log'), mode)
  const state = stateAt(folder.at('app.log'))
  if (state === undefined) throw new Error('no file')
  return state
}

describe('what is written', () => {
  it.each([
    [{ at: 1_700_000_000, last: undefined }],
    [{ at: 1_700_000_000.5, last: undefined }],
    [{ at: 1_700_000_000, last: { at: 1_699_996_400, file: '65024:131' } }],
  ])('is read again: %j', (rollover) => {
    const { lock, fence } = acquire()
    time().write(fence, rollover, log())
    lock.release(fence)
    expect(time().read()).toEqual(rollover)
    expect(Object.keys(folder.all())).toEqual([STATE, 'app.log'])
  })

  it('belongs to whom the log belongs, and all may read it', () => {
    const { lock, fence } = acquire()
    time().write(fence, { at: 1_700_000_000 }, log(0o620))
    lock.release(fence)
    expect((fs.statSync(folder.at(STATE)).mode & 0o777).toString(8)).toBe('664')
  })

  it('takes the place of what was there at one stroke', () => {
    fs.writeFileSync(folder.at(STATE), '1600000000\n')
    const before = fs.openSync(folder.at(STATE), 'r')
    const { lock, fence } = acquire()
    time().write(fence, { at: 1_700_000_000 }, log())
    lock.release(fence)
    expect(fs.readFileSync(before, 'utf8')).toBe('1600000000\n')
    fs.closeSync(before)
    expect(folder.read(STATE)).toBe('1700000000\n')
  })

  it('is not written by one from whom the lock was taken', () => {
    const stopped = acquire()
    fs.rmSync(folder.at(LOCK), { recursive: true })
    const next = acquire()
    time().write(next.fence, { at: 1_700_003_600 }, log())
    expect(() => time().write(stopped.fence, { at: 1_700_000_000 }, log())).toThrow(SupersededError)
    next.lock.release(next.fence)
    expect(time().read()?.at).toBe(1_700_003_600)
    expect(Object.keys(folder.all())).toEqual([STATE, 'app.log'])
  })

  it('leaves nothing when it cannot be written', () => {
    const { lock, fence } = acquire()
    fs.mkdirSync(folder.at(STATE))
    expect(() => time().write(fence, { at: 1_700_000_000 }, log())).toThrow(/EISDIR/)
    lock.release(fence)
    expect(Object.keys(folder.all())).toEqual([`${STATE}/`, 'app.log'])
  })
})

describe('what is no time', () => {
  it.each([
    ['nothing', ''],
    ['a line end', '\n'],
    ['1969', '-86400\n'],
    ['1970', '0\n'],
    ['a past century', '946684799\n'],
    ['NaN', 'NaN\n'],
    ['Infinity', 'Infinity\n'],
    ['text', 'tomorrow\n'],
    ['a date', '2024-01-01\n'],
    ['too many digits', '1700000000000000\n'],
    ['half of it', '17000\n'],
    ['half of the rest', '1700000000 1699996400 650'],
    ['something behind it', '1700000000 x\n'],
    ['two lines', '1700000000\n1700000000\n'],
    ['zeros, as a file system leaves them', '\0\0\0\0\0\0\0\0\0\0'],
    ['hexadecimal', '0x65549f80\n'],
  ])('%s', (_, text) => {
    fs.writeFileSync(folder.at(STATE), text)
    expect(time().read()).toBeUndefined()
  })

  it.each([
    ['without a line end', '1700000000', { at: 1_700_000_000 }],
    ['the first second', '946684800\n', { at: 946_684_800 }],
    ['with a rollover before it that makes no sense', '1700000000 170000000 1:2\n', { at: 1_700_000_000 }],
    ['with one before it that comes after it', '1700000000 1700003600 1:2\n', { at: 1_700_000_000 }],
  ])('but %s it is', (_, text, rollover) => {
    fs.writeFileSync(folder.at(STATE), text)
    expect(time().read()).toEqual({ ...rollover, last: undefined })
  })

  it('is told from one that cannot be read', () => {
    expect(time().read()).toBeUndefined()
    fs.mkdirSync(folder.at(STATE))
    expect(() => time().read()).toThrow(/EISDIR/)
  })
})

describe('where it is', () => {
  it('is beside the log if the lock is, and has its whole name', () => {
    expect(time().path).toBe(folder.at(STATE))
    // These two share their lock, but not their time.
    expect(time('app').path).toBe(folder.at('.__app.rollover'))
  })

  it('is beside the lock otherwise, one for each log of the name', () => {
    fs.mkdirSync(folder.at('a'))
    fs.mkdirSync(folder.at('b'))
    fs.symlinkSync(folder.at('a'), folder.at('link'))
    const at = (log: string) => time(log, path.join('locks', LOCK)).path
    expect(at('a/app.log')).toMatch(/\/locks\/\.__app\.log\.[0-9a-f]{8}\.rollover$/)
    expect(at('b/app.log')).not.toBe(at('a/app.log'))
    expect(at('link/app.log')).toBe(at('a/app.log'))
    expect(at('none/app.log')).toMatch(/\/locks\/\.__app\.log\.[0-9a-f]{8}\.rollover$/)
  })
})
