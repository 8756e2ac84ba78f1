import { describe, expect, it } from '@jest/globals'
import { coverageOf, refusal, totals } from './reading.ts'

const point = (sl: number, el: number, vc: number, more = 'fileid="1"') =>
  `<SequencePoint vc="${vc}" offset="0" sl="${sl}" sc="1" el="${el}" ec="2" ${more}/>`
const branch = (path: number, vc: number, more = 'sl="1" fileid="1"') =>
  `<BranchPoint vc="${vc}" offset="7" path="${path}" ${more}/>`
const method = (name: string, points: string, branches = '') =>
  `<Method visited="true"><MetadataToken>1</MetadataToken><Name>${name}</Name><FileRef uid="1"/><SequencePoints>${points}</SequencePoints><BranchPoints>${branches}</BranchPoints></Method>`
const module = (methods: string, file = 'C:\\src\\A.cs') =>
  `<Module hash="1"><FullName>Name</FullName><Files><File uid="1" fullPath="${file}"/></Files><Classes><Class><FullName>A</FullName><Methods>${methods}</Methods></Class></Classes></Module>`
const session = (...modules: string[]) =>
  `\ufeff<?xml version="1.0"?><CoverageSession><Summary numSequencePoints="99"/><Modules><Module skippedDueTo="Filter"><Classes/></Module>${modules.join('')}</Modules></CoverageSession>`

describe('OpenCover', () => {
  it.each([
    ['counts the lines of points', module(method('f', point(1, 1, 3) + point(2, 4, 0))), '1/4 0/0 1/1'],
    ['covers a line by any point over it', module(method('f', point(1, 3, 0) + point(2, 2, 1))), '1/3 0/0 1/1'],
    [
      'counts methods that have points',
      module(method('f', point(1, 1, 0)) + method('g', point(2, 2, 1)) + method('abstract', '')),
      '1/2 0/0 1/2',
    ],
    [
      'leaves out what the compiler wrote',
      module(method('f', point(16707566, 16707566, 1) + point(1, 1, 1))),
      '1/1 0/0 1/1',
    ],
    ['counts branch arms by path', module(method('f', point(1, 1, 1), branch(0, 1) + branch(1, 0))), '1/1 1/2 1/1'],
    [
      'tells the arms of two methods of one line apart',
      module(method('f', point(1, 1, 1), branch(0, 1)) + method('g', point(1, 1, 1), branch(0, 0))),
      '1/1 1/2 2/2',
    ],
    [
      'puts a branch without a line to its method',
      module(method('f', point(5, 5, 1), branch(0, 1, '') + branch(1, 0, ''))),
      '1/1 1/2 1/1',
    ],
    ['puts a point without a file to that of its method', module(method('f', point(1, 1, 1, ''))), '1/1 0/0 1/1'],
    [
      'numbers files in each module anew',
      module(method('f', point(1, 1, 1))) + module(method('f', point(1, 1, 0)), 'C:\\src\\B.cs'),
      '1/2 0/0 1/2',
    ],
    [
      'joins a file of two modules',
      module(method('f', point(1, 1, 1))) + module(method('f', point(1, 1, 0))),
      '1/1 0/0 1/1',
    ],
  ])('%s', (_name, modules, expected) => {
    for (const pieceBytes of [1 << 20, 1, 7]) expect(totals(coverageOf(session(modules), pieceBytes))).toBe(expected)
  })

  it('keeps Windows paths whole', () => {
    expect([...coverageOf(session(module(method('f', point(1, 1, 1))))).files()][0]?.path).toBe('C:\\src\\A.cs')
  })

  it.each([
    ['a point without a count', module(method('f', '<SequencePoint sl="1" el="1"/>')), 'without a usable count'],
    ['lines that run backwards', module(method('f', point(3, 1, 1))), 'without usable lines'],
    ['a point outside of a method', module(point(1, 1, 1)), 'outside of a <Method>'],
    ['a file without a path', module('', ''), 'without uid and fullPath'],
    ['more lines than can be', module(method('f', point(1, 16000000, 1))), 'spans more lines'],
  ])('refuses %s', (_name, modules, expected) => {
    expect(refusal(session(modules))).toMatch(/^unparsable-report: /)
    expect(refusal(session(modules))).toContain(expected)
  })
})
