import type { Config } from '../config/config.ts'
import type { DataConfig } from '../config/data.ts'
import { CONFIG_PATH, parseConfig } from '../config/load.ts'
import type { GitHub } from '../github/client.ts'
import { errorMessage } from '../kernel/errors.ts'
import { isRecord } from '../kernel/shape.ts'
import { type DataChanges, formatsOf, recordable } from './declared.ts'
import { belongs, changedFiles, declaredSteps, type Listing, readSteps, removedFiles } from './detect.ts'
import type { Step } from './step.ts'
import type { MigrationFile } from './tools/tool.ts'

/** What a release brings besides code. */
export interface Carried {
  readonly data: DataChanges | undefined
  /** Flags whose definition it adds or changes. */
  readonly flags: readonly string[]
}

export interface Asked {
  /** Policy at the tip of the default branch: where to look. */
  readonly config: Config | undefined
  readonly configPath: string
  readonly component: string
  /** Commit of what serves; `undefined`: nothing does, so there is nothing to go back to. */
  readonly base: string | undefined
  readonly head: string
}

const DEFINITIONS = '.github/flags.flagd.json'
/** A migration is read by people; what is longer than this is data. */
const TEXTS_PER_CALL = 50
const CHANGED_LIMIT = 300
const FLAGS_LIMIT = 30

/**
 * Compares the commit of a release with that of what serves, by the API. Costs nothing where the configuration names
 * neither data nor flags, one call where it does, and one more for each fifty migrations that are new.
 */
export async function readCarried(github: GitHub, asked: Asked): Promise<Carried> {
  const { config, base, head } = asked
  const data = config?.data
  const flagsMayDiffer = config?.flags !== undefined && base !== undefined && base !== head
  if (data === undefined && !flagsMayDiffer) return { data: undefined, flags: [] }
  try {
    const sides = await readSides(github, asked, data)
    const flags = flagsMayDiffer ? changedFlags(sides) : []
    return { data: await changesOf(github, asked, data, sides), flags }
  } catch (error) {
    // The release may go on; what must not happen is that a way back over it passes for safe.
    return { data: data === undefined ? undefined : { unknown: errorMessage(error).slice(0, 160) }, flags: [] }
  }
}

interface Side {
  readonly config: string | undefined
  readonly definitions: string | undefined
  /** By index of the migration folder; `undefined`: there is none. */
  readonly folders: readonly (Listing | undefined)[]
}

interface Sides {
  readonly before: Side | undefined
  readonly after: Side
}

const ENTRIES = `... on Tree { entries { name type oid object { ... on Tree { entries { name type oid object { ... on Tree { entries { name type oid } } } } } } } }`

async function readSides(github: GitHub, asked: Asked, data: DataConfig | undefined): Promise<Sides> {
  const { base, head, config, configPath } = asked
  const folders = (data?.migrations ?? []).map(({ path }) => path.replace(/\/+$/, ''))
  const definitions = config?.flags?.definitions ?? DEFINITIONS
  const variables: Record<string, string> = {}
  const field = (name: string, expression: string, body: string) => {
    variables[name] = expression
    return `${name}: object(expression: $${name}) { ${body} }`
  }
  const side = (prefix: string, sha: string) =>
    [
      field(`${prefix}c`, `${sha}:${configPath}`, '... on Blob { text isTruncated }'),
      field(`${prefix}d`, `${sha}:${definitions}`, '... on Blob { text isTruncated }'),
      ...folders.map((path, index) => field(`${prefix}f${index}`, `${sha}:${path}`, ENTRIES)),
    ].join('\n      ')
  const body = [...(base === undefined ? [] : [side('b', base)]), side('a', head)].join('\n      ')
  const declared = Object.keys(variables).map((name) => `, $${name}: String!`)
  const { repository } = await github.graphql<{ repository: Readonly<Record<string, Found | null>> }>(
    `query($owner: String!, $repo: String!${declared.join('')}) { repository(owner: $owner, name: $repo) { ${body} } }`,
    { owner: github.owner, repo: github.repo, ...variables },
  )
  const read = (prefix: string): Side => ({
    config: textOf(repository[`${prefix}c`], configPath),
    definitions: textOf(repository[`${prefix}d`], definitions),
    folders: folders.map((_, index) => {
      const found = repository[`${prefix}f${index}`]
      return found === null || found === undefined ? undefined : listing(found)
    }),
  })
  return { before: base === undefined ? undefined : read('b'), after: read('a') }
}

interface Found {
  readonly text?: string | null
  readonly isTruncated?: boolean
  readonly entries?: readonly TreeEntry[]
}

