import { describe, expect, it } from '@jest/globals'
import { checkSetup, looksIncomplete, STARTER } from '../../actions/board/src/setup/check.ts'
import type { SetupFacts } from '../../actions/board/src/setup/facts.ts'
import type { Finding } from '../../actions/board/src/setup/finding.ts'
import { parseConfig } from '../../lib/config/load.ts'

const PIN = 'a'.repeat(40)
const CONFIG = `version: 1
path: [dev, production]
environments:
  dev: { target: { driver: command, apply: ops/apply } }
  production:
    target: { driver: command, apply: ops/apply }
    approval: { environment: production-approval }
`
const GRANTS =
  'permissions: { contents: write, deployments: write, actions: read, checks: read, statuses: read, attestations: read, pull-requests: read }'

const call = (target: string, permissions = GRANTS, ref = PIN) =>
  `on: push\njobs:\n  go:\n    uses: sluice-actions/sluice/${target}@${ref}\n    ${permissions}\n`

const ROLLBACK_GRANTS =
  'permissions: { contents: write, deployments: write, actions: read, issues: write, pull-requests: write }'
const ROLLBACK = { name: 'rollback.yml', text: call('.github/workflows/rollback.yml', ROLLBACK_GRANTS) }
const RELEASE = { name: 'release.yml', text: call('.github/workflows/release.yml') }

const environment = (name: string, more: { reviewers?: boolean; anyBranch?: boolean } = {}) => ({
  name,
  reviewers: false,
  anyBranch: true,
  ...more,
})

async function facts(change: Partial<SetupFacts> = {}, config = CONFIG): Promise<SetupFacts> {
  return {
    configPath: '.github/sluice.yml',
    config: { kind: 'found', config: await parseConfig(config, 'test') },
    defaultBranch: 'main',
    records: { value: true },
    environments: {
      value: [
        environment('dev'),
        environment('production', { anyBranch: false }),
        environment('production-approval', { reviewers: true }),
      ],
    },
    workflows: { value: [RELEASE, ROLLBACK] },
    executables: new Map([['ops/apply', true]]),
    trustedRoots: new Map(),
    repository: 'sluice-actions/sluice',
    ...change,
  }
}

const lacking = (findings: readonly Finding[]) => findings.filter(({ state }) => state === 'missing')

