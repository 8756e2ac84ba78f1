import { defineContract, type ReasonCode } from '../../../lib/kernel/contract.ts'

export const contract = defineContract({
  name: 'board',
  description:
    'Shows what serves in each environment, since when, what may move next and what holds it back; and checks the set-up of a repository that has none yet. Only reads.',
  branding: { icon: 'layout', color: 'purple' },
  inputs: {
    component: {
      kind: 'string',
      description: 'What is released as one. Default: the name of the repository.',
    },
    'check-setup': {
      kind: 'enum',
      options: ['auto', 'always', 'never'],
      default: 'auto',
      description:
        'Whether to check the set-up: configuration, environments, permissions, and the workflow files of the default branch. `auto`: while something is missing, or nothing was ever deployed.',
    },
    config: {
      kind: 'string',
      default: '.github/sluice.yml',
      description: 'Path of the configuration, which is read at the tip of the default branch.',
    },
    'github-token': {
      kind: 'secret',
      default: '${{ github.token }}',
      description: 'Token that reads; nothing is written.',
    },
  },
  outputs: {
    result:
      '`shown`: everything could be read. `incomplete`: shown, but something could not be read or the set-up lacks something. `error`.',
    'reason-code': 'Why, as a code.',
    open: 'JSON list of the environments that hold a record whose run is over, an old side or a preview that outlived its time, so that `deploy` with `mode: reconcile` has work there.',
    ready:
      'JSON list of the environments into which a candidate may move without people: all of the promotion proof passes that can be given beforehand, and no approval is configured.',
    ramps:
      'JSON list of the ramps that wait for nobody, as `{ environment, flag }`, so that `flag-toggle` with `mode: ramp` may have work there.',
    next: 'JSON list of what may move there: `[{ "environment", "version", "digest" }]`.',
    report: 'Path of the report (`schema/board.report.schema.json`).',
  },
  results: ['shown', 'incomplete', 'error'],
  reasonCodes: {
    'all-read': 'Everything was read, and the set-up lacks nothing that was looked at.',
    'setup-incomplete': 'The set-up lacks something; the check says what, and what to do. The step stays green.',
    'records-unreadable': 'The records of an environment could not be read, so what it serves is not known.',
    'no-token': 'There is no token, so nothing can be read.',
  },
  permissions: [
    {
      scope: 'contents',
      access: 'read',
      why: 'the configuration at the tip of the default branch, the workflow files, and which of two commits is later',
      without: 'nothing can be shown',
    },
    {
      scope: 'deployments',
      access: 'read',
      why: 'what serves where, and since when',
      without: 'every environment shows as unreadable, and the step fails',
    },
    {
      scope: 'actions',
      access: 'read',
      why: 'whether the runs behind the records can be trusted and are over, and how the environments are protected',
      without: 'every environment with records shows as unreadable, and the step fails',
    },
  ],
})

export type Contract = typeof contract
export type Reason = ReasonCode<Contract>