interface TreeEntry {
  readonly name: string
  readonly type: string
  readonly oid: string
  readonly object?: { readonly entries?: readonly TreeEntry[] } | null
}

function textOf(found: Found | null | undefined, path: string): string | undefined {
  if (found === null || found === undefined) return undefined
  if (typeof found.text === 'string' && found.isTruncated !== true) return found.text
  throw new Error(`${path} cannot be read whole`)
}

function listing({ entries = [] }: Found): Listing {
  const files = new Map<string, string>()
  const add = (level: readonly TreeEntry[], under: string) => {
    for (const { name, type, oid, object } of level) {
      if (type === 'blob') files.set(`${under}${name}`, oid)
      else if (type === 'tree' && object?.entries !== undefined) add(object.entries, `${under}${name}/`)
      else if (type === 'tree') throw new Error(`${under}${name} lies too deep to be looked at`)
    }
  }
  add(entries, '')
  return files
}

async function changesOf(
  github: GitHub,
  asked: Asked,
  data: DataConfig | undefined,
  { before, after }: Sides,
): Promise<DataChanges | undefined> {
  if (data === undefined) return undefined
  const { component } = asked
  const own = await dataIn(after.config, asked.head)
  const formats = formatsOf(own, component)
  if (before === undefined) return recordable([], formats)
  const earlier = await dataIn(before.config, asked.base ?? '').catch(() => undefined)
  const steps: Step[] = own === undefined ? [] : [...declaredSteps(earlier, own, component)]
  for (const [index, entry] of (data.migrations ?? []).entries()) {
    if (!belongs(entry, component)) continue
    const [old, now] = [before.folders[index], after.folders[index]]
    if (old === undefined && now === undefined)
      throw new Error(`data.migrations names ${entry.path}, which does not exist at ${asked.head.slice(0, 7)}`)
    const listings = { old: old ?? new Map(), now: now ?? new Map() }
    steps.push(...(await stepsOf(github, entry, listings)))
  }
  return recordable(steps, formats)
}

async function stepsOf(
  github: GitHub,
  { tool, path }: NonNullable<DataConfig['migrations']>[number],
  { old, now }: { readonly old: Listing; readonly now: Listing },
): Promise<readonly Step[]> {
  const changed = changedFiles(tool, old, now)
  if (changed.length > CHANGED_LIMIT) throw new Error(`${path}: ${changed.length} migrations are new, too many to read`)
  const oids = changed.flatMap((file) => [now.get(file), old.get(file)]).filter((oid) => oid !== undefined)
  const texts = await blobs(github, [...new Set(oids)])
  const files: MigrationFile[] = changed.map((file) => {
    const oid = now.get(file) ?? ''
    const oldOid = old.get(file)
    return { path: file, text: texts.get(oid) ?? '', before: oldOid === undefined ? undefined : texts.get(oldOid) }
  })
  const gone = removedFiles(tool, old, now).map(
    (file): Step => ({ id: `${path}/${file}`, kind: 'contract', what: 'the migration is gone', down: false }),
  )
  return [...readSteps(tool, path, files, now), ...gone]
}

async function blobs(github: GitHub, oids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (let at = 0; at < oids.length; at += TEXTS_PER_CALL) {
    const some = oids.slice(at, at + TEXTS_PER_CALL)
    const fields = some.map((oid, index) => `o${index}: object(oid: "${oid}") { ... on Blob { text isTruncated } }`)
    const { repository } = await github.graphql<{ repository: Readonly<Record<string, Found | null>> }>(
      `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields.join(' ')} } }`,
      { owner: github.owner, repo: github.repo },
    )
    for (const [index, oid] of some.entries()) texts.set(oid, textOf(repository[`o${index}`], oid.slice(0, 12)) ?? '')
  }
  return texts
}

async function dataIn(text: string | undefined, sha: string): Promise<DataConfig | undefined> {
  if (text === undefined) return undefined
  return (await parseConfig(text, `${CONFIG_PATH} at ${sha.slice(0, 7)}`)).data
}

/** Flags that are defined anew or otherwise than before, as far as both files can be read. */
function changedFlags({ before, after }: Sides): readonly string[] {
  const now = definitions(after.definitions)
  const old = definitions(before?.definitions)
  return Object.keys(now)
    .filter((key) => JSON.stringify(now[key]) !== JSON.stringify(old[key]))
    .sort()
    .slice(0, FLAGS_LIMIT)
}

function definitions(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = text === undefined ? undefined : JSON.parse(text)
    return isRecord(value) && isRecord(value['flags']) ? value['flags'] : {}
  } catch {
    return {}
  }
}
