// @actions/workflow-parser and @actions/expressions import JSON files without the import attribute that
// Node demands (ERR_IMPORT_ATTRIBUTE_MISSING). This hook adds it.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!specifier.endsWith('.json') || context.importAttributes?.type !== undefined)
      return nextResolve(specifier, context)
    return nextResolve(specifier, { ...context, importAttributes: { ...context.importAttributes, type: 'json' } })
  },
  load(url, context, nextLoad) {
    if (!url.endsWith('.json') || context.importAttributes?.type !== undefined) return nextLoad(url, context)
    return nextLoad(url, { ...context, importAttributes: { ...context.importAttributes, type: 'json' } })
  },
})
