import dgram from 'node:dgram'
import { once } from 'node:events'
import net from 'node:net'

/** What a peer speaks, and so how it answers. */
export type Protocol = 'datagrams' | 'stream' | 'http' | 'smtp'

/** A server that keeps what it gets, byte for byte, and answers as its protocol wants it. */
export class NetworkPeer {
  /** What came over each connection, or in each datagram, as Latin-1. */
  readonly got: string[] = []
  readonly port: number
  /** Resolves when a datagram, or a whole connection, is there. */
  readonly first: Promise<void>
  #tellFirst: () => void = () => {}
  readonly #close: () => void
  readonly #sockets: Set<net.Socket>

  private constructor(port: number, sockets: Set<net.Socket>, close: () => void) {
    this.port = port
    this.#sockets = sockets
    this.#close = close
    this.first = new Promise((resolve) => {
      this.#tellFirst = resolve
    })
  }

  static async listen(protocol: Protocol, port = 0): Promise<NetworkPeer> {
    return protocol === 'datagrams' ? NetworkPeer.#listenForDatagrams(port) : NetworkPeer.#listen(protocol, port)
  }

  static async #listenForDatagrams(port: number): Promise<NetworkPeer> {
    const socket = dgram.createSocket('udp4')
    socket.bind(port, '127.0.0.1')
    await once(socket, 'listening')
    const peer = new NetworkPeer(socket.address().port, new Set(), () => socket.close())
    socket.on('message', (message) => {
      peer.got.push(message.toString('latin1'))
      peer.#tellFirst()
    })
    return peer
  }

  static async #listen(protocol: Protocol, port: number): Promise<NetworkPeer> {
    const server = net.createServer()
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (typeof address !== 'object' || address === null) throw new Error('it has no port')
    const peer = new NetworkPeer(address.port, new Set(), () => server.close())
    server.on('connection', (socket) => peer.#serve(socket, protocol))
    return peer
  }

  /** Cuts the connections. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  close(): void {
    this.#close()
    this.cut()
  }

  #serve(socket: net.Socket, protocol: Protocol): void {
    const at = this.got.push('') - 1
    this.#sockets.add(socket)
    socket
      .on('error', () => {})
      .on('close', () => {
        this.#sockets.delete(socket)
        this.#tellFirst()
      })
    if (protocol === 'smtp') socket.write('220 here\r\n')
    socket.setEncoding('latin1').on('data', (text: string) => {
      this.got[at] += text
      if (protocol === 'http' && isWhole(this.got[at] ?? ''))
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
      if (protocol === 'smtp') socket.write(answerTo(text, this.got[at] ?? ''))
      if (/^QUIT/i.test(text)) socket.end()
    })
  }
}

// The last request.
function isWhole(requests: string): boolean {
  const [, length = '0'] = /Content-length: (\d+)/.exec(requests.slice(requests.lastIndexOf(' HTTP/1.1'))) ?? []
  return requests.length - requests.lastIndexOf('\r\n\r\n') - 4 >= Number(length)
}

function answerTo(text: string, all: string): string {
  if (/^EHLO/i.test(text)) return '250-here\r\n250 8BITMIME\r\n'
  if (/^DATA/i.test(text)) return '354 go on\r\n'
  if (/^QUIT/i.test(text)) return '221 bye\r\n'
  return /^(MAIL|RCPT)/i.test(text) || all.endsWith('\r\n.\r\n') ? '250 fine\r\n' : ''
}
