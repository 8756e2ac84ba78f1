import { defineContract } from '../../../lib/kernel/contract.ts'

export const contract = defineContract({
  name: 'release-notes',
  description:
    'The right range by reachability, the right next version, notes people read; publishes releases that are safe to repeat.',
  branding: { icon: 'file-text', color: 'purple' },
  inputs: {
    mode: {
      kind: 'enum',
      options: ['notes', 'publish', 'deployed-range'],
      default: 'notes',
      description:
        '`notes` finds range and version and writes the notes, without any call to GitHub. `publish` makes the release too. `deployed-range` says what a candidate brings to an environment.',
    },
    component: {
      kind: 'string',
      description:
        'Component in a repository with several: a name under `release.components` in the configuration, and the name its deployments are recorded under.',
    },
    environment: { kind: 'string', description: '`deployed-range`: the environment the candidate goes to.' },
    'from-ref': {
      kind: 'string',
      description: 'Branch, tag or commit after which the range starts, instead of the release before.',
    },
    'to-ref': {
      kind: 'string',
      description: 'Branch, tag or commit the range ends with. Default: the commit of the run.',
    },
    tag: { kind: 'string', description: 'The whole tag, prefix and version, when it is known already.' },
    version: {
      kind: 'string',
      description:
        'The version, when it is known already. It is checked: strict semver, higher than the release before, not taken. With `deployed-range`: the version whose tag is the candidate.',
    },
    bump: {
      kind: 'enum',
      options: ['patch', 'minor', 'major'],
      description: 'How far to move the version, instead of what the commits say.',
    },
    prerelease: {
      kind: 'string',
      description:
        'Identifier such as `rc`: the next version is then the next prerelease (`1.5.0-rc.2`). Empty: a final version. Whether a release is marked as a prerelease follows from its version.',
    },
    'from-prerelease': {
      kind: 'string',
      description:
        '`publish`: make this prerelease the final release: same commit, same files. Its tag (`v1.5.0-rc.1`), its store (`release:v1.5.0-rc.1/shop.mjs`) or the digest of one of its files (`sha256:…`).',
    },
    audience: {
      kind: 'enum',
      options: ['users', 'operations'],
      default: 'users',
      description:
        '`users`: what they notice first, the rest folded. `operations`: everything, with ids and how the range was chosen.',
    },
    assets: {
      kind: 'list',
      description: '`publish`: files to attach, one path per line. Their digests go into `checksums.txt` beside them.',
    },
    draft: {
      kind: 'boolean',
      default: 'false',
      description: '`publish`: stop before the release becomes visible; a later run without it goes on from there.',
    },
    config: {
      kind: 'string',
      default: '.github/sluice.yml',
      description: 'Path of the configuration in the repository; only its `release` part is read.',
    },
    'github-token': {
      kind: 'secret',
      default: '${{ github.token }}',
      description: 'Token for `publish` and `deployed-range`. `notes` needs none.',
    },
    'dry-run': { kind: 'boolean', default: 'false', description: 'Do everything except writing to GitHub.' },
  },
  outputs: {
    result: 'How it ended.',
    'reason-code': 'Why, as one of the codes below.',
    version: 'The version, without prefix.',
    'previous-version': 'Version of the release before; empty when there is none.',
    bump: '`major`, `minor`, `patch` or `none`: what moved since the release before.',
    tag: 'Prefix and version.',
    prerelease: '`true` when the version is a prerelease.',
    'release-id': 'Number of the release on GitHub.',
    'release-url': 'Address of the release.',
    store: 'Where the first asset lies durably (`release:<tag>/<file>`), as `deploy` takes it.',
    digest: 'Digest of the first asset (`sha256:…`).',
    notes: 'Path of the notes as Markdown.',
    'notes-json': 'Path of the notes as JSON (`schema/release-notes.notes.schema.json`).',
    commits: 'How many commits the range has.',
    breaking: 'How many entries are breaking changes.',
    report: 'Path of the JSON report.',
  },
  results: ['generated', 'published', 'drafted', 'unchanged', 'refused', 'error'],
  reasonCodes: {
    'notes-written': 'The notes are written; nothing was published.',
    'nothing-changed': 'Nothing changed since the release before, so there is no next version.',
    'release-published': 'The release is published with all its files.',
    'release-drafted': 'The release is there as a draft with all its files.',
    'already-published': 'The release was published before, with the same commit and the same files.',
    'already-final': '`from-prerelease` names a final release; there is nothing left to do.',
    'dry-run': 'All was checked and nothing was written.',
    'shallow-clone': 'The clone lacks history and it could not be fetched; set `fetch-depth: 0` on actions/checkout.',
    'unknown-ref': 'A branch, tag or commit does not exist in this clone.',
    'version-not-higher': 'The version given is not higher than the release before it.',
    'version-taken': 'The tag exists for another commit.',
    'foreign-release': 'A release or draft with this tag exists that this action did not make; it is never changed.',
    'release-taken-over': 'Another run works on, or has published, the release of this tag for another commit.',
    'asset-differs': 'The published release has other bytes under the same name; releases do not change.',
    'asset-damaged': 'A file on GitHub does not have the size or digest it must have.',
    'no-prerelease': 'No published prerelease of ours is what `from-prerelease` names.',
    'needs-workflows-permission':
      'GitHub wants the `workflows` permission for a tag on a commit whose workflow files differ from the branch; a job token cannot have it.',
  },
  permissions: [
    {
      scope: 'contents',
      access: 'write',
      why: 'Tag, release and files, with `publish`.',
      without: 'Notes and version still work with `contents: read`; nothing is published.',
    },
    {
      scope: 'deployments',
      access: 'read',
      why: 'What an environment serves, with `deployed-range`.',
      without: '`deployed-range` cannot answer.',
    },
  ],
})
