import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { RunResult } from '../../rehearsal/runner/ports.ts'
import { jobNamed, type Rehearsal, SHOP, startRehearsal } from '../rehearsal-runner/harness.ts'
import { template } from './world.ts'

/** Stands for `npx jest --shard=N/10`: two lines and a test of its own in each shard, and what `plan` says of one. */
const NPX = `#!/usr/bin/env node
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs')
const [, shard] = /--shard=(\\d+)\\/10/.exec(process.argv.join(' '))
const plan = JSON.parse(readFileSync('plan.json', 'utf8'))[shard]
const covered = Array.from({ length: 20 }, (_, at) => 'DA:' + (at + 1) + ',' + (Math.floor(at / 2) + 1 === Number(shard) ? 1 : 0))
const failure = plan === 'fails' ? '<failure message="expected 12, got 9"/>' : ''
writeFileSync('junit.xml', '<testsuite name="shard"><testcase name="test ' + shard + '">' + failure + '</testcase></testsuite>')
if (plan === 'is cut off') process.exit(0)
mkdirSync('coverage', { recursive: true })
writeFileSync('coverage/lcov.info', ['SF:app.js', ...covered, 'end_of_record', ''].join('\\n'))
process.exitCode = plan === 'fails' ? 1 : 0
`

describe('gate-matrix.yml, as it is copied', () => {
  let rehearsal: Rehearsal
  let tools: string
  let pulls = 0

  beforeAll(async () => {
    tools = mkdtempSync(join(tmpdir(), 'sluice-tools-'))
    writeFileSync(join(tools, 'npx'), NPX, { mode: 0o755 })
    writeFileSync(join(tools, 'npm'), '#!/bin/sh\n', { mode: 0o755 })
    rehearsal = await startRehearsal({
      repositories: { 'sluice-actions/sluice': join(import.meta.dirname, '../..') },
      machineEnvironment: { PATH: `${tools}${delimiter}${process.env['PATH']}` },
    })
    await rehearsal.push({ ...template('gate-matrix.yml'), 'app.js': 'x\n'.repeat(20), 'plan.json': '{}' })
    await rehearsal.runner.idle()
  })

  afterAll(async () => {
    await rehearsal.close()
    rmSync(tools, { recursive: true, force: true })
  })

  /** The gate's job in a pull request in which one shard does not do as the others. */
  async function gate(plan: Readonly<Record<string, string>>) {
    const { github, runner, push } = rehearsal
    const branch = `change-${++pulls}`
    await push({ 'plan.json': JSON.stringify(plan) }, { branch })
    await runner.idle()
    const before = runner.results.length
    const response = await fetch(`${github.url}/repos/${SHOP.owner}/${SHOP.name}/pulls`, {
      method: 'POST',
      headers: { authorization: `Bearer ${github.tokenForUser('octo')}` },
      body: JSON.stringify({ title: branch, head: branch, base: 'main' }),
    })
    expect(response.status).toBe(201)
    await github.settled()
    await runner.idle()
    return jobNamed(runner.results[before] as RunResult, 'gate')
  }

  it('merges the reports of ten shards: a line is covered when one of them covers it', async () => {
    const { conclusion, summary } = await gate({})
    expect(summary).toContain('| ✅ | report files | 20 | at least 20 |')
    expect(summary).toContain('100.00 % (20 of 20)')
    expect(summary).toContain('**10 tests:** 10 passed, 0 failed, 0 skipped')
    expect(conclusion).toBe('success')
  })

  it('judges them all where one shard fails, and another leaves no coverage', async () => {
    const { conclusion, summary } = await gate({ 7: 'fails', 3: 'is cut off' })
    expect(conclusion).toBe('failure')
    expect(summary).toContain('Needed jobs did not succeed: test \\(failure\\).')
    expect(summary).toContain('19 report files found, 20 expected')
    expect(summary).toContain('- `shard › test 7`<br>expected 12, got 9')
    expect(summary).toContain('90.00 % (18 of 20)')
  })
})
