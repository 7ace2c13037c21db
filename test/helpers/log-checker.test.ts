import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkLog, type ExpectedLog } from './log-checker.js'
import { recordText } from './log-record.mjs'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-checker-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

const a = (number: number) => `${recordText('a', number, 20)}\n`
const b = (number: number) => `${recordText('b', number, 30, 'wide')}\n`

const EXPECTED: ExpectedLog = { writers: { a: { returned: 4 }, b: { returned: 2 } }, keeps: 'all' }

function kinds(files: Readonly<Record<string, string | Buffer>>, expected: Partial<ExpectedLog> = {}): string[] {
  for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), content)
  const faults = checkLog(path.join(folder, 'app.log'), { ...EXPECTED, ...expected })
  return faults.map(({ kind, where, what }) => `${kind} ${where} ${what.replaceAll(/<.*/gs, '...')}`)
}

describe('finds nothing wrong', () => {
  test('with a whole log', () => {
    expect(kinds({ 'app.log.2': a(1) + b(1), 'app.log.1': a(2) + a(3), 'app.log': b(2) + a(4) })).toEqual([])
  })

  test('with ten files, which sort by number', () => {
    const files = Object.fromEntries(Array.from({ length: 11 }, (_, age) => [`app.log.${age + 1}`, a(11 - age)]))
    expect(kinds({ ...files, 'app.log': a(12) }, { writers: { a: { returned: 12 } } })).toEqual([])
  })

  test('with files that have times in their names', () => {
    const files = {
      'app.log.2026-01-31_23-59-59.gz': gzipSync(a(1)),
      'app.log.2026-01-31_23-59-59.1.gz': gzipSync(a(2)),
      'app.log.2026-01-31_23-59-59.10.gz': gzipSync(a(3)),
      'app.log.2026-02-01_00-00-00.gz': gzipSync(a(4)),
      'app.log.2026-02-01_00-00-00.1.gz': gzipSync(b(1)),
      'app.log': b(2),
    }
    expect(kinds(files, { isCompressed: true })).toEqual([])
  })

  test('with archives of several members', () => {
    const archive = Buffer.concat([gzipSync(a(1) + a(2)), gzipSync(b(1)), gzipSync('')])
    expect(kinds({ 'app.log.1.gz': archive, 'app.log': a(3) + b(2) + a(4) }, { isCompressed: true })).toEqual([])
  })

  test('with payloads of line ends and record marks, and with empty ones', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `${recordText('a', index + 1, index * 7, 'lines')}\n`)
    expect(kinds({ 'app.log': lines.join('') }, { writers: { a: { returned: 40 } } })).toEqual([])
  })

  test('with the last record that was begun, or without it', () => {
    const writers = { a: { returned: 2, begun: 3 }, b: { returned: 0, begun: 1 } }
    expect(kinds({ 'app.log': a(1) + a(2) + a(3) }, { writers })).toEqual([])
    expect(kinds({ 'app.log': a(1) + b(1) + a(2) }, { writers })).toEqual([])
  })

  test('with the last records of each writer where files were deleted', () => {
    expect(kinds({ 'app.log.1': a(3), 'app.log': a(4) }, { keeps: 'last', backupCount: 1 })).toEqual([])
  })

  test('with text in another encoding', () => {
    const decode = (bytes: Buffer) => Buffer.from(bytes.toString('utf16le').replace(/^\ufeff/, ''))
    const file = Buffer.from(`\ufeff${a(1)}${b(1)}${a(2)}${b(2)}${a(3)}${a(4)}`, 'utf16le')
    expect(kinds({ 'app.log': file }, { decode })).toEqual([])
  })
})

