import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Permissions } from '../../rehearsal/ports.ts'
import { type BuildClaims, createSigner, type Signer } from '../../rehearsal/sigstore/signer.ts'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'
import { statementAbout } from '../provenance/claims.ts'
import { outcome } from './approvals.ts'

const ROOT = '.github/trusted_root.jsonl'
const SIGNER = 'acme/paved-road/.github/workflows/build.yml'
const PROVENANCE = `provenance: { signer-workflow: ${SIGNER}@refs/tags/v*, trusted-root: ${ROOT} }`
const ATTESTATIONS: Permissions = { attestations: 'read' }

let world: World
let signer: Signer
let one: Published
let number: string

beforeAll(async () => {
  world = await startWorld((url) => pathConfig(url, [PROVENANCE]))
  signer = await createSigner()
  await world.commit({ [ROOT]: `${JSON.stringify(signer.trustedRoot)}\n` })
  number = String((await world.call<{ id: number }>('GET', '')).id)
  one = await world.publish('1.0.0')
  await world.deploy(one)
})
afterAll(() => world.close())

function claimsOf(published: Published, more: Partial<BuildClaims> = {}): BuildClaims {
  const server = 'https://github.example'
  return {
    issuer: 'https://token.actions.githubusercontent.com',
    signer: `${server}/${SIGNER}@refs/tags/v3`,
    runner: 'github-hosted',
    repository: `${server}/acme/shop`,
    repositoryId: number,
    ref: 'refs/heads/main',
    sha: published.sha,
    trigger: 'push',
    run: `${server}/acme/shop/actions/runs/7/attempts/1`,
    ...more,
  }
}

const sign = (published: Published, more: Partial<BuildClaims> = {}) =>
  signer.sign({ claims: claimsOf(published, more), statement: statementAbout([published.digest]) })

const attest = async (published: Published, more: Partial<BuildClaims> = {}) =>
  world.call('POST', '/attestations', { bundle: await sign(published, more) })

const promote = (published: Published, permissions: Permissions = ATTESTATIONS) =>
  world.promote('production', { version: published.version }, { permissions, env: { GITHUB_REPOSITORY_ID: number } })

function lineOf(plan: string | undefined) {
  const { checks } = JSON.parse(plan ?? '') as { checks: readonly { check: string; verdict: string; detail: string }[] }
  return checks.find(({ check }) => check === 'provenance')
}

