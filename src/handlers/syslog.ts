import { emitsAtOnce } from '../core/handler.js'
import type { LogRecord } from '../core/record.js'
import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { type DeliveryOptions, LIMIT_PARAMETERS, type Limits, limitsOf } from './delivery/limits.js'
import type { Target } from './delivery/target.js'
import { NetworkHandler } from './network.js'
import { socketBytes } from './socket-bytes.js'
import { SYSLOG_PORT, type SyslogAddress, syslogTarget } from './syslog-address.js'
import {
  encodePriority,
  FACILITY_NAMES,
  PRIORITY_MAP,
  PRIORITY_NAMES,
  SYSLOG_NUMBERS,
  type SyslogNumbers,
} from './syslog-codes.js'

/** How long connecting may take, in seconds. */
const CONNECT_TIMEOUT = 5

const PARAMETERS: readonly Parameter[] = [
  ['address', ['localhost', SYSLOG_PORT]],
  ['facility', SYSLOG_NUMBERS.LOG_USER],
  ['socktype', null],
  ['timeout', CONNECT_TIMEOUT, 'by name only'],
  ...LIMIT_PARAMETERS,
]

/** The arguments of a SysLogHandler, as keywords. */
export interface SysLogOptions extends DeliveryOptions {
  /** Host and port, or the path of a unix socket. Default `['localhost', 514]`. */
  address?: SyslogAddress
  /** The facility, as a number or by its name. Default LOG_USER. */
  facility?: number | string
  /** The kind of socket: 2 (`socket.SOCK_DGRAM`) for UDP, 1 (`socket.SOCK_STREAM`) for TCP. Default UDP, or what the unix socket takes. */
  socktype?: number | null
  /** How long connecting may take, in seconds; `null` for no limit. Default 5. Python has it from 3.14 on. */
  timeout?: number | null
}

abstract class SyslogClass extends NetworkHandler {}
for (const place of [SyslogClass, SyslogClass.prototype])
  Object.assign(place, SYSLOG_NUMBERS, {
    priority_names: PRIORITY_NAMES,
    facility_names: FACILITY_NAMES,
    priority_map: PRIORITY_MAP,
  })

// The class has them, and so has each handler, as in Python.
const NumberedHandler = SyslogClass as unknown as (abstract new (
  limits: Limits,
) => NetworkHandler & SyslogNumbers) &
  SyslogNumbers

/**
 * Sends records to a syslog daemon: over UDP, TCP or a unix socket such as `/dev/log`.
 *
 * The host is looked up and connections are made when there is something to send; if that fails, it is tried again after a while.
 *
 * @example new SysLogHandler('/dev/log', SysLogHandler.LOG_DAEMON)
 * @example new SysLogHandler(['loghost', 514], 'local0', 1) // over TCP
 * @see Python's `logging.handlers.SysLogHandler`
 */
export class SysLogHandler extends NumberedHandler {
  /** Stands before each message; the daemon takes what ends with `: ` for the program's name. Empty by default. */
  declare ident: string
  /** Whether a NUL follows each message. Default true. */
  declare append_nul: boolean
  /** Which priority, by its name, the records of a level have. Those of any other level are warnings. */
  declare priority_map: Record<string, string>
  address: SyslogAddress
  facility: number | string
  /** 2 for datagrams, 1 for a stream, `null` for what the unix socket takes. */
  socktype: number | null
  /** How long connecting may take, in seconds; `null` for no limit. */
  timeout: number | null
  /** Whether the address is a unix socket's. */
  unixsocket = false
  #destination: readonly unknown[]

  /**
   * @param args - `address`: host and port, or the path of a unix socket, by default `['localhost', 514]`; `facility`: by default
   *   LOG_USER; `socktype`: 2 for UDP, 1 for TCP, by default UDP, and for a unix socket what it takes
   * @throws TypeError or ValueError for an address or a kind of socket that is none
   */
  constructor(
    ...args: Call<[address?: SyslogAddress, facility?: number | string, socktype?: number | null], SysLogOptions>
  ) {
    const [address, facility, socktype, timeout, ...limits] = bindArguments('SysLogHandler()', PARAMETERS, args)
    const type = syslogTarget(address, socktype, timeout).socktype
    super(limitsOf(limits))
    this.address = address as SyslogAddress
    this.facility = facility as number | string
    this.socktype = type
    this.timeout = timeout as number | null
    this.unixsocket = typeof address === 'string'
    this.#destination = [address, type, timeout]
  }

  /**
   * Makes ready for sending to what {@link address}, {@link socktype} and {@link timeout} say now. Nothing is connected yet.
   *
   * @throws as the constructor does
   */
  createSocket(): void {
    const { address, timeout } = this
    this.socktype = syslogTarget(address, this.socktype, timeout).socktype
    this.unixsocket = typeof address === 'string'
    this.#destination = [address, this.socktype, timeout]
    this.retarget(this.deliveryTarget())
  }

  /**
   * The number that a message begins with, of a facility and a priority; both may be names.
   *
   * @throws KeyError for a name that is none, TypeError for something else than an integer or a name
   */
  encodePriority(facility: number | string, priority: number | string): number {
    return encodePriority(facility, priority, this.facility_names, this.priority_names)
  }

  /** The name of the priority of a level's records, by {@link priority_map}. */
  mapPriority(levelName: string): string {
    return (Object.hasOwn(this.priority_map, levelName) ? this.priority_map[levelName] : undefined) ?? 'warning'
  }

  /** Formats the record and sends it. */
  override emit(record: LogRecord): void {
    try {
      const message = this.format(record)
      const priority = this.encodePriority(this.facility, this.mapPriority(record.levelname))
      const text = `<${priority}>${this.ident || ''}${message}${this.append_nul ? '\0' : ''}`
      const payload = socketBytes(text)
      if (this.#hasMoved) this.createSocket()
      this.deliver(payload, record)
    } catch (error) {
      this.handleError(record, error)
    }
  }

  protected override deliveryTarget(): Target {
    return syslogTarget(this.address, this.socktype, this.timeout).target
  }

  // Whether one of the attributes was set.
  get #hasMoved(): boolean {
    const [address, socktype, timeout] = this.#destination
    return address !== this.address || socktype !== this.socktype || timeout !== this.timeout
  }
}

SysLogHandler.prototype.ident = ''
SysLogHandler.prototype.append_nul = true
emitsAtOnce.add(SysLogHandler.prototype.emit)
