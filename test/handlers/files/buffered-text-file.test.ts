import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BufferedTextFile } from '../../../src/handlers/files/buffered-text-file.js'
import { say } from '../../helpers/emitting.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

const folder = useTempFolder()

function open(mode = 'a', encoding: string | null = null, errors: string | null = null) {
  const reports: unknown[] = []
  const limits = { bytes: 1000, milliseconds: 60_000 }
  const file = new BufferedTextFile(folder.at('a.log'), mode, encoding, errors, limits, (error) => reports.push(error))
  return { file, reports, record: (text: string) => file.writeRecord(text, say(text)) }
}
const text = () => folder.read('a.log')

it('holds records, and nothing else', () => {
  const { file, record } = open()
  record('one\n')
  expect([text(), file.isHolding]).toEqual(['', true])
  file.write('not a record\n')
  expect([text(), file.isHolding]).toEqual(['one\nnot a record\n', false])
  record('two\n')
  file.close()
  file.close()
  expect(text()).toBe('one\nnot a record\ntwo\n')
})

it('writes them when it is flushed', () => {
  const { file, record } = open('w')
  record('one\n')
  file.flush()
  expect(text()).toBe('one\n')
  file.close()
  expect(() => file.flush()).toThrow('I/O operation on closed file.')
  expect(() => record('two\n')).toThrow('I/O operation on closed file.')
})

describe('the place that it tells', () => {
  it('counts the bytes that wait', () => {
    fs.writeFileSync(folder.at('a.log'), 'before\n')
    const { file, record } = open()
    expect(file.tell()).toBe(7)
    record('é\n')
    expect([file.tell(), text()]).toEqual([10, 'before\n'])
    record('\u{1f600}\n')
    expect(file.tell()).toBe(15)
    file.flush()
    expect([file.tell(), fs.statSync(folder.at('a.log')).size]).toEqual([15, 15])
    record('x')
    expect(file.tell()).toBe(16)
    file.write('y')
    record('z')
    expect(file.tell()).toBe(18)
    file.close()
  })

  it('is where a file that is not appended to is written', () => {
    fs.writeFileSync(folder.at('a.log'), 'before\n')
    const { file, record } = open('r+')
    record('AB')
    expect(file.tell()).toBe(2)
    file.close()
    expect(text()).toBe('ABfore\n')
  })
})

describe('a text that the encoding has no plain bytes for', () => {
  it.each([
    ['utf-8', 'backslashreplace', '\ud800', '\\ud800'],
    ['latin-1', 'replace', '€', '?'],
    ['cp1252', 'strict', '€', '\x80'],
  ])('is written at once: %s, %s', (encoding, errors, given, expected) => {
    const { file, record } = open('a', encoding, errors)
    record('one,')
    record(given)
    record('two')
    expect(fs.readFileSync(folder.at('a.log'), 'latin1')).toBe(`one,${expected}`)
    file.close()
    expect(fs.readFileSync(folder.at('a.log'), 'latin1')).toBe(`one,${expected}two`)
  })

  it('fails with its own record', () => {
    const { file, record, reports } = open('a', 'ascii')
    record('one,')
    expect(() => record('é')).toThrow("'ascii' codec can't encode character")
    record('two')
    file.close()
    expect([text(), reports]).toEqual(['one,two', []])
  })

  it('is any text of an encoding that marks the start', () => {
    const { file, record } = open('a', 'utf-16')
    record('a')
    record('b')
    expect(fs.readFileSync(folder.at('a.log'))).toEqual(Buffer.from('\ufeffab', 'utf16le'))
    file.close()
  })
})

it('is refused like any other file', () => {
  expect(() => open('a', 'no-such-encoding')).toThrow('unknown encoding: no-such-encoding')
  const { file, record } = open('r')
  expect(() => record('x')).toThrow('not writable')
  file.close()
})
