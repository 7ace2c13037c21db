import type { Advice } from './advice.js'
import { subjectOfPart } from './findings.js'
import type { LoggerPlan } from './plan.js'
import { quoted } from './quoted.js'

/** Warns of loggers that undo each other, and of records that would be written twice or nowhere. */
export function adviseOnLoggers(advice: Advice): void {
  const byName = new Map<string, LoggerPlan>()
  if (advice.plan.root) byName.set('root', advice.plan.root)
  for (const logger of advice.plan.loggers) {
    if (logger?.qualname === undefined) continue
    const before = byName.get(logger.qualname)
    if (before !== undefined && before !== logger)
      warn(
        advice,
        logger,
        'qualname',
        `${quoted(logger.qualname)} is configured by [${before.section}] already; this comes on top`,
      )
    byName.set(logger.qualname, logger)
  }
  for (const logger of byName.values()) adviseOnHandlers(advice, logger, byName)
}

function adviseOnHandlers(advice: Advice, logger: LoggerPlan, byName: ReadonlyMap<string, LoggerPlan>): void {
  const { qualname, handlers, propagate } = logger
  if (qualname === undefined || qualname === 'root' || handlers === undefined) return
  if (propagate === false && handlers.length === 0)
    warn(advice, logger, 'propagate', 'its records go nowhere: it has no handlers and does not propagate')
  const twice = propagate ? handlersAbove(qualname, byName) : new Map<string, string>()
  for (const handler of new Set(handlers)) {
    const above = twice.get(handler)
    if (above === undefined) continue
    const message = `its records are written twice by ${quoted(handler)}, which logger ${above} has too; propagate=0 keeps them here`
    warn(advice, logger, 'handlers', message)
  }
}

// The handlers that a logger's records reach by propagation, each with the logger that has it.
function handlersAbove(qualname: string, byName: ReadonlyMap<string, LoggerPlan>): Map<string, string> {
  const handlers = new Map<string, string>()
  for (let dot = qualname.lastIndexOf('.'); ; dot = qualname.lastIndexOf('.', dot - 1)) {
    const name = dot > 0 ? qualname.slice(0, dot) : 'root'
    const logger = byName.get(name)
    for (const handler of logger?.handlers ?? []) handlers.set(handler, name)
    if (dot <= 0 || logger?.propagate === false) return handlers
  }
}

function warn({ settings, findings }: Advice, { section }: LoggerPlan, name: string, message: string): void {
  const found = settings.document.sections.get(section)
  if (found !== undefined) findings.addWarning(subjectOfPart(found, found.options.get(name)), { message })
}
