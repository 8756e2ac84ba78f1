import { defineContract } from '../../../lib/kernel/contract.ts'

export const contract = defineContract({
  name: 'release-notes',
  description:
    'The right range by reachability, the right next version, notes people read; publishes releases that are safe to repeat.',
  branding: { icon: 'file-text', color: 'purple' },
  inputs: {
    mode: {
      kind: 'enum',
      options: ['notes', 'publish', 'changelog', 'preview', 'deployed-range', 'tell-issues'],
      default: 'notes',
      description:
        '`notes` finds range and version and writes the notes. `publish` makes the release too. `changelog` keeps a changelog file. `preview` says in a pull request which version it will make. `deployed-range` says what a candidate brings to an environment. `tell-issues` tells the issues of a release that it is in production.',
    },
    component: {
      kind: 'string',
      description:
        'Component in a repository with several: a name under `release.components` in the configuration, and the name its deployments are recorded under. `notes` and `publish` take several, with commas or line breaks between them, or `*` for all that are listed; each has a report of its own, named in `report`.',
    },
    environment: {
      kind: 'string',
      description:
        '`deployed-range`: the environment the candidate goes to. `notes` and `publish`: the environment it was verified in, whose deployment is told to operations (`enrich: facts`). `tell-issues`: the environment that issues are told of.',
    },
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
        'The version, when it is known already. It is checked: strict semver, higher than the release before, not taken. With `deployed-range`: the version whose tag is the candidate; beside `to-ref` it is a name of any form.',
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
        '`publish`: make this prerelease the final release: same commit, same files. Its version (`1.5.0-rc.1`), its tag (`v1.5.0-rc.1`), its store (`release:v1.5.0-rc.1/shop.mjs`) or the digest of one of its files (`sha256:…`).',
    },
    audience: {
      kind: 'enum',
      options: ['users', 'operations'],
      default: 'users',
      description:
        '`users`: what they notice first, the rest folded. `operations`: everything, with ids and how the range was chosen.',
    },
    template: {
      kind: 'string',
      description:
        'Path of a mustache template in the repository, in place of the built-in text of `notes` and `publish`. Default: `release.notes.template` of the configuration.',
    },
    enrich: {
      kind: 'list',
      description:
        'What to ask for beside the commits, one a line: `pull-requests` (labels, authors), `issues` (titles and states of linked ones), `contributors` (who is new), `facts` (checks, coverage, deployment). `none`: nothing, whatever the configuration says. Default: `release.notes.enrich` of the configuration, else nothing.',
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
      description: 'Token for everything but `notes` that asks for nothing (`enrich`).',
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
    'pull-request-url': 'Address of the pull request with the changelog.',
    store: 'Where the first asset lies durably (`release:<tag>/<file>`), as `deploy` takes it.',
    digest: 'Digest of the first asset (`sha256:…`).',
    notes: 'Path of the notes as Markdown.',
    'notes-json': 'Path of the notes as JSON (`schema/release-notes.notes.schema.json`).',
    commits: 'How many commits the range has.',
    breaking: 'How many entries are breaking changes.',
    issues:
      'How many issues are to be told of it (`publish` with `environment`, where `release.notes.tell-issues` is set), or were told (`tell-issues`); empty where nobody is.',
    report: 'Path of the JSON report.',
  },
  results: ['generated', 'published', 'drafted', 'updated', 'unchanged', 'refused', 'error'],
  reasonCodes: {
    'notes-written': 'The notes are written; nothing was published.',
    'nothing-changed': 'Nothing changed since the release before, so there is no next version.',
    'release-published': 'The release is published with all its files.',
    'release-drafted': 'The release is there as a draft with all its files.',
    'already-published': 'The release was published before, with the same commit and the same files.',
    'already-final': '`from-prerelease` names a final release; there is nothing left to do.',
    'preview-written': 'The preview stands in the comment of the pull request.',
    'changelog-written': 'The version stands in the changelog now.',
    'changelog-proposed': 'A pull request puts the version into the changelog.',
    'changelog-current': 'The changelog has the version already; it stays as it is.',
    'changelog-edited': 'Somebody wrote to the branch of the pull request; it stays as it is.',
    'issues-told': 'Each linked issue knows that it is in production.',
    'telling-is-off': '`release.notes.tell-issues` is not set, so no issue is told.',
    'not-in-production': 'The environment serves something else, by its record, so no issue is told.',
    'not-all-told': 'GitHub refused to tell an issue; a run that is repeated goes on.',
    'not-a-branch': 'A changelog is kept on a branch, and the run is about something else.',
    'branch-protected': 'The branch takes no commit of this token; a pull request would do.',
    'pull-requests-not-allowed': 'The repository does not let workflows open pull requests.',
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
      scope: 'pull-requests',
      access: 'write',
      why: 'The comment of `preview`, the pull request of `changelog`; `read` is enough for `enrich`.',
      without: 'The preview stands in the summary of the run only; no labels, no pull request for the changelog.',
    },
    {
      scope: 'issues',
      access: 'write',
      why: 'The comments of `tell-issues`; `read` is enough for `enrich: issues`.',
      without: 'Linked issues have no titles and are not told.',
    },
    {
      scope: 'checks',
      access: 'read',
      why: 'Checks and coverage with `enrich: facts`.',
      without: 'Notes for operations lack them.',
    },
    {
      scope: 'actions',
      access: 'read',
      why: 'Whether the runs behind deployment records can be trusted.',
      without: '`deployed-range`, `tell-issues` and the deployment in `enrich: facts` cannot answer.',
    },
    {
      scope: 'deployments',
      access: 'read',
      why: 'What an environment serves, with `deployed-range` and `tell-issues`.',
      without: 'Neither can answer.',
    },
  ],
})
