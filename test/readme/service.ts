import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A service that answers `/health` with whatever version was deployed last. */
export class Service {
  version = '0.0.0'
  readonly #server: Server
  readonly url: string

  private constructor(server: Server) {
    this.#server = server
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  static async start(): Promise<Service> {
    let service: Service | undefined
    const server = createServer((request, response) => {
      if (request.method === 'PUT') {
        if (service !== undefined) service.version = decodeURIComponent(request.url?.slice(1) ?? '')
      }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ version: service?.version }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    service = new Service(server)
    return service
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
