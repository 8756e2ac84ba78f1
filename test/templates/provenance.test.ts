import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { signerOfThisMachine } from '../../rehearsal/sigstore/this-machine.ts'
import { SHOP } from '../rehearsal-runner/harness.ts'
import { failures, records, startWorld, type TemplateWorld, template } from './world.ts'

const SAY = `import { writeFileSync } from 'node:fs'
const { candidate, environment } = JSON.parse(await new Response(process.stdin).text())
writeFileSync(process.env.STATE + '/' + environment, JSON.stringify({ version: candidate.version, digest: candidate.digest }))
`
const OBSERVE = `import { existsSync, readFileSync } from 'node:fs'
const { environment } = JSON.parse(await new Response(process.stdin).text())
const file = process.env.STATE + '/' + environment
const serving = existsSync(file) ? [{ ...JSON.parse(readFileSync(file, 'utf8')), weight: 100 }] : []
process.stdout.write(JSON.stringify({ serving }))
`
const UNIT = `mkdir -p reports
echo '<testsuite name="unit" tests="1"><testcase classname="shop" name="works"/></testsuite>' > reports/unit.junit.xml
`
const ROOT = '.github/trusted_root.jsonl'
const TARGET = 'target: { driver: command, apply: [node, ops/apply.mjs], observe: [node, ops/observe.mjs] }'

/** The template for this small repository, which has one suite less and one environment less. */
function pipeline(): Record<string, string> {
  const files = template('pipeline-with-provenance.yml')
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text
        .replace('npm run test:unit', 'sh unit.sh')
        .replace('npm run build', 'mkdir -p dist && echo "$VERSION" > dist/app.mjs')
        .replace(/suites: .*/, "suites: '[]'")
        .replace(/ +coverage: .*\n/g, '')
        .replace('["dev", "qa", "staging"]', '["dev", "staging"]'),
    ]),
  )
}

const signer = () => {
  const [text = ''] = Object.values(pipeline())
  return /uses: (\S+\/attested-build\.yml@[0-9a-f]{40})/.exec(text)?.[1] ?? 'none'
}

describe('pipeline-with-provenance.yml, as it is copied', () => {
  let world: TemplateWorld
  const config = (allowed: string) => `version: 1
path: [dev, staging]
environments:
  dev: { ${TARGET} }
  staging:
    ${TARGET}
    provenance: { signer-workflow: ${allowed}, runner: any, trusted-root: ${ROOT} }
`
  const serves = (environment: string): string => {
    const file = join(world.state, environment)
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : 'nothing'
  }
  beforeAll(async () => {
    world = await startWorld()
    for (const name of ['dev', 'staging']) world.rehearsal.github.setEnvironment(SHOP, { name })
  })
  afterAll(() => world.close())

  it('makes what an environment demands: signed by the called workflow, laid beside the candidate', async () => {
    const run = await world.rehearsal.run({
      ...pipeline(),
      'unit.sh': UNIT,
      'ops/apply.mjs': SAY,
      'ops/observe.mjs': OBSERVE,
      [ROOT]: JSON.stringify((await signerOfThisMachine()).trustedRoot),
      '.github/sluice.yml': config(signer()),
    })
    expect(failures(run)).toEqual([])
    expect(serves('staging')).toBe(serves('dev'))
    expect(serves('dev')).toMatch(/-rc\.\d+$/)
    expect(await records(world.rehearsal)).toEqual(['staging success', 'dev success'])
    const skipped = run.jobs.filter(({ conclusion }) => conclusion === 'skipped').map(({ name }) => name)
    expect(skipped).toEqual(expect.arrayContaining(['pipeline / version', 'pipeline / build']))
  })
})
