import { parseStore } from '../delivery/store.ts'
import type { GitHub } from '../github/client.ts'
import { UserError } from '../kernel/errors.ts'
import type { ReadEnvironment } from './ledger-reader.ts'

/** Releases that one call asks for. */
const AT_ONCE = 20

/**
 * Stores of what serves, and of what a rollback would restore, whose file is not in its release any more: somebody tidied
 * up. One call for twenty of them; what cannot be asked is not said to be missing.
 */
export async function missingFiles(
  github: GitHub,
  environments: readonly ReadEnvironment[],
): Promise<ReadonlySet<string>> {
  const stores = environments.flatMap(({ state }) =>
    state.kind === 'unreadable' ? [] : [state.serving?.change.store, state.good?.change.store],
  )
  const wanted = [...new Set(stores)].flatMap((store) => {
    const place = store === undefined ? undefined : parseStore(store)
    return store !== undefined && place?.kind === 'release' ? [{ store, tag: place.tag, name: place.asset }] : []
  })
  const missing = new Set<string>()
  for (let at = 0; at < wanted.length; at += AT_ONCE)
    for (const store of await missingOf(github, wanted.slice(at, at + AT_ONCE))) missing.add(store)
  return missing
}

interface Wanted {
  readonly store: string
  readonly tag: string
  readonly name: string
}

interface Found {
  readonly releaseAssets: { readonly nodes: readonly { readonly name: string }[] }
}

async function missingOf(github: GitHub, wanted: readonly Wanted[]): Promise<readonly string[]> {
  const variables = Object.fromEntries(
    wanted.flatMap(({ tag, name }, at) => [
      [`t${at}`, tag],
      [`n${at}`, name],
    ]),
  )
  const declared = Object.keys(variables).map((name) => `, $${name}: String!`)
  const fields = wanted.map(
    (_, at) => `r${at}: release(tagName: $t${at}) { releaseAssets(first: 1, name: $n${at}) { nodes { name } } }`,
  )
  const query = `query($owner: String!, $repo: String!${declared.join('')}) {
    repository(owner: $owner, name: $repo) { ${fields.join(' ')} }
  }`
  try {
    const { repository } = await github.graphql<{ repository: Readonly<Record<string, Found | null>> }>(query, {
      owner: github.owner,
      repo: github.repo,
      ...variables,
    })
    return wanted.flatMap(({ store, name }, at) =>
      repository[`r${at}`]?.releaseAssets.nodes.some((asset) => asset.name === name) === true ? [] : [store],
    )
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}
