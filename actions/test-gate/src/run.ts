import { jobRunner, runAction } from '../../../lib/kernel/action.ts'
import { contract } from './contract.ts'

// Everything else is loaded once the inputs are known to be right.
await runAction(
  contract,
  async (inputs, runner) => {
    const { wire } = await import('./wire.ts')
    return wire(inputs, runner)
  },
  jobRunner(),
  async (thrown, runner) => {
    const { wireWrongInputs } = await import('./wire-wrong-inputs.ts')
    return wireWrongInputs(thrown, runner)
  },
)
