import { ValueError } from '../python/errors.js'
import { gmtime, localtime } from '../python/struct-time.js'
import { numberOf } from './number-of.js'

const HOUR = 3600
const DAY = 24 * HOUR
const WEEK = 7 * DAY

/** A time of the day. Python's `datetime.time`. */
export interface TimeOfDay {
  readonly hour: number
  readonly minute?: number
  readonly second?: number
}

/** How often a file is put away, and how its date is written then. */
export interface Period {
  /** In seconds. */
  readonly seconds: number
  /** The date in the name of a file that was put away, as strftime has it. */
  readonly suffix: string
  /** What such dates look like. */
  readonly extMatch: RegExp
  /** Whether it begins at a certain time of the day, not when the program happens to start. */
  readonly isAligned: boolean
  /** The day of the week on which it ends, Monday is 0; only of weeks. */
  readonly dayOfWeek?: number
}

// No digit before or after, so that no part of a longer number passes for a date.
const daily = { suffix: '%Y-%m-%d', extMatch: /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/ }
const hourly = { suffix: '%Y-%m-%d_%H', extMatch: /(?<!\d)\d{4}-\d{2}-\d{2}_\d{2}(?!\d)/ }
const minutely = { suffix: '%Y-%m-%d_%H-%M', extMatch: /(?<!\d)\d{4}-\d{2}-\d{2}_\d{2}-\d{2}(?!\d)/ }
const secondly = { suffix: '%Y-%m-%d_%H-%M-%S', extMatch: /(?<!\d)\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}(?!\d)/ }

const PERIODS: ReadonlyMap<string, Period> = new Map<string, Period>([
  ['S', { ...secondly, seconds: 1, isAligned: false }],
  ['M', { ...minutely, seconds: 60, isAligned: false }],
  ['H', { ...hourly, seconds: HOUR, isAligned: false }],
  ['D', { ...daily, seconds: DAY, isAligned: false }],
  ['MIDNIGHT', { ...daily, seconds: DAY, isAligned: true }],
  ...[0, 1, 2, 3, 4, 5, 6].map((dayOfWeek): [string, Period] => [
    `W${dayOfWeek}`,
    { ...daily, seconds: WEEK, isAligned: true, dayOfWeek },
  ]),
])

/**
 * What a `when` in capitals means.
 *
 * @throws ValueError for an unknown one
 */
export function periodOf(when: string): Period {
  const period = PERIODS.get(when)
  if (period !== undefined) return period
  throw new ValueError(`Invalid rollover interval specified: '${when}'; accepted: ${[...PERIODS.keys()].join(', ')}`)
}

/** When files are put away. */
export interface Schedule {
  readonly period: Period
  /** The whole time between two moments, in seconds: some number of periods. */
  readonly interval: number
  /** Whether the days are those of Greenwich. */
  readonly utc: boolean
  /** When a day ends for this purpose; `null` at midnight. */
  readonly atTime: TimeOfDay | string | null
}

/**
 * The moment at which a file is put away that was begun at a certain time; both in seconds since the epoch.
 *
 * A day that is an hour longer or shorter does not shift the moment on the clock, with Python's reservation: for it the clock
 * always changes by an hour, and the zone must call one of the two times daylight saving time.
 *
 * @throws TypeError or ValueError if `atTime` is needed and is not a time of the day
 */
export function nextRollover(begun: number, { period, interval, utc, atTime }: Schedule): number {
  if (!period.isAligned) return begun + interval
  const clock = utc ? gmtime(begun) : localtime(begun)
  const passed = (clock.tm_hour * 60 + clock.tm_min) * 60 + clock.tm_sec
  const ahead = (atTime === null ? DAY : secondOfDay(atTime)) - passed
  const isToday = ahead > 0
  const untilEndOfDay = isToday ? ahead : ahead + DAY
  const weekday = clock.tm_wday + (isToday ? 0 : 1)
  const daysMore = period.dayOfWeek === undefined ? 0 : (period.dayOfWeek - weekday + 7) % 7
  const moment = begun + untilEndOfDay + daysMore * DAY + interval - period.seconds
  return utc ? moment : moment + clockChange(isDaylightSaving(begun), moment)
}

// What has to be added to a moment that was counted from a time with or without daylight saving.
function clockChange(wasDaylightSaving: boolean, moment: number): number {
  if (isDaylightSaving(moment) === wasDaylightSaving) return 0
  if (wasDaylightSaving) return HOUR
  // The clock may change just within the hour that would be taken off.
  return isDaylightSaving(moment - HOUR) ? -HOUR : 0
}

/** Whether daylight saving time is in force in the process's zone. */
export function isDaylightSaving(seconds: number): boolean {
  return localtime(seconds).tm_isdst !== 0
}

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/

/** How many seconds after midnight a time of the day is. */
function secondOfDay(time: TimeOfDay | string): number {
  const { hour, minute = 0, second = 0 } = typeof time === 'string' ? parseClock(time) : time
  return (
    (numberOf(hour, 'atTime.hour') * 60 + numberOf(minute, 'atTime.minute')) * 60 + numberOf(second, 'atTime.second')
  )
}

function parseClock(text: string): TimeOfDay {
  const match = CLOCK.exec(text)
  const [hour, minute, second] = (match ?? []).slice(1).map((part) => Number(part ?? 0))
  if (hour === undefined || hour > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59)
    throw new ValueError(`atTime must be a time of the day like '23:30' or '23:30:00', not '${text}'`)
  return { hour, minute: minute ?? 0, second: second ?? 0 }
}
