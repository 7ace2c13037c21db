import { gzipSync } from 'node:zlib'
import { Archive } from './archive.js'
import { type Fence, SupersededError } from './fence.js'
import type { FileState } from './file-state.js'
import type { RotationLock } from './rotation-lock.js'

/** One file to compress. */
export interface CompressionTask {
  /** Which file it is. */
  readonly file: FileState
  /** Tells where it is now; `undefined` if it is gone. */
  find(): string | undefined
  /** The path of the archive until it is complete. */
  readonly temporary: string
}

/** What compression has somebody else do: on another thread while the program runs, at once when it ends. */
export type Step =
  | { readonly kind: 'compress'; readonly piece: Uint8Array }
  | { readonly kind: 'sync'; readonly fd: number }
  | { readonly kind: 'wait'; readonly milliseconds: number }

/** The steps, each of which is answered with the compressed piece, if it was to compress one. */
export type Steps = Generator<Step, void, Uint8Array | undefined>

/**
 * A file is not removed before this time after its rotation: a writer that has looked at the path just before may still
 * append to it. Writers that take longer than a quarter of it notice themselves: see `LATE_MS` in shared-file.
 */
const GRACE_MS = 20

/** How long the lock is waited for between two tries. */
const LOCK_PAUSE_MS = 1

/** How often it is tried: for longer than a lock lives that nobody holds any more. */
const LOCK_TRIES = 10_000

/**
 * Compresses files and puts the archives in their place. One that cannot be compressed stays as it is, and the others do not wait
 * for it. When it is ended early, all that are not done stay as they are.
 *
 * @throws the first thing that went wrong, after all has been done that can be; what keeps the lock from being had, and SupersededError, at
 * once
 */
export function* compressAll(tasks: readonly CompressionTask[], lock: RotationLock): Steps {
  const open = new Set<Archive>()
  const troubles: unknown[] = []
  const begin = (task: CompressionTask): boolean => {
    try {
      const archive = Archive.begin(task.file, task.find, task.temporary)
      if (archive !== undefined) open.add(archive)
      return archive !== undefined
    } catch (error) {
      troubles.push(error)
      return true
    }
  }
  const giveUp = (archive: Archive, trouble: unknown): void => {
    if (trouble instanceof SupersededError) throw trouble
    troubles.push(trouble)
    open.delete(archive)
    archive.abandon()
  }
  try {
    const missing = tasks.filter((task) => !begin(task))
    // While others move files up, one may be overlooked that is there.
    if (missing.length > 0) yield* underLock(lock, () => missing.forEach((task) => void begin(task)))
    while (open.size > 0) {
      for (const archive of open) yield* fill(archive, giveUp)
      yield* waitFor(open)
      if (open.size > 0) yield* publish(open, lock, giveUp)
    }
  } finally {
    for (const archive of open) archive.abandon()
  }
  if (troubles.length > 0) throw troubles[0]
}

type GiveUp = (archive: Archive, trouble: unknown) => void

function* fill(archive: Archive, giveUp: GiveUp): Steps {
  try {
    for (let piece = archive.read(); piece !== undefined; piece = archive.read()) {
      const compressed = yield { kind: 'compress', piece }
      if (compressed !== undefined) archive.write(compressed)
    }
    yield { kind: 'sync', fd: archive.output }
  } catch (error) {
    giveUp(archive, error)
  }
}

function* waitFor(archives: Iterable<Archive>): Steps {
  let wait = 0
  // A clock that was set back must not make it long.
  for (const { changed } of archives) wait = Math.max(wait, Math.min(changed + GRACE_MS - Date.now(), GRACE_MS))
  if (wait > 0) yield { kind: 'wait', milliseconds: wait }
}

function* publish(archives: Set<Archive>, lock: RotationLock, giveUp: GiveUp): Steps {
  const done: Archive[] = []
  try {
    yield* underLock(lock, (fence) => {
      for (const archive of archives) {
        try {
          if (archive.publish(fence, (piece) => gzipSync(piece))) done.push(archive)
        } catch (error) {
          giveUp(archive, error)
        }
      }
    })
  } finally {
    // The last descriptor of a removed file frees its blocks, which takes its time: not under the lock.
    for (const archive of done) {
      archives.delete(archive)
      archive.close()
    }
  }
}

function* underLock(lock: RotationLock, act: (fence: Fence) => void): Steps {
  let fence = lock.tryAcquire()
  for (let tries = 1; fence === undefined; fence = lock.tryAcquire()) {
    if (tries++ === LOCK_TRIES) throw new Error(`the lock ${lock.path} is not to be had`)
    yield { kind: 'wait', milliseconds: LOCK_PAUSE_MS }
  }
  try {
    act(fence)
  } finally {
    lock.release(fence)
  }
}
