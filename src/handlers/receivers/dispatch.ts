import { Logger } from '../../core/logger.js'
import { getLogger, isPlaceHolder, manager, root } from '../../core/manager.js'
import type { LogRecord } from '../../core/record.js'
import { state } from '../../core/state.js'

/**
 * Hands a record that was made elsewhere to the logger of its name: to its filters and handlers, and those of the loggers
 * above. The logger's level is not looked at; that was done where the record was made.
 *
 * A logger that does not exist is not made. It would have nothing of its own, so the record goes where it would hand it: names
 * that come over a network must not fill the memory with loggers.
 */
export function dispatch(record: LogRecord): void {
  const { name } = record
  if (name === '' || name === root.name) root.handle(record)
  else if ((manager.loggerClass ?? state.loggerClass ?? Logger) !== Logger) getLogger(name).handle(record)
  else {
    const there = manager.loggerDict.get(name)
    if (there !== undefined && !isPlaceHolder(there)) there.handle(record)
    else loggerAbove(name).callHandlers(record)
  }
}

// In the same steps as a logger finds its parent.
function loggerAbove(name: string): Logger {
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 2)) {
    const above = manager.loggerDict.get(name.slice(0, dot))
    if (above !== undefined && !isPlaceHolder(above)) return above
  }
  return root
}
