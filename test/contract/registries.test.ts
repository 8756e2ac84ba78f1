import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { DELIVERY_REASONS } from '../../lib/delivery/reasons.ts'
import { KERNEL_REASONS } from '../../lib/kernel/contract.ts'
import { sourceFiles } from '../../scripts/check/source-files.ts'
import { ROOT, readHouse } from './house.ts'

const { contracts } = await readHouse()
const sources = sourceFiles(ROOT, ['.ts']).map((file) => ({ file, text: () => readFileSync(join(ROOT, file), 'utf8') }))

/** Code of an action and of what it shares with others, but not the registries themselves. */
function codeOf(name: string): string {
  return sources
    .filter(({ file }) => file.startsWith(`actions/${name}/src/`) || file.startsWith('lib/'))
    .filter(({ file }) => !/(^|\/)(contract|reasons)\.ts$/.test(file))
    .map(({ text }) => text())
    .join('\n')
}

/** What deploy and rollback can both end with; either of them, or what they share, has to give it. */
const SHARED = `${codeOf('deploy')}\n${codeOf('rollback')}`

/** Whether a name stands in the code: quoted, or as a key. */
function stands(code: string, name: string): boolean {
  return code.includes(`'${name}'`) || new RegExp(`(?<![\\w'-])${name}:`).test(code) || code.includes(`'${name}':`)
}

describe.each([...contracts])('the contract of %s', (name, contract) => {
  const code = codeOf(name)
  it('holds no output that nothing sets', () => {
    expect(Object.keys(contract.outputs).filter((output) => !stands(code, output))).toEqual([])
  })
  it('holds no reason that nothing gives', () => {
    const given = (reason: string) => stands(Object.hasOwn(DELIVERY_REASONS, reason) ? SHARED : code, reason)
    expect(Object.keys(contract.reasonCodes).filter((reason) => !given(reason))).toEqual([])
  })
  it('holds no result that nothing ends with', () => {
    expect(contract.results.filter((result) => !stands(code, result))).toEqual([])
  })
  it('holds no input that nothing reads', () => {
    const reads = (input: string) => code.includes(`['${input}']`) || new RegExp(`[.{ ]${input}\\b`).test(code)
    expect(Object.keys(contract.inputs).filter((input) => !reads(input))).toEqual([])
  })
  it('does not repeat the reasons of the kernel, and can end with "error"', () => {
    expect(Object.keys(contract.reasonCodes).filter((code) => Object.hasOwn(KERNEL_REASONS, code))).toEqual([])
    expect(contract.results).toContain('error')
  })
  it('uses one form of names', () => {
    const names = [
      ...Object.keys(contract.inputs),
      ...Object.keys(contract.outputs),
      ...Object.keys(contract.reasonCodes),
      ...contract.results,
    ]
    expect(names.filter((each) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(each))).toEqual([])
  })
})

describe('what deploy can end with', () => {
  const docs = readdirSync(join(ROOT, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(join(ROOT, 'docs', file), 'utf8'))
    .join('\n')

  it('is explained, each reason with what to do about it', () => {
    const rows = docs.split('\n').filter((line) => line.startsWith('| `'))
    const explained = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map((match) => match[1]),
    )
    const reasons = Object.keys(contracts.get('deploy')?.reasonCodes ?? {})
    expect(reasons.length).toBeGreaterThan(50)
    expect(reasons.filter((reason) => !explained.includes(reason))).toEqual([])
  })
})
