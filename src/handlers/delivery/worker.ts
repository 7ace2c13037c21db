/** The program of the courier's thread: a route for each delivery. */
import { parentPort } from 'node:worker_threads'
import type { Opening } from './messages.js'
import { Route } from './route.js'

parentPort?.on('message', (opening: Opening | null) => {
  // The last route is closed, or about to be.
  if (opening === null) parentPort?.close()
  else new Route(opening)
})
