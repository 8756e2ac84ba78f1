import { PROVENANCE_REASONS } from '../provenance/reasons.ts'

/** Why a change was refused or did not succeed. Actions that change environments repeat these in their contracts. */
export const DELIVERY_REASONS = {
  'newer-ledger': 'The ledger holds a record of a newer Sluice; use that version or a later one.',
  'foreign-run':
    'Records of this run would not count: it runs for a pull request, on a branch that may not deploy, or by a workflow that is not trusted.',
  'unknown-environment': '`.github/sluice.yml` does not know the environment.',
  'forward-in-recovery-environment':
    'The environment is there for the way back only; forward changes go to the ordinary one.',
  'wrong-order': 'The path asks for another environment first.',
  'not-verified-upstream': 'The candidate is not verified in the environment before this one.',
  'upstream-changing': 'The environment before this one is being changed.',
  'foreign-record': 'The only record that would prove it was not written by a trusted run.',
  superseded: 'A newer candidate is verified upstream; it takes the place of this one.',
  'soak-not-met': 'The candidate has not been verified upstream for long enough.',
  'candidate-not-durable': 'The candidate lies nowhere that lasts, so it could not be fetched again for a way back.',
  'candidate-unavailable': 'The candidate cannot be fetched.',
  'candidate-expired': 'The candidate was an artifact of a workflow run, and those expire: build again and publish it.',
  'digest-mismatch': 'The file is not the one that the digest names.',
  ...PROVENANCE_REASONS,
  held: 'The digest is held out of this environment until somebody lifts the hold.',
  locked: 'A person has locked the environment.',
  frozen: 'The environment is frozen at this time.',
  'hotfix-not-allowed': 'The environment has no lane for hotfixes, or nobody said why it is one.',
  'override-not-approved': 'Nobody who may has approved the override in this run.',
  'gate-failed': 'An external gate says no.',
  'gate-unknown': 'An external gate gives no answer that can be used.',
  'sign-off-missing': 'Nobody has signed off this candidate.',
  'sign-off-failed': 'Somebody has tried this candidate and said no.',
  'older-than-serving': 'What serves was built from a newer commit, or the two cannot be compared.',
  'serving-changed': 'Something else serves than when it was shown, before the approval, what the candidate brings.',
  'diverged-from-serving':
    'What serves has commits that this candidate does not have, as after a hotfix from a branch.',
  'approval-missing': 'Nobody has approved in this run.',
  'approver-not-allowed': 'Only people whose approval does not count have approved.',
  'environment-missing': 'The environment that approves does not exist in the repository.',
  'environment-unprotected': 'The environment that approves has no required reviewers.',
  'no-driver': 'The environment has no `target`, so Sluice cannot change it by itself.',
  'no-observation': 'Nothing tells what serves: neither `target.observe` nor a probe with `version`.',
  'strategy-needs-verb': 'The strategy needs something that the driver does not have.',
  'change-in-progress': 'Another run is changing this environment.',
  'lock-unreadable': 'The lock of the environment says nothing that can be read; a person has to look.',
  'lock-lost': 'Another run took the lock over while this one was at work.',
  'lock-unsafe': 'GitHub does not compare before it moves the ref of a lock, so it would protect nothing.',
  'already-serving': 'The environment serves this candidate and it is verified.',
  'nothing-open': 'No record of the environment was left open.',
  'verification-failed': 'The environment did not serve well after the change.',
  'serving-mismatch': 'What serves is not what was put in place.',
  inconclusive: 'Nobody can tell whether it serves well; it stays as it is until a person decides.',
  holding: 'A step serves well and is held for as long as the configuration asks.',
  'waits-for-continue': 'A step serves well; a person starts the promotion once more for the next one.',
  'driver-failed': 'A command of the driver failed.',
  'provision-failed': 'The infrastructure could not be brought up to date; nothing else was changed.',
  'steps-failed': 'The steps between `begin` and `finish` did not succeed.',
  interrupted: 'The run that made the change ended before it took effect.',
  'preview-of-fork': 'The pull request comes from a fork, whose code gets no preview.',
  'pull-request-closed': 'The pull request is closed.',
  'return-failed': 'The change failed, and the way back failed too.',
} as const

export type DeliveryReason = keyof typeof DELIVERY_REASONS

/** The work cannot go on, for a reason that is nobody's fault in Sluice; the message says what to do. */
export class Refusal extends Error {
  readonly reason: DeliveryReason

  constructor(reason: DeliveryReason, message: string) {
    super(message)
    this.name = 'Refusal'
    this.reason = reason
  }
}
