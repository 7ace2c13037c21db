import type { Handler } from '../../core/handler.js'
import { ConfigError, type Fault } from '../config-error.js'
import { BuildError, buildAll } from './build.js'
import type { DictConfigurator } from './dict-configurator.js'

/** What a configuration is called in its faults when it does not come from a file. */
export const NO_FILE = '<object>'

// Python's weak references let go of handlers that no logger uses when it likes to; here they stay until the next configuration.
let standing: readonly Handler[] = []

/** Does what a configurator's configuration says. @throws ConfigError for what it can not do */
export function configure(configurator: DictConfigurator): void {
  const made: Handler[] = []
  try {
    buildAll(configurator, made)
  } catch (error) {
    throw error instanceof BuildError ? failure(error) : error
  }
  standing = made.length > 0 ? made : standing
}

function failure(error: BuildError): ConfigError {
  const { cause = error, path } = error
  const message = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
  const where = { file: NO_FILE, line: 0, column: 0, length: 1, section: null, option: null, path: path.join('.') }
  const fault: Fault = { severity: 'error', ...where, message, accepted: null, suggestion: null, sourceLine: null }
  return new ConfigError('failed', [fault], error.cause, error.message)
}
