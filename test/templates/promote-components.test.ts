import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { RunResult } from '../../rehearsal/runner/ports.ts'
import { type Components, type Started, shownBy, startComponents } from './components.ts'
import { failures } from './world.ts'

/** As docs/command-driver.md says: the one secret, by name. */
const withSecret = (promote: string): string => {
  const marker = "      final: ${{ inputs.environment == 'production' }}\n"
  expect(promote).toContain(marker)
  return promote.replace(marker, `${marker}    secrets:\n      credentials: \${{ secrets.DEPLOY_TOKEN }}\n`)
}

interface Heard {
  readonly happening: string
  readonly component: string
  readonly version: string
  readonly kind: string
  readonly url: string
  readonly notes: string
}

describe('promote.yml, as it is copied, with two components', () => {
  let on: Components
  let chat: Server
  const heard: Heard[] = []

  beforeAll(async () => {
    chat = createServer(async (request, response) => {
      if (request.method === 'GET') {
        const isBroken = on.serves('production', 'api') === '2.0.1-rc.3'
        response.writeHead(isBroken ? 500 : 200, { 'content-type': 'application/json' }).end('{}')
        return
      }
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      heard.push((JSON.parse(Buffer.concat(chunks).toString()) as { data: Heard }).data)
      response.writeHead(204).end()
    })
    await new Promise<void>((resolve) => chat.listen(0, '127.0.0.1', resolve))
    const { port } = chat.address() as AddressInfo
    on = await startComponents({
      adapt: withSecret,
      secrets: { DEPLOY_TOKEN: `CHAT_URL=http://127.0.0.1:${port}/hook` },
      production: `    url: http://127.0.0.1:${port}
    verify: { budget: 1s, probes: [{ path: /health, interval: 20ms, failures: 2 }] }
`,
      end: 'notify: { addresses: [127.0.0.0/8], webhooks: [{ name: chat, url-env: CHAT_URL, on: [released], environments: [production] }] }\n',
    })
  })
  afterAll(async () => {
    await on.world.close()
    await new Promise((resolve) => chat.close(resolve))
  })

  const issue = async (title: string) => (await on.ask<{ number: number }>('/issues', { title })).number
  const told = async (number: number): Promise<readonly string[]> => {
    const comments = await on.ask<readonly { body: string }[]>(`/issues/${number}/comments`)
    return comments.map(({ body }) => body.split('\n').at(-1) ?? '').sort()
  }
  const job = ({ jobs }: RunResult, name: string) => jobs.find((each) => each.name.endsWith(name))
  const approved = async (run: Started): Promise<RunResult> => {
    expect(on.shownFirst(run)).toBe(true)
    const result = await on.approve(run)
    expect(failures(result)).toEqual([])
    return result
  }

  it('the first time: what is new is shown, kept, released under the prefix and told', async () => {
    const cart = await issue('No carts')
    await on.change(`feat(api): carts\n\nFixes #${cart}`, 'api/a')
    await on.change('feat(web): colours', 'web/a')
    await on.candidate('api', '1.0.0-rc.1')
    const result = await approved(await on.start('api', '1.0.0-rc.1'))

    expect(shownBy(result)).toContain('## What api 1.0.0-rc.1 changes in production')
    expect(shownBy(result)).toContain('**This is the first deployment to production on record; since the first commit')
    expect(shownBy(result)).toMatch(/### Features\n\n- \*\*api:\*\* carts /)
    expect(shownBy(result)).not.toMatch(/colours|CAUTION/)
    expect(await on.kept('api-v1.0.0-rc.1')).toMatchObject({ relation: 'first', adds: [{ title: 'carts' }] })

    expect(job(result, 'publish the release')?.outputs).toMatchObject({ tag: 'api-v1.0.0', issues: '1' })
    expect(on.git('rev-parse', 'api-v1.0.0')).toBe(on.git('rev-parse', 'api-v1.0.0-rc.1'))
    expect(job(result, 'tell the issues')?.conclusion).toBe('success')
    expect(await told(cart)).toEqual([
      expect.stringMatching(
        /^In production since \d{4}-.* UTC, with \[api 1\.0\.0\]\(.*\/releases\/tag\/api-v1\.0\.0\)\.$/,
      ),
    ])
    expect(heard).toEqual([
      expect.objectContaining({
        happening: 'released',
        component: 'api',
        version: '1.0.0',
        kind: 'release',
        url: expect.stringContaining('/releases/tag/api-v1.0.0'),
        notes: expect.stringContaining('carts'),
      }),
    ])
  })

  it('two at once: each shows its own, and an issue of both is told once by each', async () => {
    const shared = await issue('Prices look odd')
    await on.change(`feat(api)!: prices in cents\n\nBREAKING CHANGE: Multiply by 100.\nFixes: #${shared}`, 'api/b')
    await on.change(`fix(web): show cents\n\nFixes #${shared}`, 'web/b')
    await on.change('fix(api): rounding', 'api/c')
    await on.candidate('api', '2.0.0-rc.2')
    await on.candidate('web', '0.1.0-rc.2')
    const runs = [await on.start('api', '2.0.0-rc.2'), await on.start('web', '0.1.0-rc.2')] as const
    const [api, web] = await Promise.all(runs.map(approved))
    if (api === undefined || web === undefined) throw new Error('two runs have two results')

    expect(shownBy(api)).toContain('**This promotion brings 2 changes to production: 1 breaking change, 1 fix.**')
    expect(shownBy(api)).toContain('`1.0.0-rc.1` serves there now.')
    expect(shownBy(api)).toMatch(/### Breaking changes[\s\S]*> Multiply by 100\.[\s\S]*### Fixes/)
    expect(shownBy(web)).toMatch(/first deployment[\s\S]*colours/)
    expect(shownBy(web)).not.toMatch(/rounding|carts/)
    const brings = await on.kept('api-v2.0.0-rc.2')
    expect(brings).toMatchObject({ relation: 'forward', 'serving-version': '1.0.0-rc.1', removes: [], leaves: [] })
    expect(brings?.adds.map(({ title }) => title)).toEqual(['rounding', 'prices in cents'])
    expect(await told(shared)).toEqual([
      expect.stringMatching(/^In production since .*, with \[api 2\.0\.0\]/),
      expect.stringMatching(/^In production since .*, with \[web 0\.1\.0\]/),
    ])
    expect(heard.map(({ component, version }) => `${component} ${version}`).sort()).toEqual([
      'api 1.0.0',
      'api 2.0.0',
      'web 0.1.0',
    ])

    // The same again, as somebody does who is not sure whether it went well.
    const { rehearsal } = on.world
    await on.ask(`/actions/runs/${runs[0].id}/rerun`, {})
    await rehearsal.runner.idle()
    await rehearsal.review(runs[0].id, 'production-approval', 'approved')
    const again = await rehearsal.runner.completed(runs[0].id)
    expect(failures(again)).toEqual([])
    expect(shownBy(again)).toContain('production serves 2.0.0-rc.2 already: this promotion changes nothing.')
    expect(job(again, 'tell the issues')?.summary).toContain('0 of 1 linked issues told')
    expect(await told(shared)).toHaveLength(2)
    expect(heard).toHaveLength(3)
  })

  it('what is not verified is no release, and nobody is told', async () => {
    const login = await issue('Cannot log in')
    await on.change(`fix(api): log in\n\nFixes #${login}`, 'api/d')
    await on.candidate('api', '2.0.1-rc.3')
    const result = await on.approve(await on.start('api', '2.0.1-rc.3'))
    expect(job(result, 'deploy to production')?.outputs).toMatchObject({ result: 'rolled-back' })
    expect(on.serves('production', 'api')).toBe('2.0.0-rc.2')
    expect([job(result, 'publish the release')?.conclusion, job(result, 'tell the issues')?.conclusion]).toEqual([
      'skipped',
      'skipped',
    ])
    expect(on.git('tag', '--list', 'api-v2.0.1')).toBe('')
    expect(await told(login)).toEqual([])
    expect(heard).toHaveLength(3)
  })
})
