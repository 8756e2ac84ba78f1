import { createHash } from 'node:crypto'
import { expect, it } from '@jest/globals'
import { type Prerelease, prereleaseFiles } from '../../actions/release-notes/src/publish/prerelease.ts'
import type { GitHub } from '../../lib/github/client.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const SHOP = 'the candidate'

/** A prerelease with these assets. */
function prerelease(assets: Readonly<Record<string, string>>): { github: GitHub; source: Prerelease } {
  const listed = Object.entries(assets).map(([name, text]) => ({
    name,
    url: name,
    size: text.length,
    digest: `sha256:${sha256(text)}`,
  }))
  const github = { download: async (url: string) => new TextEncoder().encode(assets[url]) } as unknown as GitHub
  const release = { html_url: 'https://github.example/v1', assets: listed }
  return { github, source: { release, tag: 'v1', sha: '' } as unknown as Prerelease }
}

const CHECKSUMS = `${sha256(SHOP)}  shop.mjs\n`

it('the evidence that a promotion lays beside a candidate is no part of it', async () => {
  const { github, source } = prerelease({
    'shop.mjs': SHOP,
    'checksums.txt': CHECKSUMS,
    'evidence-production-17.json': '{}',
  })
  expect((await prereleaseFiles(github, source)).map(({ name }) => name)).toEqual(['shop.mjs'])
})

it('a file that came later, which the checksums do not name, is left behind', async () => {
  const { github, source } = prerelease({ 'shop.mjs': SHOP, 'checksums.txt': CHECKSUMS, 'evidence.json': '{}' })
  expect((await prereleaseFiles(github, source)).map(({ name }) => name)).toEqual(['shop.mjs'])
})

it('a file that the checksums name and that is another one now is found', async () => {
  const { github, source } = prerelease({ 'shop.mjs': 'other bits', 'checksums.txt': CHECKSUMS })
  await expect(prereleaseFiles(github, source)).rejects.toThrow()
})
