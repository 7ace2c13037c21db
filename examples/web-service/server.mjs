// A web service of several processes that log every request to one file: node server.mjs [processes] [port]
import cluster from 'node:cluster'
import http from 'node:http'
import { fileURLToPath } from 'node:url'
import * as logging from 'logini'

const [processes = '4', port = '0'] = process.argv.slice(2)

if (cluster.isPrimary) startWorkers()
else startServer()

function startWorkers() {
  let waitingFor = Number(processes)
  for (let count = 0; count < waitingFor; count++) cluster.fork()
  cluster.on('listening', (_worker, address) => {
    waitingFor--
    if (waitingFor === 0) console.log(`${processes} processes listen on http://127.0.0.1:${address.port}`)
  })
  process.once('SIGTERM', () => cluster.disconnect())
}

function startServer() {
  logging.config.fileConfig(fileURLToPath(new URL('logging.ini', import.meta.url)))
  const logger = logging.getLogger('web')
  const handlers = { '/orders': addOrder, '/visitors': greetVisitor }

  /** One line for each request: who asked what. The function that handles it is the one that calls this (`%(funcName)s`). */
  const describe = (request, form) => [
    '%s %s from %s with %j',
    request.method,
    request.url,
    request.socket.remoteAddress,
    Object.fromEntries(form),
  ]

  function addOrder(request, form) {
    logger.info(...describe(request, form))
    return `order ${form.get('id')} is taken\n`
  }

  function greetVisitor(request, form) {
    logger.info(...describe(request, form))
    return `hello ${form.get('name')}\n`
  }

  http
    .createServer(async (request, response) => {
      const handle = handlers[request.url]
      if (handle === undefined) {
        logger.warning('%s %s from %s: nobody handles it', request.method, request.url, request.socket.remoteAddress)
        response.writeHead(404).end()
        return
      }
      let body = ''
      for await (const chunk of request) body += chunk
      response.end(handle(request, new URLSearchParams(body)))
    })
    .listen(Number(port), '127.0.0.1')
}
