import type { Target } from '../target.js'
import { DatagramTransport } from './datagram.js'
import { StreamTransport } from './stream.js'
import type { Transport } from './transport.js'
import { UnixDatagramTransport } from './unix-datagram.js'

/** What brings payloads to a target. */
export function transportTo(target: Target): Transport {
  const { kind, address } = target
  switch (kind) {
    case 'stream':
      return new StreamTransport(target)
    case 'datagram':
      return 'path' in address
        ? new UnixDatagramTransport(address.path)
        : new DatagramTransport({ ...target, kind, address })
  }
}
