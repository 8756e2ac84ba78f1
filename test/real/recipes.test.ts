import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { runBundle } from '../support/bundle.ts'
import { programPath } from '../support/real.ts'

/**
 * The recipes of the README, with the tools themselves: `SLUICE_RECIPES=1 npm run test:real -- recipes`. They fetch packages
 * and take minutes, so they run only when asked for, each where its tools are installed.
 */
const ASKED = process.env['SLUICE_RECIPES'] === '1'
const README = readFileSync(join(import.meta.dirname, '../../actions/test-gate/README.md'), 'utf8')

interface Recipe {
  /** How its paragraph in the README begins. */
  readonly title: string
  readonly programs: readonly string[]
  /** What a project has once and for all. */
  readonly prepare?: string
  /** What a row of its tests expects, and what is written in its place to make it fail. */
  readonly wrong: readonly [file: string, right: string, wrong: string]
  /** Tests, passed, skipped; covered lines, lines. */
  readonly counts: readonly [tests: number, passed: number, skipped: number, covered: number, lines: number]
}

const RECIPES: Readonly<Record<string, Recipe>> = {
  jest: {
    title: 'jest',
    programs: ['npx'],
    prepare: 'npm install --no-audit --no-fund --save-dev jest@30 jest-junit@17',
    wrong: ['src/cart.test.js', '[1, 2], 3', '[1, 2], 4'],
    counts: [4, 3, 1, 8, 9],
  },
  vitest: {
    title: 'vitest',
    programs: ['npx'],
    prepare: 'npm install --no-audit --no-fund --save-dev vitest@4.1.11 @vitest/coverage-v8@4.1.11',
    wrong: ['src/cart.test.js', '[1, 2], 3', '[1, 2], 4'],
    counts: [4, 3, 1, 7, 8],
  },
  pytest: {
    title: 'pytest',
    programs: ['pytest'],
    wrong: ['test_cart.py', '[1, 2], 3', '[1, 2], 4'],
    counts: [4, 3, 1, 18, 21],
  },
  go: {
    title: 'go',
    programs: ['go', 'gotestsum'],
    wrong: ['cart_test.go', '[]int{1, 2}, 3', '[]int{1, 2}, 4'],
    counts: [5, 4, 1, 10, 13],
  },
  maven: {
    title: 'Java with Maven',
    programs: ['mvn'],
    wrong: ['src/test/java/shop/CartTest.java', '1,2,3', '1,2,4'],
    counts: [4, 3, 1, 7, 10],
  },
  ruby: {
    title: 'Ruby',
    programs: ['bundle', 'rspec'],
    wrong: ['spec/cart_spec.rb', '[1, 2], 3', '[1, 2], 4'],
    counts: [4, 3, 1, 9, 10],
  },
  rust: {
    title: 'Rust',
    programs: ['cargo-llvm-cov', 'cargo-nextest'],
    wrong: ['src/lib.rs', '[1, 2][..], 3', '[1, 2][..], 4'],
    counts: [2, 2, 0, 19, 25],
  },
}

const folder = ASKED ? mkdtempSync(join(tmpdir(), 'sluice-recipes-')) : ''
afterAll(() => (ASKED ? rmSync(folder, { recursive: true, force: true }) : undefined))

/** The commands of a recipe, and the inputs that its comment names. */
function recipeOf(title: string): { readonly commands: string; readonly coverage: string; readonly results: string } {
  const block = README.split(`\n**${title}**`)[1]?.split('```sh\n')[1]?.split('```')[0] ?? ''
  const [, coverage = '', results = ''] = /^# coverage: (\S+) +results: (\S+)$/m.exec(block) ?? []
  return { commands: block.replace(/^#.*\n/, ''), coverage, results }
}

describe('the recipes of the README', () => {
  it('each have a command, and name what it writes', () => {
    for (const { title } of Object.values(RECIPES)) {
      const { commands, coverage, results } = recipeOf(title)
      expect([commands, coverage, results]).not.toContain('')
    }
  })
})

for (const [name, { title, programs, prepare = 'true', wrong, counts }] of Object.entries(RECIPES)) {
  const missing = programs.filter((program) => programPath(program) === undefined)
  const isRun = ASKED && missing.length === 0
  if (ASKED && !isRun) process.stderr.write(`left out: the recipe of ${title}, for want of ${missing.join(', ')}\n`)
  const describeRecipe = isRun ? describe : describe.skip

  describeRecipe(`the recipe of ${title}`, () => {
    const workspace = join(folder, name)
    const sh = (command: string) => spawnSync('bash', ['-e', '-c', command], { cwd: workspace, encoding: 'utf8' })
    const { commands, coverage, results } = recipeOf(title)
    const gate = async () => {
      const run = sh(commands)
      const judged = await runBundle('test-gate', { workspace, inputs: { coverage, results, baseline: 'none' } })
      return { ...judged, said: `${run.stdout}${run.stderr}${judged.log}` }
    }

    it('gives the gate what the tool itself counts', async () => {
      cpSync(join(import.meta.dirname, 'recipes', name), workspace, { recursive: true })
      const prepared = sh(`git init -q && git add -A && ${prepare}`)
      expect([prepared.status, prepared.stderr.split('\n').slice(-5)]).toEqual([0, expect.anything()])
      const { outputs, said } = await gate()
      const of = (...keys: readonly string[]) => keys.map((key) => Number(outputs[key]))
      expect([of('tests', 'passed', 'skipped', 'lines-covered', 'lines-total'), said]).toEqual([counts, said])
      expect(outputs['reason-code']).toBe('ok')
    })

    it('leaves its reports also when a test fails', async () => {
      const [file, right, bad] = wrong
      const text = readFileSync(join(workspace, file), 'utf8')
      expect(text).toContain(right)
      writeFileSync(join(workspace, file), text.replace(right, bad))
      // What the passing run has left must not stand in for what the failing one leaves.
      execFileSync('git', ['clean', '-fdxq', '-e', 'node_modules'], { cwd: workspace })
      const { outputs, said } = await gate()
      expect([outputs['reason-code'], said]).toEqual(['tests-failed', said])
      expect(Number(outputs['lines-covered'])).toBeGreaterThan(0)
    })
  })
}
