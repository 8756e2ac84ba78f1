import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { SHOP } from '../rehearsal-runner/harness.ts'
import { failures, records, startWorld, type TemplateWorld, template } from './world.ts'

const OBSERVE = `#!/usr/bin/env node
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
const request = JSON.parse(await new Response(process.stdin).text())
const file = process.env.STATE + '/' + request.environment
const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
const { digest } = request.candidate ?? {}
process.stdout.write(JSON.stringify({ serving: version === '' ? [] : [{ version, digest, weight: 100 }] }))
`

describe('deploy-around-your-steps.yml, as it is copied', () => {
  let world: TemplateWorld
  beforeAll(async () => {
    world = await startWorld()
    for (const name of ['dev', 'staging', 'production']) world.rehearsal.github.setEnvironment(SHOP, { name })
    await world.rehearsal.push({
      ...template('deploy-around-your-steps.yml'),
      'deploy.sh': '#!/bin/sh\n[ "$2" != broken ] || exit 4\n[ "$2" = lost ] || echo "$2" > "$STATE/$1"\n',
      'package.json': '{ "type": "module" }',
      'ops/observe': OBSERVE,
      'ops/apply': '#!/bin/sh\nexit 9\n',
      '.github/sluice.yml': `version: 1
environments:
  dev: { target: { driver: command, apply: ops/apply, observe: ops/observe }, verify: { budget: 1s } }
`,
    })
  })
  afterAll(() => world.close())

  const deploy = (version: string) =>
    world.rehearsal.dispatch('deploy-around-your-steps.yml', { environment: 'dev', version })
  const said = async (version: string) => {
    const result = await deploy(version)
    const messages = result.jobs.flatMap(({ annotations }) => annotations.map(({ message }) => message))
    return { conclusion: result.conclusion, messages: messages.join('\n') }
  }

  it('records and verifies what the step put there', async () => {
    expect(failures(await deploy('1.0.0'))).toEqual([])
    expect(await records(world.rehearsal)).toEqual(['dev success'])
  })

  it('closes the record when the step fails, and says what serves', async () => {
    const { conclusion, messages } = await said('broken')
    expect(conclusion).toBe('failure')
    expect(messages).toContain('steps-failed')
    expect((await records(world.rehearsal))[0]).not.toMatch(/in_progress|success/)
  })

  it('does not believe a step that was green and put nothing there', async () => {
    const { conclusion, messages } = await said('lost')
    expect(conclusion).toBe('failure')
    expect(messages).toContain('serving-mismatch')
    expect(messages).toContain('1.0.0')
  })
})
