import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually, isRunning } from '../support/processes.ts'
import { jobNamed, type Rehearsal, startRehearsal, workflow } from './harness.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal({
    machineEnvironment: { MACHINE: 'mine' },
    secrets: { MULTI: 'first line\nsecond line' },
  })
})
afterAll(() => rehearsal.close())

/** Runs the steps of one job. */
async function steps(text: string, files: Record<string, string> = {}, job = '') {
  const content = `on: push\njobs:\n  one:\n    runs-on: x\n${job}    steps:\n${text.replace(/^/gm, '      ')}\n`
  const result = await rehearsal.run({ ...workflow(content), ...files })
  return jobNamed(result, 'one')
}

const messages = (job: { annotations: readonly { message: string }[] }) => job.annotations.map(({ message }) => message)

describe('env files', () => {
  it('carry variables, paths, outputs with heredocs, and never NODE_OPTIONS', async () => {
    const job = await steps(`
- id: set
  run: |
    echo "PLAIN=a=b" >> "$GITHUB_ENV"
    printf 'MULTI<<EOF\\none\\n\\ntwo\\nEOF\\n' >> "$GITHUB_ENV"
    echo "NODE_OPTIONS=--require evil" >> "$GITHUB_ENV"
    mkdir -p bin && printf '#!/bin/sh\\necho tool' > bin/mytool && chmod +x bin/mytool
    echo "$PWD/bin" >> "$GITHUB_PATH"
- run: |
    test "$PLAIN" = a=b
    test "$MULTI" = "$(printf 'one\\n\\ntwo')"
    test -z "$NODE_OPTIONS"
    test "$(mytool)" = tool
    test "$MACHINE" = mine
    test '\${{ env.PLAIN }}' = a=b
  env: { PLAIN: a=b }
`)
    expect(job.conclusion).toBe('success')
    expect(messages(job)).toEqual(["Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."])
  })

  it('fail the step when an entry is wrong', async () => {
    const job = await steps(`
- id: bad
  continue-on-error: true
  run: printf 'X<<EOF\\nnever closed\\n' >> "$GITHUB_OUTPUT"
- run: test "\${{ steps.bad.outcome }}-\${{ steps.bad.conclusion }}" = failure-success
`)
    expect(job.conclusion).toBe('success')
    expect(messages(job)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid value. Matching delimiter not found 'EOF'",
    ])
  })

  it('refuse a summary over 1 MiB', async () => {
    const job = await steps(`
- run: head -c 1048577 /dev/zero | tr '\\0' x >> "$GITHUB_STEP_SUMMARY"
- run: echo fine >> "$GITHUB_STEP_SUMMARY"
`)
    expect(job.summary).toBe('fine\n')
    expect(messages(job)[0]).toContain('$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k')
  })
})

describe('workflow commands', () => {
  it('make annotations, mask, and can be stopped', async () => {
    const job = await steps(`
- run: |
    echo '::warning file=a.js,line=3,title=Careful::100%25 sure'
    echo 'text before ##[error]in the middle'
    echo '::add-mask::hidden-value'
    echo 'this hidden-value is not shown'
    echo '::stop-commands::token-123'
    echo '::error::not a command'
    echo '::token-123::'
    echo '::set-fire::unknown'
    echo '::notice::back'
`)
    expect(job.annotations).toEqual([
      { level: 'warning', message: '100% sure', title: 'Careful', path: 'a.js', line: 3 },
      { level: 'failure', message: 'in the middle' },
      { level: 'notice', message: 'back' },
    ])
    expect(job.log).toContain('this *** is not shown')
    expect(job.log).toContain('::error::not a command')
    expect(job.log).toContain('::set-fire::unknown')
  })

  it('of old are refused: set-env fails its step', async () => {
    const job = await steps(`- run: echo '::set-env name=A::b'`)
    expect(job.conclusion).toBe('failure')
    expect(messages(job)[1]).toBe('The `set-env` command is disabled. Please upgrade to using Environment Files.')
  })

  it('mask a secret of several lines line by line', async () => {
    const job = await steps(`
- run: echo "$M" | tail -n 1
  env: { M: '\${{ secrets.MULTI }}' }
`)
    expect(job.log).not.toContain('second line')
  })
})

