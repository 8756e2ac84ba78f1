import { ENRICHMENTS } from '../../../lib/config/notes.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { nearest } from '../../../lib/kernel/nearest.ts'
import type { contract } from './contract.ts'
import type { Component } from './range/component.ts'
import { formatVersion, isPrereleaseIdentifier, parseVersion, type Version } from './version/semver.ts'

export type NotesInputs = Inputs<typeof contract>

const invalid = (message: string) => new UserError('invalid-input', message)

/** The version that `version` or `tag` names, strictly read; `undefined`: neither is given. */
export function givenVersion(inputs: Pick<NotesInputs, 'version' | 'tag'>, component: Component): Version | undefined {
  const { tagPrefix } = component
  const fromVersion =
    inputs.version === '' ? undefined : strict('version', inputs.version, inputs.version, without(tagPrefix))
  if (inputs.tag === '') return fromVersion
  if (!inputs.tag.startsWith(tagPrefix)) {
    const meant =
      parseVersion(inputs.tag) === undefined ? '' : `; did you mean ${JSON.stringify(tagPrefix + inputs.tag)}?`
    throw invalid(
      `input "tag" is ${JSON.stringify(inputs.tag)}, and tags of this component start with ${JSON.stringify(tagPrefix)} ("tag-prefix" in the configuration)${meant || '.'}`,
    )
  }
  const fromTag = strict('tag', inputs.tag, inputs.tag.slice(tagPrefix.length))
  if (fromVersion !== undefined && formatVersion(fromVersion) !== formatVersion(fromTag))
    throw invalid(`inputs "version" (${inputs.version}) and "tag" (${inputs.tag}) are different versions.`)
  return fromTag
}

/** `*`, or names with commas or line breaks between them. */
export function namesSeveral(component: string): boolean {
  return component === '*' || /[,\n]/.test(component)
}

/** Checks what single readers cannot: inputs that only make sense together or not at all. */
export function checkInputs(inputs: NotesInputs): void {
  const { prerelease, mode } = inputs
  checkVersion(inputs)
  if (namesSeveral(inputs.component)) checkSeveral(inputs)
  if (prerelease === 'true' || prerelease === 'false')
    throw invalid(`input "prerelease" is an identifier such as "rc", not a boolean.`)
  if (prerelease !== '' && (!isPrereleaseIdentifier(prerelease) || /^\d+$/.test(prerelease)))
    throw invalid(
      `input "prerelease" is ${JSON.stringify(prerelease)}, which may have only letters, digits and dashes, and not digits alone.`,
    )
  if (mode === 'deployed-range' && inputs.environment === '')
    throw invalid('input "environment" is required with "mode: deployed-range".')
  if (mode === 'tell-issues') checkTelling(inputs)
  if ((mode === 'changelog' || mode === 'preview') && inputs.environment !== '')
    throw invalid('input "environment" is not for "mode: changelog" and "mode: preview".')
  if (inputs.template !== '' && mode !== 'notes' && mode !== 'publish')
    throw invalid('input "template" is for "mode: notes" and "mode: publish" only.')
  checkEnrich(inputs.enrich)
  const onlyPublish = {
    assets: inputs.assets.length > 0,
    draft: inputs.draft,
    'from-prerelease': inputs['from-prerelease'] !== '',
  }
  for (const [name, given] of Object.entries(onlyPublish))
    if (given && mode !== 'publish') throw invalid(`input "${name}" is for "mode: publish" only.`)
  if (inputs['from-prerelease'] === '') return
  const clashing = {
    assets: inputs.assets.length > 0,
    'to-ref': inputs['to-ref'] !== '',
    prerelease: prerelease !== '',
  }
  for (const [name, given] of Object.entries(clashing))
    if (given)
      throw invalid(
        `inputs "from-prerelease" and "${name}" exclude each other: commit and files are those of the prerelease.`,
      )
}

/** A version that is given leaves nothing for the others to say. */
function checkVersion({ version, tag, bump, prerelease }: NotesInputs): void {
  const [name, given] = version === '' ? ['tag', tag] : ['version', version]
  if (given === '') return
  if (bump !== undefined) throw invalid(`inputs "${name}" and "bump" exclude each other: the version is given.`)
  if (prerelease !== '' && !given.includes(`-${prerelease}.`) && !given.endsWith(`-${prerelease}`))
    throw invalid(
      `inputs "${name}" (${given}) and "prerelease" (${prerelease}) contradict each other: what is given is no ${prerelease} version.`,
    )
}

/** An issue is told of a release that is there, and of an environment. */
function checkTelling(inputs: NotesInputs): void {
  if (inputs.environment === '') throw invalid('input "environment" is required with "mode: tell-issues".')
  if (inputs.tag === '' && inputs.version === '')
    throw invalid('input "tag" or "version" is required with "mode: tell-issues": the release that issues are told of.')
  if (inputs.enrich.includes('none'))
    throw invalid('input "enrich" is "none", and "mode: tell-issues" has to ask GitHub for the issues.')
}

/** What belongs to one component cannot be given for several. */
function checkSeveral(inputs: NotesInputs): void {
  if (inputs.mode !== 'notes' && inputs.mode !== 'publish')
    throw invalid('input "component" may name several with "mode: notes" and "mode: publish" only.')
  const single = {
    version: inputs.version,
    tag: inputs.tag,
    'from-ref': inputs['from-ref'],
    'from-prerelease': inputs['from-prerelease'],
    assets: inputs.assets.join(''),
  }
  for (const [name, given] of Object.entries(single))
    if (given !== '')
      throw invalid(`input "${name}" belongs to one component, and "component" names several. Run once for each.`)
}

function checkEnrich(enrich: readonly string[]): void {
  const options = [...ENRICHMENTS, 'none']
  for (const each of enrich)
    if (!options.includes(each))
      throw invalid(
        `input "enrich" is ${JSON.stringify(each)}, which is not one of ${options.join(', ')}${nearest(each, options)}. One stands on each line.`,
      )
  if (enrich.includes('none') && enrich.length > 1)
    throw invalid('input "enrich" asks for "none" and for something else.')
}

function strict(input: string, shown: string, text: string, simpler = (given: string) => given): Version {
  const version = parseVersion(text)
  if (version !== undefined) return version
  const meant = simpler(text)
  const hint = meant === text || parseVersion(meant) === undefined ? '.' : `; did you mean "${meant}"?`
  throw invalid(
    `input "${input}" is ${JSON.stringify(shown)}, which is not a version by semver 2.0.0, such as 1.4.0 or 1.5.0-rc.1${hint}`,
  )
}

/** People give the tag in place of the version. */
function without(tagPrefix: string): (text: string) => string {
  return (text) =>
    tagPrefix !== '' && text.startsWith(tagPrefix) ? text.slice(tagPrefix.length) : text.replace(/^v/, '')
}
