import type { Handler } from '../core/handler.js'
import type { Logger } from '../core/logger.js'
import { getLogger, manager, root } from '../core/manager.js'
import { clearExistingHandlers } from '../core/shutdown.js'
import type { FormatterLike } from '../core/state.js'
import { MemoryHandler } from '../handlers/memory.js'
import { isError } from '../python/is-error.js'
import { type ConfigClass, ownNameOf } from './classes.js'
import { ConfigError } from './config-error.js'
import { leaveBehind } from './existing-loggers.js'
import type { Findings } from './findings.js'
import { construct } from './late-instance.js'
import type { FormatterPlan, HandlerPlan, LoggerPlan, Plan } from './plan.js'
import { printSyntaxWarnings } from './syntax-warnings.js'
import { closeQuietly, unusedHandlers } from './unused-handlers.js'

/**
 * Builds formatters, handlers and loggers, in the order in which Python does, and as far: what comes before the first
 * fault is built, so that a configuration that fails leaves what it leaves there.
 *
 * @param disableExisting - what becomes of loggers that are there and are neither in the configuration nor below one that is
 * @throws ConfigError with all faults of the configuration, or for what failed, such as opening a file
 */
export function build(plan: Plan, findings: Findings, disableExisting: boolean): void {
  const formatters = new Map<string, FormatterLike>()
  for (const formatter of findings.known(plan.formatters, 'formatters', 'keys')) {
    const known = findings.known(formatter, 'formatters')
    formatters.set(known.name, makeFormatter(known, findings))
  }
  clearExistingHandlers()
  const made: Handler[] = []
  try {
    const handlers = makeHandlers(plan, findings, formatters, made)
    configureLoggers(plan, findings, handlers, disableExisting)
  } catch (error) {
    closeQuietly(unusedHandlers(made))
    throw error
  }
  // Nobody can reach them any more. Python has its files closed by then, for lack of references; here they would stay open.
  closeQuietly(unusedHandlers(made).filter((each) => ownNameOf(each.constructor as ConfigClass) !== undefined))
}

function makeFormatter({ section, make, subject }: FormatterPlan, findings: Findings): FormatterLike {
  printSyntaxWarnings(findings, section, 'defaults')
  const known = findings.known(make, section)
  return attempt(findings, subject, known)
}

function makeHandlers(
  plan: Plan,
  findings: Findings,
  formatters: ReadonlyMap<string, FormatterLike>,
  made: Handler[],
): Map<string, Handler> {
  const handlers = new Map<string, Handler>()
  const targets: [handler: MemoryHandler, plan: HandlerPlan][] = []
  for (const each of findings.known(plan.handlers, 'handlers', 'keys')) {
    const known = findings.known(each, 'handlers')
    const handler = makeHandler(known, findings, formatters, made)
    if (handler instanceof MemoryHandler && findings.known(known.target, known.section, 'target') !== '')
      targets.push([handler, known])
    handlers.set(known.name, handler)
  }
  for (const [handler, { section, target = '' }] of targets)
    handler.setTarget(findings.known(handlers.get(target), section, 'target'))
  return handlers
}

function makeHandler(
  plan: HandlerPlan,
  findings: Findings,
  formatters: ReadonlyMap<string, FormatterLike>,
  made: Handler[],
): Handler {
  const { section, name, subject } = plan
  const klass = findings.known(plan.klass, section, 'class')
  const formatter = findings.known(plan.formatter, section, 'formatter')
  printSyntaxWarnings(findings, section, 'args')
  const args = findings.known(plan.args, section, 'args')
  printSyntaxWarnings(findings, section, 'kwargs')
  const kwargs = findings.known(plan.kwargs, section, 'kwargs')
  const handler = attempt(findings, subject, () => construct(klass, args(), kwargs()) as Handler)
  made.push(handler)
  handler.name = name
  const level = findings.known(plan.level, section, 'level')
  attempt(findings, subject, () => {
    if (level !== null) handler.setLevel(level)
    if (formatter !== '') handler.setFormatter(findings.known(formatters.get(formatter), section, 'formatter'))
  })
  return handler
}

function configureLoggers(
  plan: Plan,
  findings: Findings,
  handlers: ReadonlyMap<string, Handler>,
  disableExisting: boolean,
): void {
  if (!plan.listsRoot) throw findings.error('loggers', 'keys')
  configureLogger(root, findings.known(plan.root, 'logger_root'), findings, handlers)
  const existing = new Set(manager.loggerDict.keys())
  const reconfigured = new Set<string>()
  for (const each of plan.loggers) {
    const known = findings.known(each, 'loggers')
    const name = findings.known(known.qualname, known.section, 'qualname')
    const propagate = findings.known(known.propagate, known.section, 'propagate')
    const logger = getLogger(name)
    if (existing.delete(name)) reconfigured.add(name)
    configureLogger(logger, known, findings, handlers, () => {
      logger.propagate = propagate
      logger.disabled = false
    })
  }
  leaveBehind(existing, reconfigured, disableExisting)
}

function configureLogger(
  logger: Logger,
  { section, level, handlers: names }: LoggerPlan,
  findings: Findings,
  handlers: ReadonlyMap<string, Handler>,
  between: () => void = () => {},
): void {
  const known = findings.known(level, section, 'level')
  if (known !== null) logger.setLevel(known)
  for (const handler of [...logger.handlers]) logger.removeHandler(handler)
  between()
  for (const name of findings.known(names, section, 'handlers'))
    logger.addHandler(findings.known(handlers.get(name), section, 'handlers'))
}

function attempt<T>(findings: Findings, subject: HandlerPlan['subject'], act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const told = isError(error) ? error.message : String(error)
    const message = isError(error) ? `${error.name}: ${told}` : told
    throw findings.failure(subject(told), { message, cause: error })
  }
}