describe('a step', () => {
  it('stops after its own timeout and fails', async () => {
    const job = await steps(`
- id: slow
  timeout-minutes: 0.004
  run: sleep 20
- if: failure()
  run: echo "cleaned up"
`)
    expect(job.conclusion).toBe('failure')
    expect(messages(job)).toContain("The action 'Run sleep 20' has timed out after 0.004 minutes.")
    expect(job.log).toContain('cleaned up')
  })

  it('is cancelled with its job after the job timeout; always() still runs, failure() does not', async () => {
    const job = await steps(
      `
- run: sleep 20
- if: failure()
  run: echo "never-said"
- if: always()
  run: echo "status \${{ job.status }}"
`,
      {},
      '    timeout-minutes: 0.004\n',
    )
    expect(job.conclusion).toBe('cancelled')
    expect(messages(job)[0]).toBe('The job has exceeded the maximum execution time of 0.004 minutes.')
    expect(job.log).not.toContain('never-said')
    expect(job.log).toContain('status cancelled')
  })

  it('uses the shell it asks for, in the folder it asks for', async () => {
    const job = await steps(
      `
- run: mkdir -p sub && false | true
- run: test "$(basename "$PWD")" = sub
  working-directory: sub
- run: console.log('from node', process.cwd().endsWith('sub'))
  shell: node {0}
  working-directory: sub
- id: strict
  run: false | true
  shell: bash
  continue-on-error: true
- run: test \${{ steps.strict.outcome }} = failure
- run: exit 0
  shell: fish
`,
    )
    expect(job.log).toContain('from node true')
    expect(messages(job)[1]).toContain(
      "(Line: 18, Col: 9): Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'",
    )
    expect(job.steps.at(-3)?.conclusion).toBe('success')
    expect(job.steps.at(-2)?.conclusion).toBe('failure')
  })

  it('leaves no process behind at the end of the job, unless it takes itself out', async () => {
    const job = await steps(`
- run: |
    sleep 300 > /dev/null 2>&1 &
    echo "pid=$!"
`)
    const pid = Number(/pid=(\d+)$/m.exec(job.log)?.[1])
    expect(job.log).toContain('Cleaned up 1 process(es)')
    await eventually('the end of the process', () => !isRunning(pid))
  })

  it('ends with its shell although a child still holds its output open, and loses no line', async () => {
    const job = await steps(`
- run: |
    sleep 60 &
    for i in $(seq 3000); do echo "line $i of a rather long piece of text"; done
`)
    expect(job.conclusion).toBe('success')
    expect(job.log).toContain('line 3000 of')
    expect(job.log.split('of a rather long piece').length - 1).toBeGreaterThanOrEqual(3000)
  })

  it('finds a missing action before the first step runs', async () => {
    const job = await steps(`
- run: echo "has begun"
- uses: nobody/nothing@v1
`)
    expect(job.conclusion).toBe('failure')
    expect(job.log).not.toContain('has begun')
    expect(messages(job)[0]).toContain('Unable to resolve action nobody/nothing')
  })
})

describe('a JavaScript action', () => {
  it('runs pre before the first step and post in reverse after the last, also after a failure', async () => {
    const action = (name: string): Record<string, string> => ({
      [`actions/${name}/action.yml`]: `
name: ${name}
description: x
runs: { using: node24, pre: p.js, main: m.js, post: q.js, post-if: "always()" }`,
      [`actions/${name}/p.js`]: `console.log('pre ${name}'); require('fs').appendFileSync(process.env.GITHUB_STATE, 'from=pre\\n')`,
      [`actions/${name}/m.js`]: `console.log('main ${name} ' + process.env.STATE_from + ' ' + !!process.env.ACTIONS_RUNTIME_TOKEN)`,
      [`actions/${name}/q.js`]: `console.log('post ${name} ' + process.env.STATE_from)`,
    })
    const job = await steps(
      `
- run: echo "first-step \${ACTIONS_RUNTIME_TOKEN:-no token}"
- uses: $/actions/a
- uses: $/actions/b
- run: exit 1
`,
      { ...action('a'), ...action('b') },
    )
    const said = job.log.split('\n').flatMap((line) => /Z ((?:pre|main|post|first-step) .*)/.exec(line)?.[1] ?? [])
    expect(said).toEqual([
      'pre a',
      'pre b',
      'first-step no token',
      'main a pre true',
      'main b pre true',
      'post b pre',
      'post a pre',
    ])
    expect(job.conclusion).toBe('failure')
  })

  it('refuses a container action and an unknown runtime by name', async () => {
    const result = await rehearsal.run(
      workflow('on: push\njobs: { one: { runs-on: x, steps: [{ uses: "docker://alpine:3" }] } }'),
    )
    expect(result.message).toContain(
      "(Line: 2, Col: 44): the rehearsal does not support container actions ('docker://alpine:3')",
    )
    const job = await steps('- uses: $/actions/old', {
      'actions/old/action.yml': 'name: x\ndescription: x\nruns: { using: node16, main: m.js }',
    })
    expect(messages(job)[0]).toContain("does not support 'using: node16'")
  })
})

describe('a composite action', () => {
  it('has its own inputs, steps and env, and hands on failure', async () => {
    const job = await steps(
      `
- id: outer
  uses: $/actions/outer
  env: { FROM: outside }
  with: { text: 'x' }
- run: echo "outer said \${{ steps.outer.outputs.out }}"
- id: broken
  continue-on-error: true
  uses: $/actions/broken
- run: echo "broken is \${{ steps.broken.outcome }}, inner is '\${{ steps.fails.outcome }}'"
`,
      {
        'actions/outer/action.yml': `
name: outer
description: x
inputs: { text: { description: x } }
outputs: { out: { description: x, value: '\${{ steps.in.outputs.v }}' } }
runs:
  using: composite
  steps:
    - id: in
      shell: bash
      run: |
        echo "v=\${{ inputs.text }}-$FROM-$(basename "$GITHUB_ACTION_PATH")-\${{ github.action_path == env.GITHUB_ACTION_PATH }}" >> "$GITHUB_OUTPUT"
    - uses: $/actions/inner
      with: { deep: '\${{ steps.in.outputs.v }}' }
`,
        'actions/inner/action.yml': `
name: inner
description: x
inputs: { deep: { description: x } }
runs: { using: composite, steps: [{ shell: bash, run: 'echo "deep \${{ inputs.deep }}"' }] }
`,
        'actions/broken/action.yml': `
name: broken
description: x
runs:
  using: composite
  steps:
    - id: fails
      shell: bash
      run: exit 1
    - shell: bash
      run: echo "not reached"
    - if: failure()
      shell: bash
      run: echo "inner clean-up"
`,
      },
    )
    expect(job.log).toContain('outer said x-outside-outer-false')
    expect(job.log).toContain('deep x-outside-outer-false')
    expect(job.log).toContain("broken is failure, inner is ''")
    expect(job.log).not.toContain('not reached\n')
    expect(job.log).toContain('inner clean-up')
  })
})
