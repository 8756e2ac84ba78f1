import { type Answer, ok, type Request } from '../http/request.ts'

export async function answerGraphql(_request: Request): Promise<Answer> {
  return ok({
    data: null,
    errors: [{ type: 'NOT_IMPLEMENTED', message: 'The emulated GitHub answers no GraphQL yet.' }],
  })
}
