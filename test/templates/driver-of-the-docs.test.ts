import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createCommandDriver } from '../../lib/delivery/drivers/command.ts'
import type { Driver } from '../../lib/delivery/drivers/driver.ts'
import type { Log } from '../../lib/kernel/log.ts'
import { spawn } from '../../lib/kernel/process.ts'

const PAGE = join(import.meta.dirname, '../../docs/command-driver.md')
const ignore = () => {}

let workspace = ''
let driver: Driver
const lines: string[] = []

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'sluice-docs-'))
  const page = await readFile(PAGE, 'utf8')
  for (const verb of ['apply', 'observe']) {
    const block = page.split(`<!-- driver: ${verb} -->\n\`\`\`js\n`)[1]?.split('```')[0]
    if (block === undefined) throw new Error(`docs/command-driver.md has no example of ${verb}.`)
    await writeFile(join(workspace, `${verb}.mjs`), block)
  }
  const log: Log = {
    info: (line) => void lines.push(line),
    debug: ignore,
    notice: ignore,
    warning: ignore,
    error: ignore,
    mask: ignore,
    group: () => ignore,
  }
  driver = createCommandDriver({
    commands: { apply: ['node', 'apply.mjs'], observe: ['node', 'observe.mjs'] },
    environment: 'dev',
    component: 'shop',
    workspace,
    env: { PATH: dirname(process.execPath), APPS: join(workspace, 'apps') },
    spawn,
    log,
  })
})
afterAll(() => rm(workspace, { recursive: true, force: true }))

const request = (version: string) => ({
  deployment: 1,
  candidate: { version, digest: `sha256:${'a'.repeat(64)}`, sha: 'b'.repeat(40) },
  serving: [],
})

describe('the driver that docs/command-driver.md gives to start from', () => {
  it('sees nothing before the first deployment', async () => {
    expect(await driver.observe(request('1.0.0'))).toEqual({ kind: 'seen', serving: [] })
  })

  it.each(['1.0.0', '1.1.0', '1.1.0', '1.0.0'])('puts %s in place, again and back as well', async (version) => {
    const file = join(workspace, 'candidate')
    await writeFile(file, `// ${version}`)
    expect(await driver.apply({ ...request(version), traffic: 'all', file })).toEqual({ kind: 'done', answer: {} })
    const { digest } = request(version).candidate
    expect(await driver.observe(request(version))).toEqual({
      kind: 'seen',
      serving: [{ version, digest, weight: 100 }],
    })
    expect(await readFile(join(workspace, 'apps/dev/current/app.mjs'), 'utf8')).toBe(`// ${version}`)
    expect(lines).toContain(`  apply: dev now points to ${version}`)
  })
})
