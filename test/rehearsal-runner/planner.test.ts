import { mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { packTar, unpackTar } from '../../rehearsal/runner/files/tar.ts'
import { createConcurrencyGroups } from '../../rehearsal/runner/jobs/concurrency.ts'
import { combinationLabel, expandMatrix } from '../../rehearsal/runner/planner/matrix.ts'
import { defaultPermissions, escalations, readOnly } from '../../rehearsal/runner/planner/permissions.ts'
import { readWorkflow } from '../../rehearsal/runner/planner/reader.ts'
import { parseUses } from '../../rehearsal/runner/sources/uses.ts'

describe('a matrix', () => {
  it('includes as in the example of the documentation', () => {
    const include = [
      { color: 'green' },
      { color: 'pink', animal: 'cat' },
      { fruit: 'apple', shape: 'circle' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]
    expect(expandMatrix({ fruit: ['apple', 'pear'], animal: ['cat', 'dog'], include })).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ])
  })

  it('excludes by parts of nested values, and may consist of includes only', () => {
    const os = [
      { name: 'a', size: 1 },
      { name: 'b', size: 1 },
    ]
    expect(expandMatrix({ os, exclude: [{ os: { name: 'b' } }] })).toEqual([{ os: os[0] }])
    expect(expandMatrix({ include: [{ x: 1 }, { x: 2 }] })).toEqual([{ x: 1 }, { x: 2 }])
    expect(combinationLabel({ os: { name: 'a', size: 1 }, fast: true })).toBe('(a, 1, true)')
  })

  it.each([
    [{ a: [] }, "Matrix vector 'a' does not contain any values"],
    [{ a: 'text' }, "Matrix vector 'a' must be a list."],
    [{ a: [1], exclude: [{ a: 1 }] }, 'at least one combination'],
    [{ a: Array.from({ length: 257 }, (_, i) => i) }, 'at most 256'],
  ])('%j is refused', (matrix, message) => {
    expect(() => expandMatrix(matrix)).toThrow(message)
  })
})

describe('permissions', () => {
  it('by default are those of the repository setting, never id-token', () => {
    expect(defaultPermissions('read')).toEqual({ contents: 'read', packages: 'read', metadata: 'read' })
    expect(defaultPermissions('write')).toMatchObject({ contents: 'write', 'id-token': 'none', models: 'read' })
  })

  it('compare scope by scope', () => {
    expect(
      escalations({ contents: 'write', issues: 'read', checks: 'none' }, { contents: 'read', issues: 'write' }),
    ).toEqual(['contents: write'])
    expect(readOnly({ contents: 'write', issues: 'none', 'id-token': 'write' })).toEqual({
      contents: 'read',
      issues: 'none',
      'id-token': 'none',
    })
  })
})

describe('uses', () => {
  it.each([
    ['actions/checkout@v5', { kind: 'remote', owner: 'actions', name: 'checkout', path: '', ref: 'v5' }],
    ['o/n/a/b@refs/heads/x', { kind: 'remote', owner: 'o', name: 'n', path: 'a/b', ref: 'refs/heads/x' }],
    ['./.github/actions/setup', { kind: 'workspace', path: '.github/actions/setup' }],
    ['$/actions/deploy', { kind: 'self', path: 'actions/deploy' }],
    ['docker://alpine', { kind: 'docker', image: 'alpine' }],
  ])('%s', (text, expected) => {
    expect(parseUses(text)).toEqual(expected)
  })

  it.each(['checkout@v5', 'actions/checkout', 'o/n/../x@v1', '$/', '$/a@v1', '$/../a'])('%s is refused', (text) => {
    expect(parseUses(text).kind).toBe('invalid')
  })
})

describe('background steps', () => {
  it.each([
    'background: true',
    'wait: a',
    'cancel: a',
    'parallel: []',
  ])('%s is refused by name or by the parser', (key) => {
    const { errors } = readWorkflow('a.yml', `on: push\njobs: { a: { runs-on: x, steps: [{ run: x, ${key} }] } }`)
    expect(errors).not.toEqual([])
  })
})

describe('a queue of concurrency', () => {
  it('takes a hundred and no more', async () => {
    const groups = createConcurrencyGroups()
    const signal = new AbortController().signal
    const ask = () =>
      groups.acquire({
        group: 'g',
        cancelInProgress: false,
        queue: 'max',
        signal,
        onCancel: () => undefined,
        onWait: () => undefined,
      })
    await ask()
    for (let i = 0; i < 100; i += 1) void ask()
    expect(await ask()).toEqual({ kind: 'cancelled', message: 'The queue of g is full: 100 are waiting.' })
  })
})

describe('tar', () => {
  it('keeps modes, links and long names, and never leaves its folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rehearsal-tar-'))
    try {
      const long = `${'a'.repeat(90)}/${'b'.repeat(90)}`
      writeFileSync(join(folder, 'run.sh'), '#!/bin/sh\n', { mode: 0o755 })
      symlinkSync('run.sh', join(folder, 'link'))
      const archive = packTar([
        { name: long, path: join(folder, 'run.sh') },
        { name: 'link', path: join(folder, 'link') },
      ])
      const out = join(folder, 'out')
      unpackTar(archive, out)
      expect(readFileSync(join(out, long), 'utf8')).toBe('#!/bin/sh\n')
      expect(statSync(join(out, long)).mode & 0o777).toBe(0o755)
      expect(readlinkSync(join(out, 'link'))).toBe('run.sh')
      const escaping = packTar([{ name: '../x', path: join(folder, 'run.sh') }])
      expect(() => unpackTar(escaping, out)).toThrow('lies outside its folder')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
