import type { LogRecordReceiver } from '../handlers/receivers/receiver.js'
import type { RefusalReason } from '../handlers/receivers/refusal.js'

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** Says what receivers have seen since it was said last. */
export class ServeSummary {
  readonly #receivers: readonly LogRecordReceiver[]
  #records = 0
  #refused = new Map<RefusalReason, number>()
  #at = performance.now()

  constructor(receivers: readonly LogRecordReceiver[]) {
    this.#receivers = receivers
  }

  /** A line on what came since the last one; `undefined` if nothing did. */
  next(): string | undefined {
    const now = performance.now()
    const records = this.#total()
    const came = records - this.#records
    const rate = came / Math.max((now - this.#at) / 1000, 0.001)
    const refused = this.#refusals()
    const since = [...refused].map(([reason, count]) => [reason, count - (this.#refused.get(reason) ?? 0)] as const)
    this.#records = records
    this.#refused = refused
    this.#at = now
    const news = since.filter(([, count]) => count > 0)
    if (came === 0 && news.length === 0) return undefined
    return `${counted(came, 'record')} (${number.format(rate)}/s)${refusedText(news)}; ${this.#state(records)}\n`
  }

  /** A line on all that came. */
  all(): string {
    return `${counted(this.#total(), 'record')} in all${refusedText([...this.#refusals()])}\n`
  }

  #state(records: number): string {
    const connections = this.#receivers.reduce((sum, { counts }) => sum + counts.connections, 0)
    return `${counted(connections, 'connection')}; ${number.format(records)} in all`
  }

  #total(): number {
    return this.#receivers.reduce((sum, { counts }) => sum + counts.records, 0)
  }

  #refusals(): Map<RefusalReason, number> {
    const sums = new Map<RefusalReason, number>()
    for (const { counts } of this.#receivers)
      for (const [reason, count] of counts.refused) sums.set(reason, (sums.get(reason) ?? 0) + count)
    return sums
  }
}

function refusedText(refused: readonly (readonly [RefusalReason, number])[]): string {
  if (refused.length === 0) return ''
  return `, refused: ${refused.map(([reason, count]) => `${number.format(count)} ${reason}`).join(', ')}`
}

function counted(count: number, noun: string): string {
  return `${number.format(count)} ${noun}${count === 1 ? '' : 's'}`
}
