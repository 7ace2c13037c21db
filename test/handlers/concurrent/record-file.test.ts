import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecordEncoding, RecordFile } from '../../../src/handlers/concurrent/record-file.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

const folder = useTempFolder()

/** What is in a file after texts were appended to it. */
function appended(encoding: RecordEncoding, ...texts: string[]): Buffer {
  const file = new RecordFile(fs.openSync(folder.at('a'), 'w'), encoding, true, false)
  for (const text of texts) file.append(text)
  file.close()
  return fs.readFileSync(folder.at('a'))
}

describe('records', () => {
  it('of any text are what the encoding makes of them', () => {
    const encoding = new RecordEncoding('utf-8', 'ignore', '')
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(appended(encoding, ...texts).toString()).toBe(texts.join(''))
      }),
    )
  })

  it.each(['utf-8', 'utf-16', 'utf-32', 'latin-1', 'ascii', 'gb18030', 'iso2022_jp', 'utf-7', 'shift_jis'])(
    'take no more bytes than is said: %s',
    (name) => {
      for (const newline of ['', '\r\n']) {
        const encoding = new RecordEncoding(name, 'replace', newline)
        fc.assert(
          fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
            expect(appended(encoding, text).length).toBeLessThanOrEqual(encoding.measure(text) + encoding.mark.length)
          }),
          { numRuns: 50 },
        )
      }
    },
  )

  it.each([
    ['utf-16', 2],
    ['utf-32', 4],
    ['utf-8-sig', 3],
    ['utf-8', 0],
    ['latin-1', 0],
  ])('of %s begin with a mark of %d bytes', (name, length) => {
    expect(new RecordEncoding(name, 'strict', null).mark).toHaveLength(length)
  })

  it('have the newline that was asked for', () => {
    expect(appended(new RecordEncoding(null, 'ignore', '\r\n'), 'a\nb\n').toString()).toBe('a\r\nb\r\n')
    expect(appended(new RecordEncoding('locale', 'ignore', '\r'), 'é\n').toString()).toBe('é\r')
    expect(() => new RecordEncoding(null, 'ignore', 'x')).toThrow('illegal newline value: x')
    expect(() => new RecordEncoding('nope', 'ignore', null)).toThrow('unknown encoding: nope')
  })
})
