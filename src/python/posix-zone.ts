import { dateFromDays, daysFromDate, isLeapYear, modulo } from './calendar.js'
import type { ZoneType } from './zone-names.js'

/** The time zone that a POSIX `TZ` text describes, as `CET-1CEST,M3.5.0,M10.5.0/3`. */
export interface PosixZone {
  /** What the zone says of a second since the epoch. */
  typeAt(seconds: number): ZoneType
  /** The abbreviations of standard and of daylight saving time; the same where there is no such time. */
  readonly names: readonly [standard: string, daylight: string]
}

/** The second of a year, from its start, when a clock on local time is put forward or back. */
type Change = (year: number) => number

const NAME = '([A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)'
const TIME = '(?:[0-9]+(?::[0-9]+){0,2})'
const ZONE = new RegExp(`^${NAME}([+-]?${TIME})(?:${NAME}([+-]?${TIME})?,?(.*))?$`)
const RULE = new RegExp(`^(?:M([0-9]+)\\.([0-9]+)\\.([0-9]+)|(J?)([0-9]+))(?:/([+-]?${TIME}))?$`)

/** Summer time where the text does not say when: the rule of the United States, as in the C library. */
const DEFAULT_RULES = ['M3.2.0', 'M11.1.0'] as const
const DEFAULT_TIME = 7200
const DAY = 86400

/**
 * Reads a POSIX time zone: a standard name and its offset (west is positive), perhaps a name for summer and the rule
 * for its two changes.
 *
 * @returns undefined if the text is not one, or gives no offset
 */
export function parsePosixZone(text: string): PosixZone | undefined {
  const match = ZONE.exec(text)
  if (!match) return undefined
  const [, name = '', west = '', summerName, summerWest, rules = ''] = match
  const standard: ZoneType = { offset: 0 - readOffset(west), isdst: 0, abbreviation: bare(name) }
  if (summerName === undefined) return { typeAt: () => standard, names: [standard.abbreviation, standard.abbreviation] }
  const summer: ZoneType = {
    offset: summerWest === undefined ? standard.offset + 3600 : 0 - readOffset(summerWest),
    isdst: 1,
    abbreviation: bare(summerName),
  }
  const [startRule = '', endRule = ''] = rules.split(',')
  const start = readRule(startRule) ?? readRule(DEFAULT_RULES[0])
  const end = readRule(endRule) ?? readRule(DEFAULT_RULES[1])
  const typeAt = (seconds: number): ZoneType => {
    // The C library asks for the changes of the year that Greenwich has, also on the evenings when the zone has another.
    const [year] = dateFromDays(Math.floor(seconds / DAY))
    // It knows no changes before 1970.
    const second = seconds - daysFromDate(Math.max(year, 1970), 1, 1) * DAY
    const from = (start?.(year) ?? 0) - standard.offset
    const until = (end?.(year) ?? 0) - summer.offset
    const isSummer = from > until ? second < until || second >= from : second >= from && second < until
    return isSummer ? summer : standard
  }
  return { typeAt, names: [standard.abbreviation, summer.abbreviation] }
}

/** The letters that a `TZ` text begins with: what the C library calls the zone if it finds nothing else in the text. */
export function leadingName(text: string): string {
  return bare(new RegExp(`^${NAME}`).exec(text)?.[0] ?? '')
}

function bare(name: string): string {
  return name.replace(/[<>]/g, '')
}

/** An offset may be a day at most; the C library cuts each part off. */
function readOffset(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.replace(/^[+-]/, '').split(':').map(Number)
  const value = Math.min(hours, 24) * 3600 + Math.min(minutes, 59) * 60 + Math.min(seconds, 59)
  return text.startsWith('-') ? -value : value
}

/** The time of a change may be negative or more than a day. */
function readTime(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.replace(/^[+-]/, '').split(':').map(Number)
  const value = hours * 3600 + minutes * 60 + seconds
  return text.startsWith('-') ? -value : value
}

function readRule(text: string): Change | undefined {
  const match = RULE.exec(text)
  if (!match) return undefined
  const [, month, week, weekday, julian, day, clock] = match
  const time = clock === undefined ? DEFAULT_TIME : readTime(clock)
  if (month !== undefined) {
    const [m, w, d] = [Number(month), Number(week), Number(weekday)]
    if (m < 1 || m > 12 || w < 1 || w > 5 || d > 6) return undefined
    return (year) => dayOfWeekday(year, m, w, d) * DAY + time
  }
  const number = Number(day)
  if (julian === '') return () => number * DAY + time
  // J counts from 1 and never counts February 29.
  return (year) => (number - 1 + (number >= 60 && isLeapYear(year) ? 1 : 0)) * DAY + time
}

/** The day of the year, from 0, of a month's n-th weekday (0 is Sunday); the fifth is the last. */
function dayOfWeekday(year: number, month: number, week: number, weekday: number): number {
  const first = daysFromDate(year, month, 1)
  const length = daysFromDate(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - first
  // 1970-01-01 was a Thursday.
  let day = modulo(weekday - (first + 4), 7) + (week - 1) * 7
  while (day >= length) day -= 7
  return first + day - daysFromDate(year, 1, 1)
}
