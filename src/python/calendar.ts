/**
 * The Gregorian calendar, extended to all years, as plain arithmetic. `Date` stops at year 275760 and takes the years
 * 0 to 99 for 1900 to 1999; Python's `time` does neither.
 */

/** Days in 400 years: after them the calendar repeats, weekdays too. */
const DAYS_IN_ERA = 146097

/** The days before each month of a year that is not a leap year. */
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

/** Whether February of a year has 29 days. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The remainder that has the divisor's sign, as Python's `%`. */
export function modulo(value: number, divisor: number): number {
  return value - Math.floor(value / divisor) * divisor
}

/** The days since 1970-01-01 of a date; the month counts from 1, the day may be any integer. */
export function daysFromDate(year: number, month: number, day: number): number {
  // Counting years from March puts the leap day last, so that no month after it shifts.
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_ERA + dayOfEra - 719468
}

/** The date of a count of days since 1970-01-01: year, month from 1, day from 1. */
export function dateFromDays(days: number): [year: number, month: number, day: number] {
  const shifted = days + 719468
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day]
}

/** The number of a day in its year, from 1. */
export function dayOfYear(year: number, month: number, day: number): number {
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + day + (month > 2 && isLeapYear(year) ? 1 : 0)
}

/**
 * The seconds since 1970 that a clock shows, as if it stood in Greenwich.
 *
 * @param month - from 1; as every other field it may be out of range, and is then carried over
 */
export function secondsFromFields(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  const months = month - 1
  const days = daysFromDate(year + Math.floor(months / 12), modulo(months, 12) + 1, day)
  return ((days * 24 + hour) * 60 + minute) * 60 + second
}
