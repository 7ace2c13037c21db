import type { Advice } from './advice.js'
import { subjectOfPart } from './findings.js'
import type { LoggerPlan } from './plan.js'
import { quoted } from './quoted.js'

/** A logger with the handlers that it has, to look them up. */
interface Known {
  readonly name: string
  readonly plan: LoggerPlan
  readonly handlers: ReadonlySet<string>
}

/** Warns of loggers that undo each other, and of records that would be written twice or nowhere. */
export function adviseOnLoggers(advice: Advice): void {
  const byName = new Map<string, Known>()
  for (const plan of [advice.plan.root, ...advice.plan.loggers]) {
    const name = plan?.qualname
    if (plan === undefined || name === undefined) continue
    const before = byName.get(name)?.plan
    if (before !== undefined && before !== plan)
      warn(advice, plan, 'qualname', `${quoted(name)} is configured by [${before.section}] already; this comes on top`)
    byName.set(name, { name, plan, handlers: new Set(plan.handlers) })
  }
  for (const logger of byName.values()) if (logger.name !== 'root') adviseOnHandlers(advice, logger, byName)
}

function adviseOnHandlers(advice: Advice, logger: Known, byName: ReadonlyMap<string, Known>): void {
  const { plan, name, handlers } = logger
  if (plan.propagate === false && plan.handlers?.length === 0)
    warn(advice, plan, 'propagate', 'its records go nowhere: it has no handlers and does not propagate')
  const above = plan.propagate && handlers.size > 0 ? loggersAbove(name, byName) : []
  for (const handler of handlers) {
    const other = above.findLast((known) => known.handlers.has(handler))
    if (other === undefined) continue
    const message = `its records are written twice by ${quoted(handler)}, which logger ${other.name} has too; propagate=0 keeps them here`
    warn(advice, plan, 'handlers', message)
  }
}

// The loggers that a logger's records reach by propagation, the nearest first.
function loggersAbove(qualname: string, byName: ReadonlyMap<string, Known>): Known[] {
  const above: Known[] = []
  for (let dot = qualname.lastIndexOf('.'); ; dot = qualname.lastIndexOf('.', dot - 1)) {
    const logger = byName.get(dot > 0 ? qualname.slice(0, dot) : 'root')
    if (logger !== undefined) above.push(logger)
    if (dot <= 0 || logger?.plan.propagate === false) return above
  }
}

function warn({ settings, findings }: Advice, { section }: LoggerPlan, name: string, message: string): void {
  const found = settings.document.sections.get(section)
  if (found !== undefined) findings.addWarning(subjectOfPart(found, found.options.get(name)), { message })
}
