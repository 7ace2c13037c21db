import type { Handler } from '../core/handler.js'
import type { LogRecord } from '../core/record.js'
import { BufferingHandler } from '../handlers/buffering.js'
import { StreamHandler } from '../handlers/stream.js'
import { isError } from '../python/is-error.js'
import { targetsOf } from './configured.js'

/** What a handler did with a record: it wrote a text, only kept the record, or failed. */
export interface Entry {
  readonly handler: Handler
  readonly what: 'wrote' | 'kept' | 'failed'
  /** What was written, or why it failed. */
  readonly text: string
}

/** Notes what handlers do with records. What would go to the console goes nowhere. */
export class Journal {
  readonly entries: Entry[] = []

  /** Notes from now on what a handler does. */
  watch(handler: Handler): void {
    const emit = handler.emit.bind(handler)
    const keeps = handler instanceof BufferingHandler || targetsOf(handler).length > 0
    handler.handleError = (_record, error) => this.#fail(handler, error)
    if (handler instanceof StreamHandler && isConsole(handler.stream)) handler.setStream({ write() {} })
    handler.emit = (record: LogRecord) => {
      try {
        const text = keeps ? '' : handler.format(record)
        this.entries.push({ handler, what: keeps ? 'kept' : 'wrote', text })
        emit(record)
      } catch (error) {
        this.#fail(handler, error)
      }
    }
  }

  /** The entries since there were so many. */
  since(count: number): readonly Entry[] {
    return this.entries.slice(count)
  }

  /** The entries of a handler. */
  of(handler: Handler): readonly Entry[] {
    return this.entries.filter((entry) => entry.handler === handler)
  }

  #fail(handler: Handler, error: unknown): void {
    const text = isError(error) ? `${error.name}: ${error.message}` : String(error)
    const last = this.entries.at(-1)
    // What was to be written was not.
    if (last?.handler === handler && last.what === 'wrote') this.entries.pop()
    this.entries.push({ handler, what: 'failed', text })
  }
}

function isConsole(stream: unknown): boolean {
  return stream === process.stdout || stream === process.stderr
}
