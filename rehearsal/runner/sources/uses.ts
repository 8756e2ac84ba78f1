/** What stands behind `uses:`. */
export type Uses =
  | { readonly kind: 'self'; readonly path: string }
  | { readonly kind: 'workspace'; readonly path: string }
  | {
      readonly kind: 'remote'
      readonly owner: string
      readonly name: string
      readonly path: string
      readonly ref: string
    }
  | { readonly kind: 'docker'; readonly image: string }
  | { readonly kind: 'invalid'; readonly message: string }

/**
 * Takes a `uses:` apart. `$/path` is the repository and commit of the file that says it (GitHub changelog 2026-07-30;
 * a ref after it is refused, and so is a bare `$/`); `./path` lies in the workspace, or for a called workflow in the
 * caller's commit.
 */
export function parseUses(text: string): Uses {
  if (text.startsWith('docker://')) return { kind: 'docker', image: text.slice('docker://'.length) }
  if (text.startsWith('$/')) return parseSelf(text)
  if (text.startsWith('./') || text === '.') return { kind: 'workspace', path: text.replace(/^\.\/?/, '') }
  const at = text.indexOf('@')
  const [owner, name, ...path] = (at < 0 ? text : text.slice(0, at)).split('/')
  const ref = at < 0 ? '' : text.slice(at + 1)
  if (!owner || !name || ref === '')
    return {
      kind: 'invalid',
      message: `Expected format {owner}/{repo}[/path]@{ref}, $/path or ./path. Actual '${text}'`,
    }
  if (path.includes('..')) return { kind: 'invalid', message: `'${text}' leaves its repository.` }
  return { kind: 'remote', owner, name, path: path.join('/'), ref }
}

function parseSelf(text: string): Uses {
  const path = text.slice(2)
  if (path === '')
    return { kind: 'invalid', message: `'$/' alone names nothing; write the path of an action or workflow.` }
  if (path.includes('@'))
    return {
      kind: 'invalid',
      message: `'${text}' must not carry a ref: $/ always means the commit of the file that says it.`,
    }
  if (path.split('/').includes('..')) return { kind: 'invalid', message: `'${text}' leaves its repository.` }
  return { kind: 'self', path }
}
