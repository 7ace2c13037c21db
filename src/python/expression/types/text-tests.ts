/** The methods of str that ask what its characters are. */
import { isPrintable } from '../../printable.js'

const digit = new RegExp(
  '^[\\p{Nd}\\u00b2\\u00b3\\u00b9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c' +
    '\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792\\u{10a40}-\\u{10a43}' +
    '\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}\\u{1f100}-\\u{1f10a}]$',
  'u',
)
/** The ideographs that stand for numbers. */
const numerals =
  '㐅㒃㠪㭍一七万三两九二五亖京亿什仟仨伍佰俩倆億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拐拾捌柒洞漆玖百皕秭肆萬貮貳贰鈎钩阡陆陌陸零' +
  '\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd\u{20001}\u{20064}\u{200e2}\u{20121}\u{2092a}\u{20983}\u{2098c}\u{2099c}' +
  '\u{20aea}\u{20afd}\u{20b19}\u{22390}\u{22998}\u{23b1b}\u{2626d}\u{2f890}'

/** Whether Python counts a character as white space. */
export function isSpace(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 0x80) return (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x20)
  return code === 0x85 || (code !== 0xfeff && /\s/.test(character))
}

function isNumeric(character: string): boolean {
  return /\p{N}/u.test(character) || numerals.includes(character)
}

function every(text: string, test: (character: string) => boolean): boolean {
  if (text === '') return false
  for (const character of text) if (!test(character)) return false
  return true
}

/** Whether there are letters with case, and all of them are of one. */
function isAllOf(text: string, wanted: RegExp, unwanted: RegExp): boolean {
  return wanted.test(text) && !unwanted.test(text)
}

function isTitle(text: string): boolean {
  let isInside = false
  let hasCase = false
  for (const character of text) {
    const isUpper = /[\p{Uppercase}\p{Lt}]/u.test(character)
    const isLower = /\p{Lowercase}/u.test(character)
    if ((isUpper && isInside) || (isLower && !isInside)) return false
    isInside = isUpper || isLower
    hasCase ||= isInside
  }
  return hasCase
}

/** The tests by Python's names. */
export const textTests: Readonly<Record<string, (text: string) => boolean>> = {
  isalnum: (text) =>
    every(text, (character) => /\p{L}/u.test(character) || digit.test(character) || isNumeric(character)),
  isalpha: (text) => every(text, (character) => /\p{L}/u.test(character)),
  isascii: (text) => !/[\u0080-\uffff]/.test(text),
  isdecimal: (text) => every(text, (character) => /\p{Nd}/u.test(character)),
  isdigit: (text) => every(text, (character) => digit.test(character)),
  isidentifier: (text) => /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text),
  islower: (text) => isAllOf(text, /\p{Lowercase}/u, /[\p{Uppercase}\p{Lt}]/u),
  isnumeric: (text) => every(text, isNumeric),
  isprintable: (text) => text === '' || every(text, (character) => isPrintable(character.codePointAt(0) ?? 0)),
  isspace: (text) => every(text, isSpace),
  istitle: isTitle,
  isupper: (text) => isAllOf(text, /\p{Uppercase}/u, /[\p{Lowercase}\p{Lt}]/u),
}
