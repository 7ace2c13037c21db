import { dateFromDays, dayOfYear, modulo, secondsFromFields } from './calendar.js'
import { OverflowError, ValueError } from './errors.js'
import { currentZone } from './time-zone.js'
import { isDateReliable, type ZoneType } from './zone-names.js'

export { mktime } from './mktime.js'

/** Where a time has its zone from. */
export interface ZoneSource {
  /** What the zone says of a second since the epoch. */
  typeAt(seconds: number): ZoneType | NoZone
}

/** The zone of a time that was put together from numbers. */
export interface NoZone {
  readonly offset: null
  readonly isdst: number
  readonly abbreviation: null
}

/** The zone of `gmtime`, which the C library calls so whatever the process's zone is. */
const GREENWICH_TYPE: ZoneType = { offset: 0, isdst: 0, abbreviation: 'GMT' }
const GREENWICH: ZoneSource = { typeAt: () => GREENWICH_TYPE }

const DAY = 86400
/** `Date` ends at 8.64e12 seconds; local time needs a day less. */
const DATE_LIMIT = 8.63e12
/** A C `int`, in which the C library keeps the year less 1900, and Python every field. */
const INT_MIN = -2147483648
const INT_MAX = 2147483647

/**
 * A time taken apart, as Python's `time.struct_time`.
 *
 * What the zone says of it (`tm_isdst`, `tm_zone`) is looked up when it is asked for, since most formats do not.
 */
export class StructTime {
  readonly #seconds: number
  readonly #zone: ZoneSource
  #type: ZoneType | NoZone | undefined

  /**
   * @param tm_mon - the month, from 1
   * @param tm_wday - the weekday, Monday is 0
   * @param tm_yday - the day of the year, from 1
   * @param seconds - the whole seconds since the epoch; NaN for a time that was put together from numbers
   * @param zone - the zone that the other fields are in
   */
  constructor(
    readonly tm_year: number,
    readonly tm_mon: number,
    readonly tm_mday: number,
    readonly tm_hour: number,
    readonly tm_min: number,
    readonly tm_sec: number,
    readonly tm_wday: number,
    readonly tm_yday: number,
    seconds: number,
    zone: ZoneSource,
  ) {
    this.#seconds = seconds
    this.#zone = zone
  }

  /** 1 in daylight saving time, 0 outside it, negative if that is not known (which only a tuple can say). */
  get tm_isdst(): number {
    return this.#lookUp().isdst
  }

  /** The zone's abbreviation; null without a zone. */
  get tm_zone(): string | null {
    return this.#lookUp().abbreviation
  }

  /** Seconds east of Greenwich; null without a zone. */
  get tm_gmtoff(): number | null {
    return Number.isNaN(this.#seconds) ? null : this.clockSeconds - this.#seconds
  }

  /** The seconds since the epoch that the time would be in Greenwich. */
  get clockSeconds(): number {
    return secondsFromFields(this.tm_year, this.tm_mon, this.tm_mday, this.tm_hour, this.tm_min, this.tm_sec)
  }

  /** The second since the epoch that `localtime` took apart; undefined for every other time. */
  get localSeconds(): number | undefined {
    return Number.isNaN(this.#seconds) || this.#zone === GREENWICH ? undefined : this.#seconds
  }

  /** The nine items that the time has as a sequence. */
  toArray(): number[] {
    const date = [this.tm_year, this.tm_mon, this.tm_mday]
    return [...date, this.tm_hour, this.tm_min, this.tm_sec, this.tm_wday, this.tm_yday, this.tm_isdst]
  }

  /** As Python's `repr` and `str`. */
  toString(): string {
    const names = ['year', 'mon', 'mday', 'hour', 'min', 'sec', 'wday', 'yday', 'isdst']
    const values = this.toArray()
    return `time.struct_time(${names.map((name, at) => `tm_${name}=${values[at]}`).join(', ')})`
  }

  #lookUp(): ZoneType | NoZone {
    this.#type ??= this.#zone.typeAt(this.#seconds)
    return this.#type
  }
}

/**
 * Takes a time apart in the process's time zone. Python's `time.localtime`.
 *
 * @param seconds - since the epoch; fractions are dropped; now by default
 * @throws OverflowError beyond 64 bits, ValueError for NaN, Error (`OSError`) if the year is beyond 32 bits
 */
export function localtime(seconds?: number | bigint | null): StructTime {
  const second = toSecond(seconds)
  const zone = currentZone()
  if (!zone.followsDate || !isDateReliable(second) || second > DATE_LIMIT)
    return takeApart(second, zone.typeAt(second).offset, zone)
  const date = new Date(second * 1000)
  const year = date.getFullYear()
  const month = date.getMonth() + 1
  const day = date.getDate()
  return new StructTime(
    year,
    month,
    day,
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    (date.getDay() + 6) % 7,
    dayOfYear(year, month, day),
    second,
    zone,
  )
}

/**
 * Takes a time apart in Greenwich's. Python's `time.gmtime`.
 *
 * @param seconds - since the epoch; fractions are dropped; now by default
 * @throws OverflowError beyond 64 bits, ValueError for NaN, Error (`OSError`) if the year is beyond 32 bits
 */
export function gmtime(seconds?: number | bigint | null): StructTime {
  return takeApart(toSecond(seconds), 0, GREENWICH)
}

function takeApart(second: number, offset: number, zone: ZoneSource): StructTime {
  const clock = second + offset
  const days = Math.floor(clock / DAY)
  const [year, month, day] = dateFromDays(days)
  if (year - 1900 < INT_MIN || year - 1900 > INT_MAX) throw valueTooLarge()
  const rest = clock - days * DAY
  const hour = Math.floor(rest / 3600)
  const min = Math.floor((rest % 3600) / 60)
  const yday = dayOfYear(year, month, day)
  // A year less 1900 fits in 32 bits where the year does not; Python then shows it wrapped around.
  return new StructTime(year | 0, month, day, hour, min, rest % 60, modulo(days + 3, 7), yday, second, zone)
}

function toSecond(seconds: number | bigint | null | undefined): number {
  if (seconds === undefined || seconds === null) return Math.floor(Date.now() / 1000)
  const second = typeof seconds === 'number' ? Math.floor(seconds) : seconds
  if (typeof second === 'number' && Number.isNaN(second)) throw new ValueError('Invalid value NaN (not a number)')
  if (second >= 2 ** 63 || second < -(2 ** 63)) throw new OverflowError('timestamp out of range for platform time_t')
  return Number(second)
}

/** The error of the operating system that Python shows, `OSError`; JavaScript has no class for it. */
function valueTooLarge(): Error {
  const error = new Error('[Errno 75] Value too large for defined data type')
  return Object.assign(error, { name: 'OSError', errno: 75, code: 'EOVERFLOW' })
}
