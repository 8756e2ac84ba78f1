import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createProvisioner } from '../../lib/delivery/provision.ts'
import { spawn } from '../../lib/kernel/process.ts'
import { candidateFor } from '../delivery/memory.ts'

const SCRIPT = join(import.meta.dirname, '../../examples/targets/terraform/ops/provision.mjs')
const log = { info() {}, debug() {}, notice() {}, warning() {}, error() {}, mask() {}, group: () => () => {} }

let directory: string
let code: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sluice-terraform-'))
  const program = join(directory, 'terraform')
  const standIn = join(import.meta.dirname, 'terraform.mjs')
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${standIn}" "$@"\n`)
  await chmod(program, 0o755)
})
afterAll(() => rm(directory, { recursive: true, force: true }))
beforeEach(async () => {
  code = join(directory, 'production')
  await rm(code, { recursive: true, force: true })
  await mkdir(code)
})

function provisioner(env: Record<string, string> = {}) {
  const { PATH = '' } = process.env
  const own = { TERRAFORM: join(directory, 'terraform'), INFRASTRUCTURE: '{environment}', RUNNER_TEMP: directory }
  return createProvisioner({
    workspace: directory,
    env: { PATH, ...own, ...env },
    spawn,
    log,
    command: ['node', SCRIPT],
    environment: 'production',
    component: 'shop',
  })
}

const request = { deployment: 7, candidate: candidateFor('1.4.0') }
const planned = (plan: object) => writeFile(join(code, 'plan.json'), JSON.stringify(plan))
const calls = async () => (await readFile(join(code, 'calls.log'), 'utf8')).trim().split('\n')
const change = (address: string, ...actions: string[]) => ({ address, change: { actions } })

describe('the Terraform example', () => {
  it('plans, tells what would change and what has drifted, and keeps the plan to itself', async () => {
    await planned({
      resource_changes: [
        change('aws_s3_bucket.assets', 'create'),
        change('aws_db_instance.main', 'update'),
        change('aws_instance.old', 'delete', 'create'),
        change('data.aws_ami.base', 'read'),
        change('aws_vpc.main', 'no-op'),
      ],
      resource_drift: [change('aws_db_instance.main', 'update')],
      output_changes: { address: { actions: ['create'] }, name: { actions: ['no-op'] } },
    })
    const outcome = await provisioner().plan(request)
    const file = join(directory, 'sluice-shop-production.tfplan')
    expect(outcome).toEqual({
      kind: 'done',
      answer: {
        changes: [
          { what: 'aws_s3_bucket.assets', action: 'create' },
          { what: 'aws_db_instance.main', action: 'update' },
          { what: 'aws_instance.old', action: 'replace' },
          { what: 'output address', action: 'create' },
        ],
        drift: [{ what: 'aws_db_instance.main', action: 'update' }],
        plan: file,
      },
    })
    expect(await calls()).toEqual([
      'init -input=false -no-color',
      `plan -input=false -no-color -lock-timeout=60s -out=${file}`,
      `show -json ${file}`,
    ])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).toBe('1.4.0')
  })

  it('applies the very plan, and leaves it nowhere', async () => {
    await planned({ resource_changes: [change('aws_s3_bucket.assets', 'create')] })
    const plan = await provisioner().plan(request)
    if (plan.kind === 'failed') throw new Error(plan.detail)
    expect(await provisioner().apply(request, plan.answer)).toEqual({ kind: 'done', answer: {} })
    const file = plan.answer.plan ?? ''
    expect((await calls()).at(-1)).toBe(`apply -input=false -no-color -lock-timeout=60s ${file}`)
    expect(existsSync(file)).toBe(false)
    const again = await provisioner().apply(request, plan.answer)
    expect(again).toMatchObject({ kind: 'failed', detail: expect.stringContaining('there is no saved plan to apply') })
  })

  it('destroys nothing unless somebody says so', async () => {
    await planned({ resource_changes: [change('aws_db_instance.main', 'delete')] })
    const plan = await provisioner().plan(request)
    if (plan.kind === 'failed') throw new Error(plan.detail)
    const refused = await provisioner().apply(request, plan.answer)
    expect(refused).toMatchObject({ detail: expect.stringContaining('the plan would delete aws_db_instance.main') })
    expect((await calls()).filter((call) => call.startsWith('apply'))).toEqual([])
    const allowed = await provisioner({ ALLOW_DESTROY: 'true' }).apply(request, plan.answer)
    expect(allowed).toEqual({ kind: 'done', answer: {} })
  })

  it.each(['init', 'plan', 'show'])('fails with the words of the program when it fails at %s', async (command) => {
    await planned({})
    await writeFile(join(code, 'fails'), command)
    const detail = expect.stringContaining(`Error: ${command} is not possible`)
    expect(await provisioner().plan(request)).toMatchObject({ kind: 'failed', detail })
  })

  it('says what is missing: the program, or the code', async () => {
    const failed = (words: string) => ({ kind: 'failed', detail: expect.stringContaining(words) })
    expect(await provisioner({ TERRAFORM: 'tofu-1' }).plan(request)).toMatchObject(
      failed('tofu-1 could not be started'),
    )
    const without = provisioner({ INFRASTRUCTURE: 'nowhere' })
    expect(await without.plan(request)).toMatchObject(failed('nowhere does not exist: set INFRASTRUCTURE'))
  })
})
