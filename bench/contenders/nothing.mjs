// A method that does nothing.
export const open = () => ({ logger: { debug() {} } })
