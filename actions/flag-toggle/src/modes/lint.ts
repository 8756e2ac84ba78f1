import type { Item } from '../report.ts'
import { environmentsOf, knownEnvironments, type Mode } from './mode.ts'

/** What is wrong with how the flags of the environments are written. Changes nothing. */
export const lint: Mode = {
  takes: { environment: 'optional' },
  async run(given) {
    const items: Item[] = []
    const { store, ports } = given
    // At the commit of the run: in a pull request what would be merged.
    const defined = await store.lintDefinitions?.(ports.context.sha, await ports.github.now())
    for (const { flag, severity, message } of defined ?? [])
      items.push({ flag: flag || '(all)', kind: severity, detail: message })
    // Without definitions of its own a provider has flags in environments only.
    const environments = defined === undefined ? environmentsOf(given) : knownEnvironments(given)
    for (const environment of environments) {
      const flags = await store.read(environment, 'all')
      for (const { flag, severity, message } of flags.lint())
        items.push({ flag: flag || '(all)', environment, kind: severity, detail: message })
    }
    for (const { flag, environment, kind, detail } of items)
      ports.runner.log[kind === 'error' ? 'error' : 'warning'](
        `${flag} in ${environment ?? 'the definitions'}: ${detail}`,
      )
    const errors = items.filter(({ kind }) => kind === 'error').length
    return errors === 0
      ? { result: 'unchanged', reasonCode: 'lint-clean', message: `No errors; ${items.length} warnings.`, items }
      : { result: 'failed', reasonCode: 'lint-errors', message: `${errors} errors in how flags are written.`, items }
  },
}