describe('records', () => {
  const whole = [a(1), b(1), a(2), a(3), b(2), a(4)]
  const log = (...parts: string[]) => ({ 'app.log.1': whole.slice(0, 2).join(''), 'app.log': parts.join('') })
  const at = (...before: string[]) => Buffer.byteLength(before.join(''))

  test('one lost', () => {
    expect(kinds(log(a(2), b(2), a(4)))).toEqual(['lost  record 3 of a'])
  })

  test('several lost, the first and the last of all', () => {
    expect(kinds({ 'app.log': a(3) })).toEqual([
      'lost  records 1 to 2 of a',
      'lost  record 4 of a',
      'lost  records 1 to 2 of b',
    ])
  })

  test('lost in the middle, where only the last must be there', () => {
    expect(kinds({ 'app.log': a(2) + a(4) + b(2) }, { keeps: 'last' })).toEqual(['lost  record 3 of a'])
  })

  test('the last lost, where only the last must be there', () => {
    expect(kinds({ 'app.log': a(2) + a(3) + b(2) }, { keeps: 'last' })).toEqual(['lost  record 4 of a'])
  })

  test('doubled in one file', () => {
    expect(kinds(log(a(2), a(3), a(3), b(2), a(4)))).toEqual([`doubled app.log:${at(a(2), a(3))} record 3 of a`])
  })

  test('doubled in an older file', () => {
    expect(kinds(log(a(1), a(2), a(3), b(2), a(4)))).toEqual(['doubled app.log:0 record 1 of a'])
  })

  test('out of order in one file, and across two', () => {
    expect(kinds(log(a(3), a(2), b(2), a(4)))).toEqual([`misordered app.log:${at(a(3))} record 2 of a`])
    expect(kinds({ 'app.log.1': b(2), 'app.log': a(1) + a(2) + b(1) + a(3) + a(4) })).toEqual([
      `misordered app.log:${at(a(1), a(2))} record 1 of b`,
    ])
  })

  test('of nobody, and beyond what was begun', () => {
    const stranger = `${recordText('c', 1, 5)}\n`
    expect(kinds({ 'app.log': whole.join('') + stranger + a(5) })).toEqual([
      `unknown app.log:${at(...whole)} record 1 of c`,
      'unknown  record 5 of a',
    ])
  })

  test('empty ones', () => {
    expect(kinds({ 'app.log': `${whole.join('')}\n\n` }, { blanks: 2 })).toEqual([])
    expect(kinds({ 'app.log': `${whole.join('')}\n` }, { blanks: 2 })).toEqual(['lost  1 empty records'])
    expect(kinds({ 'app.log': `${whole.join('')}\n` })).toEqual(['doubled  1 empty records'])
  })
})

describe('damage', () => {
  const writers = { a: { returned: 2, begun: 3 } }
  const half = a(3).slice(0, 15)

  test('a record cut off on a line of its own is torn', () => {
    expect(kinds({ 'app.log': `${a(1)}${half}\n${a(2)}` }, { writers })).toEqual([`torn app.log:${a(1).length} "...`])
  })

  test('a record cut off at the end of a file is torn', () => {
    expect(kinds({ 'app.log.1': a(1) + half, 'app.log': a(2) }, { writers })).toEqual([
      `torn app.log.1:${a(1).length} "...`,
    ])
  })

  test('a record cut off, with another on its line, is merged; the other counts', () => {
    expect(kinds({ 'app.log': a(1) + half + a(2) }, { writers })).toEqual([`merged app.log:${a(1).length} "...`])
  })

  test('two halves on one line are merged', () => {
    expect(kinds({ 'app.log': `${a(1)}${half}${half}\n${a(2)}` }, { writers })).toEqual([
      `merged app.log:${a(1).length} "...`,
    ])
  })

  test('two torn records on two lines are two', () => {
    expect(kinds({ 'app.log': `${a(1)}${half}\n${half}\n${a(2)}` }, { writers })).toEqual([
      `torn app.log:${a(1).length} "...`,
      `torn app.log:${a(1).length + half.length + 1} "...`,
    ])
  })

  test('a record without its line end before another is merged, at the end of a file torn', () => {
    expect(kinds({ 'app.log': a(1).trimEnd() + a(2) }, { writers })).toEqual([
      `merged app.log:${a(1).length - 1} no line end before "...`,
    ])
    expect(kinds({ 'app.log': a(1) + a(2).trimEnd() }, { writers })).toEqual([
      `torn app.log:${a(1).length + a(2).length - 1} no line end before ""`,
    ])
  })

  test('one record written into another is merged, and the other lost', () => {
    expect(kinds({ 'app.log': a(2).slice(0, 15) + a(1) + a(2).slice(15) }, { writers })).toEqual([
      'merged app.log:0 "...',
      `torn app.log:${15 + a(1).length} ${JSON.stringify(a(2).slice(15))}`,
      'lost  record 2 of a',
    ])
  })

  test('a changed byte is seen', () => {
    expect(kinds({ 'app.log': a(1) + a(2).replace('%', '&') }, { writers })).toEqual([
      `torn app.log:${a(1).length} "...`,
      'lost  record 2 of a',
    ])
  })

  test('zeros, as a hole in a file has, are seen', () => {
    expect(kinds({ 'app.log': `${a(1)}\0\0\0\0${a(2)}` }, { writers })).toHaveLength(1)
  })
})

