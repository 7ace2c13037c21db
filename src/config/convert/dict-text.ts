import { Document, isScalar, visit } from 'yaml'
import { jsonWriter } from '../../python/json-text.js'

const write = jsonWriter({ ensureAscii: false, indent: 2, other: String })

/** A configuration as JSON. */
export function jsonText(config: ReadonlyMap<unknown, unknown>): string {
  return `${write(config)}\n`
}

/** A configuration as YAML. */
export function yamlText(config: ReadonlyMap<unknown, unknown>): string {
  const document = new Document(config)
  visit(document, {
    Scalar(_key, scalar) {
      if (!isScalar(scalar) || !(scalar.value instanceof Number)) return
      scalar.value = scalar.value.valueOf()
      scalar.minFractionDigits = 1
    },
  })
  return document.toString({ lineWidth: 0 })
}
