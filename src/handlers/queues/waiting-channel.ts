/** What of Node's own handle of a channel is needed here. */
interface ChannelHandle {
  setBlocking?(enable: boolean): number
}

const done = new WeakSet<object>()

/**
 * Has a child process wait until its parent's channel has taken a message, as Node does with pipes for stdout. Otherwise what
 * the channel has not taken yet is lost when the child calls `process.exit()`.
 *
 * Node offers no way to say so, only its handle does. Where that is not found the messages are sent as Node sends them.
 */
export function waitForChannel(channel: object): void {
  if (channel !== process || done.has(channel)) return
  done.add(channel)
  const key = Object.getOwnPropertySymbols(channel).find(({ description }) => description === 'kChannelHandle')
  if (key === undefined) return
  const handle = (channel as unknown as Readonly<Record<symbol, ChannelHandle | null>>)[key]
  handle?.setBlocking?.(true)
}
