/** A request that cannot be answered as asked: becomes an HTTP 4xx with a code a program can read. */
export class RequestError extends Error {
  constructor(status, code, message, headers = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}
