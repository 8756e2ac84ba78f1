import { LOCK_INPUTS } from '../../../lib/delivery/lock/inputs.ts'
import { DELIVERY_REASONS } from '../../../lib/delivery/reasons.ts'
import { defineContract } from '../../../lib/kernel/contract.ts'

export const contract = defineContract({
  name: 'deploy',
  description:
    'Moves a candidate into an environment: proves that it may go, records it, reads back what serves, verifies it, and takes it back by itself when it fails.',
  branding: { icon: 'upload-cloud', color: 'purple' },
  inputs: {
    mode: {
      kind: 'enum',
      options: [
        'deploy',
        'promote',
        'begin',
        'finish',
        'adopt',
        'reconcile',
        'advance',
        'sign-off',
        'lock-environment',
        'unlock-environment',
        'up',
        'down',
      ],
      default: 'deploy',
      description:
        '`deploy` puts a candidate into the first environment of the path (or any, without a path). `promote` moves one that is verified in the environment before. `begin` and `finish` stand around your own steps: proof and record before, read back and verify after. `adopt` records what serves today as last known good. `reconcile` closes records that a dead run left open. `advance` starts your promotion workflow for what may move in without people. `sign-off` records that a person has tried a candidate in this environment. `lock-environment` and `unlock-environment` close it to forward changes (for `lock-ttl`, or until it is opened), and open it again. `up` and `down` build and destroy the preview of a pull request.',
    },
    environment: { kind: 'string', required: true, description: 'Environment that changes.' },
    component: {
      kind: 'string',
      description: 'What is deployed, in a repository with several. Default: the name of the repository.',
    },
    version: {
      kind: 'string',
      description:
        'Version of the candidate. `promote`: default is the one that serves in the environment before; where people approve, `version` or `digest` must say what they approve.',
    },
    digest: {
      kind: 'string',
      description:
        "`sha256:` digest of the candidate's file. Checked right before anything moves. Default: computed from `candidate`, or taken from the ledger. `begin` without either: the commit of the run stands for the candidate.",
    },
    candidate: {
      kind: 'string',
      description:
        "The candidate's file: `release:<tag>/<asset>`, `oci:<registry>/<name>@sha256:<digest>`, `run:<id>/<artifact>[/<file>]` (an artifact of a workflow run, while it lasts), or a path in the checkout. Fetched, and its digest computed, before anything moves. `promote`: default is where the ledger says it lies.",
    },
    store: {
      kind: 'string',
      description:
        'Where the candidate lies for as long as a way back may need it: `release:<tag>/<asset>` or `oci:<registry>/<name>@sha256:<digest>`. Default: `candidate`, when that is no path.',
    },
    'from-environment': {
      kind: 'string',
      description:
        '`promote`, `begin`, `advance`: environment that proves the candidate. Default: the one before in the path.',
    },
    kind: {
      kind: 'enum',
      options: ['ordinary', 'hotfix'],
      default: 'ordinary',
      description:
        '`hotfix`: a change that cannot wait. A freeze lets it pass, where the configuration has a lane for it (`hotfix`) and `because` says why.',
    },
    override: {
      kind: 'list',
      description:
        'What a person lets this candidate past, one a line: `freeze`, `order`, `diverged`. Needs `because`, and an approval in this run by somebody who neither started it nor wrote any of it.',
    },
    'sign-off': { kind: 'string', description: '`sign-off`: what is signed off, such as `exploratory`.' },
    verdict: {
      kind: 'enum',
      options: ['passed', 'failed'],
      default: 'passed',
      description: '`sign-off`: what the person found.',
    },
    'deployment-id': { kind: 'string', description: '`finish`: the output of `begin`.' },
    'steps-outcome': {
      kind: 'enum',
      options: ['success', 'failure', 'cancelled', 'skipped'],
      default: 'success',
      description: '`finish`: how your own steps ended, e.g. `steps.mine.outcome` as an expression.',
    },
    'pull-request': {
      kind: 'integer',
      min: 1,
      max: 999_999_999,
      description: '`up`, `down`: number of the pull request. Default: that of the event.',
    },
    'promote-workflow': {
      kind: 'string',
      description:
        '`advance`: file name of your workflow that promotes, e.g. `promote.yml`. It is started at the default branch with the inputs `environment`, `version` and `because`, and `component` where it is not the name of the repository.',
    },
    because: { kind: 'string', description: 'Why, in your words. Kept in the record.' },
    brings: {
      kind: 'string',
      description:
        'Path of what the change brings, as it was shown before the approval: the output `notes-json` of `release-notes` with `mode: deployed-range`. Kept in the evidence.',
    },
    ...LOCK_INPUTS,
    config: {
      kind: 'string',
      default: '.github/sluice.yml',
      description: 'Configuration file, read at the tip of the default branch.',
    },
    'dry-run': { kind: 'boolean', default: 'false', description: 'Prove and plan; change and record nothing.' },
    'github-token': {
      kind: 'secret',
      default: '${{ github.token }}',
      description: 'Token for the ledger.',
    },
  },
  outputs: {
    result:
      '`deployed`, `paused` (at a step; the environment serves both versions), `unchanged`, `begun` (by `begin`), `adopted` (by `adopt`), `noted` (by `sign-off`, `lock-environment`, `unlock-environment`), `dispatched` (by `advance`), `removed` (by `down`), `planned` (dry run), `refused`, `superseded`, `rolled-back`, `failed` or `error`.',
    'reason-code': 'Why, from the list below.',
    'deployment-id': 'Record in the ledger.',
    version: 'Version of the candidate.',
    digest: 'Digest of the candidate.',
    sha: 'Commit of the candidate.',
    'previous-version': 'Version that served before, according to the ledger.',
    'environment-url': 'Where users reach the environment.',
    plan: 'The proof and the steps as JSON (`sluice/plan@1`).',
    evidence: 'Path of the evidence of the change as JSON (`sluice/evidence@1`); empty when nothing was decided.',
    report: 'Path of the report as JSON (`sluice/deploy@1`).',
  },
  results: [
    'deployed',
    'paused',
    'unchanged',
    'begun',
    'adopted',
    'noted',
    'dispatched',
    'removed',
    'planned',
    'refused',
    'superseded',
    'rolled-back',
    'failed',
    'error',
  ],
  reasonCodes: {
    verified: 'The environment serves the candidate and it is verified.',
    recorded: 'The change is proven and recorded; your own steps come next.',
    adopted: 'What serves is recorded as verified.',
    noted: 'The sign-off, the lock or its end is recorded.',
    dispatched: 'The promotion workflow was started.',
    'already-dispatched': 'A run of the promotion workflow that may be for this environment has not ended.',
    'dry-run': 'Only a plan was made.',
    removed: 'What was to be destroyed is gone.',
    'nothing-to-remove': 'There is no preview to destroy.',
    ...DELIVERY_REASONS,
  },
  permissions: [
    {
      scope: 'deployments',
      access: 'write',
      why: 'The ledger: one GitHub deployment for each change, with its statuses; holds too.',
      without: 'Nothing can be recorded, so nothing is deployed.',
    },
    {
      scope: 'contents',
      access: 'read',
      why: 'Configuration at the default branch, order of commits, candidates in releases.',
      without: 'Nothing can be proven.',
    },
    {
      scope: 'actions',
      access: 'read',
      why: 'Runs behind records (are they to be believed, are they over), approvals of this run, protection of the environment.',
      without: 'No record of another run can be believed, and no approval can be seen.',
    },
    {
      scope: 'contents',
      access: 'write',
      why: 'Evidence beside the candidate in its release; the ref of `lock: ref`.',
      without: 'The evidence is only in the output, and `lock: ref` cannot be used.',
    },
    {
      scope: 'checks',
      access: 'read',
      why: '`requires` with `check`: check runs of the commit. What `test-gate` left there, for the evidence.',
      without: 'Such a gate cannot be asked, which is no yes; the evidence lacks what the gate said.',
    },
    {
      scope: 'statuses',
      access: 'read',
      why: '`requires` with `check`: commit statuses.',
      without: 'Such a gate cannot be asked, which is no yes.',
    },
    {
      scope: 'attestations',
      access: 'read',
      why: '`provenance`, where no bundle lies beside the candidate: what GitHub keeps about its digest.',
      without: 'Provenance is read beside the candidate only; elsewhere it cannot be read, which is no yes.',
    },
    {
      scope: 'packages',
      access: 'read',
      why: 'Candidates in ghcr.io; write, to keep their evidence there.',
      without: 'Candidates come from releases and other registries only.',
    },
    {
      scope: 'actions',
      access: 'write',
      why: '`advance`: start the workflow that promotes.',
      without: 'Nothing moves by itself; all other modes need only `actions: read`.',
    },
    {
      scope: 'pull-requests',
      access: 'read',
      why: "Who reviewed what a promotion brings, for the evidence. `up`: whether the pull request is open and no fork's.",
      without: 'The evidence names no reviewers; no preview comes up.',
    },
  ],
})
