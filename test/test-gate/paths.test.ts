import { describe, expect, it } from '@jest/globals'
import { mapPath, readPathMap } from '../../actions/test-gate/src/paths/path-map.ts'
import { resolvedPaths } from '../../actions/test-gate/src/paths/resolved-paths.ts'
import { SuffixIndex } from '../../actions/test-gate/src/paths/suffix-index.ts'
import { random } from './reading.ts'

const FILES = [
  'main.go',
  'src/app.ts',
  'packages/web/src/index.ts',
  'packages/api/src/index.ts',
  'packages/api/src/server.ts',
  'module/src/main/java/com/acme/Shop.java',
  'src/Ünïcode.cs',
]

const paths = (map: readonly string[] = []) =>
  resolvedPaths('/home/runner/work/shop/shop', new SuffixIndex(FILES), readPathMap(map))

describe('source paths', () => {
  it.each([
    ['as git has it', 'src/app.ts', 'src/app.ts'],
    ['with ./', './src/app.ts', 'src/app.ts'],
    ['absolute in the workspace', '/home/runner/work/shop/shop/src/app.ts', 'src/app.ts'],
    ['absolute in a container', '/app/packages/api/src/server.ts', 'packages/api/src/server.ts'],
    ['of a deterministic build', '/_/src/Ünïcode.cs', 'src/Ünïcode.cs'],
    ['Windows', 'D:\\a\\shop\\shop\\src\\app.ts', 'src/app.ts'],
    ['relative to a package', 'src/server.ts', 'packages/api/src/server.ts'],
    ['relative to a source root', 'com/acme/Shop.java', 'module/src/main/java/com/acme/Shop.java'],
    ['under a Go module', 'github.com/acme/shop/main.go', 'main.go'],
    ['above the package', '../src/app.ts', 'src/app.ts'],
  ])('are found: %s', (_how, path, file) => {
    const resolved = paths()
    expect(resolved.resolve(path)).toBe(file)
    expect(resolved.summary()).toMatchObject({ matched: 1, ambiguous: 0, unmatched: 0 })
  })

  it('are never guessed: of several files that fit, none is taken, and both are told', () => {
    const resolved = paths()
    expect(resolved.resolve('src/index.ts')).toBe('src/index.ts')
    const { problems, doubtful, ...counts } = resolved.summary()
    expect(counts).toEqual({ matched: 0, ambiguous: 1, unmatched: 0 })
    expect(problems).toEqual([
      { path: 'src/index.ts', candidates: ['packages/api/src/index.ts', 'packages/web/src/index.ts'] },
    ])
    expect(doubtful.get('packages/web/src/index.ts')).toBe('src/index.ts')
  })

  it('are counted once however often they are asked for, and what is installed is no file of the repository', () => {
    const resolved = paths()
    for (const path of ['gen/x.ts', 'gen/x.ts', '/app/node_modules/dep/src/app.ts', '/usr/index.ts'])
      resolved.resolve(path)
    expect(resolved.summary()).toMatchObject({ matched: 0, unmatched: 3 })
  })

  it('use the sources of a report before they look for an end', () => {
    const resolved = paths()
    expect(resolved.resolve('src/index.ts', ['/ci/build/packages/web', '/ci/build'])).toBe('packages/web/src/index.ts')
    expect(resolved.resolve('index.ts', ['packages/api/src'])).toBe('packages/api/src/index.ts')
  })

  it('follow the path map first', () => {
    const resolved = paths(['src => packages/web/src', 'C:\\build\\ => .'])
    expect(resolved.resolve('src/index.ts')).toBe('packages/web/src/index.ts')
    expect(resolved.resolve('C:\\build\\main.go')).toBe('main.go')
  })

  it('map whole folders only', () => {
    const map = readPathMap(['/app => services/shop'])
    expect(mapPath(map, '/app/a.ts')).toBe('services/shop/a.ts')
    expect(mapPath(map, '/application/a.ts')).toBeUndefined()
  })

  it.each(['/app', '=> src', '/app => ../other', '/app => /srv'])('refuse the mapping %j', (line) => {
    expect(() => readPathMap([line])).toThrow(/path-map", line 1/)
  })

  it('find what a search through all files finds', () => {
    const below = random(7)
    const name = () => ['a', 'b', 'c'][below(3)] ?? ''
    const path = (length: number) => Array.from({ length }, name).join('/')
    for (let round = 0; round < 300; round++) {
      const files = [...new Set(Array.from({ length: 6 }, () => path(1 + below(4))))]
      const wanted = path(1 + below(3))
      const found = new SuffixIndex(files).find(wanted)
      const longer = files.filter((file) => file.endsWith(`/${wanted}`))
      if (files.includes(wanted)) expect(found).toEqual({ kind: 'matched', path: wanted })
      else if (longer.length === 1) expect(found).toEqual({ kind: 'matched', path: longer[0] })
      else if (longer.length > 1) expect(found).toMatchObject({ kind: 'ambiguous' })
    }
  })
})
