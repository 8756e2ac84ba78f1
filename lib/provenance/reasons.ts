/** Why the provenance of a candidate is not what the configuration demands; part of the reasons of a delivery. */
export const PROVENANCE_REASONS = {
  'provenance-missing': 'Nothing signed says who built the candidate.',
  'provenance-invalid':
    'What is signed about the candidate cannot be verified: signature, certificate, log, time or kind.',
  'provenance-wrong-subject': 'What is signed is about another file.',
  'provenance-wrong-signer': 'Another workflow than the configuration allows has built and signed it.',
  'provenance-wrong-source': 'It was built from another repository, ref or commit, or for a pull request.',
  'provenance-wrong-runner': 'It was built on a runner that is not hosted by GitHub.',
  'provenance-unreadable': 'The provenance, or the authorities to judge it by, cannot be read.',
} as const

export type ProvenanceReason = keyof typeof PROVENANCE_REASONS