describe('the set-up check', () => {
  it('finds nothing to do in a whole set-up, and says what no token can tell', async () => {
    const findings = await checkSetup(await facts())
    expect(lacking(findings)).toEqual([])
    const unknown = findings.filter(({ state }) => state === 'cannot-tell')
    expect(unknown.map(({ subject }) => subject)).toEqual(['Secrets of environments'])
    expect(unknown[0]?.next).toContain('release-with-environment-secrets.yml')
    expect(looksIncomplete(await facts())).toBe(false)
  })

  it('gives a starter that is a valid configuration', async () => {
    const [, , , config] = await checkSetup(await facts({ config: { kind: 'absent' }, workflows: undefined }))
    expect(config).toMatchObject({ state: 'missing', snippet: { file: '.github/sluice.yml', text: STARTER } })
    expect(STARTER.trim().split('\n')).toHaveLength(3)
    expect((await parseConfig(STARTER, 'starter')).path).toEqual(['dev', 'staging', 'production'])
  })

  it.each<[string, Partial<SetupFacts>, string, string]>([
    [
      'a token that may not read records',
      { records: { problem: '403' } },
      'Permission deployments: read',
      'Add "deployments: read"',
    ],
    [
      'a token that may not read environments',
      { environments: { problem: '403' } },
      'Permission actions: read',
      'Add "actions: read"',
    ],
    [
      'a broken configuration',
      { config: { kind: 'invalid', problem: 'pth: unknown key' } },
      'File .github/sluice.yml',
      'Mend it on main',
    ],
    [
      'an executable that is not there',
      { executables: new Map([['ops/apply', false]]) },
      'Executable ops/apply',
      'git add --chmod=+x ops/apply',
    ],
    [
      'authorities that are not there',
      { trustedRoots: new Map([['.github/trusted_root.jsonl', false]]) },
      'Authorities .github/trusted_root.jsonl',
      'gh attestation trusted-root > .github/trusted_root.jsonl',
    ],
    ['no workflow at all', { workflows: { value: [] } }, 'Workflows', 'Copy workflows/gate.yml'],
    [
      'no way back by hand',
      { workflows: { value: [RELEASE] } },
      'Workflow rollback.yml',
      'Copy workflows/rollback.yml',
    ],
    [
      'nothing that deploys',
      { workflows: { value: [ROLLBACK] } },
      'Workflow pipeline.yml',
      'Copy workflows/pipeline.yml',
    ],
    [
      'a call that grants too little',
      {
        workflows: {
          value: [
            ROLLBACK,
            { ...RELEASE, text: call('.github/workflows/release.yml', 'permissions: { contents: write }') },
          ],
        },
      },
      'Workflow release.yml, job go',
      'Add "actions: read", "attestations: read", "checks: read", "deployments: write", "pull-requests: read", "statuses: read"',
    ],
    [
      'a call at a branch',
      { workflows: { value: [ROLLBACK, { ...RELEASE, text: call('.github/workflows/release.yml', GRANTS, 'main') }] } },
      'Workflow release.yml, job go',
      'Pin it to the full commit',
    ],
    [
      'a workflow that is not YAML',
      { workflows: { value: [ROLLBACK, RELEASE, { name: 'bad.yml', text: 'a: [' }] } },
      'Workflow bad.yml',
      'Mend it',
    ],
  ])('finds %s', async (_, change, subject, next) => {
    const [first, ...more] = lacking(await checkSetup(await facts(change)))
    expect(first).toMatchObject({ subject, next: expect.stringContaining(next) })
    expect(more).toEqual([])
  })

  it('gives the permission lines that mend a call, which then is good', async () => {
    const bad = call('.github/workflows/promote.yml', 'permissions: { contents: read }')
    const findings = await checkSetup(
      await facts({ workflows: { value: [ROLLBACK, { name: 'promote.yml', text: bad }] } }),
    )
    const [finding] = lacking(findings)
    const permissions = finding?.snippet?.text.split('permissions:\n')[1] ?? ''
    const good = call('.github/workflows/promote.yml', `permissions:\n${permissions}`)
    const again = await checkSetup(
      await facts({ workflows: { value: [ROLLBACK, { name: 'promote.yml', text: good }] } }),
    )
    expect(lacking(again)).toEqual([])
  })

  it.each([
    [`'["dev", "qa", "staging"]'`, 'qa, staging'],
    [`'["dev"]'`, undefined],
    [`'["dev", "production"]'`, undefined],
    [`\${{ inputs.environments }}`, undefined],
    [`'["dev", "qa"'`, undefined],
  ])('finds environments of a copied template that the configuration does not have: %s', async (list, strange) => {
    const text = `${call('.github/workflows/release.yml')}    with: { environments: ${list.includes('$') ? `"${list}"` : list} }\n`
    const found = lacking(
      await checkSetup(await facts({ workflows: { value: [ROLLBACK, { name: 'pipeline.yml', text }] } })),
    )
    const expected = {
      subject: 'Workflow pipeline.yml, job go',
      detail: `names ${strange}, which the configuration does not have under "environments"`,
      next: expect.stringContaining('(dev, production)'),
    }
    expect(found).toEqual(strange === undefined ? [] : [expect.objectContaining(expected)])
  })

  it('cannot tell what a job grants that says nothing', async () => {
    const text = call('.github/workflows/release.yml', 'with: {}')
    const findings = await checkSetup(await facts({ workflows: { value: [ROLLBACK, { name: 'release.yml', text }] } }))
    expect(findings).toContainEqual(
      expect.objectContaining({ state: 'cannot-tell', detail: expect.stringContaining('does not say what it grants') }),
    )
  })

  it.each([
    ['is not there', [environment('production', { anyBranch: false })], 'Environment dev', 'New environment → dev'],
    [
      'can be used from any branch',
      [environment('dev'), environment('production')],
      'Environment production',
      'Add rule: main',
    ],
    [
      'has reviewers who would stop the way back',
      [environment('dev'), environment('production', { reviewers: true, anyBranch: false })],
      'Environment production',
      'production-approval',
    ],
  ])('finds an environment that %s', async (_, value, subject, next) => {
    const config = CONFIG.replace(/ {4}approval.*\n/, '')
    const found = lacking(await checkSetup(await facts({ environments: { value } }, config)))
    expect(found).toMatchObject([{ subject, next: expect.stringContaining(next) }])
  })

  it.each([
    ['is not there', [], 'New environment → production-approval → Required reviewers'],
    ['has no reviewers', [environment('production-approval')], 'production-approval → Required reviewers'],
  ])('finds an approval environment that %s', async (_, approval, next) => {
    const value = [environment('dev'), environment('production', { anyBranch: false }), ...approval]
    const found = lacking(await checkSetup(await facts({ environments: { value } })))
    expect(found).toMatchObject([{ subject: 'Environment production-approval', next: expect.stringContaining(next) }])
  })

  it('knows a copy of Sluice under another name, and steps that use it', async () => {
    const text = `on: push\njobs:\n  go:\n    steps:\n      - uses: Acme/Delivery/actions/deploy@v1\n      - uses: acme/delivery@${PIN}\n      - uses: acme/delivery-tools@v1\n`
    const change = { repository: 'acme/delivery', workflows: { value: [{ name: 'own.yml', text }] } }
    const found = lacking(await checkSetup(await facts(change)))
    expect(found.map(({ subject }) => subject)).toEqual(['Workflow rollback.yml', 'Workflow own.yml, job go'])
  })

  it('looks closer as long as nothing was ever recorded', async () => {
    expect(looksIncomplete(await facts({ records: { value: false } }))).toBe(true)
    expect(looksIncomplete(await facts({ config: { kind: 'absent' } }))).toBe(true)
  })
})
