import { createRequire } from 'node:module'
import { PAIR_CORRECTIONS, SINGLE_BYTE_CORRECTIONS } from './corrections.js'
import { correctedTable, type PairTable } from './table-notation.js'

const require = createRequire(import.meta.url)

/** Decodes by iconv-lite, which is loaded when the first encoding needs it: most programs only write UTF-8. */
function iconvDecode(bytes: Uint8Array, encoding: string): string {
  const iconv: typeof import('iconv-lite') = require('iconv-lite')
  return iconv.decode(Buffer.from(bytes), encoding, { stripBOM: false })
}

const allBytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)

/** The 256 characters of one of Python's single-byte encodings; U+FFFD where a byte has none. */
export function singleByteTable(name: string): string {
  const correction = SINGLE_BYTE_CORRECTIONS[name]
  const base = correction?.base ?? name
  // A correction may start from another corrected table, or from iconv-lite's table of the same name.
  let table = base !== name && base in SINGLE_BYTE_CORRECTIONS ? singleByteTable(base) : iconvDecode(allBytes, base)
  for (const [byte, characters] of correction?.patch ?? []) {
    table = table.slice(0, byte) + characters + table.slice(byte + characters.length)
  }
  return table
}

/** A double-byte table: which encoding of iconv-lite has it, and which bytes its codes are made of. */
interface PairSource {
  readonly encoding: string
  readonly prefix: readonly number[]
  readonly first: number
  readonly last: number
}

const source = (encoding: string, first = 0x8140, last = 0xfefe, prefix: readonly number[] = []): PairSource => ({
  encoding,
  prefix,
  first,
  last,
})

const sources: Readonly<Record<keyof typeof PAIR_CORRECTIONS, PairSource>> = {
  jisx0208: source('eucjp', 0xa1a1),
  jisx0212: source('eucjp', 0xa1a1, 0xfefe, [0x8f]),
  ksx1001: source('cp949', 0xa1a1),
  gb2312: source('gbk', 0xa1a1),
  cp932: source('cp932', 0x8140, 0xfcfc),
  cp949: source('cp949', 0x8141),
  gbk: source('gbk'),
  gb18030: source('gb18030'),
  cp950: source('cp950'),
  big5: source('cp950'),
  big5hkscs: source('big5hkscs'),
}

/** Name of a double-byte table of Python. */
export type PairTableName = keyof typeof PAIR_CORRECTIONS

function readPairs({ encoding, prefix, first, last }: PairSource): Uint32Array {
  const decode = new Uint32Array(0x10000)
  const codes: number[] = []
  const bytes: number[] = []
  for (let lead = first >> 8; lead <= last >> 8; lead++) {
    for (let trail = first & 0xff; trail <= (last & 0xff); trail++) {
      codes.push((lead << 8) | trail)
      // A line for each code: decoding all at once is a hundred times as fast as one by one, and newlines are never part
      // of a character.
      bytes.push(...prefix, lead, trail, 0x0a)
    }
  }
  const lines = iconvDecode(Uint8Array.from(bytes), encoding).split('\n')
  for (const [at, code] of codes.entries()) {
    const line = lines[at] ?? ''
    const codePoint = line.codePointAt(0) ?? 0xfffd
    if (codePoint !== 0xfffd && line.length === (codePoint > 0xffff ? 2 : 1)) decode[code] = codePoint
  }
  return decode
}

const tables = new Map<PairTableName, PairTable>()

/** One of Python's double-byte tables. It is made on first use. */
export function pairTable(name: PairTableName): PairTable {
  let table = tables.get(name)
  if (table === undefined) {
    table = correctedTable(readPairs(sources[name]), PAIR_CORRECTIONS[name])
    tables.set(name, table)
  }
  return table
}
