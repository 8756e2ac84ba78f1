import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { jobRunner } from '../../lib/kernel/action.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outputs-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Reads the file as the runner does (actions/runner, FileCommandManager.cs): `name<<delimiter`, lines, delimiter. */
function parse(text: string): Map<string, string> {
  const values = new Map<string, string>()
  const lines = text.split('\n')
  for (let at = 0; at < lines.length && lines[at] !== ''; at++) {
    const [name = '', delimiter = ''] = (lines[at] ?? '').split('<<')
    const end = lines.indexOf(delimiter, at + 1)
    values.set(name, lines.slice(at + 1, end).join('\n'))
    at = end
  }
  return values
}

describe('outputs', () => {
  it.each([
    '',
    'plain',
    'a\nb',
    'a\n\nb\n',
    'x=y\nresult=changed',
    'EOF\nresult<<EOF\nchanged\nEOF',
    'ghadelimiter_\nreason-code<<ghadelimiter_\nx\nghadelimiter_',
    '::set-output name=result::changed',
    '$(id) `id` "',
    '\ufeffé😀\u2028',
  ])('come back as they were written: %j', async (value) => {
    const file = join(folder, 'output')
    await writeFile(file, '')
    const before = process.env['GITHUB_OUTPUT']
    process.env['GITHUB_OUTPUT'] = file
    try {
      const { setOutput } = jobRunner()
      setOutput('first', value)
      setOutput('second', 'after')
    } finally {
      if (before === undefined) delete process.env['GITHUB_OUTPUT']
      else process.env['GITHUB_OUTPUT'] = before
    }
    expect([...parse(await readFile(file, 'utf8'))]).toEqual([
      ['first', value],
      ['second', 'after'],
    ])
  })
})
