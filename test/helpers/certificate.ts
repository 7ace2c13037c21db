import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

// Made by: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj /CN=localhost \
//   -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' -keyout key.pem -out cert.pem
const FOLDER = new URL('../../fixtures/handlers/tls/', import.meta.url)

/** The path of the key of {@link certificate}. */
export const KEY_FILE = fileURLToPath(new URL('key.pem', FOLDER))
/** The path of {@link certificate}. */
export const CERTIFICATE_FILE = fileURLToPath(new URL('cert.pem', FOLDER))

/** A certificate for `localhost` that nobody has signed, with its key. */
export const certificate = { key: fs.readFileSync(KEY_FILE, 'utf8'), cert: fs.readFileSync(CERTIFICATE_FILE, 'utf8') }
