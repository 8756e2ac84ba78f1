import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { RunResult } from '../../rehearsal/runner/ports.ts'
import { jobNamed, SHOP } from '../rehearsal-runner/harness.ts'
import { startWorld, type TemplateWorld, template } from './world.ts'

const FORK = { owner: 'eve', name: 'shop' }

/** Stands for the tools of a project: writes what they would report. */
const REPORT = `import { mkdirSync, writeFileSync } from 'node:fs'
const [kind, covered, ...failing] = process.argv.slice(2)
mkdirSync('reports', { recursive: true })
const lines = Array.from({ length: 10 }, (_, at) => 'DA:' + (at + 1) + ',' + (at < Number(covered) ? 1 : 0))
writeFileSync('reports/' + kind + '.lcov', ['SF:app.mjs', ...lines, 'end_of_record', ''].join('\\n'))
const cases = ['sells', ...failing].map((name) => name === 'sells'
  ? '<testcase name="sells"/>' : '<testcase name="' + name + '"><failure message="expected 12, got 9"/></testcase>')
writeFileSync('reports/' + kind + '.junit.xml', '<testsuite name="' + kind + '">' + cases.join('') + '</testsuite>')
`
const scripts = (covered: number, failing = '') =>
  JSON.stringify({
    type: 'module',
    scripts: {
      build: 'mkdir -p dist && cp app.mjs dist/',
      'test:unit': `node report.mjs unit ${covered}`,
      'test:integration': `node report.mjs integration ${covered} ${failing}`,
    },
  })
const app = (name: string) => Array.from({ length: 10 }, (_, at) => `export const ${name}${at} = ${at}\n`).join('')

const FILES = {
  ...template('gate.yml'),
  ...template('gate-comment.yml'),
  'package.json': scripts(9),
  'report.mjs': REPORT,
  'app.mjs': app('price'),
  '.github/sluice.yml': 'version: 1\ngate:\n  coverage-threshold: 80\n',
}

describe('gate.yml and gate-comment.yml, as they are copied, in a pull request from a fork', () => {
  let world: TemplateWorld
  let results: readonly RunResult[]
  let number: number

  const api = async <T>(method: string, path: string, login: string, body?: object): Promise<T> => {
    const { github } = world.rehearsal
    const response = await fetch(`${github.url}/repos/${SHOP.owner}/${SHOP.name}${path}`, {
      method,
      headers: { authorization: `Bearer ${github.tokenForUser(login)}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }

  beforeAll(async () => {
    world = await startWorld()
    const { github, runner, push } = world.rehearsal
    await push(FILES)
    github.createUser('eve')
    github.createRepository({ ...FORK, forkOf: SHOP })
    github.setRole(FORK, 'eve', 'write')
    // The fork lowers the threshold it is judged by, breaks a test, and writes its own idea of the comment's workflow.
    await push(
      {
        'package.json': scripts(5, 'pays'),
        'app.mjs': app('cheap'),
        '.github/sluice.yml': 'version: 1\ngate:\n  coverage-threshold: 10\n',
        '.github/workflows/gate-comment.yml':
          'name: gate comment\non: { workflow_run: { workflows: [gate] } }\njobs: {}\n',
      },
      { repository: FORK, branch: 'cheaper' },
    )
    await runner.idle()
    const before = runner.results.length
    const opened = await api<{ number: number }>('POST', '/pulls', 'eve', {
      title: 'cheaper',
      head: 'eve:cheaper',
      base: 'main',
    })
    number = opened.number
    await github.settled()
    await runner.idle()
    results = runner.results.slice(before)
  }, 60_000)

  afterAll(() => world.close())

  it('the run itself says no, with a token that only reads, and in its summary why', () => {
    const gate = jobNamed(results[0] as RunResult, 'test / gate')
    expect(gate.conclusion).toBe('failure')
    expect(gate.permissions['pull-requests']).toBe('read')
    expect(gate.summary).toContain('❌ Test gate — fail')
    expect(gate.summary).toContain('1 failed of 3 tests.')
    expect(gate.summary).toContain('is below 80 %')
    expect(gate.summary).toContain('lowers the coverage threshold from 80 % to 10 %')
    expect(gate.log).toContain('The template gate-comment.yml writes it after the run.')
    expect(gate.log).not.toContain('could not be written')
  })

  it('the run after it writes the comment, as the workflow of the target branch says', async () => {
    expect(results).toHaveLength(2)
    const comment = jobNamed(results[1] as RunResult, 'comment')
    expect([comment.conclusion, comment.permissions['pull-requests']]).toEqual(['success', 'write'])
    const written = await api<{ body: string; user: { login: string } }[]>('GET', `/issues/${number}/comments`, 'octo')
    expect(written.map(({ user }) => user.login)).toEqual(['github-actions[bot]'])
    const [{ body } = { body: '' }] = written
    expect(body).toContain('❌ Test gate — fail')
    expect(body).toContain('- `integration › pays`<br>expected 12, got 9')
    expect(body).toContain('below 80 % \\(.github/sluice.yml at main\\)')
    expect(body).toMatch(
      /> From the reports of run \d+, which ended as failure; the check of that run is the verdict\./,
    )
    expect(body).toContain('**New lines without a test**')
  })

  it('does the same for Dependabot, whose run in the repository itself only reads too', async () => {
    const { github, runner, push } = world.rehearsal
    github.createUser('dependabot[bot]', { type: 'Bot' })
    await push({ 'package.json': scripts(7) }, { branch: 'dependabot/npm/x' })
    await runner.idle()
    const before = runner.results.length
    const bump = { title: 'bump', head: 'dependabot/npm/x', base: 'main' }
    const opened = await api<{ number: number }>('POST', '/pulls', 'dependabot[bot]', bump)
    await github.settled()
    await runner.idle()
    const [tested, commented] = runner.results.slice(before) as [RunResult, RunResult]
    const gate = jobNamed(tested, 'test / gate')
    expect(gate.permissions['pull-requests']).toBe('read')
    expect(gate.log).toContain('The template gate-comment.yml writes it after the run.')
    expect(jobNamed(commented, 'comment').conclusion).toBe('success')
    const [comment] = await api<{ body: string }[]>('GET', `/issues/${opened.number}/comments`, 'octo')
    expect(comment?.body).toContain('Line coverage 70.00 % \\(7 of 10\\) is below 80 %')
  })
})
