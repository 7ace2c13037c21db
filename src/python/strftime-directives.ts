import { isLeapYear, modulo } from './calendar.js'
import { mktime, type StructTime } from './struct-time.js'
import { currentZone } from './time-zone.js'

/** Writes one piece of a time. */
export type Directive = (time: StructTime) => string

/** What stands between `%` and the letter. */
interface Options {
  /** The last of the flags `_ - 0`, which say how numbers are filled up. */
  readonly fill: string
  /** Flag `^`. */
  readonly upper: boolean
  /** Flag `#`. */
  readonly swap: boolean
  /** The least width, 0 by default. */
  readonly width: number
}

/** A directive that writes a number of so many digits. */
interface NumberDirective {
  readonly value: (time: StructTime) => number
  readonly digits: number
  /** Filled up with spaces, not zeros. */
  readonly spaces?: boolean
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

/** The weekday, Sunday is 0. */
const weekday = (time: StructTime): number => (time.tm_wday + 1) % 7
const hourOfTwelve = (time: StructTime): number => time.tm_hour % 12 || 12

const NUMBERS: Readonly<Record<string, NumberDirective>> = {
  C: { value: (time) => Math.floor(time.tm_year / 100), digits: 1 },
  G: { value: (time) => isoWeek(time).year, digits: 1 },
  H: { value: (time) => time.tm_hour, digits: 2 },
  I: { value: hourOfTwelve, digits: 2 },
  M: { value: (time) => time.tm_min, digits: 2 },
  S: { value: (time) => time.tm_sec, digits: 2 },
  U: { value: (time) => Math.floor((time.tm_yday + 6 - weekday(time)) / 7), digits: 2 },
  V: { value: (time) => isoWeek(time).week, digits: 2 },
  W: { value: (time) => Math.floor((time.tm_yday + 6 - ((weekday(time) + 6) % 7)) / 7), digits: 2 },
  Y: { value: (time) => time.tm_year, digits: 1 },
  d: { value: (time) => time.tm_mday, digits: 2 },
  e: { value: (time) => time.tm_mday, digits: 2, spaces: true },
  g: { value: (time) => modulo(isoWeek(time).year, 100), digits: 2 },
  j: { value: (time) => time.tm_yday, digits: 3 },
  k: { value: (time) => time.tm_hour, digits: 2, spaces: true },
  l: { value: hourOfTwelve, digits: 2, spaces: true },
  m: { value: (time) => time.tm_mon, digits: 2 },
  u: { value: (time) => weekday(time) || 7, digits: 1 },
  w: { value: weekday, digits: 1 },
  y: { value: (time) => modulo(time.tm_year, 100), digits: 2 },
}

/** Directives that stand for others. */
const COMPOSITES: Readonly<Record<string, string>> = {
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  R: '%H:%M',
  T: '%H:%M:%S',
  X: '%H:%M:%S',
  c: '%a %b %e %H:%M:%S %Y',
  r: '%I:%M:%S %p',
  x: '%m/%d/%y',
}

/** Directives that write text, which flag `^` turns to capitals; and what flag `#` does to it. */
const TEXTS: Readonly<Record<string, { text: Directive; swapped: 'upper' | 'lower' | 'same' }>> = {
  A: { text: (time) => DAYS[weekday(time)] ?? '?', swapped: 'upper' },
  B: { text: (time) => MONTHS[time.tm_mon - 1] ?? '?', swapped: 'upper' },
  P: { text: (time) => (time.tm_hour < 12 ? 'am' : 'pm'), swapped: 'lower' },
  Z: { text: zoneName, swapped: 'lower' },
  a: { text: (time) => DAYS[weekday(time)]?.slice(0, 3) ?? '?', swapped: 'upper' },
  b: { text: (time) => MONTHS[time.tm_mon - 1]?.slice(0, 3) ?? '?', swapped: 'upper' },
  h: { text: (time) => MONTHS[time.tm_mon - 1]?.slice(0, 3) ?? '?', swapped: 'upper' },
  p: { text: (time) => (time.tm_hour < 12 ? 'AM' : 'PM'), swapped: 'lower' },
  s: { text: (time) => String(mktime(time)), swapped: 'same' },
  n: { text: () => '\n', swapped: 'same' },
  t: { text: () => '\t', swapped: 'same' },
  '%': { text: () => '%', swapped: 'same' },
}

/** The letters that modifiers may stand before; the C locale has no other digits or eras, so they change nothing. */
const WITH_E = 'cnprstuxyzCPRTXYZ%'
const WITH_O = 'bdeghjklmnprstuwyzBCGHIMPRSTUVWZ%'

/** `%`, flags, width, modifier and letter; also an unfinished directive at the end of a format. */
const DIRECTIVE = /%([_\-0^#]*)(\d*)([EO]?)(.?)/suy

/**
 * Reads the directive at a `%`.
 *
 * @param limit - a width beyond this is as good as this
 * @returns what writes it (or the text itself, if it is no directive), its width, and where it ends
 */
export function parseDirective(
  format: string,
  at: number,
  limit: number,
): { piece: string | Directive; width: number; end: number } {
  DIRECTIVE.lastIndex = at
  const [source = '%', flags = '', digits = '', modifier = '', letter = ''] = DIRECTIVE.exec(format) ?? []
  const options: Options = {
    fill: /[_\-0](?=[\^#]*$)/.exec(flags)?.[0] ?? '',
    upper: flags.includes('^'),
    swap: flags.includes('#'),
    width: Math.min(Number(digits), limit),
  }
  const accepted = modifier === '' || (modifier === 'E' ? WITH_E : WITH_O).includes(letter)
  const directive = letter !== '' && accepted ? makeDirective(letter, options) : undefined
  // The C library has made up its mind about capitals for %#b before it refuses %#Eb.
  const upper = options.upper || (options.swap && /[bh]/.test(letter))
  const piece = directive ?? padded(upper ? upperCase(source) : source, options)
  return { piece, width: options.width, end: at + source.length }
}

function makeDirective(letter: string, options: Options): Directive | undefined {
  if (letter === 'z') return offsetDirective(options)
  const number = NUMBERS[letter]
  if (number) return numberDirective(number, options)
  const composite = COMPOSITES[letter]
  if (composite !== undefined) return textDirective(compositeDirective(composite), options)
  const text = TEXTS[letter]
  if (!text) return undefined
  const wish = options.swap && text.swapped !== 'same' ? text.swapped : options.upper ? 'upper' : 'same'
  // %P is in small letters whatever the flags say.
  const letters = letter === 'P' ? 'same' : wish
  if (letters === 'lower') return textDirective((time) => text.text(time).toLowerCase(), { ...options, upper: false })
  return textDirective(text.text, { ...options, upper: letters === 'upper' })
}

function textDirective(text: Directive, options: Options): Directive {
  if (options.width === 0 && !options.upper) return text
  return (time) => padded(options.upper ? text(time).toUpperCase() : text(time), options)
}

function compositeDirective(format: string): Directive {
  const pieces = Array.from(format.matchAll(/%(.)([^%]*)/g), ([, letter = '', after = '']) => ({
    write: makeDirective(letter, { fill: '', upper: false, swap: false, width: 0 }),
    after,
  }))
  return (time) => pieces.reduce((text, { write, after }) => text + (write?.(time) ?? '') + after, '')
}

function numberDirective({ value, digits, spaces }: NumberDirective, options: Options): Directive {
  const fill = options.fill || (spaces ? '_' : '0')
  if (digits === 2 && fill === '0' && options.width <= 2) return (time) => TWO_DIGITS[value(time)] ?? ''
  return (time) => numberText(value(time), digits, { ...options, fill })
}

/** A number filled up to its digits or to the width; without filling only the width counts, and is filled with spaces. */
function numberText(value: number, digits: number, options: Options): string {
  const least = Math.max(digits, options.width)
  const sign = value < 0 ? '-' : ''
  const text = String(Math.abs(value))
  if (options.fill === '0') return sign + text.padStart(least - sign.length, '0')
  return (sign + text).padStart(options.fill === '-' ? options.width : least)
}

/** The offset: its sign is filled up to the width, and then its digits are too. */
function offsetDirective(options: Options): Directive {
  const fill = options.fill || '0'
  return (time) => {
    if (time.tm_gmtoff === null && time.tm_isdst < 0) return ''
    const offset = time.tm_gmtoff ?? 0
    const minutes = Math.floor(Math.abs(offset) / 60)
    const number = Math.floor(minutes / 60) * 100 + (minutes % 60)
    return padded(offset < 0 ? '-' : '+', options) + numberText(number, 4, { ...options, fill })
  }
}

/** A time without a zone takes the names that the process's zone has now. */
function zoneName(time: StructTime): string {
  if (time.tm_zone !== null) return time.tm_zone
  return time.tm_isdst < 0 ? '' : currentZone().names()[time.tm_isdst === 0 ? 0 : 1]
}

function padded(text: string, { width, fill }: Options): string {
  if (width === 0) return text
  return (fill === '0' ? '0' : ' ').repeat(Math.max(0, width - Array.from(text).length)) + text
}

/** Capitals one for one, as the C library makes them: `ß` stays. */
function upperCase(text: string): string {
  return Array.from(text, (character) => {
    const upper = character.toUpperCase()
    return upper.length === character.length ? upper : character
  }).join('')
}

/** The week of ISO 8601 (from Monday, the first is the one with a Thursday in the year), and the year it belongs to. */
function isoWeek(time: StructTime): { year: number; week: number } {
  const year = time.tm_year
  // The day of the year, from 0, of the week's Thursday.
  const thursday = time.tm_yday - 1 - ((weekday(time) + 6) % 7) + 3
  const length = isLeapYear(year) ? 366 : 365
  if (thursday < 0) {
    const before = thursday + (isLeapYear(year - 1) ? 366 : 365)
    return { year: year - 1, week: Math.floor(before / 7) + 1 }
  }
  return thursday < length
    ? { year, week: Math.floor(thursday / 7) + 1 }
    : { year: year + 1, week: Math.floor((thursday - length) / 7) + 1 }
}
