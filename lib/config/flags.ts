import { type Infer, integer, list, object, oneOf, optional, record, required, string } from '../kernel/shape.ts'
import { ramps } from './ramps.ts'
import { address, command, duration } from './shapes.ts'

const path = string({ pattern: /^[^/\s\\][^\s\\]{0,200}$/, what: 'a path inside the repository' })

/** Secrets never stand in the file: only the name of the variable that the step hands over. */
const tokenVariable = string({
  pattern: /^(?!INPUT_|GITHUB_|ACTIONS_)[A-Z_][A-Z0-9_]{0,99}$/,
  what: 'the name of an environment variable in capitals',
})

const projectKey = string({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, what: 'the key of a project' })

const environmentNames = optional(
  record(string({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, what: 'the name of an environment' })),
  'How the provider calls an environment, where it is not by the same name: `{ production: prod }`.',
)

const token = optional(
  tokenVariable,
  'Environment variable of the step that holds the API token. Default `SLUICE_CREDENTIALS`.',
)

const unleash = object({
  url: required(address, 'Address of the Unleash server, without `/api`.'),
  project: optional(projectKey, 'Project that holds the flags. Default `default`.'),
  'token-env': token,
  environments: environmentNames,
})

const launchdarkly = object({
  url: optional(address, 'Address of LaunchDarkly. Default `https://app.launchdarkly.com`.'),
  project: required(projectKey, 'Key of the project that holds the flags.'),
  'token-env': token,
  environments: environmentNames,
})

const repository = object({
  name: required(
    string({ pattern: /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/, what: 'a repository such as "acme/flags"' }),
    'Repository that holds the branch of the flags.',
  ),
  'token-env': optional(
    tokenVariable,
    "Environment variable of the step that holds a token for it; the job's own token cannot write there. Default `SLUICE_CREDENTIALS`.",
  ),
})

const deliver = object({
  verb: required(
    command,
    'Verb `flags` of the `command` driver: an executable of the default branch that gives the file to the running service.',
  ),
  timeout: optional(duration, 'How long it may run. Default `2m`.'),
})

const readBack = object({
  ofrep: optional(
    address,
    'Address at which the running service answers OFREP, without `/ofrep/v1`. Default: `environments.<name>.url`.',
  ),
  budget: optional(duration, 'How long a change may take to arrive. Default `30s`.'),
})

const stale = object({
  age: optional(
    duration,
    'How long a flag may stand still, serve one side only or not be evaluated. Default `90d`; `metadata.permanent: true` exempts a flag.',
  ),
  extensions: optional(
    integer(0, 100),
    'How often the expiry of a flag may be moved without saying why in `metadata.expires-because`. Default 1.',
  ),
})

export const flags = object({
  provider: required(
    oneOf('flagd-file', 'unleash', 'launchdarkly'),
    'Who holds the flags. `flagd-file`: one flagd file per environment.',
  ),
  branch: optional(
    string({ pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$/, what: 'a branch name' }),
    'Branch that holds the flag files and nothing else, `<environment>.flagd.json`; made on first use. It must not be the default branch. Other providers keep there what was last written by Sluice. Default `sluice/flags`.',
  ),
  repository: optional(repository, 'Another repository, in which that branch lies. Default: this one.'),
  definitions: optional(
    path,
    'flagd file on the default branch that defines the flags; from it an environment gets a flag that it does not have yet. Ends in `.json`, `.yaml` or `.yml`, and the files of the environments are in the same format. Default `.github/flags.flagd.json`.',
  ),
  unleash: optional(unleash, 'Where Unleash is; for `provider: unleash`.'),
  launchdarkly: optional(launchdarkly, 'Where LaunchDarkly is; for `provider: launchdarkly`.'),
  deliver: optional(
    deliver,
    'How a change gets to the running service. Without it the service fetches the branch, or asks the provider, itself.',
  ),
  'read-back': optional(record(readBack), 'Where the running service is asked what it serves, by environment.'),
  ramps: optional(ramps, 'Ways of flags from nobody to everybody, step by step, watched by guards.'),
  stale: optional(stale, 'When a flag should have been cleaned up.'),
  owners: optional(
    record(list(string({ pattern: /^[^\s]{1,100}$/, what: 'the key of a flag' }))),
    'Owners of flags, where the provider does not know them: `{ "@acme/checkout": [new-checkout] }`.',
  ),
})

export type FlagsConfig = Infer<typeof flags>

/** Checks across the keys of `flags`; each problem names its place. */
export function flagsProblems(value: FlagsConfig): readonly string[] {
  const { provider } = value
  const problems: string[] = []
  for (const name of ['unleash', 'launchdarkly'] as const) {
    if (provider === name && value[name] === undefined)
      problems.push(`flags.${name}: is missing; it says where ${name} is`)
    if (provider !== name && value[name] !== undefined)
      problems.push(`flags.${name}: stands without effect, because flags.provider is ${provider}`)
  }
  if (value.definitions !== undefined && !/\.(?:json|ya?ml)$/.test(value.definitions))
    problems.push('flags.definitions: must end in .json, .yaml or .yml')
  return problems
}
