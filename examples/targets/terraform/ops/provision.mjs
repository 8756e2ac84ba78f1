#!/usr/bin/env node
// Brings the infrastructure up to date with Terraform or OpenTofu: plans, and applies exactly what was planned.
// TERRAFORM: the program, default terraform. INFRASTRUCTURE: folder of the code, default infrastructure; {environment} is
// replaced. ALLOW_DESTROY: "true" lets a plan delete or replace something.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const request = JSON.parse(await new Response(process.stdin).text())
const { TERRAFORM = 'terraform', INFRASTRUCTURE = 'infrastructure', ALLOW_DESTROY, RUNNER_TEMP } = process.env
const { environment, component, candidate } = request
const folder = resolve(INFRASTRUCTURE.replaceAll('{environment}', environment))
const planFile = join(RUNNER_TEMP || tmpdir(), `sluice-${component}-${environment}.tfplan`)

process.umask(0o077) // a plan holds secrets in plain text

/** Runs the program; what it says is for people, unless its output is asked for. Gives code and output. */
function run(args, output = 'people') {
  const env = {
    ...process.env,
    TF_IN_AUTOMATION: '1',
    // Variables of these names, where the code declares them.
    TF_VAR_environment: environment,
    TF_VAR_candidate_version: candidate.version,
    TF_VAR_candidate_digest: candidate.digest,
  }
  const child = spawn(TERRAFORM, [`-chdir=${folder}`, ...args], {
    env,
    stdio: ['ignore', output === 'people' ? 2 : 'pipe', 2],
  })
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    text += chunk
  })
  return new Promise((done, failed) => {
    child.on('error', (error) => failed(new Error(`${TERRAFORM} could not be started: ${error.message}`)))
    child.on('close', (code, signal) => done({ code: code ?? signal, text }))
  })
}

async function must(args, output) {
  const { code, text } = await run(args, output)
  if (code !== 0) throw new Error(`${TERRAFORM} ${args[0]} ended with ${code}`)
  return text
}

/** `["delete", "create"]` of the plan in one word; `undefined`: nothing is done to it. */
function actionOf(actions) {
  if (actions.includes('delete') && actions.includes('create')) return 'replace'
  return actions.find((each) => ['create', 'update', 'delete'].includes(each))
}

function differences(entries) {
  return entries.flatMap(([what, { actions }]) => {
    const action = actionOf(actions)
    return action === undefined ? [] : [{ what, action }]
  })
}

/** What the saved plan would do, and what was changed past the code. */
async function shown() {
  const plan = JSON.parse(await must(['show', '-json', planFile], 'asked'))
  const resources = (list) => (list ?? []).map(({ address, change }) => [address, change])
  const outputs = Object.entries(plan.output_changes ?? {}).map(([name, change]) => [`output ${name}`, change])
  return {
    changes: differences([...resources(plan.resource_changes), ...outputs]),
    drift: differences(resources(plan.resource_drift)),
  }
}

async function plan() {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist: set INFRASTRUCTURE`)
  await must(['init', '-input=false', '-no-color'])
  await must(['plan', '-input=false', '-no-color', '-lock-timeout=60s', `-out=${planFile}`])
  const answer = await shown()
  if (answer.changes.length === 0) await rm(planFile, { force: true })
  return { ...answer, plan: planFile }
}

async function apply() {
  if (request.plan === undefined || !existsSync(request.plan)) throw new Error('there is no saved plan to apply')
  const { changes } = await shown()
  const lost = changes.filter(
    ({ what, action }) => ['delete', 'replace'].includes(action) && !what.startsWith('output '),
  )
  if (lost.length > 0 && ALLOW_DESTROY !== 'true') {
    const list = lost.map(({ what, action }) => `${action} ${what}`).join(', ')
    throw new Error(`the plan would ${list}: look at it, and set ALLOW_DESTROY to "true" for this one change`)
  }
  try {
    await must(['apply', '-input=false', '-no-color', '-lock-timeout=60s', planFile])
  } finally {
    await rm(planFile, { force: true })
  }
  return {}
}

try {
  process.stdout.write(`${JSON.stringify(request.action === 'plan' ? await plan() : await apply())}\n`)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
