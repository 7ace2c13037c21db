import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lookupCodec } from '../../src/python/codecs.js'

/** What CPython 3.13 did, written by scripts/record-codecs.py. */
interface Recorded {
  /** Canonical names, or errors, by the name that was asked for. */
  spellings: Record<string, string>
  /** Digest of all characters that ASCII cannot write, by name. */
  names: string
  encodings: Record<
    string,
    {
      /** Digests of all characters written and all pairs of bytes read. */
      tables: [written: string, read: string]
      /** Texts written one by one, to an empty file or behind other text, what came of each, and the file's bytes. */
      writes: [errors: string, atStart: boolean, texts: string[], outcomes: (string | null)[], file: string][]
      /** Bytes read: the text, or the error. */
      reads: [bytes: string, errors: string, result: [string] | string][]
    }
  >
}

const recorded: Recorded = JSON.parse(
  fs.readFileSync(new URL('../../fixtures/python/codecs.json', import.meta.url), 'utf8'),
)

function attempt<T>(action: () => T): T | string {
  try {
    return action()
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

const digest = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex').slice(0, 16)

const lines: string[] = []
for (let codePoint = 0; codePoint < 0x30000; codePoint++) {
  if (codePoint < 0xd800 || codePoint > 0xdfff) lines.push(String.fromCodePoint(codePoint), '\n')
}
const everyCharacter = lines.join('')

const everyPair = Buffer.alloc(0x80 * 0x100 * 3, '\n')
for (let pair = 0; pair < 0x8000; pair++) everyPair.writeUInt16BE(0x8000 + pair, pair * 3)

describe('names', () => {
  it.each(Object.entries(recorded.spellings))('%j', (name, expected) => {
    expect(attempt(() => lookupCodec(name).name)).toBe(expected)
  })

  it('finds the same codec again', () => {
    expect(lookupCodec('Latin-1')).toBe(lookupCodec('L1'))
  })
})

it('knows the names of all characters', () => {
  const beyondAscii: string[] = []
  for (let codePoint = 0x80; codePoint < 0xf0000; codePoint++) {
    if (codePoint < 0xd800 || codePoint > 0xdfff) beyondAscii.push(String.fromCodePoint(codePoint))
  }
  const written = lookupCodec('ascii').encoder('namereplace', true)(beyondAscii.join('\n'))
  expect(digest(written)).toBe(recorded.names)
})

describe.each(Object.entries(recorded.encodings))('%s', (name, { tables, writes, reads }) => {
  it('has Python’s tables', () => {
    const codec = lookupCodec(name)
    expect(codec.name).toBe(name)
    expect(digest(codec.encoder('xmlcharrefreplace', true)(everyCharacter))).toBe(tables[0])
    expect(digest(codec.decode(everyPair, 'backslashreplace'))).toBe(tables[1])
  })

  it.each(writes)('writes with %s, at the start: %s', (errors, atStart, texts, outcomes, file) => {
    const encode = lookupCodec(name).encoder(errors, atStart)
    const parts: Uint8Array[] = []
    const results = texts.map((text) => attempt(() => void parts.push(encode(text))) ?? null)
    expect(results).toEqual(outcomes)
    expect(Buffer.concat(parts).toString('hex')).toBe(file)
  })

  it.each(reads)('reads %s with %s', (bytes, errors, result) => {
    expect(attempt(() => [lookupCodec(name).decode(Buffer.from(bytes, 'hex'), errors)])).toEqual(result)
  })
})
