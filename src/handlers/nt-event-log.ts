import { emitsAtOnce, Handler } from '../core/handler.js'
import { CRITICAL, DEBUG, ERROR, INFO, WARNING } from '../core/levels.js'
import type { LogRecord } from '../core/record.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { Console } from './console.js'

/** The types of Windows' events. */
const EVENTLOG_ERROR_TYPE = 1
const EVENTLOG_WARNING_TYPE = 2
const EVENTLOG_INFORMATION_TYPE = 4

const PARAMETERS: readonly Parameter[] = [['appname'], ['dllname', null], ['logtype', 'Application']]

/** What Python says without its extensions for Windows. */
const NOT_AVAILABLE = 'The Python Win32 extensions for NT (service, event logging) appear not to be available.\n'

/** What writes Windows' events: as much of Python's `win32evtlogutil` as is used of it. */
export interface EventLogUtility {
  ReportEvent(appName: string, eventID: number, eventCategory: number, eventType: number, strings: string[]): void
}

/**
 * Writes records to Windows' event log, by something that has to be given to it: there is no package for it that could be trusted with any
 * text. Without it, it says so when it is made, as Python's does without its extensions for Windows, and does nothing.
 *
 * @see Python's `logging.handlers.NTEventLogHandler`
 */
export class NTEventLogHandler extends Handler {
  /** The source of the events. */
  appname: string
  /** The file with the texts of the events. */
  dllname: string | null
  /** Which log: `Application`, `System` or `Security`. */
  logtype: string
  /** The type of events of levels that are not in {@link typemap}. */
  deftype = EVENTLOG_ERROR_TYPE
  /** The types of events, by level. */
  typemap: Record<number, number> = {
    [DEBUG]: EVENTLOG_INFORMATION_TYPE,
    [INFO]: EVENTLOG_INFORMATION_TYPE,
    [WARNING]: EVENTLOG_WARNING_TYPE,
    [ERROR]: EVENTLOG_ERROR_TYPE,
    [CRITICAL]: EVENTLOG_ERROR_TYPE,
  }
  /** What writes the events; `null` for nothing, until an application puts something here. */
  _welu: EventLogUtility | null = null
  #hasToldWhy = false

  /** @param args - `appname`: the source of the events; `dllname`: the file with their texts; `logtype`: by default `Application` */
  constructor(
    ...args: Call<
      [appname: string, dllname?: string | null, logtype?: string],
      { appname?: string; dllname?: string | null; logtype?: string }
    >
  ) {
    const [appname, dllname, logtype] = bindArguments('NTEventLogHandler()', PARAMETERS, args)
    super()
    this.appname = appname as string
    this.dllname = dllname as string | null
    this.logtype = logtype as string
    const out = Console.of(process.stdout) ?? process.stdout
    out.write(NOT_AVAILABLE)
  }

  /** The number of the event's text: 1, which is nothing but what the record says. */
  getMessageID(_record: LogRecord): number {
    return 1
  }

  /** The category of the event: 0 for none. */
  getEventCategory(_record: LogRecord): number {
    return 0
  }

  /** The type of the event, by the record's level. */
  getEventType(record: LogRecord): number {
    return this.typemap[record.levelno] ?? this.deftype
  }

  /** Writes the record, if there is something to write it by. On Windows it is reported, once, if there is not. */
  override emit(record: LogRecord): void {
    try {
      if (this._welu === null) this.#tellWhy()
      else {
        const [id, category, type] = [
          this.getMessageID(record),
          this.getEventCategory(record),
          this.getEventType(record),
        ]
        this._welu.ReportEvent(this.appname, id, category, type, [this.format(record)])
      }
    } catch (error) {
      this.handleError(record, error)
    }
  }

  #tellWhy(): void {
    if (process.platform !== 'win32' || this.#hasToldWhy) return
    this.#hasToldWhy = true
    throw new Error(
      'records do not get into the event log: Node.js cannot write there by itself. ' +
        'Set the handler’s _welu to an object with ReportEvent(appName, eventID, eventCategory, eventType, strings)',
    )
  }
}

emitsAtOnce.add(NTEventLogHandler.prototype.emit)
