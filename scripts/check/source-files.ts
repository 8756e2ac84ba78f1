import { execFileSync } from 'node:child_process'

/** Files git knows or would add, below `root`, that end in one of `endings`. */
export function sourceFiles(root: string, endings: readonly string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed
    .split('\0')
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && !/(^|\/)dist\//.test(file))
}
