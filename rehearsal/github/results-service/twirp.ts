import { randomUUID } from 'node:crypto'
import { findRun } from '../actions-service/find.ts'
import { ApiError } from '../errors.ts'
import type { Body } from '../http/request.ts'
import { type Answer, createBody, ok, plainLink, type Request } from '../http/request.ts'
import type { Upload } from '../store/results.ts'

export interface ServiceCall {
  readonly request: Request
  readonly runId: number
  readonly jobId: number
  readonly body: Body
}

/** Twirp's own errors: a code and a sentence. */
export function twirpError(status: number, code: string, message: string): ApiError {
  return new ApiError(status, message, { code, msg: message })
}

/** Run and job from the scope `Actions.Results:<run>:<job>` of the runtime token. */
function scopesOf(request: Request): { runId: number; jobId: number } {
  const claims = (request.headers.authorization ?? '').split('.')[1] ?? ''
  const found = /Actions\.Results:(\d+):(\d+)/.exec(Buffer.from(claims, 'base64url').toString())
  if (found === null) throw twirpError(401, 'unauthenticated', 'the runtime token names no run')
  return { runId: Number(found[1]), jobId: Number(found[2]) }
}

/** JSON of protobuf has field names in snake case from Go servers, camel case from TypeScript clients: read both. */
function snakeCase(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  )
}

/** Wraps a method of the results service: token, run, field names. */
export function serviceMethod(handle: (call: ServiceCall) => Answer): (request: Request) => Answer {
  return (request) => {
    const { runId, jobId } = scopesOf(request)
    try {
      findRun(request.world, runId)
    } catch {
      throw twirpError(403, 'permission_denied', `the runtime token is of an unknown run ${runId}`)
    }
    return handle({ request, runId, jobId, body: createBody(snakeCase(request.body.raw)) })
  }
}

/** Starts an upload; gives the address the bytes go to. */
export function startUpload(call: ServiceCall, facts: Omit<Upload, 'blocks' | 'content' | 'runId'>): string {
  const id = randomUUID()
  call.request.world.uploads.set(id, { ...facts, runId: call.runId, blocks: new Map(), content: null })
  return plainLink(call.request, `/_uploads/${id}?sig=rehearsal`)
}

/** Ends an upload of this run: its bytes, or `null` when none came. */
export function finishUpload(call: ServiceCall, kind: Upload['kind'], name: string, version: string): Upload | null {
  const { uploads } = call.request.world
  for (const [id, upload] of uploads) {
    const isIt = upload.kind === kind && upload.runId === call.runId && upload.name === name
    if (!isIt || upload.version !== version || upload.content === null) continue
    uploads.delete(id)
    return upload
  }
  return null
}

export const serviceAnswer = (json: unknown): Answer => ok(json)
