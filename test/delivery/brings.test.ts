import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readBrings } from '../../lib/delivery/evidence/brings.ts'

const sha = 'a'.repeat(40)
const entry = { sha, title: 'gift cards', breaking: false, 'pull-request': 7, kind: 'features', authors: ['Ann'] }
const notes = (given: object = {}) => ({
  schema: 'sluice/notes@1',
  to: sha,
  commits: 3,
  entries: [entry],
  deployed: {
    environment: 'production',
    relation: 'forward',
    'serving-version': '1.0.0',
    removes: [],
    leaves: [entry],
  },
  ...given,
})

describe('what was shown before the approval', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sluice-brings-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const read = (content: unknown) => {
    const path = join(folder, 'notes.json')
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return readBrings(path, 'production', 'shop')
  }

  it('is kept as changes, without what evidence does not need', async () => {
    const change = { sha, title: 'gift cards', breaking: false, 'pull-request': 7 }
    expect(await read(notes())).toEqual({
      to: sha,
      brings: {
        relation: 'forward',
        'serving-version': '1.0.0',
        commits: 3,
        adds: [change],
        removes: [],
        leaves: [change],
      },
    })
  })

  it('says what it was compared with, where that is what served by the ledger', async () => {
    const deployed = { ...notes().deployed, 'serving-sha': 'b'.repeat(40) }
    expect((await read(notes({ deployed }))).against).toEqual({ sha: 'b'.repeat(40) })
    expect((await read(notes({ deployed, 'chosen-by': 'from-ref' }))).against).toBeUndefined()
    const first = { environment: 'production', relation: 'first', removes: [], leaves: [] }
    expect((await read(notes({ deployed: first }))).against).toEqual({ sha: undefined })
  })

  it('is kept in bounds', async () => {
    const { brings } = await read(notes({ commits: 9000, entries: Array.from({ length: 9000 }, () => entry) }))
    expect([brings.commits, brings.adds.length]).toEqual([9000, 500])
  })

  it.each([
    ['{', /cannot be read as JSON/],
    [{ schema: 'sluice/notes@1' }, /deployed-range/],
    [notes({ deployed: { environment: 'qa' } }), /is about "qa", not production/],
    [notes({ component: 'cart' }), /is about "cart", not shop/],
    [notes({ entries: [{ title: 1 }] }), /malformed: adds\[0\]/],
    [notes({ to: undefined }), /names no commit/],
  ])('%j is an error', async (content, words) => {
    await expect(read(content)).rejects.toMatchObject({
      reasonCode: 'invalid-input',
      message: expect.stringMatching(words),
    })
  })
})
