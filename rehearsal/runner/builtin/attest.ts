import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { BuildClaims } from '../../sigstore/signer.ts'
import { signerOfThisMachine } from '../../sigstore/this-machine.ts'
import { findFiles } from '../files/glob.ts'
import { type Builtin, type BuiltinRequest, linesInput, needPermission } from './builtin.ts'

interface Subject {
  readonly name: string
  readonly digest: { readonly sha256: string }
}

/**
 * `actions/attest`: an in-toto statement about files or a digest, signed by the Sigstore of this machine for the workflow
 * that holds the job. The runner is `self-hosted` here, and the certificate says so.
 */
export const attest: Builtin = {
  name: 'actions/attest',
  inputs: {
    'subject-path': '',
    'subject-digest': '',
    'subject-name': '',
    'subject-checksums': '',
    'subject-version': '',
    'sbom-path': '',
    'predicate-type': '',
    predicate: '',
    'predicate-path': '',
    'push-to-registry': 'false',
    'create-storage-record': 'true',
    'show-summary': 'true',
    'github-token': '',
  },
  async run(request) {
    needPermission(request, 'id-token', 'write')
    needPermission(request, 'attestations', 'write')
    if (request.input('push-to-registry') === 'true')
      throw new Error("The rehearsal's attest does not support 'push-to-registry'.")
    const subjects = findSubjects(request)
    const [first] = subjects
    if (first === undefined)
      throw new Error('One of subject-path, subject-digest or subject-checksums must be provided')
    const signer = await signerOfThisMachine()
    const bundle = await signer.sign({
      claims: claimsOf(request),
      statement: makeStatement(request, subjects),
      at: request.context.github.clock.now(),
    })
    const path = join(request.context.directories.temp, 'attestation.json')
    appendFileSync(path, `${JSON.stringify(bundle)}\n`)
    const { actions } = request.context.github
    const id = actions.storeAttestation(request.context.run.id, `sha256:${first.digest.sha256}`, bundle)
    for (const subject of subjects.slice(1))
      actions.storeAttestation(request.context.run.id, `sha256:${subject.digest.sha256}`, bundle)
    request.setOutput('bundle-path', path)
    request.setOutput('attestation-id', String(id))
    request.setOutput('attestation-url', `https://github.com/${request.context.repository.fullName}/attestations/${id}`)
    request.log(`Attestation ${id} (signed by the rehearsal): ${subjects.map(({ name }) => name).join(', ')}`)
    return undefined
  },
}

function findSubjects(request: BuiltinRequest): Subject[] {
  const { workspace } = request.context.directories
  const digest = request.input('subject-digest')
  if (digest !== '') {
    const name = request.input('subject-name')
    if (!/^sha256:[0-9a-f]{64}$/.test(digest))
      throw new Error('subject-digest must be in the format "sha256:<hex-digest>"')
    if (name === '') throw new Error('subject-name must be provided when using subject-digest')
    return [{ name, digest: { sha256: digest.slice('sha256:'.length) } }]
  }
  const checksums = request.input('subject-checksums')
  if (checksums !== '') return readChecksums(readFileSync(resolve(workspace, checksums), 'utf8'))
  const patterns = linesInput(request, 'subject-path')
    .flatMap((line) => line.split(','))
    .map((line) => line.trim())
  const { files } = findFiles(workspace, patterns)
  if (patterns.length > 0 && files.length === 0)
    throw new Error(`Could not find subject at path ${patterns.join(', ')}`)
  return files.map((file) => ({
    name: request.input('subject-name') || basename(file),
    digest: { sha256: createHash('sha256').update(readFileSync(file)).digest('hex') },
  }))
}

function readChecksums(text: string): Subject[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [hex = '', ...name] = line.trim().split(/\s+/)
      return { name: name.join(' ').replace(/^\*/, ''), digest: { sha256: hex } }
    })
}

const PROVENANCE = 'https://slsa.dev/provenance/v1'

function makeStatement(request: BuiltinRequest, subjects: readonly Subject[]): Record<string, unknown> {
  const given = request.input('predicate') || readGiven(request, 'predicate-path') || readGiven(request, 'sbom-path')
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects,
    predicateType: request.input('predicate-type') || PROVENANCE,
    predicate: given === '' ? provenance(request) : JSON.parse(given),
  }
}

function readGiven(request: BuiltinRequest, name: string): string {
  const path = request.input(name)
  return path === '' ? '' : readFileSync(resolve(request.context.directories.workspace, path), 'utf8')
}

function provenance(request: BuiltinRequest): Record<string, unknown> {
  const { run, repository, jobContext } = request.context
  const server = 'https://github.com'
  return {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: { ref: run.event.ref, repository: `${server}/${repository.fullName}`, path: run.workflowPath },
      },
      internalParameters: { github: { event_name: run.event.name, repository_id: String(repository.id) } },
      resolvedDependencies: [
        { uri: `git+${server}/${repository.fullName}@${run.event.ref}`, digest: { gitCommit: run.event.sha } },
      ],
    },
    runDetails: {
      builder: { id: `${server}/${String(jobContext['workflow_ref'])}` },
      metadata: { invocationId: `${server}/${repository.fullName}/actions/runs/${run.id}/attempts/${run.attempt}` },
    },
  }
}

/** What GitHub's token would say of this job. */
function claimsOf(request: BuiltinRequest): BuildClaims {
  const { run, repository, jobContext } = request.context
  const server = 'https://github.com'
  return {
    issuer: 'https://token.actions.githubusercontent.com',
    signer: `${server}/${String(jobContext['workflow_ref'])}`,
    runner: 'self-hosted',
    repository: `${server}/${repository.fullName}`,
    repositoryId: String(repository.id),
    ref: run.event.ref,
    sha: run.event.sha,
    trigger: run.event.name,
    run: `${server}/${repository.fullName}/actions/runs/${run.id}/attempts/${run.attempt}`,
  }
}
