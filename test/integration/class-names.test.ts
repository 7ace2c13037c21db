import { expect, test } from 'vitest'

// Configurations, descriptions and error texts show the names of classes; a bundler may change them.
test('every class of the built package has the name under which it is exported', async () => {
  const logging = await import(new URL('../../dist/index.js', import.meta.url).href)
  const faces = [logging, logging.config, logging.handlers]
  const classes = faces.flatMap((face) => Object.entries<{ name: string }>(face)).filter(([, value]) => isClass(value))
  expect(classes.length).toBeGreaterThan(20)
  for (const [name, value] of classes) expect(value.name).toBe(name)
})

function isClass(value: unknown): boolean {
  return typeof value === 'function' && value.toString().startsWith('class')
}
