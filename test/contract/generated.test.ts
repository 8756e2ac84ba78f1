import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { load } from 'js-yaml'
import { actionYml } from '../../scripts/generate/action-yml.ts'
import { generatedFiles } from '../../scripts/generate.ts'
import { ROOT, readHouse, record } from './house.ts'

const { contracts } = await readHouse()
const files = await generatedFiles()

describe('what is generated', () => {
  it('is as the contracts say: else run "npm run generate"', () => {
    const stale = files.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    expect(stale.map(({ path }) => relative(ROOT, path))).toEqual([])
  })
  it('covers every action, and the root action is the board', () => {
    const folders = readdirSync(join(ROOT, 'actions')).sort()
    expect([...contracts.keys()].sort()).toEqual(folders)
    const paths = files.map((file) => relative(ROOT, file.path))
    expect(paths).toEqual(
      expect.arrayContaining([...folders.map((name) => `actions/${name}/action.yml`), 'action.yml']),
    )
  })
  it.each([
    'action.yml',
    ...[...contracts.keys()].map((name) => `actions/${name}/action.yml`),
  ])('%s runs a bundle that is there, on node24', (file) => {
    const runs = record(record(load(readFileSync(join(ROOT, file), 'utf8')))['runs'])
    expect(runs['using']).toBe('node24')
    expect(Object.keys(runs).sort()).toEqual(['main', 'using'])
    expect(existsSync(join(ROOT, file, '..', String(runs['main'])))).toBe(true)
  })
  it.each([...contracts.keys()])('the README of %s has a place for its tables', (name) => {
    expect(readFileSync(join(ROOT, 'actions', name, 'README.md'), 'utf8')).toMatch(
      /<!-- contract:start -->[\s\S]*### Inputs[\s\S]*<!-- contract:end -->/,
    )
  })
  it('keeps what an action.yml means through YAML', () => {
    for (const contract of contracts.values()) {
      const metadata = record(load(actionYml(contract, 'dist/index.js')))
      const defaults = Object.entries(record(metadata['inputs'])).map(([name, input]) => [
        name,
        record(input)['default'],
      ])
      expect(Object.fromEntries(defaults)).toEqual(
        Object.fromEntries(Object.entries(contract.inputs).map(([name, input]) => [name, input.default])),
      )
    }
  })
})
