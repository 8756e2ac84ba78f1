import { describe, expect, it } from '@jest/globals'
import type { ActionContract } from '../../lib/kernel/contract.ts'
import { stepFaults } from './action-steps.ts'
import { choiceFaults } from './choices.ts'
import { type House, workflow } from './house.ts'
import { referenceFaults } from './references.ts'
import { callFaults } from './workflow-calls.ts'

const callee = workflow(
  '.github/workflows/go.yml',
  `
on:
  workflow_call:
    inputs:
      target: { type: string, required: true }
      final: { type: boolean }
      minutes: { type: number }
    secrets:
      key: { required: true }
    outputs:
      version: { value: '\${{ jobs.go.outputs.version }}' }
permissions: {}
jobs:
  go:
    permissions: { contents: read, deployments: write }
    outputs: { version: '\${{ steps.it.outputs.version }}' }
    steps:
      - id: it
        uses: $/actions/mover
        with: { mode: 'on', target: '\${{ inputs.target }}', final: '\${{ inputs.final }}' }
      - run: sleep "$MINUTES"
        env: { MINUTES: '\${{ inputs.minutes }}', KEY: '\${{ secrets.key }}' }
`,
)

const mover: ActionContract = {
  name: 'mover',
  description: 'Moves.',
  branding: { icon: 'box', color: 'blue' },
  inputs: {
    mode: { kind: 'enum', options: ['on', 'off'], required: true, description: 'What.' },
    target: { kind: 'string', description: 'Where.' },
    final: { kind: 'boolean', description: 'Whether.' },
  },
  outputs: { result: '', 'reason-code': '', report: '', version: '' },
  results: ['moved'],
  reasonCodes: {},
  permissions: [],
}

const house: House = {
  callees: new Map([['go.yml', callee]]),
  contracts: new Map([['mover', mover]]),
  composites: new Map([
    ['.github/actions/fetch', { inputs: { digest: { required: true } }, outputs: { file: {} }, runs: {} }],
  ]),
}

const job = (yaml: string) => workflow('sample.yml', `on: push\njobs:\n  one:\n${yaml.replace(/^/gm, '    ')}`)

describe('a call of a reusable workflow', () => {
  const call = (rest: string) =>
    callFaults(job(`uses: sluice-actions/sluice/.github/workflows/go.yml@${'0'.repeat(40)}\n${rest}`), house)
  const whole = 'with: { target: dev }\nsecrets: { key: x }\n'

  it('is good with all that is asked', () => {
    expect(call(`${whole}permissions: { contents: write, deployments: write }`)).toEqual([])
  })
  it.each([
    ['permissions: { deployments: write }', 'does not grant contents: read'],
    ['permissions: { contents: read, deployments: read }', 'does not grant deployments: write'],
    ['permissions: read-all', 'does not grant deployments: write'],
    ['', 'does not name its permissions'],
  ])('is at fault with %j', (permissions, fault) => {
    expect(call(whole + permissions)).toEqual([expect.stringContaining(fault)])
  })
  it.each([
    ['with: { target: dev, environment: x }', 'passes input environment, which is not declared'],
    ['with: {}', 'does not pass input target, which is required'],
    ["with: { target: dev, final: 'true' }", 'passes string "true" as input final'],
    ["with: { target: dev, minutes: '5' }", 'passes string "5" as input minutes'],
    ['with: { target: 1 }', 'passes number 1 as input target'],
  ])('is at fault with %j', (inputs, fault) => {
    expect(call(`${inputs}\nsecrets: { key: x }\npermissions: write-all`)).toEqual([expect.stringContaining(fault)])
  })
  it('hands over exactly the declared secrets', () => {
    expect(call('with: { target: dev }\npermissions: write-all\nsecrets: { other: x }')).toEqual([
      expect.stringContaining('hands over secret other, which is not declared'),
      expect.stringContaining('does not hand over secret key, which is required'),
    ])
  })
  it('must lead to a workflow that there is', () => {
    expect(callFaults(job('uses: $/.github/workflows/gone.yml'), house)).toEqual([
      expect.stringContaining('which is not a reusable workflow'),
    ])
  })
})

