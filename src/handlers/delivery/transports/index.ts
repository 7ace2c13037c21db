import type { CourierTarget } from '../target.js'
import { DatagramTransport } from './datagram.js'
import { HttpTransport } from './http.js'
import { SmtpTransport } from './smtp.js'
import { StreamTransport } from './stream.js'
import type { Consignor, Transport } from './transport.js'

/** What brings payloads to a target. The consignor is their queue. */
export function transportTo(target: CourierTarget, consignor: Consignor): Transport {
  switch (target.kind) {
    case 'stream':
      return new StreamTransport(target, consignor)
    case 'datagram':
      return new DatagramTransport(target)
    case 'http':
      return new HttpTransport(target)
    case 'smtp':
      return new SmtpTransport(target)
  }
}
