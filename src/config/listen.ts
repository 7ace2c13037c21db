import { bindArguments, type Call, type Parameter } from '../python/call-arguments.js'
import { ConfigListener, type Verify } from './config-listener.js'

/** The port that {@link listen} uses by default. Python's `logging.config.DEFAULT_LOGGING_CONFIG_PORT`. */
export const DEFAULT_LOGGING_CONFIG_PORT = 9030

const PARAMETERS: readonly Parameter[] = [
  ['port', DEFAULT_LOGGING_CONFIG_PORT],
  ['verify', null],
]

/** What {@link listen} may be told. */
export interface ListenOptions {
  /** The port; 0 for any that is free. Default {@link DEFAULT_LOGGING_CONFIG_PORT}. */
  readonly port?: number
  /** Looks at the bytes of a configuration first, and gives them back, changed or not, or `null` to refuse them. */
  readonly verify?: Verify | null
}

let latest: ConfigListener | undefined

/**
 * Makes a listener for configurations, sent to a port of this machine's loopback address: the length as four bytes, then a
 * configuration for {@link dictConfig} as JSON or one for {@link fileConfig}. One that is refused is reported on stderr, and changes
 * nothing.
 *
 * What is received is data: nothing in it is executed, and it reaches what any configuration reaches. Whoever can connect, that is,
 * every user of the machine, can have files written with the rights of this process: `verify` is for telling them apart.
 *
 * @param args - `port`, `verify`: see {@link ListenOptions}
 * @throws TypeError for a surplus or unknown argument, or one of the wrong kind
 * @throws RangeError for a port that is none
 * @example
 * const listener = logging.config.listen(9030, (bytes) => (isSigned(bytes) ? bytes.subarray(64) : null))
 * listener.start()
 * await listener.ready.wait()
 * ...
 * logging.config.stopListening()
 * await listener.join()
 * @see Python's `logging.config.listen`
 */
export function listen(...args: Call<[port?: number, verify?: Verify | null], ListenOptions>): ConfigListener {
  const [port, verify] = bindArguments('listen()', PARAMETERS, args)
  if (typeof port !== 'number') throw new TypeError('listen(): the port must be a number')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`listen(): there is no port ${port}`)
  if (verify !== null && typeof verify !== 'function') throw new TypeError('listen(): verify must be a function')
  return new ConfigListener(port, verify as Verify | null, (started) => {
    latest = started
  })
}

/**
 * Ends the listener that was started last. Without one it does nothing.
 *
 * @see Python's `logging.config.stopListening`
 */
export function stopListening(): void {
  latest?.stop()
  latest = undefined
}
