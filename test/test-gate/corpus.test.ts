import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { run } from '../../scripts/conformance/gate.ts'

const folder = process.env['SLUICE_CONFORMANCE'] ?? join(import.meta.dirname, '../../../shared/conformance')
const there = existsSync(join(folder, 'gate'))
if (!there) process.stderr.write(`The corpus of reports is absent (${folder}); its test is left out.\n`)

const inCorpus = there ? it : it.skip

inCorpus('agrees with the corpus, but for listed exceptions', async () => {
  const { passed, failed, exceptions } = await run(folder)
  expect(exceptions.filter((line) => line.startsWith('FAILED'))).toEqual([])
  expect(failed).toBe(0)
  expect(passed).toBeGreaterThan(150)
})
