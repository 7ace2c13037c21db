import { ValueError } from '../errors.js'
import { PyObject } from './objects.js'

/** Python's `range`: ints that are worked out when they are asked for. */
export class PyRange extends PyObject implements Iterable<bigint> {
  readonly typeName = 'range'
  /** How many ints it holds. */
  readonly length: bigint

  /** @throws ValueError if the step is 0 */
  constructor(
    readonly start: bigint,
    readonly stop: bigint,
    readonly step: bigint,
  ) {
    super()
    if (step === 0n) throw new ValueError('range() arg 3 must not be zero')
    const span = step > 0n ? stop - start : start - stop
    const stride = step > 0n ? step : -step
    this.length = span <= 0n ? 0n : (span + stride - 1n) / stride
  }

  /** The int at an index that is known to be there. */
  at(index: bigint): bigint {
    return this.start + index * this.step
  }

  /** Whether an int is among those of the range. */
  includes(value: bigint): boolean {
    const distance = value - this.start
    return distance % this.step === 0n && distance / this.step >= 0n && distance / this.step < this.length
  }

  *[Symbol.iterator](): Iterator<bigint> {
    for (let index = 0n; index < this.length; index++) yield this.at(index)
  }

  override repr(): string {
    const ends = `${this.start}, ${this.stop}`
    return this.step === 1n ? `range(${ends})` : `range(${ends}, ${this.step})`
  }
}
