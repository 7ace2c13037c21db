/** What `import logging.handlers` gives in Python, name for name. */
import './stderr.js'

export * as queue from '../python/queue.js'
export { BaseRotatingHandler } from './base-rotating.js'
export type { BufferOptions } from './buffer-arguments.js'
export { BufferingHandler } from './buffering.js'
export { ConcurrentRotatingFileHandler, type ConcurrentRotatingFileOptions } from './concurrent/rotating-file.js'
export {
  ConcurrentTimedRotatingFileHandler,
  type ConcurrentTimedRotatingFileOptions,
  type InnerSettings,
} from './concurrent/timed-rotating-file.js'
export { DatagramHandler } from './datagram.js'
export { DeliveryError } from './delivery/delivery-error.js'
export type { DeliveryOptions } from './delivery/limits.js'
export type { FileOptions } from './file.js'
export type { FileName } from './file-name.js'
export {
  HTTPHandler,
  type HttpCredentials,
  type HttpOptions,
  type RecordFields,
} from './http.js'
export type { HttpConnection } from './http-host.js'
export { MemoryHandler } from './memory.js'
export { type EventLogUtility, NTEventLogHandler } from './nt-event-log.js'
export * from './ports.js'
export { QueueHandler } from './queue.js'
export { QueueListener, type QueueListenerOptions } from './queue-listener.js'
export type { RecordQueue } from './queues/record-queue.js'
export type { SourceQueue } from './queues/record-source.js'
export { type DatagramReceiverOptions, LogRecordDatagramReceiver } from './receivers/datagram-receiver.js'
export type { LogRecordReceiver } from './receivers/receiver.js'
export type { ReceiverCounts } from './receivers/receiver-counts.js'
export type { ReceiverOptions } from './receivers/receiver-options.js'
export type { Refusal, RefusalReason } from './receivers/refusal.js'
export { LogRecordSocketReceiver, type SocketReceiverOptions } from './receivers/socket-receiver.js'
export { RotatingFileHandler, type RotatingFileOptions } from './rotating-file.js'
export { type MailHost, type MailSecurity, SMTPHandler, type SmtpOptions } from './smtp.js'
export { type RecordSocket, SocketHandler, type SocketOptions } from './socket.js'
export type { TextStream } from './stream.js'
export { SysLogHandler, type SysLogOptions } from './syslog.js'
export type { SyslogAddress } from './syslog-address.js'
export {
  TimedRotatingFileHandler,
  type TimedRotatingFileOptions,
  type TimeOfDay,
} from './timed-rotating-file.js'
export type { TlsContext } from './tls-context.js'
export { WatchedFileHandler } from './watched-file.js'
