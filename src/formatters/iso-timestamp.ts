import { ValueError } from '../python/errors.js'
import { recordValues } from '../python/values.js'

const MICROSECONDS = 1_000_000
/** The first second of the year 1, and the one after the last of the year 9999. */
const FIRST = -62_135_596_800
const BEYOND = 253_402_300_800

/**
 * Times in UTC as Python's `datetime.isoformat` writes them: `2026-01-31T23:59:59.123000+00:00`, without a fraction if it is
 * zero. The records of one second follow each other, so the text of a second is kept for the next time.
 */
export class IsoTimestamp {
  #second = Number.NaN
  #text = ''

  /**
   * @param seconds - since the epoch
   * @throws ValueError for a time that is not in the years 1 to 9999
   * @throws TypeError for what is no number
   */
  text(seconds: number): string {
    if (typeof seconds !== 'number')
      throw new TypeError(`'${recordValues.typeName(seconds)}' object cannot be interpreted as an integer`)
    let second = Math.floor(seconds)
    let microseconds = roundHalfEven((seconds - second) * MICROSECONDS)
    if (microseconds === MICROSECONDS) {
      second++
      microseconds = 0
    }
    if (second !== this.#second) {
      if (!(second >= FIRST && second < BEYOND)) throw new ValueError(`the time ${seconds} is out of range`)
      this.#second = second
      this.#text = new Date(second * 1000).toISOString().slice(0, 19)
    }
    return microseconds === 0 ? `${this.#text}+00:00` : `${this.#text}.${String(microseconds).padStart(6, '0')}+00:00`
  }
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor
}
