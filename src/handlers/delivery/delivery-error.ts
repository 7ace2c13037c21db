/** Records did not get where a network handler was to bring them. It has no stack: where that is found out tells nothing. */
export class DeliveryError extends Error {
  override name = 'DeliveryError'
  /** How many records are lost. */
  readonly lost: number

  /** @param lost - how many records are lost */
  constructor(message: string, lost: number, options?: ErrorOptions) {
    super(message, options)
    this.lost = lost
    this.stack = `${this.name}: ${message}`
  }
}
