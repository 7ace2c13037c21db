/** How long is waited before the next attempt to connect, as by Python's SocketHandler. In seconds. */
export interface Retry {
  /** After the first failure. */
  readonly start: number
  /** At most. */
  readonly max: number
  /** How many times longer after each further failure. */
  readonly factor: number
}

/** What every target has. All of a target can be cloned: it goes to another thread. */
export interface TargetBase {
  /**
   * What becomes of a payload that cannot be delivered: `retry` keeps it, and tries again after a while; `once` reports it, and goes on
   * with the next one, unless the transport says that the target is not to be reached.
   */
  readonly mode: 'retry' | 'once'
  /** With the mode `retry`; also how long a connection must have lasted for the next one to be tried at once. */
  readonly retry: Retry
  /** Whether it is reported, once, that the target cannot be reached though nothing is lost yet. By default it is not. */
  readonly reportsTrouble?: boolean
}

/** The address of a socket: on the network, or in the file system. */
export type Address = { readonly host: string; readonly port: number } | { readonly path: string }

/** A connection that bytes are written to. */
export interface StreamTarget extends TargetBase {
  readonly kind: 'stream'
  readonly address: Address
  /** How long connecting may take, in seconds; `null` for no limit. */
  readonly connectTimeout: number | null
  /** For a unix socket that perhaps takes datagrams only: why they cannot be sent. */
  readonly noDatagrams?: string | null
}

/** A socket that sends each payload as one UDP datagram. */
export interface DatagramTarget extends TargetBase {
  readonly kind: 'datagram'
  readonly address: { readonly host: string; readonly port: number }
  /** The family of addresses that a name is looked up for: 0 for any. */
  readonly family: 0 | 4 | 6
}

/**
 * A unix socket that takes datagrams, or perhaps a stream: which is found out when it is used. Datagrams are sent by the thread that logs: see
 * `UnixDelivery`.
 */
export interface UnixTarget extends TargetBase {
  readonly kind: 'unix'
  readonly address: { readonly path: string }
  /** Whether it may be a stream. */
  readonly orStream: boolean
  /** How long connecting may take, in seconds; `null` for no limit. */
  readonly connectTimeout: number | null
}

/** A web server. Each payload is a request, as JSON: see `HttpRequest`. */
export interface HttpTarget extends TargetBase {
  readonly kind: 'http'
  readonly address: { readonly host: string; readonly port: number }
  /** Whether to use HTTPS. */
  readonly secure: boolean
  /** Options of Node's `tls.connect`. */
  readonly context: Readonly<Record<string, unknown>> | null
  /** How long a request may take, in seconds; `null` for no limit. */
  readonly timeout: number | null
}

/** A mail server. Each payload is a mail, as JSON: see `MailPayload`. */
export interface SmtpTarget extends TargetBase {
  readonly kind: 'smtp'
  readonly address: { readonly host: string; readonly port: number }
  /** Who logs in. */
  readonly login: { readonly username: string; readonly password: string } | null
  /** To encrypt by STARTTLS: files with the client's own key and certificate, and options of Node's `tls.connect`. */
  readonly startTls: {
    readonly keyFile: string | null
    readonly certFile: string | null
    readonly context: Readonly<Record<string, unknown>> | null
  } | null
  /** How long the server may take for each answer, in seconds; `null` for no limit. */
  readonly timeout: number | null
}

/** Where the courier's thread brings payloads. The kind says which transport takes them there. */
export type CourierTarget = StreamTarget | DatagramTarget | HttpTarget | SmtpTarget

/** Where payloads go. */
export type Target = CourierTarget | UnixTarget

/** Python's back-off. */
export const PYTHON_RETRY: Retry = { start: 1, max: 30, factor: 2 }

/** A target as it is named in messages. */
export function placeOf(target: Target): string {
  return 'path' in target.address ? target.address.path : `${target.address.host}:${target.address.port}`
}
