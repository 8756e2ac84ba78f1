import { Agent, get } from 'node:http'

export interface Told {
  /** Answers by the version that gave them. */
  readonly answers: ReadonlyMap<string, number>
  /** Everything that was not a 200, in words. */
  readonly failures: readonly string[]
}

const MOST_REQUESTS = 200_000

/** A bounded loop of requests, several at once over connections that are kept, until it is stopped. */
export class Load {
  readonly #answers = new Map<string, number>()
  readonly #failures: string[] = []
  readonly #agent = new Agent({ keepAlive: true })
  readonly #loops: Promise<unknown>
  #running = true
  #left = MOST_REQUESTS

  constructor(url: string, parallel: number) {
    this.#loops = Promise.all(Array.from({ length: parallel }, () => this.#loop(url)))
  }

  async stop(): Promise<Told> {
    this.#running = false
    await this.#loops
    this.#agent.destroy()
    return { answers: this.#answers, failures: this.#failures }
  }

  async #loop(url: string): Promise<void> {
    while (this.#running && this.#left-- > 0) {
      const answer = await this.#ask(url)
      if ('failure' in answer) this.#failures.push(answer.failure)
      else this.#answers.set(answer.version, (this.#answers.get(answer.version) ?? 0) + 1)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }

  #ask(url: string): Promise<{ version: string } | { failure: string }> {
    return new Promise((resolve) => {
      const request = get(url, { agent: this.#agent }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.on('end', () =>
          resolve(
            response.statusCode === 200
              ? { version: (JSON.parse(text) as { version: string }).version }
              : { failure: `${response.statusCode}` },
          ),
        )
        response.on('error', (error) => resolve({ failure: error.message }))
      })
      request.on('error', (error) => resolve({ failure: error.message }))
    })
  }
}
