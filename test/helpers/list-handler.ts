import { Handler } from '../../src/core/handler.js'
import type { LogRecord } from '../../src/core/record.js'

/** Keeps the records that it gets. */
export class ListHandler extends Handler {
  readonly records: LogRecord[] = []

  override emit(record: LogRecord): void {
    this.records.push(record)
  }

  get messages(): string[] {
    return this.records.map((record) => record.getMessage())
  }

  get last(): LogRecord {
    const record = this.records.at(-1)
    if (record === undefined) throw new Error('no record has come')
    return record
  }
}
