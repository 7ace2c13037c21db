import fs from 'node:fs'

/** Where the courier's thread begins, seen from where a bundle may have put this module: in `dist`, in a folder there, or beside it. */
const PLACES = [
  './handlers/delivery/worker.js',
  '../handlers/delivery/worker.js',
  '../../handlers/delivery/worker.js',
  '../delivery/worker.js',
]

/** The file with the program of the courier's thread. */
export const workerFile = {
  /** For a program that was bundled without it: where it is instead. */
  url: undefined as URL | undefined,

  /** @throws Error when it is nowhere */
  find(): URL {
    if (this.url !== undefined) return this.url
    const places = PLACES.map((place) => new URL(place, import.meta.url))
    const found = places.find((place) => place.protocol !== 'file:' || fs.existsSync(place))
    if (found === undefined)
      throw new Error(`logini's handlers/delivery/worker.js is not there; looked for it as ${places.join(', ')}`)
    return found
  },
}
