import type { Target } from '../target.js'
import { DatagramTransport } from './datagram.js'
import { HttpTransport } from './http.js'
import { SmtpTransport } from './smtp.js'
import { StreamTransport } from './stream.js'
import type { Consignor, Transport } from './transport.js'
import { UnixTransport } from './unix.js'
import { UnixDatagramTransport } from './unix-datagram.js'

/** What brings payloads to a target. The consignor is their queue. */
export function transportTo(target: Target, consignor: Consignor): Transport {
  switch (target.kind) {
    case 'stream':
      return new StreamTransport(target, consignor)
    case 'unix':
      return new UnixTransport(target, consignor)
    case 'datagram': {
      const { address } = target
      return 'path' in address ? new UnixDatagramTransport(address.path) : new DatagramTransport({ ...target, address })
    }
    case 'http':
      return new HttpTransport(target)
    case 'smtp':
      return new SmtpTransport(target)
  }
}
