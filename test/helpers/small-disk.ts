import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A file system of its own that a test can fill, and make read-only. Only root can have one. */
export class SmallDisk {
  /** Where it is. */
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /**
   * Makes one in memory.
   *
   * @param options - as of `mount -o`, e.g. `size=64k`
   * @returns `undefined` where that is not allowed
   */
  static mount(options: string): SmallDisk | undefined {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-disk-'))
    if (mount('-t', 'tmpfs', '-o', options, 'tmpfs', folder)) return new SmallDisk(folder)
    fs.rmdirSync(folder)
    return undefined
  }

  /** Fills it up, but for some bytes. */
  fill(free = 0): void {
    const fd = fs.openSync(path.join(this.folder, 'filler'), 'w')
    const piece = Buffer.alloc(65_536)
    try {
      // At the end it takes less than a piece; when it takes nothing any more it fails.
      for (;;) fs.writeSync(fd, piece)
    } catch {
      fs.ftruncateSync(fd, Math.max(0, fs.fstatSync(fd).size - free))
    } finally {
      fs.closeSync(fd)
    }
  }

  /** Frees what `fill` took. */
  clear(): void {
    fs.unlinkSync(path.join(this.folder, 'filler'))
  }

  /** Changes its options, e.g. to `ro`; returns whether that was possible. */
  remount(options: string): boolean {
    return mount('-o', `remount,${options}`, this.folder)
  }

  /** Takes it away. */
  unmount(): void {
    spawnSync('umount', ['-l', this.folder])
    fs.rmdirSync(this.folder)
  }
}

function mount(...args: readonly string[]): boolean {
  return process.platform === 'linux' && spawnSync('mount', args).status === 0
}
