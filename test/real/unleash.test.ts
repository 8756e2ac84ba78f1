import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { providerApi } from '../../actions/flag-toggle/src/provider-http.ts'
import type { FlagStore } from '../../actions/flag-toggle/src/store.ts'
import { unleashStore } from '../../actions/flag-toggle/src/unleash/store.ts'
import { driverContract, type Harness } from '../flag-toggle/drivers/driver-contract.ts'
import { percent } from '../flag-toggle/flags.ts'
import { describeReal, programPath } from '../support/real.ts'
import { ADMIN_TOKEN, startUnleash, unleashIsInstalled } from './unleash/server.ts'

const clock = { monotonic: () => 0, sleep: async () => {} }
const environments = new Map([['staging', 'development']])
const FEATURES = '/api/admin/projects/default/features'
const AUDIT = {
  environment: 'production',
  actor: 'ann',
  because: 'a test',
  at: new Date(0),
  runUrl: 'https://example.com',
}

type Call = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>

function caller(url: string): Call {
  return async (method, path, body) => {
    const headers = { authorization: ADMIN_TOKEN, 'content-type': 'application/json' }
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
    const response = await fetch(`${url}${path}`, init)
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  }
}

function storeAt(url: string): FlagStore {
  const place = { name: 'Unleash', url, headers: { authorization: ADMIN_TOKEN } }
  return unleashStore(providerApi(place, { fetch, clock }), { project: 'default', environments })
}

async function makeFeature(call: Call, name: string): Promise<void> {
  await call('DELETE', `${FEATURES}/${name}`)
  await call('DELETE', `/api/admin/archive/${name}`)
  const { status } = await call('POST', FEATURES, { name, type: 'release' })
  if (status !== 201) throw new Error(`the flag ${name} could not be made: ${status}`)
}

/** The real server's own evaluation, by its playground. */
async function served(call: Call, environment: string, flag: string, users: readonly string[]) {
  const answers: unknown[] = []
  for (let index = 0; index < users.length; index += 25)
    answers.push(
      ...(await Promise.all(users.slice(index, index + 25).map((user) => servedOne(call, environment, flag, user)))),
    )
  return answers
}

async function servedOne(call: Call, environment: string, flag: string, userId: string): Promise<boolean | undefined> {
  const context = { appName: 'sluice', userId }
  const { body } = await call('POST', '/api/admin/playground', { environment, projects: ['default'], context })
  const { features } = body as { features: readonly { name: string; isEnabled: boolean }[] }
  return features.find(({ name }) => name === flag)?.isEnabled
}

// Debian keeps the programs of PostgreSQL apart; without Unleash itself they are of no use here.
const find = () => (unleashIsInstalled() ? programPath('initdb') : undefined)

describeReal(
  'Unleash on PostgreSQL',
  (initdb) => {
    driverContract('a real Unleash 7.4.1', async (): Promise<Harness> => {
      const unleash = await startUnleash(initdb)
      const call = caller(unleash.url)
      const inProduction = `${FEATURES}/new-checkout/environments/production`
      return {
        store: storeAt(unleash.url),
        served: (environment, flag, users) => served(call, environments.get(environment) ?? environment, flag, users),
        async addRule(user) {
          const constraints = [{ contextName: 'userId', operator: 'IN', values: [user] }]
          const parameters = { rollout: '100', stickiness: 'default', groupId: 'vip' }
          await call('POST', `${inProduction}/strategies`, {
            name: 'flexibleRollout',
            title: 'ours',
            parameters,
            constraints,
          })
        },
        async unmanaged() {
          const { body } = await call('GET', `${inProduction}/strategies`)
          return JSON.stringify(
            (body as { title?: string }[]).filter(({ title }) => title?.startsWith('Sluice') !== true),
          )
        },
        async reset() {
          for (const name of ['new-checkout', 'dark-mode']) await makeFeature(call, name)
        },
        close: () => unleash.close(),
      }
    })

    describe('the traps of a real Unleash', () => {
      let unleash: Awaited<ReturnType<typeof startUnleash>>
      let call: Call
      beforeAll(async () => {
        unleash = await startUnleash(initdb)
        call = caller(unleash.url)
      }, 120_000)
      afterAll(() => unleash.close())
      beforeEach(() => makeFeature(call, 'new-checkout'))

      const strategies = async () => {
        const { body } = await call('GET', `${FEATURES}/new-checkout/environments/production/strategies`)
        return body as readonly { readonly title?: string; readonly parameters: { readonly rollout?: string } }[]
      }
      const turnOn = () => call('POST', `${FEATURES}/new-checkout/environments/production/on`)

      it('are still there: turned on without a strategy, it adds one that serves everybody', async () => {
        expect((await turnOn()).status).toBe(200)
        expect(await strategies()).toMatchObject([{ parameters: { rollout: '100' } }])
        expect(
          await storeAt(unleash.url)
            .read('production', 'all')
            .then((flags) => flags.look('new-checkout').words),
        ).toBe('on (by a strategy of others)')
      })

      it('are avoided: a percentage from nothing leaves one strategy, ours, with that percentage', async () => {
        const flags = await storeAt(unleash.url).read('production', ['new-checkout'])
        const plan = flags.plan('new-checkout', percent('10'))
        if (plan.kind !== 'change') throw new Error('a change was expected')
        expect(await flags.apply(plan, AUDIT)).toMatchObject({ kind: 'applied' })
        expect(await strategies()).toMatchObject([{ title: 'Sluice', parameters: { rollout: '10' } }])
      })

      it('are named: 250 % is taken by the server and found by lint', async () => {
        const parameters = { rollout: '250', stickiness: 'default', groupId: 'x' }
        const path = `${FEATURES}/new-checkout/environments/production/strategies`
        expect((await call('POST', path, { name: 'flexibleRollout', parameters })).status).toBe(200)
        const flags = await storeAt(unleash.url).read('production', 'all')
        expect(
          flags
            .lint()
            .map(({ message }) => message)
            .join(),
        ).toContain('"250"')
      })

      it('names a wrong environment, a wrong flag and a wrong token each as what it is', async () => {
        const store = storeAt(unleash.url)
        await expect(store.read('prod', ['new-checkout'])).rejects.toThrow(
          /no environment "prod".*development, production/,
        )
        const flags = await store.read('production', ['nothing'])
        expect(flags.plan('nothing', { kind: 'kill' })).toMatchObject({ reasonCode: 'unknown-flag' })
        const place = { name: 'Unleash', url: unleash.url, headers: { authorization: '*:*.wrong' } }
        const wrong = unleashStore(providerApi(place, { fetch, clock }), { project: 'default', environments })
        await expect(wrong.read('production', ['new-checkout'])).rejects.toThrow('401')
      })
    })
  },
  find,
)
