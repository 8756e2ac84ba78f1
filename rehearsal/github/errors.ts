/** An answer of GitHub's that says no. `extra` joins the JSON body; `headers` join the answer. */
export class ApiError extends Error {
  readonly status: number
  readonly extra: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    message: string,
    extra: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.extra = extra
    this.headers = headers
  }
}

export const notFound = () => new ApiError(404, 'Not Found')

/** GitHub's validation answer: which field of which resource, with GitHub's code. */
export interface FieldError {
  readonly resource: string
  readonly field: string
  readonly code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom'
  readonly message?: string
}

export function validationFailed(...errors: readonly FieldError[]): ApiError {
  return new ApiError(422, 'Validation Failed', { errors })
}

/** The other 422 of GitHub: a sentence and nothing else. */
export const unprocessable = (message: string) => new ApiError(422, message)

export const conflict = (message: string, extra: Readonly<Record<string, unknown>> = {}) =>
  new ApiError(409, message, extra)
