/** What the application has made known, by full names. */
const objects = new Map<string, unknown>()

/**
 * Makes something of the application's own known under a Python name: a function for `()` in a configuration for
 * {@link dictConfig}, or any value for `ext://`. A name that is known already gets the new value. Classes are made known by
 * {@link registerClass}.
 *
 * @param name - the full name, as `my.pkg.make_handler`
 * @param value - what it stands for; a function is called with one plain object of keyword arguments
 * @throws TypeError for a name that is not text
 * @example
 * logging.config.registerObject('my.pkg.only_errors', () => (record) => record.levelno >= logging.ERROR)
 * logging.config.dictConfig({ version: 1, filters: { errors: { '()': 'my.pkg.only_errors' } } })
 */
export function registerObject(name: string, value: unknown): void {
  if (typeof name !== 'string' || name === '') throw new TypeError('registerObject(): the name must be text')
  objects.set(name, value)
}

/** What the application has made known under a name, if it has. */
export function registeredObject(name: string): { readonly value: unknown } | undefined {
  return objects.has(name) ? { value: objects.get(name) } : undefined
}

/** The names that the application has made known. */
export function registeredObjectNames(): IterableIterator<string> {
  return objects.keys()
}
