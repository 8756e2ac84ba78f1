import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { conclusions, jobNamed, type Rehearsal, SHOP, startRehearsal, workflow } from './harness.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
  rehearsal.github.createRepository({ owner: 'acme', name: 'other' })
  await rehearsal.push({ 'other.txt': 'other' }, { repository: { owner: 'acme', name: 'other' } })
  await rehearsal.push({ 'a.txt': '1' }, { message: 'first' })
  await rehearsal.push({ 'a.txt': '2' }, { message: 'second' })
})
afterAll(() => rehearsal.close())

async function steps(text: string, more = '') {
  const content = `on: push\n${more}jobs:\n  one:\n    runs-on: x\n    steps:\n${text.replace(/^/gm, '      ')}\n`
  return jobNamed(await rehearsal.run(workflow(content)), 'one')
}

const failureOf = (job: { annotations: readonly { level: string; message: string }[] }): string | undefined =>
  job.annotations.find(({ level }) => level === 'failure')?.message

describe('checkout', () => {
  it('brings one commit by default, and history with tags when asked', async () => {
    const job = await steps(`
- uses: actions/checkout@v5
- run: |
    test "$(git rev-list --count HEAD)" = 1
    test "$(git rev-parse --abbrev-ref HEAD)" = main
    test "$(git rev-parse origin/main)" = "$GITHUB_SHA"
    test -z "$(git status --porcelain)"
    test '\${{ hashFiles('a.txt', '.github/**') != '' && hashFiles('none/*') == '' }}' = true
- uses: actions/checkout@v5
  with: { fetch-depth: 0, path: whole }
- uses: actions/checkout@v5
  with: { fetch-depth: 2, path: two }
- run: |
    test "$(git -C whole rev-list --count HEAD)" -ge 3
    test "$(git -C two rev-list --count HEAD)" = 2
- run: git -C whole fetch --quiet origin && git -C whole fsck --connectivity-only
`)
    expect(failureOf(job)).toBeUndefined()
  })

  it('brings another repository, a tag, a commit, and says which', async () => {
    const job = await steps(`
- id: other
  uses: actions/checkout@v5
  with: { repository: acme/other, path: other }
- id: first
  uses: actions/checkout@v5
  with: { ref: '\${{ github.event.before }}', path: before }
- run: |
    test "$(cat other/other.txt)" = other
    test '\${{ steps.other.outputs.ref }}' = refs/heads/main
    test '\${{ steps.first.outputs.commit }}' = '\${{ github.event.before }}'
    test "$(git -C before rev-parse HEAD)" = '\${{ github.event.before }}'
- uses: actions/checkout@v5
  with: { ref: no-such-branch }
`)
    expect(failureOf(job)).toContain("A branch or tag with the name 'no-such-branch' could not be found")
    expect(job.steps.filter(({ conclusion }) => conclusion === 'failure')).toHaveLength(1)
  })

  it('lets a job push only with contents: write and kept credentials', async () => {
    const push = (more: string): string => `
- uses: actions/checkout@v5
  with: { persist-credentials: ${more} }
- run: git push origin HEAD:refs/heads/made-$GITHUB_RUN_ID
`
    expect((await steps(push('true'), 'permissions: { contents: read }\n')).conclusion).toBe('failure')
    expect((await steps(push('false'), 'permissions: { contents: write }\n')).conclusion).toBe('failure')
    expect((await steps(push('true'), 'permissions: { contents: write }\n')).conclusion).toBe('success')
  })

  it('refuses what it does not support by name', async () => {
    expect(failureOf(await steps('- { uses: actions/checkout@v5, with: { submodules: recursive } }'))).toContain(
      "'submodules'",
    )
  })

  it('refuses the code of a fork where secrets are at hand', async () => {
    const sha = await rehearsal.push(
      workflow(`
on: [pull_request_target]
jobs:
  refused: { runs-on: x, steps: [{ uses: actions/checkout@v7, with: { ref: refs/pull/9/head } }] }
  allowed: { runs-on: x, steps: [{ uses: actions/checkout@v7, with: { ref: refs/pull/9/head, allow-unsafe-pr-checkout: true } }] }
  base: { runs-on: x, steps: [{ uses: actions/checkout@v7 }] }
`),
    )
    const { gitDirectory } = rehearsal.github.repository(SHOP)
    const { runGit } = await import('./harness.ts')
    runGit(gitDirectory, ['update-ref', 'refs/pull/9/head', sha])
    const [run] = rehearsal.runner.trigger({
      name: 'pull_request_target',
      repository: SHOP,
      sha,
      ref: 'refs/heads/main',
      actor: 'stranger',
      payload: { action: 'opened', pull_request: { number: 9, head: { ref: 'x', sha }, base: { ref: 'main', sha } } },
    })
    const result = await rehearsal.runner.completed(run?.id ?? 0)
    expect(conclusions(result)).toEqual({ refused: 'failure', allowed: 'success', base: 'success' })
  })
})

