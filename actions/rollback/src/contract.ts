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
      options: ['restore', 'lift-hold', 'list'],
      default: 'restore',
      description:
        '`restore` puts an earlier release back. `lift-hold` lets a held digest in again. `list` shows what can be gone back to, and what speaks against the rest.',
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
      '`restored`, `unchanged`, `lifted`, `listed`, `planned` (dry run), `refused`, `no-target`, `failed` or `error`.',
    'reason-code': 'Why, from the list below.',
    version: 'Version that serves at the end, or would.',
    digest: 'Its digest.',
    'from-version': 'Version that was taken back.',
    'time-to-detect':
      'Seconds from putting the bad version in place to its first bad sign; empty when nobody knows it.',
    'time-to-restore': 'Seconds from the decision until the restored version served, verified; empty when it does not.',
    'deployment-id': 'Record in the ledger.',
    report: 'Path of the report as JSON (`sluice/rollback@1`).',
  },
  results: ['restored', 'unchanged', 'lifted', 'listed', 'planned', 'refused', 'no-target', 'failed', 'error'],
  reasonCodes: {
    restored: 'The environment serves the earlier release and it is verified.',
    'already-restored':
      'The environment serves what a rollback put back; name a version or a new incident to go further.',
    'no-target': 'No earlier release can be gone back to.',
    'not-verified': 'The release was never verified in this environment, or failed.',
    'rolled-back': 'The release itself was taken back.',
    'not-durable': 'The release lies nowhere that lasts.',
    'hold-lifted': 'The digest may enter the environment again.',
    'not-held': 'No such digest is held.',
    listed: 'The records were listed.',
    'dry-run': 'Only a plan was made.',
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
      why: 'Runs behind records: are they to be believed, are they over.',
      without: 'No record of another run can be believed, so there is no target.',
    },
  ],
})
