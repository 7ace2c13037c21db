const sleeper = new Int32Array(new SharedArrayBuffer(4))

/**
 * Stops this thread for a while without turning the processor: for waits so short that giving the turn back to the event
 * loop would cost more.
 *
 * @param milliseconds - may be a fraction, e.g. `0.05`
 */
export function pause(milliseconds: number): void {
  Atomics.wait(sleeper, 0, 0, milliseconds)
}
