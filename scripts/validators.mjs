import fs from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'

const folder = fileURLToPath(new URL('../src/config/schemas/', import.meta.url))

/** The schemas and the names under which src/config/schemas/validators.generated.d.ts declares their validators. */
const SCHEMAS = {
  validateFileConfig: 'file-config.schema.json',
  validateDictConfig: 'dict-config.schema.json',
}

/** Compiles the JSON Schemas of src/config/schemas to validators, so that start-up does not pay for it. */
export function writeValidators() {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, code: { source: true, esm: true } })
  const exported = {}
  for (const [name, file] of Object.entries(SCHEMAS)) {
    const schema = JSON.parse(fs.readFileSync(`${folder}${file}`, 'utf8'))
    ajv.addSchema(withoutNotes(schema))
    exported[name] = schema.$id
  }
  const code = standaloneCode.default(ajv, exported)
  const target = `${folder}validators.generated.js`
  if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== code) fs.writeFileSync(target, code)
}

/** A schema without what is only for people: it would be carried along in the compiled code. */
function withoutNotes(schema) {
  if (typeof schema !== 'object') return schema
  const { title, description, examples, default: defaultValue, ...rest } = schema
  for (const keyword of ['properties', 'patternProperties', 'definitions'])
    if (rest[keyword])
      rest[keyword] = Object.fromEntries(
        Object.entries(rest[keyword]).map(([name, part]) => [name, withoutNotes(part)]),
      )
  for (const keyword of ['if', 'then', 'else', 'additionalProperties', 'items'])
    if (typeof rest[keyword] === 'object') rest[keyword] = withoutNotes(rest[keyword])
  return rest
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeValidators()
