import { emitsAtOnce, Handler, handlesAtOnce } from '../core/handler.js'
import type { LogRecord } from '../core/record.js'

/**
 * Does nothing with records: for libraries, whose records shall not go to `lastResort` in programs that do not log.
 *
 * @example `getLogger('my-library').addHandler(new NullHandler())`
 * @see Python's `logging.NullHandler`
 */
export class NullHandler extends Handler {
  /** Does nothing, also not with the filters. */
  override handle(_record: LogRecord): false {
    return false
  }

  /** Does nothing. */
  override emit(_record: LogRecord): void {}
}

emitsAtOnce.add(NullHandler.prototype.emit)
handlesAtOnce.add(NullHandler.prototype.handle)
