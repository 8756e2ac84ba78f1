import { flagdFileStore } from '../../../actions/flag-toggle/src/flagd-file/store.ts'
import { createGitHub } from '../../../lib/github/client.ts'
import { readContext } from '../../../lib/github/context.ts'
import { evaluator } from '../flags.ts'
import { DEFINITIONS, startWorld } from '../world.ts'
import { driverContract, type Harness } from './driver-contract.ts'

driverContract('flagd-file', async (): Promise<Harness> => {
  let branch = 0
  const world = await startWorld({ '.github/flags.flagd.json': DEFINITIONS })
  const { env, token } = world.job()
  const github = createGitHub(token, readContext(env))
  const place = () => ({ github, branch: `flags-${branch}`, repository: undefined })
  const definitions = { defaultBranch: 'main', definitions: '.github/flags.flagd.json', extensions: 1 }
  const store = () => flagdFileStore(github, place(), definitions)
  const file = (environment: string) => world.flagFile(environment, `flags-${branch}`)
  return {
    get store() {
      return store()
    },
    async served(environment, flag, users) {
      const evaluate = evaluator(await file(environment))
      return users.map((targetingKey) => ({ on: true, off: false })[evaluate({ targetingKey }, flag) ?? ''])
    },
    async addRule(user) {
      const rule = { if: [{ '===': [{ var: 'targetingKey' }, user] }, 'on', 'off'] }
      const text = DEFINITIONS.replace(
        '"defaultVariant": "off"',
        `"defaultVariant": "off", "targeting": ${JSON.stringify(rule)}`,
      )
      await world.commit({ '.github/flags.flagd.json': text })
    },
    async unmanaged() {
      const text = await file('production').catch(() => DEFINITIONS)
      const { flags } = JSON.parse(text) as { flags: Record<string, Record<string, unknown>> }
      const { state: _, defaultVariant: __, targeting: ___, ...rest } = flags['new-checkout'] ?? {}
      return JSON.stringify([rest, flags['dark-mode']])
    },
    async reset() {
      branch++
      await world.commit({ '.github/flags.flagd.json': DEFINITIONS })
    },
    close: () => world.github.close(),
  }
})
