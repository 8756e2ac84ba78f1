#!/usr/bin/env node
// Writes the release into a file of another repository, where Argo CD, Flux or your own controller picks it up.
// GITOPS_REPOSITORY: what git can clone and push. GITOPS_FILE: path in it; {environment} is replaced. GITOPS_BRANCH: main.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const ATTEMPTS = 5
const MARKED = /^(\s*(?:- )?[\w.-]+:\s*)(\S.*?)(\s*#\s*sluice:(version|digest)\s*)$/

const request = JSON.parse(await new Response(process.stdin).text())
const { GITOPS_REPOSITORY, GITOPS_FILE, GITOPS_BRANCH = 'main' } = process.env
const directory = await mkdtemp(join(tmpdir(), 'gitops-'))
const git = (...args) => promisify(execFile)('git', ['-C', directory, ...args])

/** The marked lines get the candidate's values, everything else stays as it is. */
function withRelease(text, { version, digest }) {
  const values = { version, digest }
  let marks = 0
  const lines = text.split('\n').map((line) => {
    const match = MARKED.exec(line)
    if (match === null) return line
    marks++
    return `${match[1]}${values[match[4]]}${match[3]}`
  })
  if (marks === 0) throw new Error('no line of the file ends with "# sluice:version" or "# sluice:digest"')
  return lines.join('\n')
}

try {
  if (request.traffic !== 'all')
    throw new Error('a commit replaces what serves: use all-at-once, and let the controller roll it out')
  if (!GITOPS_REPOSITORY || !GITOPS_FILE) throw new Error('GITOPS_REPOSITORY and GITOPS_FILE must be set')
  const file = GITOPS_FILE.replaceAll('{environment}', request.environment)
  await git('clone', '--quiet', '--depth', '1', '--branch', GITOPS_BRANCH, '--', GITOPS_REPOSITORY, '.')
  for (let attempt = 1; ; attempt++) {
    const before = await readFile(join(directory, file), 'utf8')
    const after = withRelease(before, request.candidate)
    if (after === before) break
    await writeFile(join(directory, file), after)
    const { version } = request.candidate
    const message = `${request.environment}: ${request.component} ${version}\n\nSluice-Deployment: ${request.deployment}`
    const author = ['-c', 'user.name=sluice', '-c', 'user.email=sluice@users.noreply.github.com']
    await git(...author, 'commit', '--quiet', '--message', message, '--', file)
    try {
      await git('push', '--quiet', 'origin', `HEAD:${GITOPS_BRANCH}`)
      process.stderr.write(`${file} says ${version} now\n`)
      break
    } catch (error) {
      // Somebody else was quicker: on top of theirs, once more.
      if (attempt === ATTEMPTS) throw error
      await git('fetch', '--quiet', '--depth', '1', 'origin', GITOPS_BRANCH)
      await git('reset', '--quiet', '--hard', 'FETCH_HEAD')
    }
  }
  process.stdout.write('{}\n')
} catch (error) {
  process.stderr.write(`${error.stderr || error.message}\n`)
  process.exitCode = 1
} finally {
  await rm(directory, { recursive: true, force: true })
}
