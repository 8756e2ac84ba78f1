import type { GitHub } from '../github/client.ts'
import { errorMessage } from '../kernel/errors.ts'
import { type Authorities, readAuthorities } from './verify.ts'

/** The authorities that are trusted, or why nobody knows them. */
export type TrustedRoot =
  | {
      readonly kind: 'read'
      /** Where they come from, for people. */
      readonly name: string
      readonly authorities: readonly Authorities[]
      /** What to do when a bundle is by others. */
      readonly advice: string
    }
  | { readonly kind: 'unreadable'; readonly detail: string }

/** Those that come along, or those of a file of the default branch as it was at the commit of the policy. */
export async function readTrustedRoot(
  path: string | undefined,
  configSha: string,
  github: GitHub,
): Promise<TrustedRoot> {
  if (path === undefined) {
    const { PUBLIC_GOOD } = await import('./public-good.ts')
    const advice =
      'if the repository is private, give "trusted-root": its attestations are signed by authorities of GitHub'
    return {
      kind: 'read',
      name: 'Sigstore, as it comes with Sluice',
      authorities: readAuthorities(PUBLIC_GOOD),
      advice,
    }
  }
  const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref: configSha })
  if (file === undefined || Array.isArray(file) || !('content' in file))
    return { kind: 'unreadable', detail: `"trusted-root" names ${path}, which is not a file of the default branch` }
  try {
    const authorities = readAuthorities(Buffer.from(file.content, 'base64').toString('utf8'))
    const advice = `if GitHub has signed it, renew ${path}: gh attestation trusted-root > ${path}`
    return { kind: 'read', name: path, authorities, advice }
  } catch (error) {
    const detail = `${path} is no trusted root as \`gh attestation trusted-root\` writes it (${errorMessage(error)})`
    return { kind: 'unreadable', detail }
  }
}