describe('artifacts', () => {
  it('keep folders below what the paths share, and can be excluded, hidden or missing', async () => {
    const job = await steps(`
- run: |
    mkdir -p out/a/b out/.hidden && echo 1 > out/a/1.txt && echo 2 > out/a/b/2.txt && echo 3 > out/3.log && echo 4 > out/.hidden/4.txt
    echo one > single.txt
- uses: actions/upload-artifact@v4
  with: { name: tree, path: "out/**\\n!out/**/*.log" }
- uses: actions/upload-artifact@v4
  with: { name: one, path: single.txt }
- uses: actions/upload-artifact@v4
  with: { name: both, path: "out/a\\nsingle.txt" }
- id: none
  uses: actions/upload-artifact@v4
  with: { name: none, path: 'nothing/*' }
- uses: actions/download-artifact@v5
  with: { path: all, pattern: '[tob]*' }
- uses: actions/download-artifact@v5
  with: { path: merged, pattern: '{none}', merge-multiple: true }
- uses: actions/download-artifact@v5
  with: { name: one, path: direct }
- run: |
    (cd all && find . -type f | sort) > list
    printf '%s\\n' ./both/out/a/1.txt ./both/out/a/b/2.txt ./both/single.txt ./one/single.txt ./tree/a/1.txt ./tree/a/b/2.txt > expected
    diff expected list
    test "$(cat direct/single.txt)" = one
    test -z '\${{ steps.none.outputs.artifact-id }}'
- uses: actions/upload-artifact@v4
  with: { name: none, path: nothing, if-no-files-found: error }
`)
    expect(failureOf(job)).toBe('No files were found with the provided path: nothing. No artifacts will be uploaded.')
  })

  it('of another run need a token given on purpose', async () => {
    const job = await steps('- { uses: actions/download-artifact@v5, with: { run-id: 1, name: x } }')
    expect(failureOf(job)).toContain("need 'github-token' with actions: read")
  })
})

describe('the cache', () => {
  it('is saved after the job and found by key or prefix, unless cache-mode forbids it', async () => {
    const use = (key: string): string => `
- id: c
  uses: actions/cache@v4
  with: { path: "deps\\n~/tool", key: '${key}', restore-keys: k- }
- run: |
    echo "hit [\${{ steps.c.outputs.cache-hit }}] has $(cat deps/f 2>/dev/null)"
    mkdir -p deps && printf '#!/bin/sh' > deps/f && chmod +x deps/f
`
    expect((await steps(use('k-1'))).log).toContain('hit [] has')
    const second = await steps(`${use('k-1')}- run: test -x deps/f`)
    expect(second.log).toContain('hit [true] has #!/bin/sh')
    expect(second.conclusion).toBe('success')
    expect((await steps(use('k-2'), 'cache-mode: read\n')).log).toContain('hit [false] has #!/bin/sh')
    expect((await steps(use('k-2'), 'cache-mode: none\n')).log).toContain('hit [] has')
    expect((await steps(use('k-2'))).log).toContain('hit [false]')
  })
})

describe('setup-node and attest', () => {
  it('give the Node there is, and say when another was asked for', async () => {
    const job = await steps(`
- uses: actions/setup-node@v5
  with: { node-version: 18 }
- run: test "$(node -p 'process.versions.node.split(".")[0]')" = 24
`)
    expect(job.conclusion).toBe('success')
    expect(job.annotations.map(({ message }) => message)[0]).toContain('Node 18 was asked for')
  })

  it('attest signs the digest of its subject for the workflow of the job, and needs its permissions', async () => {
    const attest = `
- run: printf content > app.bin
- id: a
  uses: actions/attest@v4
  with: { subject-path: app.bin }
- run: |
    node -e "
      const b = JSON.parse(require('fs').readFileSync('\${{ steps.a.outputs.bundle-path }}', 'utf8'))
      const s = JSON.parse(Buffer.from(b.dsseEnvelope.payload, 'base64'))
      console.log('subject', s.subject[0].name, s.subject[0].digest.sha256.slice(0, 8), b.dsseEnvelope.signatures.length)
    "
`
    const without = await steps(attest)
    expect(failureOf(without)).toContain("the job's token has no 'id-token: write'")
    const job = await steps(attest, 'permissions: { id-token: write, attestations: write }\n')
    expect(job.log).toContain('subject app.bin ed7002b4 1')
    expect(job.conclusion).toBe('success')
  })
})
