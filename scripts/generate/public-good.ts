import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Seeds {
  readonly [repository: string]: { readonly targets: Readonly<Record<string, string>> }
}

/**
 * The trusted root of Sigstore's public instance, which signs for public repositories, out of the package by which
 * Sigstore distributes it (`@sigstore/tuf`, Apache-2.0). It is renewed with that package.
 */
export function publicGood(root: string): string {
  const seeds = JSON.parse(readFileSync(join(root, 'node_modules/@sigstore/tuf/seeds.json'), 'utf8')) as Seeds
  const target = seeds['https://tuf-repo-cdn.sigstore.dev']?.targets['trusted_root.json']
  if (target === undefined) throw new Error('@sigstore/tuf holds no trusted_root.json')
  const text = JSON.stringify(JSON.parse(Buffer.from(target, 'base64').toString('utf8')))
  return `/** Trusted root of Sigstore's public instance. Written by \`npm run generate\` from \`@sigstore/tuf\`. */
export const PUBLIC_GOOD =
  '${text}'
`
}
