import { describe, expect, it } from '@jest/globals'
import { readSnapshot } from '../../lib/delivery/ledger/snapshot.ts'
import type { GitHub } from '../../lib/github/client.ts'

/** What GitHub answers for the configuration file. */
const configured = (config: object | null) =>
  ({
    owner: 'acme',
    repo: 'shop',
    graphql: async () => ({
      repository: { defaultBranchRef: { name: 'main', target: { oid: 'c0ffee' } }, config },
    }),
  }) as unknown as GitHub

const read = (config: object | null) => readSnapshot(configured(config), '.github/sluice.yml', [])
const BLOB = { __typename: 'Blob', oid: 'b10b', text: 'version: 1', isTruncated: false }

describe('the configuration of a snapshot', () => {
  it('is the text of the file, or nothing when there is no file', async () => {
    expect(await read(BLOB)).toMatchObject({ configText: 'version: 1', configDigest: 'b10b' })
    expect(await read(null)).toMatchObject({ configText: undefined, configDigest: undefined })
  })

  it.each([
    ['binary', { ...BLOB, text: null }],
    ['cut off', { ...BLOB, isTruncated: true }],
    ['a folder', { __typename: 'Tree' }],
  ])('is refused when it is %s: it must not pass for "no rules"', async (_, config) => {
    await expect(read(config)).rejects.toMatchObject({ reasonCode: 'invalid-config' })
  })
})
