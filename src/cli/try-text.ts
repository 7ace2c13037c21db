import type { Handler } from '../core/handler.js'
import { getLevelName } from '../core/levels.js'
import type { Logger } from '../core/logger.js'
import type { Paint } from './colors.js'
import { nameOfHandler } from './handler-text.js'
import type { Entry, Journal } from './journal.js'
import { originalOf } from './stand-ins.js'
import { type Cell, inColumns, printable } from './table.js'
import type { Sample, Tried } from './try.js'

/** What happened to records, by loggers and levels, then what each handler wrote. */
export function tryText(
  samples: readonly Sample[],
  handlers: readonly Tried[],
  journal: Journal,
  paint: Paint,
): string {
  const rows: Cell[][] = []
  let last: Logger | undefined
  for (const sample of samples) {
    rows.push([sample.logger === last ? '' : [sample.logger.name, 'bold'], ...outcome(sample)])
    last = sample.logger
  }
  const lines = inColumns(rows, paint)
  for (const tried of handlers) lines.push('', ...handlerLines(tried, journal.of(tried.handler), paint))
  return `${lines.join('\n')}\n`
}

function outcome({ level, reason, entries }: Sample): Cell[] {
  if (reason !== null) return [getLevelName(level), `- ${reason}`]
  const names = new Map(entries.map(({ handler, what }) => [handler, what]))
  const text = Array.from(
    names,
    ([handler, what]) => `${nameOfHandler(handler)}${what === 'failed' ? ' (failed)' : ''}`,
  ).join(', ')
  return [getLevelName(level), entries.some(({ what }) => what === 'failed') ? [text, 'red'] : text]
}

function handlerLines({ handler, text }: Tried, entries: readonly Entry[], paint: Paint): string[] {
  const name = paint(printable(nameOfHandler(handler)), 'bold')
  const lines = [`${name}  ${printable(text)}: ${summary(handler, entries)}`]
  // Of a failure that comes again and again, once is enough.
  const failures = new Set(entries.filter(({ what }) => what === 'failed').map(({ text }) => text))
  for (const entry of entries)
    if (entry.what === 'wrote') lines.push(...entry.text.split('\n').map((line) => `  ${printable(line)}`))
  for (const failure of failures) lines.push(`  ${paint(printable(failure), 'red')}`)
  return lines
}

function summary(handler: Handler, entries: readonly Entry[]): string {
  const counts = { wrote: 0, kept: 0, failed: 0 }
  for (const { what } of entries) counts[what]++
  const isSent = originalOf(handler)?.kind === 'network'
  const isUnknown = originalOf(handler)?.kind === 'unknown'
  const parts = [
    counts.wrote > 0 ? `${counted(counts.wrote)}${isSent ? ', not sent' : isUnknown ? ', not handled' : ''}` : '',
    counts.kept > 0 ? `${counted(counts.kept)} passed on` : '',
    counts.failed > 0 ? `${counted(counts.failed)} failed` : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : 'nothing'
}

function counted(count: number): string {
  return `${count} record${count === 1 ? '' : 's'}`
}
