/** The ports that Python's `logging.handlers` names. */

/** Where a SocketHandler finds its receiver, usually. */
export const DEFAULT_TCP_LOGGING_PORT = 9020
/** Where a DatagramHandler finds its receiver, usually. */
export const DEFAULT_UDP_LOGGING_PORT = 9021
export const DEFAULT_HTTP_LOGGING_PORT = 9022
export const DEFAULT_SOAP_LOGGING_PORT = 9023
/** Where a syslog server listens for datagrams. */
export const SYSLOG_UDP_PORT = 514
/** Where a syslog server listens for connections. */
export const SYSLOG_TCP_PORT = 514
