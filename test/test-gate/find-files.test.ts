import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findFiles } from '../../actions/test-gate/src/reading/find-files.ts'

let root = ''
let workspace = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sluice-files-'))
  workspace = join(root, 'workspace')
  const files = ['b.xml', 'a.xml', 'sub/c.xml', 'sub/skip.xml', 'sub/deep/d.info', 'node_modules/p/d.info', '[x].xml']
  for (const name of files) {
    await mkdir(dirname(join(workspace, name)), { recursive: true })
    await writeFile(join(workspace, name), 'x')
  }
  await writeFile(join(root, 'secret.xml'), 'x')
  await symlink(join(root, 'secret.xml'), join(workspace, 'leak.lnk'))
  await symlink(root, join(workspace, 'up'))
  await symlink(join(workspace, 'a.xml'), join(workspace, 'again.xml'))
  await symlink(join(workspace, 'nowhere'), join(workspace, 'broken.lnk2'))
  await symlink(join(workspace, 'nowhere'), join(workspace, 'sub/deep/broken.info2'))
  await writeFile(join(workspace, 'sub/deep/whole.info2'), 'x')
})

afterAll(() => rm(root, { recursive: true, force: true }))

async function find(...patterns: string[]): Promise<string> {
  const { files, findings } = await findFiles('coverage', patterns, workspace)
  return [...files, ...findings.map(({ code }) => code)].join(' ')
}

describe('finding report files', () => {
  it.each([
    ['in the order of their names, whatever the order of the patterns', ['sub/c.xml', 'b.xml'], 'b.xml sub/c.xml'],
    ['at any depth', ['**/*.info'], 'sub/deep/d.info'],
    ['in installed packages only when asked', ['node_modules/*/d.info'], 'node_modules/p/d.info'],
    ['each real file once, by its first name', ['again.xml', 'a.xml', './a.xml'], 'a.xml'],
    ['but those left out, wherever that stands', ['!**/skip.xml', 'sub/*.xml'], 'sub/c.xml'],
    ['with an exclusion that starts with ./', ['sub/*.xml', '!./sub/skip.xml'], 'sub/c.xml'],
    ['with brackets escaped', ['[[]x].xml'], '[x].xml'],
    ['of a folder: none', ['sub'], 'no-files'],
    ['of a pattern without matches beside one with', ['a.xml', 'none/*.xml'], 'a.xml no-files'],
    ['when everything is left out', ['a.xml', '!**'], 'no-files'],
    ['when only exclusions are given', ['!a.xml'], 'no-files'],
    ['of a broken link: none', ['broken.lnk2'], 'no-files'],
    ['and told when one of them is a broken link', ['**/*.info2'], 'sub/deep/whole.info2 no-files'],
    ['which may be left out', ['**/*.info2', '!**/broken.*'], 'sub/deep/whole.info2'],
    ['not above the workspace', ['../*.xml'], 'path-outside-workspace'],
    ['not by detours', ['sub/../../secret.xml'], 'path-outside-workspace'],
    ['not by absolute paths elsewhere', ['/etc/passwd'], 'path-outside-workspace'],
    ['not through a link to a file', ['*.lnk'], 'path-outside-workspace'],
    ['not through a link to a folder', ['up/*.xml'], 'path-outside-workspace'],
  ])('%s', async (_name, patterns, expected) => {
    expect(await find(...patterns)).toBe(expected)
  })

  it('takes each report of .NET once by its recipe, though VSTest lays every one down twice', async () => {
    const readme = await readFile(join(import.meta.dirname, '../../actions/test-gate/README.md'), 'utf8')
    const recipe = readme.split('**.NET**')[1] ?? ''
    const [, coverage = '', results = ''] = /^# coverage: (\S+) +results: (\S+)$/m.exec(recipe) ?? []
    const report = 'TestResults/0d6a/coverage.cobertura.xml'
    const trx = 'TestResults/ann_box_2026-11-27.trx'
    for (const name of [report, trx, 'TestResults/ann_box_2026-11-27/In/box/coverage.cobertura.xml']) {
      await mkdir(dirname(join(workspace, name)), { recursive: true })
      await writeFile(join(workspace, name), 'x')
    }
    expect(await find(coverage)).toBe(report)
    expect(await find(results)).toBe(trx)
  })

  it('takes absolute patterns inside the workspace', async () => {
    expect(await find(join(workspace, 'b.xml'))).toBe('b.xml')
  })

  it('does not follow links to folders under **', async () => {
    expect(await find('**/secret.xml')).toBe('no-files')
  })
})
