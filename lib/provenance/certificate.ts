/**
 * What the certificate authority wrote into the certificate about the build, from the claims of the job's OIDC token.
 * Numbers below 1.3.6.1.4.1.57264.1 (Fulcio, docs/oid-info.md).
 */
const FIELDS = {
  issuer: 8,
  signer: 9,
  runner: 11,
  repository: 12,
  commit: 13,
  ref: 14,
  repositoryId: 15,
  trigger: 20,
  run: 21,
} as const

const ARC = '1.3.6.1.4.1.57264.1'
const UTF8_STRING = 0x0c

/** A field that the certificate does not have is empty, which no policy accepts. */
export type BuildIdentity = { readonly [K in keyof typeof FIELDS]: string } & {
  /** Subject alternative name: the workflow once more. */
  readonly subject: string
}

/** Extensions as the verifier gives them: DER of each value. */
export interface Extension {
  readonly oid: string
  readonly value: Uint8Array
}

export function identityOf(subject: string | undefined, extensions: readonly Extension[]): BuildIdentity {
  const read = (number: number): string => {
    const found = extensions.filter(({ oid }) => oid === `${ARC}.${number}`)
    return found.length === 1 ? utf8String(found[0]?.value ?? new Uint8Array()) : ''
  }
  const fields = Object.entries(FIELDS).map(([name, number]) => [name, read(number)])
  return { subject: subject ?? '', ...(Object.fromEntries(fields) as Record<keyof typeof FIELDS, string>) }
}

/** Text of a DER UTF8String that fills its bytes exactly; anything else is empty. */
function utf8String(der: Uint8Array): string {
  const [tag, first = 0] = der
  if (tag !== UTF8_STRING) return ''
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (lengthBytes > 2) return ''
  const start = 2 + lengthBytes
  const length = lengthBytes === 0 ? first : der.slice(2, start).reduce((sum, each) => sum * 256 + each, 0)
  if (der.length !== start + length) return ''
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(der.subarray(start))
  } catch {
    return ''
  }
}
