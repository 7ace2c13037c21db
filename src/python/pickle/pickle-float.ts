/**
 * A number that is a float in a pickle also when it has no fraction, as a record's times are: `2` is an int to Python,
 * `new PickleFloat(2)` is 2.0.
 */
export class PickleFloat {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }
}
