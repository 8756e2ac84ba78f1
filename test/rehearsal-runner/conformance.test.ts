import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from '@jest/globals'
import { run } from '../../scripts/conformance/workflows.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = resolve(root, process.env['SLUICE_CONFORMANCE'] ?? '../shared/conformance')
const isHere = existsSync(folder)

;(isHere ? it : it.skip)(
  `all of GitHub's cases that apply pass (data: ${isHere ? 'here' : 'absent, left out'})`,
  async () => {
    const result = await run(folder)
    expect(result.failures).toEqual([])
    expect(result.passed).toBeGreaterThan(1100)
    expect(result.exceptions).toHaveLength(result.skipped)
  },
)

it('says so and is content when the data is absent', () => {
  const said = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/conformance.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SLUICE_CONFORMANCE: resolve(root, 'no-such-folder') },
  })
  expect(said).toContain('The conformance data is not here')
})
