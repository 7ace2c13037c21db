// A process that sends what a file holds to a receiver, again and again: `{ file, port, times }` comes as a message.
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'

process.on('message', async ({ file, port, times }) => {
  const frames = fs.readFileSync(file)
  const socket = net.connect(port, '127.0.0.1')
  await once(socket, 'connect')
  for (let time = 0; time < times; time++) if (!socket.write(frames)) await once(socket, 'drain')
  socket.end()
  await once(socket, 'close')
  process.send('sent')
})
process.send('ready')
