/** Times that a Python expression puts together from nine numbers. */
import { OverflowError, ValueError } from './errors.js'
import { exactValues } from './exact-values.js'
import { mktime } from './mktime.js'
import { strftime } from './strftime.js'
import { type NoZone, StructTime } from './struct-time.js'
import { PyTuple } from './tuple.js'

/** A C `int`, in which Python keeps every field, and the C library the year less 1900. */
const INT_MIN = -(2 ** 31)
const INT_MAX = 2 ** 31 - 1

/**
 * Writes a time as a format says. Python's `time.strftime` with all that it accepts.
 *
 * `%Z` of a tuple is what the process's zone calls its standard or daylight saving time now, `%z` is `+0000`; both are
 * empty if the ninth item is negative.
 *
 * @param time - a `struct_time`, or a tuple of nine integers (bigint, number or boolean); month, day and day of the year may
 *   be 0 and then mean the first
 * @throws TypeError if it is neither; OverflowError or ValueError if an item is out of range
 */
export function strftimeOfTuple(format: string, time: unknown): string {
  return strftime(format, time instanceof StructTime ? time : timeInRange(nineInts(time, 'strftime()')))
}

/**
 * The seconds since the epoch of a time in the process's zone. Python's `time.mktime` with all that it accepts.
 *
 * @param time - a `struct_time`, or a tuple of nine integers (bigint, number or boolean), which are carried over if out of
 *   range
 * @throws TypeError if it is neither; OverflowError if an item does not fit in 32 bits
 */
export function mktimeOfTuple(time: unknown): number {
  return mktime(time instanceof StructTime ? time : structTime(nineInts(time, 'mktime()')))
}

function nineInts(time: unknown, callable: string): number[] {
  if (!(time instanceof PyTuple)) throw new TypeError('Tuple or struct_time argument required')
  if (time.length !== 9) throw new TypeError(`${callable}: illegal time tuple argument`)
  const items = Array.from(time, toInt)
  if ((items[0] ?? 0) < INT_MIN + 1900) throw new OverflowError('year out of range')
  return items
}

function timeInRange(items: readonly number[]): StructTime {
  const [year = 0, mon = 0, mday = 0, hour = 0, min = 0, sec = 0, wday = 0, yday = 0, isdst = 0] = items
  const within = (what: string, value: number, least: number, most: number): number => {
    if (value < least || value > most) throw new ValueError(`${what} out of range`)
    return value
  }
  return structTime([
    year,
    within('month', mon, 0, 12) || 1,
    within('day of month', mday, 0, 31) || 1,
    within('hour', hour, 0, 23),
    within('minute', min, 0, 59),
    within('seconds', sec, 0, 61),
    // The C library counts weekdays from Sunday, and the check comes after that has been reckoned, in 32 bits.
    within('day of week', ((wday + 1) | 0) % 7, 0, 6) - 1,
    within('day of year', yday, 0, 366) || 1,
    isdst,
  ])
}

function structTime(items: readonly number[]): StructTime {
  const [year = 0, mon = 0, mday = 0, hour = 0, min = 0, sec = 0, wday = 0, yday = 0, isdst = 0] = items
  const type: NoZone = { offset: null, isdst, abbreviation: null }
  return new StructTime(year, mon, mday, hour, min, sec, wday, yday, Number.NaN, { typeAt: () => type })
}

function toInt(item: unknown): number {
  if (typeof item === 'boolean') return item ? 1 : 0
  if (typeof item !== 'bigint' && !(typeof item === 'number' && Number.isInteger(item)))
    throw new TypeError(`'${exactValues.typeName(item)}' object cannot be interpreted as an integer`)
  if (item < -(2n ** 63n) || item >= 2n ** 63n) throw new OverflowError('Python int too large to convert to C long')
  if (item < INT_MIN) throw new OverflowError('signed integer is less than minimum')
  if (item > INT_MAX) throw new OverflowError('signed integer is greater than maximum')
  return Number(item)
}
