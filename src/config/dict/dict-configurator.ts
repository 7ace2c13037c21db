import { configure } from './configure.js'
import { PartsConfigurator } from './parts-configurator.js'

/**
 * Makes the parts that a configuration describes, and gives them to the loggers. An application that wants one of them made
 * in another way extends the class, overrides its method, and assigns it to `logging.config.dictConfigClass` of the default
 * export.
 *
 * @see Python's `logging.config.DictConfigurator`
 */
export class DictConfigurator extends PartsConfigurator {
  /**
   * Does what the configuration says. One that is refused changes nothing.
   *
   * @throws ConfigError for what it can not do
   */
  configure(): void {
    configure(this)
  }
}
