import { LOCK_INPUTS } from '../../../lib/delivery/lock/inputs.ts'
import { DELIVERY_REASONS } from '../../../lib/delivery/reasons.ts'
import { defineContract } from '../../../lib/kernel/contract.ts'

export const contract = defineContract({
  name: 'rollback',
  description:
    'Takes an environment back to the last known good release, or to one you name, by digest and without a rebuild; the bad digest is held.',
  branding: { icon: 'rotate-ccw', color: 'orange' },
  inputs: {
    mode: {
      kind: 'enum',
      options: ['restore', 'lift-hold', 'list', 'watch'],
      default: 'restore',
      description:
        '`restore` puts an earlier release back. `lift-hold` lets a held digest in again. `list` shows what can be gone back to, and what speaks against the rest. `watch` verifies the environment anew and, when it fails, does what `rollback.watch` in the configuration allows.',
    },
    environment: { kind: 'string', required: true, description: 'Environment to take back.' },
    component: {
      kind: 'string',
      description: 'What is taken back, in a repository with several. Default: the name of the repository.',
    },
    'to-version': {
      kind: 'string',
      description:
        '`restore`: a version, a digest or the id of a deployment; empty for the last known good. `lift-hold`: version or digest that is held; may be empty when only one is.',
    },
    because: { kind: 'string', description: 'Why, in your words. Required by `restore` and `lift-hold`.' },
    incident: {
      kind: 'string',
      description: 'Name of the incident. The same incident again changes nothing once it has been taken back.',
    },
    'flags-first': {
      kind: 'boolean',
      default: 'false',
      description:
        'Turn off the flags that the release brought before anything is taken back; when the environment serves well then, stop there.',
    },
    force: {
      kind: 'boolean',
      default: 'false',
      description:
        'Go back although data or configuration speak against it. Somebody else than who started the run must have approved in it; who, is read from the run.',
    },
    'open-issue': {
      kind: 'boolean',
      default: 'false',
      description: 'Keep one incident issue for the bad digest: timeline, range, suspect commits. Nobody is mentioned.',
    },
    'revert-pull-request': {
      kind: 'boolean',
      default: 'false',
      description: 'Propose a pull request that takes the bad range out of the default branch.',
    },
    ...LOCK_INPUTS,
    config: {
      kind: 'string',
      default: '.github/sluice.yml',
      description: 'Configuration file, read at the tip of the default branch.',
    },
    'dry-run': { kind: 'boolean', default: 'false', description: 'Say what would happen; change and record nothing.' },
    'github-token': { kind: 'secret', default: '${{ github.token }}', description: 'Token for the ledger.' },
  },
  outputs: {
    result:
      '`restored`, `mitigated` (flags off, and it serves well), `unchanged`, `lifted`, `listed`, `planned` (dry run), `refused`, `no-target`, `failed` or `error`.',
    'reason-code': 'Why, from the list below.',
    version: 'Version that serves at the end, or would.',
    digest: 'Its digest.',
    'from-version': 'Version that was taken back.',
    'time-to-detect':
      'Seconds from putting the bad version in place to its first bad sign; empty when nobody knows it.',
    'time-to-restore': 'Seconds from the decision until the restored version served, verified; empty when it does not.',
    'deployment-id': 'Record in the ledger.',
    issue: 'Address of the incident issue.',
    report: 'Path of the report as JSON (`sluice/rollback@1`).',
  },
  results: [
    'restored',
    'mitigated',
    'unchanged',
    'lifted',
    'listed',
    'planned',
    'refused',
    'no-target',
    'failed',
    'error',
  ],
  reasonCodes: {
    restored: 'The environment serves the earlier release and it is verified.',
    withdrawn:
      'A change that waited and took no traffic was ended; its digest is held, and what served before goes on serving.',
    'already-restored':
      'The environment serves what a rollback put back; name a version or a new incident to go further.',
    mitigated: 'The flags of the release are off and the environment serves well; nothing was taken back.',
    'no-target': 'No earlier release can be gone back to.',
    'crosses-irreversible-step': 'A step since then has lost data for good; the earlier release would miss it.',
    'crosses-contract-step': 'A step since then has changed data in a way that the earlier release does not work with.',
    'format-unreadable': 'What has been written since then is in a format that the earlier release cannot read.',
    'data-changes-unknown': 'It could not be told what a release since then did to data.',
    'config-differs':
      'The configuration is not the one that the release was verified with, and the policy says to refuse.',
    'not-verified': 'The release was never verified in this environment, or failed.',
    'rolled-back': 'The release itself was taken back.',
    'not-durable': 'The release lies nowhere that lasts.',
    'hold-lifted': 'The digest may enter the environment again.',
    'not-held': 'No such digest is held.',
    listed: 'The records were listed.',
    'dry-run': 'Only a plan was made.',
    'no-record': '`watch`: what serves is not in the ledger, so nothing is to blame.',
    healthy: '`watch`: the environment serves well.',
    'failure-too-old': '`watch`: the failure began too long ago; a person decides.',
    'rolled-back-recently': '`watch`: a rollback happened within the window; a person decides.',
    'serves-a-rollback': '`watch`: what serves was put there by a rollback, which is never taken back by itself.',
    'told-people': '`watch`: the environment fails, and the policy leaves it to people.',
    'break-glass': 'Put in place without a job; the next reconcile records what serves.',
    ...DELIVERY_REASONS,
  },
  permissions: [
    {
      scope: 'deployments',
      access: 'write',
      why: 'The ledger: the record of the rollback, the end of the bad one, the hold.',
      without: 'Nothing can be recorded, so nothing is taken back.',
    },
    {
      scope: 'contents',
      access: 'read',
      why: 'Configuration at the default branch; candidates in releases.',
      without: 'There is nothing to put back.',
    },
    {
      scope: 'actions',
      access: 'read',
      why: 'Runs behind records: are they to be believed, are they over. Who approved a forced one.',
      without: 'No record of another run can be believed, so there is no target.',
    },
    {
      scope: 'contents',
      access: 'write',
      why: 'With `flags-first`, to turn off flags; with `revert-pull-request`, its branch.',
      without: 'Flags stay as they are, and the rollback goes on; there is no pull request. Both are told.',
    },
    {
      scope: 'issues',
      access: 'write',
      why: 'With `open-issue`, the incident issue.',
      without: 'A warning; the rollback is the same.',
    },
    {
      scope: 'pull-requests',
      access: 'write',
      why: 'With `revert-pull-request`.',
      without: 'A warning; the rollback is the same.',
    },
  ],
})

export type Contract = typeof contract
