import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { expressions, isReusable, OWN, ROOT, record, texts, trigger, workflowsIn } from './house.ts'

const templates = workflowsIn('workflows')
const names = templates.map(({ file }) => file.replace(/^workflows\/|\.yml$/g, ''))

interface Properties {
  readonly name: string
  readonly description: string
  readonly iconName: string
  readonly creator?: string
  readonly categories: readonly string[]
}

const properties = (name: string) =>
  JSON.parse(readFileSync(join(ROOT, 'workflows', `${name}.properties.json`), 'utf8')) as Properties

describe('the templates', () => {
  it('are those the design names', () => {
    expect(names.sort()).toEqual([
      'changelog',
      'deploy-around-your-steps',
      'flag',
      'flag-check',
      'gate',
      'gate-comment',
      'gate-matrix',
      'pipeline',
      'pipeline-with-provenance',
      'preview',
      'promote',
      'release-preview',
      'release-with-environment-secrets',
      'rollback',
      'transition',
    ])
  })
  // docs.github.com "Creating workflow templates": name, description and iconName; categories and filePatterns optional.
  it.each(names)('%s has the properties GitHub asks for', (name) => {
    const { name: title, description, iconName, categories } = properties(name)
    expect([title, description].every((text) => typeof text === 'string' && text.trim() !== '')).toBe(true)
    expect(iconName).toMatch(/^(octicon [a-z-]+|[a-z-]+)$/)
    expect(categories.length).toBeGreaterThan(0)
    expect(Object.keys(properties(name)).every((key) => KNOWN.includes(key))).toBe(true)
  })
  it('have titles of their own, and no properties without a template', () => {
    expect(new Set(names.map((name) => properties(name).name)).size).toBe(names.length)
    const listed = readdirSync(join(ROOT, 'workflows')).filter((file) => file.endsWith('.properties.json'))
    expect(listed.map((file) => file.replace('.properties.json', '')).sort()).toEqual(names)
  })
  it.each(
    templates.map((each) => [each.file, each] as const),
  )('%s stands by itself in another repository', (_, each) => {
    expect(isReusable(each)).toBe(false)
    const uses = texts(each.document).filter((text) => text.startsWith('$/') || text.startsWith('./.github/'))
    expect(uses).toEqual([])
    expect(texts(each.document).some((text) => text.startsWith(`${OWN}/`))).toBe(true)
  })
  it.each(templates.map((each) => [each.file, each] as const))('%s names its choices', (_, each) => {
    for (const [name, input] of Object.entries(record(trigger(each, 'workflow_dispatch')['inputs']))) {
      const spec = record(input)
      if (spec['type'] !== 'choice') continue
      const options = spec['options']
      expect([name, Array.isArray(options) && options.every((option) => typeof option === 'string')]).toEqual([
        name,
        true,
      ])
      if (spec['default'] !== undefined) expect(options).toContain(spec['default'])
    }
  })
  it('take no schedule, choice or run title into what is called', () => {
    for (const each of workflowsIn('.github/workflows').filter(isReusable)) {
      expect([each.file, Object.keys(record(each.document['on']))]).toEqual([each.file, ['workflow_call']])
      expect([each.file, each.document['run-name']]).toEqual([each.file, undefined])
    }
  })
})

describe('an expression', () => {
  it('is balanced wherever it stands', () => {
    const all = [...templates, ...workflowsIn('.github/workflows')].flatMap(({ document }) => texts(document))
    const open = all.filter((text) => text.split('${{').length - 1 !== expressions(text).length)
    expect(open).toEqual([])
  })
})

const KNOWN = ['name', 'description', 'iconName', 'categories', 'creator', 'filePatterns', 'labels']
