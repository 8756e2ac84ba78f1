import { flagdFileStore } from '../../../actions/flag-toggle/src/flagd-file/store.ts'
import { memoryRepository } from '../doubles/branch.ts'
import { booleanFlag, evaluator, fileText } from '../flags.ts'
import { driverContract, type Harness } from './driver-contract.ts'

const PATH = '.github/flags.flagd.json'
const DEFINITIONS = fileText({ 'new-checkout': booleanFlag(), 'dark-mode': booleanFlag() })

driverContract('flagd-file, evaluated by flagd-core', async (): Promise<Harness> => {
  const repository = memoryRepository()
  const { github, files } = repository
  let round = 0
  const branch = () => `flags-${round}`
  const file = (environment: string) => repository.at(branch()).get(`${environment}.flagd.json`)
  return {
    get store() {
      const place = { github, branch: branch(), repository: undefined }
      return flagdFileStore(github, place, { defaultBranch: 'main', definitions: PATH, extensions: 1 })
    },
    async served(environment, flag, users) {
      const evaluate = evaluator(file(environment) ?? '')
      return users.map((targetingKey) => ({ on: true, off: false })[evaluate({ targetingKey }, flag) ?? ''])
    },
    async addRule(user) {
      const targeting = { if: [{ '===': [{ var: 'targetingKey' }, user] }, 'on', 'off'] }
      files.set(PATH, fileText({ 'new-checkout': booleanFlag({ targeting }), 'dark-mode': booleanFlag() }))
    },
    async unmanaged() {
      const { flags } = JSON.parse(file('production') ?? DEFINITIONS) as { flags: Record<string, object> }
      const {
        state: _,
        defaultVariant: __,
        targeting: ___,
        ...rest
      } = { ...flags['new-checkout'] } as Record<string, unknown>
      return JSON.stringify([rest, flags['dark-mode']])
    },
    async reset() {
      round++
      files.set(PATH, DEFINITIONS)
    },
    async close() {},
  }
})
