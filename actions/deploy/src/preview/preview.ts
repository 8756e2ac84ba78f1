import type { Inputs } from '../../../../lib/kernel/inputs.ts'
import type { contract } from '../contract.ts'
import type { Ended } from '../outcome.ts'
import type { Telling } from '../ports.ts'
import { takeDown } from './down.ts'
import { pullRequestNumber } from './pull-request.ts'
import { openPreviewSetting, type PreviewSetting } from './setting.ts'
import { sweep } from './sweep.ts'
import { bringUp } from './up.ts'

type DeployInputs = Inputs<typeof contract>

/** `up` and `down`: the preview of one pull request. */
export async function preview(inputs: DeployInputs, component: string, ports: Telling): Promise<Ended> {
  const number = await pullRequestNumber(inputs['pull-request'], ports.env)
  const setting = await open(inputs, component, ports)
  return inputs.mode === 'up'
    ? bringUp(inputs, number, setting, ports)
    : takeDown(number, setting, inputs['dry-run'] === true)
}

/** `reconcile` of an environment that holds previews: destroys those whose time is over. */
export async function sweepPreviews(inputs: DeployInputs, component: string, ports: Telling): Promise<Ended> {
  const setting = await open(inputs, component, ports)
  return sweep(setting, await ports.github.now(), inputs['dry-run'] === true, ports.log)
}

function open(inputs: DeployInputs, component: string, ports: Telling): Promise<PreviewSetting> {
  return openPreviewSetting({ environment: inputs.environment, component, configPath: inputs.config }, ports)
}
