import { describe, expect, it } from '@jest/globals'
import { AnyReportParser } from '../../actions/test-gate/src/formats/detect.ts'
import { refusal, testsOf } from './reading.ts'

const suite = (inner: string) => `<testsuite name="s">${inner}</testsuite>`
const failing = (text: string) => suite(`<testcase name="t"><failure>${text}</failure></testcase>`)

function message(document: string | Buffer, pieceBytes?: number): string | undefined {
  return testsOf(document, pieceBytes).failing[0]?.message
}

describe('XML', () => {
  it.each([
    ['the five names and numbers', failing('&lt;a&gt; &amp; &quot;b&apos; &#65;&#x1F600;'), `<a> & "b' A😀`],
    ['CDATA as it is', failing('<![CDATA[a &lt; b ]] c]]>'), 'a &lt; b ]] c'],
    ['CDATA and text in a row', failing('one <![CDATA[<two>]]> three'), 'one <two> three'],
    ['comments and instructions passed over', failing('a<!-- <b> -- > --><?php echo 1 > 2 ?>b'), 'ab'],
    ['">" in an attribute', suite('<testcase name="t"><failure message="a > b"/></testcase>'), 'a > b'],
    ['a DOCTYPE with a subset', `<!DOCTYPE x [ <!-- ] > --> <!ENTITY e "]>"> ]>${failing('m1')}`, 'm1'],
    ['a BOM', `\ufeff<?xml version="1.0"?>${failing('m2')}`, 'm2'],
    [
      'blanks in tags',
      '<testsuite\n name = "s" ><testcase name="t" ><failure >m3</failure\n></testcase ></testsuite >',
      'm3',
    ],
    ['multi-byte text', failing('größer als → 日本'), 'größer als → 日本'],
  ])('reads %s', (_name, document, expected) => {
    expect(message(document)).toBe(expected)
    expect(message(document, 1)).toBe(expected)
    expect(message(document, 5)).toBe(expected)
  })

  it('reads Latin-1, UTF-16 of both orders, and a UTF-16 that is only claimed', () => {
    const head = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`
    const text = failing('Grüße')
    expect(message(Buffer.from(head('ISO-8859-1') + text, 'latin1'))).toBe('Grüße')
    expect(message(Buffer.from(head('windows-1252') + text, 'latin1'))).toBe('Grüße')
    const little = Buffer.from(`\ufeff${head('UTF-16')}${text}`, 'utf16le')
    expect(message(little)).toBe('Grüße')
    expect(message(Buffer.from(little).swap16(), 3)).toBe('Grüße')
    expect(message(head('utf-16') + text)).toBe('Grüße')
  })

  it.each([
    ['an entity of its own', `<!DOCTYPE x [<!ENTITY e "boom">]>${failing('&e;')}`, 'not resolved'],
    ['an external entity', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${failing('&e;')}`, 'not resolved'],
    ['a reference to NUL', failing('&#0;'), 'not resolved'],
    ['a lone surrogate', failing('&#xD800;'), 'not resolved'],
    ['a bare ampersand', failing('a & b'), 'no reference'],
    ['a wrong closing tag', '<testsuite><testcase></testsuite></testcase>', 'closes <testsuite>'],
    ['"<" in an attribute', suite('<testcase name="a<b"/>'), '"<" in an attribute value'],
    ['an attribute twice', suite('<testcase name="a" name="b"/>'), 'attribute twice'],
    ['an attribute without quotes', suite('<testcase name=a/>'), 'without quotes'],
    [
      'too many attributes',
      suite(`<testcase ${Array.from({ length: 65 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
      '64 attributes',
    ],
    ['two roots', `${suite('')}${suite('')}`, 'second root'],
    ['text after the root', `${suite('')}more`, 'outside of the root'],
    ['too deep nesting', '<testsuite>'.repeat(600), 'deeper than 512'],
    ['an unclosed CDATA', '<testsuite><testcase><failure><![CDATA[abc', 'ends too early'],
    ['an unclosed comment', `<testsuite><!-- abc`, 'ends too early'],
    ['an unclosed DOCTYPE', `<!DOCTYPE x [ <!ENTITY a "b">`, 'ends too early'],
    ['an endless tag', `<testsuite name="${'x'.repeat(5 << 20)}"/>`, 'tag longer than'],
    ['an unknown encoding', `<?xml version="1.0" encoding="ebcdic-int"?>${suite('')}`, 'not known'],
    ['an unknown declaration', '<!FOO><testsuite/>', 'begins nothing known'],
  ])('refuses %s', (_name, document, expected) => {
    for (const piece of [1 << 20, 4096, 3].slice(0, document.length > 100_000 ? 1 : 3)) {
      expect(refusal(document, piece)).toMatch(/^unparsable-report: /)
      expect(refusal(document, piece)).toContain(expected)
    }
  })

  it('passes 512 MB of output over in bounded memory', () => {
    const parser = new AnyReportParser({ resolve: (path) => path })
    parser.push(Buffer.from('<testsuite><testcase name="a"/><system-out>&lt;'))
    const piece = Buffer.alloc(1 << 20, 'x')
    const before = process.memoryUsage().rss
    for (let pieces = 0; pieces < 512; pieces++) parser.push(piece)
    expect(process.memoryUsage().rss - before).toBeLessThan(64 << 20)
    parser.push(Buffer.from('</system-out></testsuite>'))
    expect(parser.end()).toMatchObject({ tests: { counts: { total: 1 } } })
  })

  it('tells the byte at which it stopped', () => {
    expect(refusal('<testsuite>\n<testcase></testsuite>')).toContain('(at byte 22)')
  })

  it('names formats that it does not read', () => {
    expect(refusal('<coverage version="1"><file path="a"><lineToCover lineNumber="1"/></file></coverage>')).toMatch(
      /^unknown-format: .*not cobertura/,
    )
    expect(refusal('<metadata name="x"/>')).toContain('<metadata>')
    expect(refusal('{"total": {}}')).toMatch(/^unknown-format: is JSON of no known report/)
    expect(refusal('hello, this is no report\n')).toMatch(/^unknown-format/)
    expect(refusal('')).toBe('empty-file: is empty')
    expect(refusal(' \n\t\n')).toBe('empty-file: is empty')
  })
})
