import type { GitHub } from './client.ts'

/** Login of whoever the token acts as; `GET /user` is refused to job tokens, GraphQL is not. Bots lose their `[bot]`. */
export async function viewerLogin(github: GitHub): Promise<string> {
  const answer = await github.graphql<{ viewer: { login: string } }>('query { viewer { login } }')
  return plainLogin(answer.viewer.login)
}

/** REST says `github-actions[bot]` where GraphQL says `github-actions`. */
export function plainLogin(login: string): string {
  return login.replace(/\[bot\]$/, '')
}
