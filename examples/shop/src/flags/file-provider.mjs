import { readFile, stat } from 'node:fs/promises'
import { FlagdCore } from '@openfeature/flagd-core'
import { OpenFeatureEventEmitter, ServerProviderEvents } from '@openfeature/server-sdk'

/**
 * OpenFeature provider over a flagd file, evaluated in process. The file is looked at every `pollMilliseconds` and read
 * again when it changed. No file, or one that cannot be read as flags: the last good set stays (none at the start), and
 * every evaluation gives the default of the code.
 */
export class FlagdFileProvider {
  metadata = { name: 'flagd-file' }
  runsOn = 'server'
  events = new OpenFeatureEventEmitter()
  #core = new FlagdCore(
    undefined,
    loggerThat(() => {}),
  )
  #seen = 'never'
  #timer
  #options

  /** `onReload(result, detail?)` hears `ok` or `invalid`. */
  constructor({ file, pollMilliseconds = 200, onReload = () => {} }) {
    this.#options = { file, pollMilliseconds, onReload }
  }

  async initialize() {
    await this.poll()
    if (this.#options.file === undefined) return
    this.#timer = setInterval(() => void this.poll(), this.#options.pollMilliseconds)
    this.#timer.unref()
  }

  async onClose() {
    clearInterval(this.#timer)
  }

  /** Reads the file if it is not the one seen last. Never throws. */
  async poll() {
    const { file, onReload } = this.#options
    const mark = file === undefined ? undefined : await fingerprint(file)
    if (mark === undefined || mark === this.#seen) return
    this.#seen = mark
    try {
      this.#core = loadStrictly(await readFile(file, 'utf8'))
    } catch (error) {
      onReload('invalid', error.message)
      return
    }
    onReload('ok')
    this.events.emit(ServerProviderEvents.ConfigurationChanged, { message: file })
  }

  /** The loaded flag, or `undefined`. */
  flag(key) {
    return this.#core.getFlag(key)
  }

  resolve(type, key, fallback, context) {
    return this.#core.resolve(type, key, fallback, context)
  }

  async resolveBooleanEvaluation(key, fallback, context) {
    return this.resolve('boolean', key, fallback, context)
  }

  async resolveStringEvaluation(key, fallback, context) {
    return this.resolve('string', key, fallback, context)
  }

  async resolveNumberEvaluation(key, fallback, context) {
    return this.resolve('number', key, fallback, context)
  }

  async resolveObjectEvaluation(key, fallback, context) {
    return this.resolve('object', key, fallback, context)
  }
}

/** Changes whenever the file is written or replaced; `undefined` when there is none. */
async function fingerprint(file) {
  try {
    const { ino, size, mtimeNs } = await stat(file, { bigint: true })
    return `${ino}:${size}:${mtimeNs}`
  } catch {
    return undefined
  }
}

/** The evaluator only warns about a targeting rule it cannot read and then fails each evaluation; here that is an error. */
function loadStrictly(text) {
  const warnings = []
  const core = new FlagdCore(
    undefined,
    loggerThat((message) => warnings.push(message)),
  )
  core.setConfigurations(text)
  if (warnings.length > 0) throw new Error(warnings.join(' '))
  return core
}

function loggerThat(warn) {
  return { error: warn, warn, info: () => {}, debug: () => {} }
}
