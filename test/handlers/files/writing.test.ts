import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { writeBytes, writeText } from '../../../src/handlers/files/fs-door.js'

let folder: string
let file: string
let fd: number

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-write-all-'))
  file = path.join(folder, 'a.log')
  fd = fs.openSync(file, 'w')
})

afterEach(() => {
  vi.restoreAllMocks()
  fs.closeSync(fd)
  fs.rmSync(folder, { recursive: true })
})

/** Makes the next writes go as told: a number is how many bytes the kernel takes, a text the error it gives. */
function kernel(outcomes: readonly (number | string)[]) {
  const write = fs.writeSync.bind(fs)
  const spy = vi.spyOn(fs, 'writeSync')
  for (const outcome of outcomes) {
    spy.mockImplementationOnce((to: number, data: unknown, offset: unknown) => {
      if (typeof outcome === 'string') throw Object.assign(new Error(outcome), { code: outcome })
      const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data as Uint8Array)
      const from = Number(offset ?? 0)
      return outcome === 0 ? 0 : write(to, bytes, from, outcome)
    })
  }
  return spy
}

const SAMPLE = 'é€😀 and more'

it.each([
  ['text', () => writeText(fd, SAMPLE, 'utf8', 18), SAMPLE],
  ['bytes', () => writeBytes(fd, Buffer.from(SAMPLE)), SAMPLE],
  ['no text', () => writeText(fd, '', 'utf8', 0), ''],
  ['no bytes', () => writeBytes(fd, new Uint8Array()), ''],
])('writes all of it: %s', (_, write, written) => {
  expect(write()).toBe(Buffer.byteLength(written))
  expect(fs.readFileSync(file, 'utf8')).toBe(written)
})

it('writes text in the encoding asked for', () => {
  expect(writeText(fd, 'é', 'latin1', 1)).toBe(1)
  expect(writeText(fd, 'é', 'utf16le', 2)).toBe(2)
  expect(fs.readFileSync(file)).toEqual(Buffer.of(0xe9, 0xe9, 0))
})

it.each([
  ['short writes', [3, 1, 4]],
  ['a short write in the middle of a character', [1]],
  ['as many bytes as there are characters', [12]],
  ['a full pipe', ['EAGAIN', 'EAGAIN', 2, 'EAGAIN', 'EINTR']],
  ['no progress', [0, 0, 5, 0]],
])('goes on after %s', (_, outcomes) => {
  kernel(outcomes)
  expect(writeText(fd, SAMPLE, 'utf8', 18)).toBe(18)
  expect(fs.readFileSync(file, 'utf8')).toBe(SAMPLE)
})

it.each([
  [['ENOSPC'], 0],
  [[5, 'ENOSPC'], 5],
  [['EAGAIN', 5, 2, 'EIO'], 7],
])('tells how far it got: %j', (outcomes, written) => {
  kernel(outcomes)
  expect(() => writeText(fd, 'a record\n', 'utf8', 9)).toThrow(expect.objectContaining({ bytesWritten: written }))
  expect(fs.statSync(file).size).toBe(written)
})