describe('a step with an action of ours', () => {
  const step = (yaml: string) => stepFaults(job(`steps:\n  - name: s\n    ${yaml.replaceAll('\n', '\n    ')}`), house)

  it.each([
    ['uses: $/actions/mover\nwith: { mode: on }', []],
    ["uses: $/actions/mover\nwith: { mode: '${{ inputs.mode }}' }", []],
    ['uses: actions/checkout@v7\nwith: { anything: 1 }', []],
    ['uses: $/.github/actions/fetch\nwith: { digest: x }', []],
  ])('is good: %j', (yaml, none) => {
    expect(step(yaml)).toEqual(none)
  })
  it.each([
    ['uses: $/actions/mover', 'does not pass input mode'],
    ['uses: $/actions/mover\nwith: { mode: up }', 'must be one of "on", "off"'],
    ['uses: $/actions/mover\nwith: { mode: on, final: maybe }', 'neither "true" nor "false"'],
    ['uses: $/actions/mover\nwith: { mode: on, where: x }', 'passes input where'],
    ['uses: $/actions/gone', 'is no action of ours'],
    ['uses: $/.github/actions/fetch', 'does not pass input digest'],
  ])('is at fault: %j', (yaml, fault) => {
    expect(step(yaml)).toEqual([expect.stringContaining(fault)])
  })
})

describe('a reference', () => {
  const faults = (yaml: string) => referenceFaults(workflow('sample.yml', yaml), house)
  const jobs = (one: string, two: string) => `on: push\njobs:\n  one: ${one}\n  two: ${two}\n`

  it('is good when it leads somewhere', () => {
    expect(referenceFaults(callee, house)).toEqual([])
    const one = '{ uses: $/.github/workflows/go.yml }'
    expect(
      faults(jobs(one, "{ needs: one, if: needs.one.outputs.version != '' && needs.one.result == 'success' }")),
    ).toEqual([])
    expect(faults(jobs("{ steps: [{ id: a, run: 'echo x=1' }, { if: steps.a.outputs.x == 1 }] }", '{}'))).toEqual([])
  })
  it.each([
    ['{}', '{ needs: three }', 'needs three, which is no job'],
    ['{}', "{ if: needs.one.result == 'success' }", 'refers to job one, which it does not need'],
    ['{}', "{ needs: one, if: needs.one.outputs.x == '' }", 'job one has no output x'],
    [
      '{ uses: $/.github/workflows/go.yml }',
      "{ needs: [one], name: '${{ needs.one.outputs.digest }}' }",
      'no output digest',
    ],
    ["{ steps: [{ if: steps.a.outputs.x == '' }] }", '{}', 'refers to step a, which is not in it'],
    ["{ steps: [{ if: steps.a.outcome == '' }] }", '{}', 'refers to step a, which is not in it'],
    ["{ steps: [{ id: a, uses: $/actions/mover }, { if: steps.a.outputs.url == '' }] }", '{}', 'has no output url'],
    ["{ steps: [{ id: a, run: 'true' }, { if: steps.a.outputs.x == '' }] }", '{}', 'step a sets no x'],
    ["{ name: '${{ inputs.where }}' }", '{}', 'refers to input where, which is not declared'],
  ])('is at fault: %j and %j', (one, two, fault) => {
    expect(faults(jobs(one, two))).toEqual([expect.stringContaining(fault)])
  })
  it('counts for every declaration', () => {
    const unused = 'on: { workflow_call: { inputs: { a: { type: string } }, secrets: { b: {} } } }\njobs: {}'
    expect(faults(unused)).toEqual([
      expect.stringContaining('input a has no effect'),
      expect.stringContaining('secret b has no effect'),
    ])
  })
})

describe('a choice', () => {
  const template = (options: string) =>
    workflow(
      'workflows/sample.yml',
      `on: { workflow_dispatch: { inputs: { what: { type: choice, options: ${options} } } } }
jobs:
  go:
    uses: sluice-actions/sluice/.github/workflows/pass.yml@${'0'.repeat(40)}
    with: { mode: '\${{ inputs.what }}' }
`,
    )
  const pass = workflow(
    '.github/workflows/pass.yml',
    "jobs: { go: { steps: [{ uses: $/actions/mover, with: { mode: '${{ inputs.mode }}' } }] } }",
  )
  const through: House = { ...house, callees: new Map([['pass.yml', pass]]) }

  it('is followed through what is called, to the list of the action', () => {
    expect(choiceFaults(template("['on', 'off']"), through)).toEqual([])
    expect(choiceFaults(template("['on', sideways]"), through)).toEqual([
      'workflows/sample.yml: choice sideways of what is refused by the action',
    ])
  })
})
