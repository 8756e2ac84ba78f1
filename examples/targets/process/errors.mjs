/** A refused admin call: an HTTP status, a code for programs and a text for people. */
export class HostError extends Error {
  constructor(status, code, message) {
    super(message)
    this.status = status
    this.code = code
  }
}
