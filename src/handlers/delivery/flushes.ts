import type { Patience } from './patience.js'

/** Those who wait for a delivery. They keep the process alive so long. */
export class Flushes {
  #last = 0
  readonly #waiting = new Map<number, (isDelivered: boolean) => void>()

  /**
   * Waits until {@link done} is told of it, or patience is over.
   *
   * @param ask - is given the number to tell when all is delivered
   * @returns whether it is
   */
  wait(patience: Patience, ask: (id: number) => void): Promise<boolean> {
    const id = ++this.#last
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined
      this.#waiting.set(id, (isDelivered) => {
        clearTimeout(timer)
        this.#waiting.delete(id)
        resolve(isDelivered)
      })
      const wait = () => {
        const { left } = patience
        if (left > 0) timer = setTimeout(wait, left)
        else this.done(id, false)
      }
      wait()
      ask(id)
    })
  }

  /** Ends the wait of that number, if it still goes on. */
  done(id: number, isDelivered: boolean): void {
    this.#waiting.get(id)?.(isDelivered)
  }

  /** Ends all waits. */
  allDone(isDelivered: boolean): void {
    for (const done of [...this.#waiting.values()]) done(isDelivered)
  }
}
