import { describe, expect, it } from '@jest/globals'
import { parseEnvFile, parsePathFile } from '../../rehearsal/runner/commands/env-files.ts'
import { createLog } from '../../rehearsal/runner/commands/log.ts'
import { createMasker } from '../../rehearsal/runner/commands/masking.ts'
import { createOutputHandler } from '../../rehearsal/runner/commands/output-handler.ts'
import { parseCommand } from '../../rehearsal/runner/commands/workflow-commands.ts'

// Cases follow the L0 tests of actions/runner (SetEnvFileCommand, SetOutputFileCommand, ActionCommandManager).

describe('an env file', () => {
  it.each([
    ['A=b', [['A', 'b']]],
    ['A=b=c', [['A', 'b=c']]],
    ['A=', [['A', '']]],
    [
      '\nA=b\r\n\r\nC=d\n',
      [
        ['A', 'b'],
        ['C', 'd'],
      ],
    ],
    ['A<<EOF\none\ntwo\nEOF\n', [['A', 'one\ntwo']]],
    ['A<<EOF\r\none\r\nEOF\r\n', [['A', 'one']]],
    ['A<<EOF\nEOF\n', [['A', '']]],
    [
      'A<<EOF\n=<<x\n\nEOF\nB=c<<d',
      [
        ['A', '=<<x\n'],
        ['B', 'c<<d'],
      ],
    ],
    ['A<<EOF\n EOF\nEOF \nEOF', [['A', ' EOF\nEOF ']]],
    ['\uFEFFA=b', [['A', 'b']]],
  ])('%j', (content, expected) => {
    expect(parseEnvFile(content).map(({ name, value }) => [name, value])).toEqual(expected)
  })

  it.each([
    ['=b', "Invalid format '=b'. Name must not be empty"],
    ['<<EOF', 'Name must not be empty and delimiter must not be empty'],
    ['A<<', 'Name must not be empty and delimiter must not be empty'],
    ['A<<EOF\nb', "Invalid value. Matching delimiter not found 'EOF'"],
    ['just text', "Invalid format 'just text'"],
  ])('%j is refused', (content, message) => {
    expect(() => parseEnvFile(content)).toThrow(message)
  })

  it('of paths leaves out empty lines', () => {
    expect(parsePathFile('/a\n\n/b\r\n')).toEqual(['/a', '/b'])
  })
})

describe('a workflow command', () => {
  it.each([
    ['::error file=a.js,line=1::x', 'error', 'x'],
    ['  ::warning::y', 'warning', 'y'],
    ['::WARNING::y', 'WARNING', 'y'],
    ['before ##[error]z', 'error', 'z'],
    ['##[warning file=a;line=2]w%5D', 'warning', 'w]'],
    ['::debug::a%0Ab%25', 'debug', 'a\nb%'],
  ])('%j', (line, name, value) => {
    expect(parseCommand(line)).toMatchObject({ name, value })
  })

  it.each([
    'text ::error::x',
    '::nothing::x',
    '::error',
    '##[section]x',
    '::',
    'a ## [error]',
  ])('%j is text', (line) => {
    expect(parseCommand(line)).toBeUndefined()
  })

  it('decodes its properties', () => {
    expect([...(parseCommand('::error title=a%3Ab%2Cc,file=%25::m')?.properties ?? [])]).toEqual([
      ['title', 'a:b,c'],
      ['file', '%'],
    ])
  })
})

function handler() {
  const masker = createMasker()
  const log = createLog({ masker, now: () => new Date(0), onLine: () => undefined })
  const outputs = new Map<string, string>()
  const output = createOutputHandler({
    log,
    masker,
    setOutput: (name, value) => outputs.set(name, value),
    saveState: () => undefined,
  })
  return { log, output, outputs }
}

describe('the output of a step', () => {
  it('keeps ten annotations of each level', () => {
    const { log, output } = handler()
    for (let i = 0; i < 12; i += 1) output.line(`::warning::w${i}`)
    output.line('::error::e')
    expect(log.annotations).toHaveLength(11)
    log.startStep()
    output.line('::warning::next step')
    expect(log.annotations).toHaveLength(12)
  })

  it.each(['', 'error', 'pause-logging'])('does not stop commands for the token %j', (token) => {
    const { output } = handler()
    output.line(`::stop-commands::${token}`)
    expect(output.failed).toBe(true)
  })

  it('obeys nothing while commands are stopped, not even a new stop', () => {
    const { log, output } = handler()
    output.line('::stop-commands::abc')
    output.line('::stop-commands::def')
    output.line('::warning::no')
    output.line('x ##[warning]no')
    expect(log.annotations).toEqual([])
    output.line('::abc::')
    output.line('::warning::yes')
    expect(log.annotations).toHaveLength(1)
  })

  it('still takes the deprecated set-output, and says so', () => {
    const { log, output, outputs } = handler()
    output.line('::set-output name=a::b')
    expect(outputs.get('a')).toBe('b')
    expect(log.annotations[0]?.message).toContain('deprecated')
  })
})

describe('masking', () => {
  it('hides a value, its lines, and what base64, URL and JSON make of it', () => {
    const masker = createMasker()
    masker.add('p@ss word"1\nsecond-line')
    const said = [
      'p@ss word"1',
      'second-line',
      encodeURIComponent('p@ss word"1'),
      JSON.stringify('p@ss word"1'),
      Buffer.from('p@ss word"1').toString('base64'),
      Buffer.from(`user:${'second-line'}`).toString('base64'),
    ]
    for (const text of said) expect(masker.mask(`<${text}>`)).toContain('***')
  })

  it('hides the longer of two values that overlap, and nothing for an empty one', () => {
    const masker = createMasker()
    for (const value of ['abc', 'abcdef', '', '  ']) masker.add(value)
    expect(masker.mask('abcdef abc x  y')).toBe('*** *** x  y')
  })
})
