import { describe, expect, it } from '@jest/globals'
import type { ChangePayload } from '../../lib/delivery/ledger/record.ts'
import { createLedgerWriter } from '../../lib/delivery/ledger/writer.ts'
import type { GitHub } from '../../lib/github/client.ts'
import { GitHubError } from '../../lib/github/errors.ts'
import { digestOf, shaOf } from './ledgers.ts'

const CHANGE: ChangePayload = {
  schema: 'sluice/ledger@1',
  kind: 'rollback',
  component: 'shop',
  version: '1.0.0',
  sha: shaOf('1.0.0'),
  digest: digestOf('1.0.0'),
  'config-sha': shaOf('config'),
  strategy: 'all-at-once',
  run: { id: 1, attempt: 1 },
}

/** A GitHub that keeps what is posted; the first answer to a new deployment may be lost. */
function listener(lost: boolean) {
  const posted: { payload?: Record<string, unknown>; description?: string }[] = []
  let losing = lost
  const request = async (route: string, body: { payload?: Record<string, unknown> }) => {
    if (route.startsWith('GET'))
      return posted.filter(({ payload }) => payload !== undefined).map((each) => ({ id: 5, ...each }))
    posted.push(body)
    if (!losing) return { id: 6 }
    losing = false
    throw new GitHubError('POST', {
      status: 0,
      message: 'reset',
      acceptedPermissions: undefined,
      rateLimited: false,
      outcomeUnknown: true,
    })
  }
  return { posted, github: { request } as unknown as GitHub }
}

describe('what a record keeps of a reason', () => {
  const because = `zurück 💥\n${'because '.repeat(20_000)}`

  it.each([false, true])('is short enough for GitHub, and found again after a lost answer: %s', async (lost) => {
    const { github, posted } = listener(lost)
    const id = await createLedgerWriter(github, 'https://x/actions/runs/1').open('dev', false, { ...CHANGE, because })
    expect(id).toBe(lost ? 5 : 6)
    const made = posted.filter(({ payload }) => payload !== undefined)
    expect(made).toHaveLength(1)
    const kept = String(made[0]?.payload?.['because'])
    expect(kept.startsWith('zurück 💥 because')).toBe(true)
    expect(kept.length).toBeLessThanOrEqual(2000)
    for (const { description = '' } of posted) expect(description.length).toBeLessThanOrEqual(140)
  })
})
