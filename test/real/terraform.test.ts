import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createProvisioner, provision } from '../../lib/delivery/provision.ts'
import { spawn } from '../../lib/kernel/process.ts'
import { candidateFor } from '../delivery/memory.ts'
import { programPath } from '../support/real.ts'

/** No package of Debian has them, so they are used where somebody has installed one, and never asked for. */
const program = programPath('tofu') ?? programPath('terraform')
const script = join(import.meta.dirname, '../../examples/targets/terraform/ops/provision.mjs')
const log = { info() {}, debug() {}, notice() {}, warning() {}, error() {}, mask() {}, group: () => () => {} }
// Of the program itself: no provider is fetched.
const CODE = `
variable "candidate_version" { type = string }
variable "size" { default = 1 }
resource "terraform_data" "bucket" { input = var.size }
resource "terraform_data" "name" { triggers_replace = [var.candidate_version] }
output "size" { value = terraform_data.bucket.output }
`

function tests(terraform: string): void {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sluice-terraform-'))
    await writeFile(join(directory, 'main.tf'), CODE)
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  const bringUp = (version: string, env: Record<string, string> = {}) => {
    const { PATH = '' } = process.env
    const own = { TERRAFORM: terraform, INFRASTRUCTURE: '.', RUNNER_TEMP: directory, HOME: directory }
    const made = createProvisioner({
      workspace: directory,
      env: { PATH, CHECKPOINT_DISABLE: '1', ...own, ...env },
      spawn,
      log,
      command: ['node', script],
      environment: 'production',
      component: 'shop',
    })
    return provision(made, { deployment: 1, candidate: candidateFor(version) })
  }

  it('creates what is asked for, once', async () => {
    const first = await bringUp('1.0.0')
    expect(first).toMatchObject({ kind: 'ready', notes: [expect.stringContaining('create terraform_data.bucket')] })
    expect(await bringUp('1.0.0')).toEqual({ kind: 'ready', notes: [] })
  })

  it('updates, and replaces only when somebody lets it', async () => {
    const sized = { TF_VAR_size: '2' }
    expect(await bringUp('1.0.0', sized)).toMatchObject({
      kind: 'ready',
      notes: [expect.stringContaining('update terraform_data.bucket')],
    })
    const refused = await bringUp('1.1.0', sized)
    expect(refused).toMatchObject({ detail: expect.stringContaining('would replace terraform_data.name') })
    const allowed = await bringUp('1.1.0', { ...sized, ALLOW_DESTROY: 'true' })
    expect(allowed).toMatchObject({ notes: [expect.stringContaining('replace terraform_data.name')] })
  })

  it('says what is wrong with the code in the words of the program', async () => {
    await writeFile(join(directory, 'main.tf'), 'resource "nothing" {')
    expect(await bringUp('1.1.0')).toMatchObject({
      kind: 'failed',
      detail: expect.stringContaining('must have 2 labels'),
    })
    expect(await readFile(join(directory, 'terraform.tfstate'), 'utf8')).toContain('terraform_data')
  })
}

if (program === undefined) {
  process.stderr.write('left out: tests with the real terraform or tofu, which is not installed\n')
  describe.skip('with the real terraform or tofu', () => tests(''))
} else describe(`with the real ${program.replace(/.*\//, '')}`, () => tests(program))
