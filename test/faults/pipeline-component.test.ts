import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Components, shownBy, startComponents } from '../templates/components.ts'
import { failures } from '../templates/world.ts'

/** A workflow of its own for one component, as docs/notes.md says. */
const PIPELINE = `name: pipeline api
on:
  push: { branches: [main], paths: [api/**] }
permissions: {}
jobs:
  pipeline:
    permissions: { contents: write, deployments: write, actions: read, pull-requests: write, checks: write, statuses: read, attestations: read }
    uses: sluice-actions/sluice/.github/workflows/pipeline.yml@0000000000000000000000000000000000000000
    with:
      component: api
      build-command: mkdir dist && echo "api $VERSION" > dist/app.mjs
      candidate: dist/app.mjs
      reports: reports/**
      results: sluice-reports/**/*.xml
      unit-command: mkdir reports && cp api/results.xml reports/unit.xml
      environments: '["dev"]'
`
const RESULTS = '<testsuite name="unit" tests="1"><testcase name="adds" classname="unit"/></testsuite>\n'

describe('a component with a tag prefix, from a push to its release', () => {
  let on: Components
  beforeAll(async () => {
    on = await startComponents({ files: { 'README.md': 'shop' } })
  })
  afterAll(() => on.world.close())

  it('has its own versions, tags, notes and records all the way', async () => {
    const { rehearsal } = on.world
    on.git('tag', 'v9.0.0')
    on.git('tag', 'api-v1.4.0')
    await rehearsal.push({ 'web/a': 'a' }, { message: 'feat(web)!: not of this component' })
    const files = { '.github/workflows/pipeline-api.yml': PIPELINE, 'api/results.xml': RESULTS, 'api/a': 'a' }
    const pipeline = await rehearsal.run(files, { message: 'feat(api): carts' })
    expect(failures(pipeline)).toEqual([])
    expect(on.git('tag', '--list', '*rc*')).toBe('api-v1.5.0-rc.1')
    expect(on.serves('dev', 'api')).toBe('1.5.0-rc.1')

    const result = await on.promote('api', '1.5.0-rc.1')
    expect(failures(result)).toEqual([])
    expect(shownBy(result)).toContain('since api-v1.4.0 it brings 1 change: 1 feature.')
    expect(on.git('rev-parse', 'api-v1.5.0')).toBe(on.git('rev-parse', 'api-v1.5.0-rc.1'))
    const release = await on.ask<{ prerelease: boolean; body: string }>('/releases/tags/api-v1.5.0')
    expect(release.prerelease).toBe(false)
    expect(release.body).toContain('carts')
    expect(release.body).not.toContain('not of this component')
  })
})
