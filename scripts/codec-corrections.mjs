// Writes src/python/codecs/corrections.ts: where the tables of iconv-lite differ from those of Python 3.13.
//
//   node scripts/codec-corrections.mjs [path of python3.13]
//
// The notation of the tables is explained in src/python/codecs/table-notation.ts.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const python = process.argv[2] ?? 'python3.13'
const facts = JSON.parse(execFileSync(python, ['scripts/codec-tables.py'], { encoding: 'utf8', maxBuffer: 1e9 }))
const hex = (number) => number.toString(16)

// Single bytes

const allBytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
iconv.encodingExists('utf8')
const tables = new Map()
// Python's names first: of equal tables the first is taken.
for (const name of ['iso8859-1', ...Object.keys(facts.singleByte), 'rk1048', ...Object.keys(iconv.encodings)]) {
  if (name.startsWith('_') || !iconv.encodingExists(name)) continue
  const text = iconv.decode(allBytes, name, { stripBOM: false })
  if (text.length === 256) tables.set(name, text)
}

/** The places where two tables differ, as runs of bytes that follow each other. */
function runs(from, to) {
  const out = []
  for (let byte = 0; byte < 256; byte++) {
    if (from[byte] === to[byte]) continue
    const last = out.at(-1)
    if (last !== undefined && last[0] + last[1].length === byte) last[1] += to[byte]
    else out.push([byte, to[byte]])
  }
  return out
}

const singleByte = []
for (const [name, codePoints] of Object.entries(facts.singleByte)) {
  const table = codePoints.map((codePoint) => String.fromCharCode(codePoint ?? 0xfffd)).join('')
  const own = iconv.encodingExists(name) ? iconv.decode(allBytes, name) : undefined
  let best = { base: name, patch: own === undefined ? undefined : runs(own, table) }
  const cost = ({ patch }) => patch?.flat().join('').length ?? Number.POSITIVE_INFINITY
  for (const [base, text] of tables) {
    const patch = runs(text, table)
    if (cost({ patch }) < cost(best)) best = { base, patch }
  }
  tables.set(name, table)
  if (best.base !== name || best.patch.length > 0) singleByte.push([name, best.base, best.patch])
}

// Pairs of bytes

const sources = {
  jisx0208: ['eucjp', []],
  jisx0212: ['eucjp', [0x8f]],
  ksx1001: ['cp949', []],
  gb2312: ['gbk', []],
  cp932: ['cp932', []],
  cp949: ['cp949', []],
  gbk: ['gbk', []],
  gb18030: ['gb18030', []],
  cp950: ['cp950', []],
  big5: ['cp950', []],
  big5hkscs: ['big5hkscs', []],
}

/** What iconv-lite makes of a code, if that is one character. */
function decoded(encoding, prefix, code) {
  const text = iconv.decode(Buffer.of(...prefix, code >> 8, code & 0xff), encoding)
  const codePoint = text.codePointAt(0)
  return text.length === String.fromCodePoint(codePoint).length && codePoint !== 0xfffd ? codePoint : undefined
}

function corrections(name) {
  const [encoding, prefix] = sources[name]
  const { decode, encode, codes } = facts.pairs[name]
  const tokens = []
  const inverse = new Map()
  let run
  for (const code of codes) {
    const want = decode[code]
    if (want !== undefined && !inverse.has(want)) inverse.set(want, code)
    const have = decoded(encoding, prefix, code)
    // What has no character in either does not break a run of codes without one.
    if (have === want && !(have === undefined && run?.want === undefined)) {
      run = undefined
      continue
    }
    if (have === want) continue
    const follows = run !== undefined && (want === undefined ? run.want === undefined : run.want + run.count === want)
    if (follows && (want === undefined || run.code + run.count === code)) {
      run.count = code - run.code + 1
      continue
    }
    run = { code, want, count: 1 }
    tokens.push(run)
  }
  const decodeTokens = tokens.map(({ code, want, count }) =>
    want === undefined
      ? hex(code) + (count > 1 ? `-${hex(code + count - 1)}` : '')
      : `${hex(code)}=${hex(want)}${count > 1 ? `*${count}` : ''}`,
  )
  const encodeTokens = []
  for (const [codePoint, code] of Object.entries(encode)) {
    if (inverse.get(Number(codePoint)) !== code) encodeTokens.push(`${hex(Number(codePoint))}>${hex(code)}`)
  }
  for (const [codePoint] of inverse) if (encode[codePoint] === undefined) encodeTokens.push(`${hex(codePoint)}>`)
  return [...decodeTokens, ...encodeTokens].join(' ')
}

const unclear = /[\ufffd'\\]|[\p{C}\p{M}\p{Z}]|[\p{Script=Arabic}\p{Script=Hebrew}]/gu
const quote = (text) => `'${text.replace(unclear, (c) => `\\u${hex(c.charCodeAt(0)).padStart(4, '0')}`)}'`

const lines = [
  '// Written by scripts/codec-corrections.mjs.',
  '',
  '/**',
  ' * Single-byte encodings of Python whose table iconv-lite has not, or not the same: the table of another encoding, and the',
  ' * characters to put into it, each run with the byte it starts at. U+FFFD stands for a byte without a character.',
  ' */',
  'export const SINGLE_BYTE_CORRECTIONS: Readonly<',
  '  Record<string, { readonly base: string; readonly patch: readonly (readonly [byte: number, characters: string])[] }>',
  '> = {',
  ...singleByte.map(
    ([name, base, patch]) =>
      `  '${name}': { base: '${base}', patch: [${patch.map(([byte, text]) => `[0x${hex(byte)}, ${quote(text)}]`).join(', ')}] },`,
  ),
  '}',
  '',
  '/** Where double-byte tables of Python differ from those of iconv-lite, in the notation of `table-notation.ts`. */',
  'export const PAIR_CORRECTIONS = {',
  ...Object.keys(sources).map((name) => `  ${name}: '${corrections(name)}',`),
  '} as const',
  '',
]
fs.writeFileSync('src/python/codecs/corrections.ts', lines.join('\n'))
execFileSync('npx', ['biome', 'check', '--write', 'src/python/codecs/corrections.ts'])
