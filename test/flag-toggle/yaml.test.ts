import { describe, expect, it } from '@jest/globals'
import { load } from 'js-yaml'
import { planInFile } from '../../actions/flag-toggle/src/flagd-file/plan.ts'
import { yamlText } from '../../actions/flag-toggle/src/flagd-file/yaml-text.ts'
import type { Change } from '../../actions/flag-toggle/src/store.ts'
import { percent, sources, usersWith } from './flags.ts'
import { MemoryWorld } from './memory-world.ts'

const FILE = `# flags of production
$schema: https://flagd.dev/schema/v0/flags.json
flags:
  new-checkout:   # the big one
    state: ENABLED
    variants:
      'on': true
      'off': false
    defaultVariant: 'off' # until launch
    metadata: { owner: '@ann' }

  # not ours
  other:
    state: DISABLED
    variants: { a: 1, b: 2 }
    defaultVariant: a
`

function change(text: string, wanted: Change): string {
  const plan = planInFile({ ...sources(text), format: yamlText }, 'new-checkout', wanted)
  if (plan.kind === 'refused') throw new Error(plan.message)
  return plan.document.text
}
const asJson = (text: string) => JSON.stringify(load(text))

describe('a flagd file in YAML', () => {
  it('is changed line by line: comments, order and quotes of everything else stay', () => {
    const ten = change(FILE, percent('10'))
    expect(ten).toBe(
      FILE.replace(
        "    metadata: { owner: '@ann' }\n",
        `    metadata: { owner: '@ann' }\n    targeting: { "fractional": [["on", 10], ["off", 90]] }\n`,
      ),
    )
    const on = change(ten, { kind: 'on' })
    expect(on).toContain('defaultVariant: "on" # until launch')
    expect(on.split('\n').filter((line, index) => line !== ten.split('\n')[index])).toHaveLength(2)
  })

  it('is evaluated by flagd as it says: a ramp, a kill, and its lifting', () => {
    let text = FILE
    let before = new Set<string>()
    for (const step of ['5', '40', '100']) {
      text = change(text, percent(step))
      const after = usersWith(asJson(text))
      expect([...before].filter((user) => !after.has(user))).toEqual([])
      before = new Set(after)
    }
    expect(before.size).toBe(1000)
    const killed = change(text, { kind: 'kill' })
    expect(usersWith(asJson(killed)).size).toBe(0)
    expect(usersWith(asJson(change(killed, { kind: 'off' }))).size).toBe(0)
    expect(change(killed, { kind: 'kill' })).toBe(killed)
  })

  it('keeps a long rule of its owner in the block style in which it stands, until it is part of a change', () => {
    const ruled = FILE.replace(
      "    metadata: { owner: '@ann' }\n",
      '    targeting:\n      if:\n        - ends_with:\n            - var: email\n            - "@example.com"\n        - "on"\n        # everybody else\n        - "off"\n',
    )
    const ten = change(ruled, percent('10'))
    expect(ten).toContain('# everybody else\n        - { "fractional": [["on", 10], ["off", 90]] }\n')
    expect(change(ten, percent('20'))).toContain('- { "fractional": [["on", 20], ["off", 80]] }\n')
  })

  it.each([
    [
      'aliases',
      'flags:\n  a: &x { state: ENABLED, variants: { "on": true, "off": false } }\n  new-checkout: *x\n',
      'alias',
    ],
    ['a key twice', 'flags:\n  new-checkout: {}\n  new-checkout: {}\n', 'is not YAML'],
    [
      'a key that is no text',
      'flags:\n  new-checkout: { state: ENABLED, variants: { true: true } }\n',
      'put it in quotes',
    ],
    ['two documents', `${FILE}---\n${FILE}`, 'is not YAML'],
  ])('refuses %s', (_, text, words) => {
    const plan = planInFile({ ...sources(text), format: yamlText }, 'new-checkout', { kind: 'on' })
    expect(plan).toMatchObject({
      kind: 'refused',
      reasonCode: 'invalid-flags',
      message: expect.stringContaining(words),
    })
  })

  it('is what environments get where the definitions are YAML', async () => {
    const world = new MemoryWorld({
      'flags.yaml': FILE,
      '.github/sluice.yml': 'version: 1\nflags: { provider: flagd-file, definitions: flags.yaml }\n',
    })
    expect(await world.toggle({ mode: 'percent', percent: '10' })).toMatchObject({ result: 'changed' })
    expect(world.flagFile('production.flagd.yaml')).toContain('# the big one')
    expect(await world.toggle({ mode: 'kill' })).toMatchObject({ outputs: { before: 'percent 10', after: 'killed' } })
  })
})
