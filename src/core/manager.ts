import { checkLevel, WARNING } from './levels.js'
import { Logger, RootLogger } from './logger.js'
import { type LogRecordFactory, setLogRecordFactory } from './record.js'
import { state } from './state.js'

/**
 * Stands in the hierarchy for a logger that nobody has asked for yet, but that has loggers below it.
 *
 * @see Python's `logging.PlaceHolder`
 */
export class PlaceHolder {
  /** The loggers below. */
  readonly loggerMap = new Set<Logger>()

  append(logger: Logger): void {
    this.loggerMap.add(logger)
  }
}

/** Whether it is a place holder, be it one of another copy of this package: the process has one manager for all copies. */
export function isPlaceHolder(entry: Logger | PlaceHolder): entry is PlaceHolder {
  return 'loggerMap' in entry
}

/**
 * Keeps all loggers of the process and their hierarchy.
 *
 * @see Python's `logging.Manager`
 */
export class Manager {
  /** Every logger by its name, and place holders for names in between. */
  readonly loggerDict = new Map<string, Logger | PlaceHolder>()
  emittedNoHandlerWarning = false
  loggerClass: (new (name: string) => Logger) | null = null
  /** Counts the changes of levels: what was worked out before the last one does not hold any more. */
  generation = 0
  #disable = 0
  #root: Logger | undefined

  /** The logger at the top. */
  get root(): Logger {
    this.#root ??= new RootLogger(WARNING)
    return this.#root
  }

  /** Calls with this level or a lower one are off, whatever the loggers say. */
  get disable(): number {
    return this.#disable
  }
  set disable(level: number | string) {
    this.#disable = checkLevel(level)
    this._clear_cache()
  }

  /**
   * The logger of that name, made if it is not there.
   *
   * @throws TypeError when the name is not text
   */
  getLogger(name: string): Logger {
    if (typeof name !== 'string') throw new TypeError(`A logger name must be a string, not ${String(name)}`)
    const there = this.loggerDict.get(name)
    if (there !== undefined && !isPlaceHolder(there)) return there
    const logger = new (this.loggerClass ?? state.loggerClass ?? Logger)(name)
    this.loggerDict.set(name, logger)
    if (there !== undefined) this.#adoptChildren(there, logger)
    this.#findParent(logger)
    return logger
  }

  /** What makes loggers from now on, for this manager. */
  setLoggerClass(klass: new (name: string) => Logger): void {
    requireLoggerClass(klass)
    this.loggerClass = klass
  }

  /** See `setLogRecordFactory`. */
  setLogRecordFactory(factory: LogRecordFactory): void {
    setLogRecordFactory(factory)
  }

  /** Forgets which levels are enabled: to be called after a change of levels. */
  _clear_cache(): void {
    this.generation++
  }

  #findParent(logger: Logger): void {
    const { name } = logger
    // Like Python it passes over a dot that another one follows: `a..b` is below `a.`, not below `a`.
    for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 2)) {
      const aboveName = name.slice(0, dot)
      const above = this.loggerDict.get(aboveName)
      if (above === undefined) {
        const placeHolder = new PlaceHolder()
        placeHolder.append(logger)
        this.loggerDict.set(aboveName, placeHolder)
      } else if (isPlaceHolder(above)) above.append(logger)
      else {
        logger.parent = above
        return
      }
    }
    logger.parent = this.root
  }

  #adoptChildren(placeHolder: PlaceHolder, logger: Logger): void {
    for (const child of placeHolder.loggerMap) {
      // Those that have a parent below the new logger keep it.
      if (child.parent?.name.startsWith(logger.name)) continue
      logger.parent = child.parent
      child.parent = logger
    }
  }
}

function requireLoggerClass(klass: unknown): void {
  if (klass === Logger || (typeof klass === 'function' && klass.prototype instanceof Logger)) return
  const name = typeof klass === 'function' ? klass.name : String(klass)
  throw new TypeError(`logger not derived from logging.Logger: ${name}`)
}

/**
 * What makes loggers from now on: a class that extends `Logger`.
 *
 * @throws TypeError for any other
 * @see Python's `logging.setLoggerClass`
 */
export function setLoggerClass(klass: new (name: string) => Logger): void {
  requireLoggerClass(klass)
  state.loggerClass = klass
}

/**
 * What makes loggers now.
 *
 * @see Python's `logging.getLoggerClass`
 */
export function getLoggerClass(): new (name: string) => Logger {
  return state.loggerClass ?? Logger
}

state.manager ??= new Manager()

/** The manager of this process's loggers. */
export const manager: Manager = state.manager

/** The logger at the top of the hierarchy. Python's `logging.root`. */
export const root: Logger = manager.root

/**
 * The logger of that name: always the same for the same name. Without a name, the root.
 *
 * @example `const logger = logging.getLogger('app.db')`
 * @throws TypeError when the name is not text
 * @see Python's `logging.getLogger`
 */
export function getLogger(name?: string | null): Logger {
  return !name || name === root.name ? root : manager.getLogger(name)
}

/**
 * Turns off all calls with this level or a lower one, whatever the loggers say.
 *
 * @param level - by default CRITICAL; `NOTSET` undoes it
 * @throws ValueError or TypeError for a level that is none
 * @see Python's `logging.disable`
 */
export function disable(level: number | string = 50): void {
  manager.disable = level
}
