import type { Handler } from '../core/handler.js'
import { getLevelName } from '../core/levels.js'
import type { Logger } from '../core/logger.js'
import { getLogger, manager } from '../core/manager.js'
import { shutdown } from '../core/shutdown.js'
import { state } from '../core/state.js'
import { QueueListener } from '../handlers/index.js'
import { KeyError } from '../python/errors.js'
import { paintFor } from './colors.js'
import { allHandlers, allLoggers } from './configured.js'
import { ExitStatus } from './exit-status.js'
import { handlerText } from './handler-text.js'
import type { Host } from './host.js'
import { type Entry, Journal } from './journal.js'
import { type LoadFlags, loadStaged } from './load.js'
import { tryText } from './try-text.js'

/** What `logini try` was told. */
export interface TryFlags extends LoadFlags {
  /** Loggers to try besides those of the configuration. */
  readonly logger?: readonly string[]
  /** Further attributes for the records. */
  readonly extra?: ReadonlyMap<string, string>
  /** Whether the log files are left where they are. */
  readonly keep?: boolean
}

/** A handler, and what it is. */
export interface Tried {
  readonly handler: Handler
  readonly text: string
}

/** What became of a sample record. */
export interface Sample {
  readonly logger: Logger
  readonly level: number
  /** Why no handler got it; `null` if one did. */
  readonly reason: string | null
  /** What handlers did. */
  readonly entries: readonly Entry[]
}

/**
 * Sends a record of every level through every logger of a configuration, and tells what handlers make of them: `logini try`.
 *
 * @returns the exit status
 */
export async function tryOut(file: string, flags: TryFlags, host: Host): Promise<number> {
  return await loadStaged(file, flags, host, async ({ staging }) => {
    for (const name of flags.logger ?? []) getLogger(name)
    // What a handler is can not be seen any more once it is watched.
    const handlers = allHandlers().map((handler): Tried => ({ handler, text: handlerText(handler) }))
    const journal = new Journal()
    for (const { handler } of handlers) journal.watch(handler)
    const samples: Sample[] = []
    try {
      for (const logger of allLoggers())
        for (const level of levels()) samples.push(send(logger, level, flags.extra ?? new Map(), journal))
    } catch (error) {
      if (!(error instanceof KeyError)) throw error
      host.stderr.write(`logini: --extra: ${error.message}\n`)
      return ExitStatus.trouble
    }
    await shutdown()
    host.stdout.write(tryText(samples, handlers, journal, paintFor(host.stdout, host.env)))
    if (flags.keep) {
      staging.keepsFolder = true
      host.stdout.write(`\nThe log files are in ${staging.folder}\n`)
    }
    return journal.entries.some(({ what }) => what === 'failed') ? ExitStatus.faults : ExitStatus.good
  })
}

function levels(): number[] {
  return [...state.levelToName.keys()].filter((level) => level > 0).sort((a, b) => a - b)
}

function send(logger: Logger, level: number, extra: ReadonlyMap<string, string>, journal: Journal): Sample {
  const reason = reasonAgainst(logger, level)
  if (reason !== null) return { logger, level, reason, entries: [] }
  const args = [getLevelName(level), logger.name]
  const more = Object.fromEntries(extra)
  const before = journal.entries.length
  const record = logger.makeRecord(
    logger.name,
    level,
    '/app/sample.js',
    1,
    'sample %s of %s',
    args,
    null,
    'sample',
    more,
  )
  logger.handle(record)
  for (const handler of allHandlers()) handOn(handler)
  const entries = journal.since(before)
  return { logger, level, reason: entries.length > 0 ? null : 'below the levels of its handlers, or filtered', entries }
}

// A queue hands its records on once its listener runs, which the application has to see to.
function handOn(handler: Handler): void {
  const listener: unknown = Reflect.get(handler, 'listener')
  if (!(listener instanceof QueueListener)) return
  listener.start()
  listener.stop()
}

function reasonAgainst(logger: Logger, level: number): string | null {
  if (logger.disabled) return 'the logger is disabled'
  const effective = logger.getEffectiveLevel()
  if (level < effective) return `below its level ${getLevelName(effective)}`
  if (manager.disable >= level) return `logging.disable(${manager.disable})`
  if (logger.hasHandlers()) return null
  const { lastResort } = state
  const isTaken = lastResort !== null && level >= lastResort.level
  return `no handlers${isTaken ? ': the message alone goes to stderr (logging.lastResort)' : ''}`
}
