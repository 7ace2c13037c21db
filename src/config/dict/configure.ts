import type { Handler } from '../../core/handler.js'
import { isError } from '../../python/is-error.js'
import { ConfigError } from '../config-error.js'
import { closeQuietly, handlersOfLoggers, unusedHandlers } from '../unused-handlers.js'
import { BuildError, buildAll } from './build.js'
import type { DictFindings } from './dict-findings.js'
import { documentOf, noDocument } from './document.js'
import { examine } from './examine.js'
import type { PartsConfigurator } from './parts-configurator.js'

// Python's weak references let go of handlers that no logger uses when it likes to; here they stay until the next configuration.
let standing: readonly Handler[] = []

/** Handlers that a configuration left behind that could not be built to its end. */
const leftovers = new WeakSet<object>()

/**
 * Does what a configurator's configuration says. One that is refused changes nothing.
 *
 * There is one exception, for CPython's sake: as long as no logger has a handler, there is no configuration that could
 * suffer. Then a fault leaves what it leaves there: everything that comes before it.
 *
 * @throws ConfigError for what it can not do
 */
export function configure(configurator: PartsConfigurator): void {
  const document = documentOf(configurator.config.source)
  const findings = examine(configurator, document)
  const isPythonic = document === noDocument && !stands()
  if (!findings.isGood && !isPythonic) throw findings.error()
  const made: Handler[] = []
  try {
    buildAll(configurator, made)
  } catch (error) {
    closeQuietly(unusedHandlers(made))
    for (const handler of made) leftovers.add(handler)
    if (!findings.isGood) throw findings.error()
    throw error instanceof BuildError ? failure(findings, error) : error
  }
  standing = made.length > 0 ? made : standing
}

function stands(): boolean {
  for (const handler of handlersOfLoggers()) if (!leftovers.has(handler)) return true
  return false
}

function failure(findings: DictFindings, error: BuildError): ConfigError {
  const { cause = error, path } = error
  const message = isError(cause) && cause !== error ? `${cause.name}: ${cause.message}` : String(error.message)
  return new ConfigError('failed', [findings.make('error', path, { message })], error.cause, error.message)
}
