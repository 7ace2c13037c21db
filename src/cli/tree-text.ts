import type { Handler } from '../core/handler.js'
import { getLevelName } from '../core/levels.js'
import type { Logger } from '../core/logger.js'
import type { Paint } from './colors.js'
import { allHandlers, allLoggers } from './configured.js'
import { filterText, formatterText, handlerText, nameOfHandler } from './handler-text.js'
import type { Loaded } from './load.js'
import { type Cell, inColumns, printable } from './table.js'

/** The loggers as a tree, then the handlers. What is inherited stands in parentheses. */
export function treeText(loaded: Loaded, paint: Paint): string {
  const loggers = inColumns(loggerRows(), paint)
  const handlers = allHandlers().flatMap((handler) => ['', ...handlerLines(handler, loaded, paint)])
  return `${[...loggers, ...handlers].join('\n')}\n`
}

function loggerRows(): Cell[][] {
  const [root, ...others] = allLoggers()
  if (root === undefined) return []
  const below = new Map<Logger, Logger[]>()
  for (const logger of others) {
    const parent = logger.parent ?? root
    below.set(parent, [...(below.get(parent) ?? []), logger])
  }
  const rows: Cell[][] = []
  // Not by recursion: names may have as many parts as anybody likes.
  const open: [logger: Logger, lead: string, branch: string][] = [[root, '', '']]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [logger, lead, branch] = next
    rows.push(rowOf(logger, lead + branch))
    const children = below.get(logger) ?? []
    const deeper = lead + (branch === '' ? '' : branch.startsWith('└') ? '   ' : '│  ')
    for (const [at, child] of [...children.entries()].reverse())
      open.push([child, deeper, at === children.length - 1 ? '└─ ' : '├─ '])
  }
  return rows
}

function rowOf(logger: Logger, lead: string): Cell[] {
  const own = getLevelName(logger.level)
  const level: Cell = logger.level === 0 ? `(${getLevelName(logger.getEffectiveLevel())})` : [own, 'cyan']
  const notes = [...notesOn(logger)].join(', ')
  return [lead + logger.name, level, handlersText(logger), [notes, 'yellow']]
}

function handlersText(logger: Logger): string {
  const inherited: Handler[] = []
  for (let at = logger; at.propagate && at.parent !== null; at = at.parent) inherited.push(...at.parent.handlers)
  const own = logger.handlers.map(nameOfHandler).join(', ')
  const others = inherited.map(nameOfHandler).join(', ')
  return [own, others && `(${others})`].filter((text) => text !== '').join(' ')
}

function* notesOn(logger: Logger): Generator<string> {
  if (logger.disabled) yield 'disabled'
  if (!logger.propagate) yield 'propagate off'
  if (!logger.hasHandlers()) yield 'no handlers'
  if (logger.filters.length > 0) yield `filters: ${logger.filters.map(filterText).join(', ')}`
}

function handlerLines(handler: Handler, { formatterName }: Loaded, paint: Paint): string[] {
  const lines = [`${paint(printable(nameOfHandler(handler)), 'bold')}  ${printable(handlerText(handler))}`]
  if (handler.level > 0) lines.push(`  level ${paint(getLevelName(handler.level), 'cyan')}`)
  if (handler.formatter !== null) {
    const name = formatterName(handler.name)
    lines.push(`  formatter ${name === null ? '' : `${name}: `}${formatterText(handler.formatter)}`)
  }
  if (handler.filters.length > 0) lines.push(`  filters: ${handler.filters.map(filterText).join(', ')}`)
  return lines.map((line, at) => (at === 0 ? line : line.replaceAll('\n', '\\n')))
}
