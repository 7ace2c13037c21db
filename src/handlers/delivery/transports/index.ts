import type { Target } from '../target.js'
import { StreamTransport } from './stream.js'
import type { Transport } from './transport.js'

/** What brings payloads to a target. */
export function transportTo(target: Target): Transport {
  switch (target.kind) {
    case 'stream':
      return new StreamTransport(target)
    case 'datagram':
      throw new Error('not yet')
  }
}
