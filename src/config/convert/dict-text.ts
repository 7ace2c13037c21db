import { Document, isScalar, type Tags, visit } from 'yaml'
import { jsonWriter } from '../../python/json-text.js'

const write = jsonWriter({ ensureAscii: false, indent: 2, other: String })

/** A configuration as JSON. */
export function jsonText(config: ReadonlyMap<unknown, unknown>): string {
  return `${write(config)}\n`
}

// Of YAML 1.1's own forms of Maps and Sets no configuration can make anything.
const PLAIN: (tags: Tags) => Tags = (tags) =>
  tags.filter((tag) => typeof tag === 'string' || !/:(?:omap|pairs|set)$/.test(tag.tag))

/** A configuration as YAML. */
export function yamlText(config: ReadonlyMap<unknown, unknown>): string {
  // What Python's PyYAML, which keeps to 1.1, would take for something else than text is quoted: `on`, dates.
  const document = new Document(config, { version: '1.1', customTags: PLAIN })
  visit(document, {
    Scalar(_key, scalar) {
      if (!isScalar(scalar) || !(scalar.value instanceof Number)) return
      scalar.value = scalar.value.valueOf()
      scalar.minFractionDigits = 1
    },
  })
  return document.toString({ lineWidth: 0 })
}
