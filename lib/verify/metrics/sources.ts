import { readFile } from 'node:fs/promises'
import type { MetricSourceConfig } from '../../config/metrics.ts'
import { parseDuration } from '../../kernel/duration.ts'
import { UserError } from '../../kernel/errors.ts'
import type { Log } from '../../kernel/log.ts'
import { resolveInside } from '../../kernel/paths.ts'
import { secretFrom } from '../../kernel/secret.ts'
import type { Ask } from '../request.ts'
import { createFile, createJson } from './json.ts'
import { createPrometheus } from './prometheus.ts'
import type { MetricSource } from './source.ts'

export interface SourceOptions {
  readonly ask: Ask
  readonly env: Readonly<Record<string, string | undefined>>
  /** Checkout, for files. */
  readonly workspace: string
  readonly log: Pick<Log, 'mask'>
}

const DEFAULT_TIMEOUT_MILLISECONDS = parseDuration('10s') ?? 0

/** Sources by their name in the configuration. Asks nothing yet. */
export function createSources(
  configs: ReadonlyMap<string, MetricSourceConfig>,
  options: SourceOptions,
): ReadonlyMap<string, MetricSource> {
  return new Map([...configs].map(([name, config]) => [name, createSource(name, config, options)]))
}

function createSource(name: string, config: MetricSourceConfig, options: SourceOptions): MetricSource {
  const { ask, workspace } = options
  const { type, url = '', path = '', timeout: timeoutMilliseconds = DEFAULT_TIMEOUT_MILLISECONDS } = config
  if (type === 'file')
    return createFile(path, async (file) => readFile(await resolveInside(workspace, file, `source ${name}`), 'utf8'))
  const http = { url, headers: headersOf(name, config, options), timeoutMilliseconds, ask }
  return type === 'json' ? createJson(http) : createPrometheus(http)
}

function headersOf(name: string, config: MetricSourceConfig, { env, log }: SourceOptions): Record<string, string> {
  const headers = Object.fromEntries(config.headers ?? [])
  const variable = config['token-env']
  if (variable === undefined) return headers
  const token = secretFrom(env, variable)
  if (token === undefined)
    throw new UserError(
      'invalid-config',
      `source ${name}: the environment variable ${variable} is empty; give it to the step with "env:".`,
    )
  log.mask(token)
  return { ...headers, authorization: `Bearer ${token}` }
}
