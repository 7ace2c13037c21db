// Writes src/python/codecs/unicode-names-data.ts: the names of characters that Python 3.13 knows, for `namereplace`.
//
//   node scripts/unicode-names.mjs [path of python3.13]
//
// The data are text, compressed. First a line for each range whose names are a prefix and the code point
// (`4e00 9fff CJK UNIFIED IDEOGRAPH-`), then an empty line, then a line for each other character that has a name, in the
// order of the code points: how many code points were left out before it (nothing for none), a letter that tells how many
// words it begins with are those of the line before (`@` none, `A` one...), and the other words.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const program = `
import json, unicodedata
print(json.dumps([[point, unicodedata.name(chr(point), '')] for point in range(0x110000) if unicodedata.name(chr(point), '')]))
`
const output = execFileSync(process.argv[2] ?? 'python3.13', ['-c', program], { encoding: 'utf8', maxBuffer: 1e9 })

const ranges = []
const lines = []
let previousPoint = -1
let previousWords = []
for (const [point, name] of JSON.parse(output)) {
  const hex = point.toString(16).toUpperCase()
  if (name.startsWith('HANGUL SYLLABLE ')) continue
  if (name.endsWith(`-${hex}`)) {
    const prefix = name.slice(0, -hex.length)
    const last = ranges.at(-1)
    if (last?.prefix === prefix && last.last === point - 1) last.last = point
    else ranges.push({ first: point, last: point, prefix })
    continue
  }
  const words = name.split(' ')
  let same = 0
  while (same < words.length && same < previousWords.length && words[same] === previousWords[same]) same++
  const gap = point - previousPoint - 1
  lines.push(`${gap === 0 ? '' : gap}${String.fromCharCode(0x40 + same)}${words.slice(same).join(' ')}`)
  previousPoint = point
  previousWords = words
}
const head = ranges.map(({ first, last, prefix }) => `${first.toString(16)} ${last.toString(16)} ${prefix}`)
const text = Buffer.from([...head, '', ...lines].join('\n'))
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN } = zlib.constants
const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24 }
const data = zlib.brotliCompressSync(text, { params }).toString('base64')
fs.writeFileSync(
  'src/python/codecs/unicode-names-data.ts',
  `/** Names of characters, compressed by Brotli, in base64. Written by scripts/unicode-names.mjs. */\nexport const UNICODE_NAMES =\n  '${data}'\n`,
)
