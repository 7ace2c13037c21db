import { Buffer } from 'node:buffer'
import { Writable } from 'node:stream'
import { isMainThread } from 'node:worker_threads'
import { writeText } from './files/fs-door.js'

// What all of Node's own streams have as `write`, unless somebody listens in.
const { write: nodeWrite } = Writable.prototype

/** What of Node's standard output and error is used beyond `write`. */
type StandardStream = Writable & {
  readonly fd: number
  readonly isTTY?: boolean
  readonly _handle?: { setBlocking?: (blocking: boolean) => unknown } | null
}

/**
 * Node's standard output or error, written to so that nothing is lost and nothing changes places.
 *
 * Node writes to a pipe with a slow reader later, and `process.exit()` drops what is left. So the pipe is made blocking, as
 * it is for every other program: what the application itself prints then is safe too, and in order with the log.
 */
export class Console {
  readonly #stream: StandardStream

  private constructor(stream: StandardStream) {
    this.#stream = stream
    stream._handle?.setBlocking?.(true)
  }

  /**
   * The console behind a stream; `undefined` for any other stream. In a worker thread there is none: what it prints goes
   * through the main thread, or to whoever made it.
   */
  static of(stream: unknown): Console | undefined {
    // First what is cheap: asking for Node's streams sets them up, which takes milliseconds.
    if (!isMainThread || !(stream instanceof Writable)) return undefined
    if (stream !== process.stdout && stream !== process.stderr) return undefined
    const standard = stream as StandardStream
    // Only the stream knows how to write other characters than English ones to a Windows terminal.
    const direct = standard.fd >= 0 && !(process.platform === 'win32' && standard.isTTY)
    return direct ? new Console(standard) : undefined
  }

  /** Writes at once, or behind what already waits in the stream. Who took over the stream's `write` gets it all. */
  write(text: string): void {
    const stream = this.#stream
    if (stream.write === nodeWrite && stream.writableLength === 0)
      writeText(stream.fd, text, 'utf8', Buffer.byteLength(text))
    else stream.write(text)
  }
}
