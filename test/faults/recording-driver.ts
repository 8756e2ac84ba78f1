import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { World } from '../delivery/world.ts'

/** When a verb ends the action: right before it does its work, or right after. */
export interface VerbKill {
  readonly moment: 'before' | 'after'
  readonly nth: number
  kill(): void
}

interface Side {
  readonly version: string
  readonly digest: string
  readonly weight: number
  readonly content: string
}

interface Request {
  readonly verb: string
  readonly environment: string
  readonly region?: string
  readonly candidate: { readonly version: string; readonly digest: string; readonly file: string } | null
  readonly traffic?: 'all' | 'none' | 'share'
  readonly share?: number
  readonly weights?: readonly { readonly digest: string; readonly weight: number }[]
  readonly retire?: { readonly digest: string }
}

/**
 * A driver that the test itself plays: it keeps what is up where `World` looks for it, writes down every verb and can
 * end the action at any of them.
 */
export class RecordingDriver {
  readonly verbs: string[] = []
  readonly #world: World
  #kill: VerbKill | undefined
  #close: () => Promise<void> = async () => {}
  port = 0

  private constructor(world: World) {
    this.#world = world
  }

  static async start(world: World): Promise<RecordingDriver> {
    const driver = new RecordingDriver(world)
    await copyFile(join(import.meta.dirname, 'verb.sh'), join(world.workspace, 'verb.sh'))
    const server = createServer((message, response) => {
      driver.#answer(message).then(
        (answer) => (answer === undefined ? response.destroy() : response.end(JSON.stringify(answer))),
        (error: Error) => response.writeHead(500).end(error.message),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    driver.port = (server.address() as AddressInfo).port
    driver.#close = () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      })
    return driver
  }

  close(): Promise<void> {
    return this.#close()
  }

  /** Forgets what was called; the environment has nothing up. */
  async reset(places: readonly string[], kill?: VerbKill): Promise<void> {
    for (const place of places) await rm(this.#file(place), { force: true })
    this.arm(kill)
  }

  arm(kill: VerbKill | undefined): void {
    this.verbs.length = 0
    this.#kill = kill
  }

  async put(place: string, side: Side): Promise<void> {
    await writeFile(this.#file(place), JSON.stringify({ up: [side] }))
  }

  #file(place: string): string {
    return join(this.#world.workspace, `${place}.state.json`)
  }

  async #answer(message: IncomingMessage): Promise<object | undefined> {
    const chunks: Buffer[] = []
    for await (const chunk of message) chunks.push(chunk as Buffer)
    const request = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Request
    this.verbs.push(request.verb)
    const kill = this.#kill?.nth === this.verbs.length ? this.#kill : undefined
    if (kill?.moment === 'before') {
      kill.kill()
      return undefined
    }
    const answer = await this.#do(request)
    if (kill === undefined) return answer
    kill.kill()
    return undefined
  }

  async #do(request: Request): Promise<object> {
    const { environment, region, candidate } = request
    const place = region === undefined ? environment : `${environment}.${region}`
    const text = await readFile(this.#file(place), 'utf8').catch(() => '{"up":[]}')
    const { up } = JSON.parse(text) as { up: Side[] }
    const write = (sides: readonly Side[]) => writeFile(this.#file(place), JSON.stringify({ up: sides }))
    const alone = (version: string) => `${this.#world.url}/${place}/side/${version}`
    switch (request.verb) {
      case 'apply': {
        if (candidate === null) throw new Error('apply needs a candidate')
        const { version, digest, file } = candidate
        const share = request.traffic === 'all' ? 100 : (request.share ?? 0)
        const mine = { version, digest, weight: share, content: await readFile(file, 'utf8') }
        const others = up.filter((each) => each.digest !== digest)
        const kept = request.traffic === 'none' ? others : others.map((each) => ({ ...each, weight: 100 - share }))
        await write([...(share === 100 ? [] : kept), mine])
        return { url: alone(version) }
      }
      case 'shift': {
        const weightOf = (digest: string) => request.weights?.find((each) => each.digest === digest)?.weight ?? 0
        await write(up.map((each) => ({ ...each, weight: weightOf(each.digest) })))
        return {}
      }
      case 'retire':
        await write(up.filter(({ digest }) => digest !== request.retire?.digest))
        return {}
      default:
        return { serving: up.map(({ version, digest, weight }) => ({ version, digest, weight })) }
    }
  }
}
