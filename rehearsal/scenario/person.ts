import type { GitHub, RepositoryRef } from '../ports.ts'

/** A person at GitHub's API, with the rights of their own role: what they would do in the browser. */
export class Person {
  readonly login: string
  readonly #github: GitHub
  readonly #repository: string
  readonly #token: string

  constructor(github: GitHub, { owner, name }: RepositoryRef, login: string) {
    this.login = login
    this.#github = github
    this.#repository = `/repos/${owner}/${name}`
    this.#token = github.tokenForUser(login)
  }

  async call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.#github.url}${this.#repository}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, accept: 'application/vnd.github+json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${this.login}: ${method} ${path} answered ${response.status}: ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  dispatch(workflow: string, inputs: Readonly<Record<string, string>>): Promise<void> {
    return this.call('POST', `/actions/workflows/${workflow}/dispatches`, { ref: 'main', inputs })
  }

  async openPullRequest(head: string, title: string): Promise<number> {
    const pull = await this.call<{ number: number }>('POST', '/pulls', { head, base: 'main', title, body: '' })
    return pull.number
  }

  /** Answers the review a run waits for. */
  async review(runId: number, state: 'approved' | 'rejected', comment: string): Promise<void> {
    const path = `/actions/runs/${runId}/pending_deployments`
    const pending = await this.call<readonly { environment: { id: number } }[]>('GET', path)
    const environment_ids = pending.map(({ environment }) => environment.id)
    await this.call('POST', path, { environment_ids, state, comment })
  }
}