describe('files', () => {
  const writers = { a: { returned: 4 } }

  test('too large by more than one record for each writer', () => {
    const longestRecord = a(1).length
    const files = { 'app.log.1': a(1) + a(2), 'app.log': a(3) + a(4) }
    expect(kinds(files, { writers, longestRecord, maxBytes: longestRecord })).toEqual([])
    expect(kinds(files, { writers, longestRecord, maxBytes: longestRecord - 1 })).toEqual([
      `oversize app.log.1 ${2 * longestRecord} bytes, at most ${2 * longestRecord - 1} expected`,
      `oversize app.log ${2 * longestRecord} bytes, at most ${2 * longestRecord - 1} expected`,
    ])
  })

  test('an archive is as large as what is in it', () => {
    const files = { 'app.log.1.gz': gzipSync(a(1) + a(2) + a(3)), 'app.log': a(4) }
    const expected = { writers, longestRecord: a(1).length, maxBytes: 10, isCompressed: true }
    expect(kinds(files, expected)).toEqual([
      `oversize app.log.1.gz ${3 * a(1).length} bytes, at most ${10 + a(1).length} expected`,
    ])
  })

  test('more than there may be', () => {
    const files = { 'app.log.2': a(1), 'app.log.1': a(2), 'app.log': a(3) + a(4) }
    expect(kinds(files, { writers, backupCount: 1 })).toEqual(['surplus app.log.2 2 files of at most 1'])
  })

  test('a number left out', () => {
    expect(kinds({ 'app.log.3': a(1), 'app.log.1': a(2), 'app.log': a(3) + a(4) }, { writers })).toEqual([
      'gap app.log.3 is one of 2',
    ])
  })

  test('not compressed, or not yet removed after it was', () => {
    const files = { 'app.log.2': a(1), 'app.log.1': a(2) + a(3), 'app.log.1.gz': gzipSync(a(2)), 'app.log': a(4) }
    expect(kinds(files, { writers, isCompressed: true })).toEqual([
      'unfinished app.log.1 has an archive, but was not removed',
      'uncompressed app.log.2 is no archive',
      'uncompressed app.log.1 is no archive',
    ])
  })

  test('an archive beside a file that it is not of', () => {
    const files = { 'app.log.1': a(2) + a(3), 'app.log.1.gz': gzipSync(a(1)), 'app.log': a(4) }
    expect(() => kinds(files, { writers })).toThrow('app.log.1.gz is not of app.log.1')
  })

  test('an archive that is cut off', () => {
    expect(() => kinds({ 'app.log.1.gz': gzipSync(a(1)).subarray(0, 20), 'app.log': '' })).toThrow(
      'unexpected end of file',
    )
  })

  test('left-over ones: locks, temporary files, others', () => {
    fs.mkdirSync(path.join(folder, '.__app.lock.d'))
    const files = {
      '.__app.log.7.h.1.0.0.gz': '',
      'app.log.tmp': '',
      'app.log.1x': '',
      'app.log': a(1) + a(2) + a(3) + a(4),
    }
    const found = kinds(files, { writers })
    expect(found.toSorted()).toEqual(
      ['.__app.lock.d', '.__app.log.7.h.1.0.0.gz', 'app.log.1x', 'app.log.tmp'].map(
        (name) => `leftover ${name} does not belong to the log`,
      ),
    )
  })
})
