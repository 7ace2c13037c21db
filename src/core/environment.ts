import { createRequire } from 'node:module'
import { isMainThread, threadId } from 'node:worker_threads'

/** What a record tells of the process and thread it was made in: the same for all records of a thread. */
export const environment = {
  process: process.pid,
  processName: processName(),
  thread: threadId,
  threadName: isMainThread ? 'MainThread' : `Thread-${threadId}`,
}

// Python names the processes that its multiprocessing starts; Node's counterpart are the workers of a cluster. Loading
// `node:cluster` takes milliseconds, so it is asked only where it can matter: in a process that has a parent to talk to.
function processName(): string {
  if (process.send === undefined) return 'MainProcess'
  const { worker } = createRequire(import.meta.url)('node:cluster') as { worker?: { id: number } }
  return worker === undefined ? 'MainProcess' : `Process-${worker.id}`
}
