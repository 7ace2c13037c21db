import { crc32 } from 'node:zlib'

// Characters of one, two, three and four bytes in UTF-8.
const ALPHABETS = {
  ascii: ['a', 'b', 'c', '0', ' ', '%', '"', '\\'],
  wide: ['x', 'é', 'ß', '€', '語', '\u2028', '😀', '𝄞'],
  lines: ['a', '\n', '<', ':', '>', '\n', 'é', '😀'],
}

/**
 * A record's text: `<writer:number:bytes:payload:checksum>`. It tells by itself whether it is whole, and whose it is.
 *
 * @param {string} writer - letters, digits, `.` and `-`
 * @param {number} number - which of the writer's records it is, from 1
 * @param {number} bytes - the payload's size in UTF-8
 * @param {'ascii' | 'wide' | 'lines'} [alphabet] - what the payload is made of; `lines` has line ends in it
 * @returns {string}
 */
export function recordText(writer, number, bytes, alphabet = 'ascii') {
  const text = `<${writer}:${number}:${bytes}:${payloadOf(number, bytes, ALPHABETS[alphabet])}:`
  return `${text}${checksum(text)}>`
}

/**
 * What a record's text before the checksum adds up to.
 *
 * @param {string | Uint8Array} text
 * @returns {string} eight hexadecimal digits
 */
export function checksum(text) {
  return crc32(text).toString(16).padStart(8, '0')
}

/** @type {Map<string[], string>} */
const runs = new Map()

/**
 * @param {number} number
 * @param {number} bytes
 * @param {string[]} alphabet
 */
function payloadOf(number, bytes, alphabet) {
  const round = alphabet.join('')
  const roundBytes = Buffer.byteLength(round)
  let run = runs.get(alphabet) ?? ''
  if (run.length < (bytes / roundBytes + 1) * round.length) {
    run = round.repeat(Math.ceil(bytes / roundBytes) + 1)
    runs.set(alphabet, run)
  }
  // Another character first in each record: no two neighbours are alike.
  const start = alphabet.slice(0, number % alphabet.length).join('').length
  let end = start + Math.floor(bytes / roundBytes) * round.length
  let left = bytes % roundBytes
  for (let at = number; left > 0; at++) {
    const next = alphabet[at % alphabet.length] ?? ''
    if (Buffer.byteLength(next) > left) break
    end += next.length
    left -= Buffer.byteLength(next)
  }
  return run.slice(start, end) + '.'.repeat(left)
}