describe('an environment that demands provenance', () => {
  it('takes nothing of which nobody knows who built it', async () => {
    const refused = await promote(one)
    expect(outcome(refused)).toEqual([1, 'refused', 'provenance-missing'])
    expect(refused.summary).toContain('provenance-missing')
    expect(refused.log).toContain(one.digest)
  })

  it('says which permission is missing where none lies beside the candidate', async () => {
    const refused = await promote(one, {})
    expect(outcome(refused)).toEqual([1, 'refused', 'provenance-unreadable'])
    expect(refused.log).toContain('The job must grant attestations: read')
  })

  it('takes nothing that another workflow, commit or repository of that name has signed', async () => {
    await attest(one, { signer: `https://github.example/${SIGNER}@refs/heads/mine` })
    expect(outcome(await promote(one))).toEqual([1, 'refused', 'provenance-wrong-signer'])
    await attest(one, { sha: 'f'.repeat(40) })
    expect(outcome(await promote(one))).toEqual([1, 'refused', 'provenance-wrong-source'])
    await attest(one, { repositoryId: '1' })
    const refused = await promote(one)
    expect(outcome(refused)).toEqual([1, 'refused', 'provenance-wrong-source'])
    expect(lineOf(refused.outputs['plan'])).toMatchObject({
      verdict: 'fail',
      detail: expect.stringContaining('and 2 more'),
    })
  })

  it('takes what GitHub keeps a good provenance of, and keeps it in the evidence', async () => {
    await attest(one)
    const from = world.github.requests.length
    const promoted = await promote(one)
    expect(outcome(promoted)).toEqual([0, 'deployed', 'verified'])
    expect(lineOf(promoted.outputs['plan'])).toMatchObject({
      verdict: 'pass',
      detail: `built from acme/shop at ${one.sha.slice(0, 8)} (refs/heads/main) and signed by ${SIGNER}@refs/tags/v3`,
    })
    const calls = world.github.requests.slice(from).filter(({ jobId }) => jobId !== null)
    const more = calls.filter(({ route }) => /attestations|contents/.test(route ?? ''))
    expect(more.map(({ route }) => route)).toEqual([
      'GET /repos/{owner}/{repo}/contents/{path}',
      'GET /repos/{owner}/{repo}/attestations/{subject_digest}',
    ])
  })

  it('takes what lies beside the candidate, with no further permission', async () => {
    const two = await world.publish('2.0.0')
    await world.deploy(two)
    const tag = await world.call<{ upload_url: string }>('GET', '/releases/tags/v2.0.0')
    const upload = async (body: string) => {
      const response = await fetch(`${tag.upload_url.replace(/\{.*$/, '')}?name=shop.mjs.sigstore.json`, {
        method: 'POST',
        headers: { authorization: `Bearer ${world.github.tokenForUser('ann')}`, 'content-type': 'text/plain' },
        body,
      })
      expect(response.status).toBe(201)
    }
    await upload(JSON.stringify(await sign(two)))
    const promoted = await world.promote(
      'production',
      { version: '2.0.0' },
      { permissions: { contents: 'write' }, env: { GITHUB_REPOSITORY_ID: number } },
    )
    expect(outcome(promoted)).toEqual([0, 'deployed', 'verified'])
    const { assets } = await world.call<{ assets: readonly { name: string; url: string }[] }>(
      'GET',
      '/releases/tags/v2.0.0',
    )
    const headers = { authorization: `Bearer ${world.github.tokenForUser('ann')}`, accept: 'application/octet-stream' }
    const kept = await fetch(assets.find(({ name }) => name.startsWith('evidence-'))?.url ?? '', { headers })
    expect(await kept.json()).toMatchObject({
      provenance: {
        signer: `https://github.example/${SIGNER}@refs/tags/v3`,
        sha: two.sha,
        runner: 'github-hosted',
        found: 'release:v2.0.0/shop.mjs.sigstore.json',
        authorities: ROOT,
      },
    })
  })

  it('proves it again after an approval: a good one of a file that has changed since proves nothing', async () => {
    const three = await world.publish('3.0.0')
    await world.deploy(three)
    await attest(three)
    const planned = await world.run(
      'deploy',
      { mode: 'promote', environment: 'production', version: '3.0.0', 'dry-run': 'true' },
      { permissions: ATTESTATIONS },
    )
    expect(lineOf(planned.outputs['plan'])).toMatchObject({ verdict: 'pass' })
    await world.commit({
      '.github/sluice.yml': pathConfig(world.url, [PROVENANCE.replace('refs/tags/v*', 'refs/tags/v4')]),
    })
    expect(outcome(await promote(three))).toEqual([1, 'refused', 'provenance-wrong-signer'])
    await world.commit({ '.github/sluice.yml': pathConfig(world.url, [PROVENANCE]) })
    await world.commit({ [ROOT]: '{}' })
    expect(outcome(await promote(three))).toEqual([1, 'refused', 'provenance-unreadable'])
    // What the checkout says does not count.
    writeFileSync(join(world.workspace, 'trusted_root.jsonl'), JSON.stringify(signer.trustedRoot))
    expect(await world.serves('production')).toEqual(['2.0.0 100'])
  })

  it('is no hindrance for the way back: what serves was proven when it came', async () => {
    const { code, outputs } = await world.run('rollback', { environment: 'production', because: 'bad' })
    expect([code, outputs['result']]).toEqual([0, 'restored'])
    expect(await world.serves('production')).toEqual(['1.0.0 100'])
  })
})
