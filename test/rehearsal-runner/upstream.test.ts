import { readFileSync } from 'node:fs'
import { data, Lexer } from '@actions/expressions'
import { describe, expect, it } from '@jest/globals'
import { toData } from '../../rehearsal/runner/expressions/data.ts'
import { evaluateExpression } from '../../rehearsal/runner/expressions/evaluate.ts'
import { readWorkflow } from '../../rehearsal/runner/planner/reader.ts'
import { SCHEMA_ADDITIONS } from '../../rehearsal/runner/planner/schema.ts'
import { isBasicExpression, isSequence, pairs } from '../../rehearsal/runner/planner/tokens.ts'

// What the runner adds to GitHub's libraries. A failure here means that upstream has caught up: take the addition out.

function publishedSchema(): Record<string, { mapping?: { properties?: Record<string, unknown> } }> {
  const file = new URL('../../node_modules/@actions/workflow-parser/dist/workflow-v1.0.min.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')).definitions
}

describe('the schema of @actions/workflow-parser', () => {
  it.each(
    SCHEMA_ADDITIONS.map(({ definition, property }) => [definition, property]),
  )('%s does not know %s yet', (definition, property) => {
    const properties = publishedSchema()[definition]?.mapping?.properties
    expect(properties).toBeDefined()
    expect(properties).not.toHaveProperty([property])
  })

  it('accepts each addition with its values, and no other', () => {
    const workflow = (mode: string) =>
      `on: push\ncache-mode: ${mode}\njobs: { a: { runs-on: x, cache-mode: ${mode}, steps: [{ run: x }] } }`
    for (const mode of ['read', 'write', 'write-only', 'none'])
      expect(readWorkflow('a.yml', workflow(mode)).errors).toEqual([])
    expect(readWorkflow('a.yml', workflow('some')).errors).toHaveLength(2)
  })
})

describe('mistakes of @actions/expressions and the parser', () => {
  it('the lexer turns only the first pair of quotes into one; here all of them', () => {
    expect(new Lexer("'a''b''c'").lex().tokens[0]?.value).toBe("a'b''c")
    expect(evaluateExpression("'a''b''c'", { contexts: {}, functions: [] }, []).coerceString()).toBe("a'b'c")
  })

  it('a dictionary loses keys such as constructor; here it keeps them', () => {
    const theirs = new data.Dictionary({ key: 'constructor', value: new data.StringData('x') })
    expect(theirs.pairs()).toEqual([])
    const contexts = { inputs: toData({ constructor: 'x' }) }
    expect(evaluateExpression('inputs.constructor', { contexts, functions: [] }, ['inputs']).coerceString()).toBe('x')
    expect(evaluateExpression('inputs.toString', { contexts, functions: [] }, ['inputs']).coerceString()).toBe('')
  })

  it('an expression in a block scalar keeps the text of the value, not of the file', () => {
    const text =
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n          one ${{ github.sha }}\n            two\n'
    const { root } = readWorkflow('a.yml', text)
    const job = pairs(pairs(root).find(({ key }) => key === 'jobs')?.value)[0]?.value
    const steps = pairs(job).find(({ key }) => key === 'steps')?.value
    const run = steps !== undefined && isSequence(steps) ? pairs(steps.get(0))[0]?.value : undefined
    expect(run !== undefined && isBasicExpression(run) ? run.expression : '').toBe(
      "format('one {0}\n  two\n', github.sha)",
    )
  })
})
