import fs from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'

const folder = fileURLToPath(new URL('../src/config/schemas/', import.meta.url))

/** The schemas and the names under which the declarations beside them export their validators. */
const SCHEMAS = {
  validateFileConfig: 'file-config',
  validateDictConfig: 'dict-config',
}

/**
 * Compiles the JSON Schemas of src/config/schemas to validators, so that start-up does not pay for it; each to a module of its own: few
 * programs need both.
 */
export function writeValidators() {
  for (const [name, schema] of Object.entries(SCHEMAS)) writeValidator(name, schema)
}

function writeValidator(name, file) {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, code: { source: true, esm: true } })
  const schema = JSON.parse(fs.readFileSync(`${folder}${file}.schema.json`, 'utf8'))
  ajv.addSchema(withoutNotes(schema))
  const code = standaloneCode.default(ajv, { [name]: schema.$id })
  const target = `${folder}${file}.validator.js`
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
