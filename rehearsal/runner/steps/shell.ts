import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** How a `run:` script is started (docs: "jobs.<job_id>.steps[*].shell"). `{0}` is the script file. */
export type Shell =
  | {
      readonly kind: 'ok'
      readonly command: string
      readonly args: readonly string[]
      readonly extension: string
      readonly contents: (script: string) => string
    }
  | { readonly kind: 'refused'; readonly message: string }

const plain = (script: string): string => script

/** Resolves a `shell:` against the PATH of the step; `undefined` is GitHub's default: bash, else sh. */
export function resolveShell(shell: string | undefined, path: string): Shell {
  if (shell === undefined)
    return findProgram('bash', path) === undefined
      ? builtIn('sh', ['-e', '{0}'], '.sh', path)
      : builtIn('bash', ['-e', '{0}'], '.sh', path)
  switch (shell) {
    case 'bash':
      return builtIn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '{0}'], '.sh', path)
    case 'sh':
      return builtIn('sh', ['-e', '{0}'], '.sh', path)
    case 'python':
      return builtIn('python', ['{0}'], '.py', path)
    case 'pwsh':
    case 'powershell':
      return builtIn(shell, ['-command', ". '{0}'"], '.ps1', path, powerShell)
    case 'cmd':
      return builtIn('cmd', ['/D', '/E:ON', '/V:OFF', '/S', '/C', 'CALL "{0}"'], '.cmd', path)
    default:
      return custom(shell, path)
  }
}

function powerShell(script: string): string {
  return `$ErrorActionPreference = 'stop'\n${script}\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }`
}

function builtIn(
  name: string,
  args: readonly string[],
  extension: string,
  path: string,
  contents: (script: string) => string = plain,
): Shell {
  const command = findProgram(name, path)
  if (command === undefined)
    return {
      kind: 'refused',
      message: `${name}: command not found. This machine has no '${name}', which 'shell: ${name}' needs.`,
    }
  return { kind: 'ok', command, args, extension, contents }
}

function custom(template: string, path: string): Shell {
  const [name, ...args] = splitWords(template)
  if (name === undefined || !args.some((arg) => arg.includes('{0}')))
    return {
      kind: 'refused',
      message:
        "Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'",
    }
  return builtIn(name, args, '', path)
}

/** Words of a command line; double or single quotes keep spaces. */
function splitWords(text: string): string[] {
  const words: string[] = []
  let word = ''
  let quote = ''
  let started = false
  for (const c of text) {
    if (quote !== '') {
      if (c === quote) quote = ''
      else word += c
    } else if (c === '"' || c === "'") {
      quote = c
      started = true
    } else if (c === ' ') {
      if (started) words.push(word)
      word = ''
      started = false
    } else {
      word += c
      started = true
    }
  }
  if (started) words.push(word)
  return words
}

export function findProgram(name: string, path: string): string | undefined {
  if (name.includes('/')) return isExecutable(name) ? name : undefined
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']
  for (const folder of path.split(delimiter))
    for (const ending of endings) {
      const file = join(folder, `${name}${ending}`)
      if (folder !== '' && isExecutable(file)) return file
    }
  return undefined
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
