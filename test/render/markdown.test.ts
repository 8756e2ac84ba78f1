import { describe, expect, it } from '@jest/globals'
import { marked } from 'marked'
import { clip, withinBudget } from '../../lib/render/budget.ts'
import { code, codeBlock, details, html, link, prose, table, text } from '../../lib/render/markdown.ts'

const NASTY = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1))',
  '![a](http://evil.example/x.png)',
  '**bold** _it_ ~~gone~~ `code`',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '| a | b |',
  '---',
  '===',
  '```\nfence\n```',
  '<!-- comment',
  '-->',
  '&lt;b&gt;',
  'http://evil.example www.evil.example',
  '$x$',
  '\\',
  '```',
  '~~~',
]

/** What a reader sees of HTML that holds nothing but text. */
function visible(markup: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return markup
    .replace(/<\/?p>/g, '')
    .trim()
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
}

describe('prose', () => {
  it.each([
    ['a `b` and `c d`', 'a <code>b</code> and <code>c d</code>'],
    ['lone ` and `x`', 'lone <code>and</code>x`'],
    ['` `', '` `'],
    ['`@ann closes #1` @bob <b>', '<code>@ann closes #1</code> @\u2060bob &lt;b&gt;'],
    ['**not bold** `**nor here**`', '**not bold** <code>**nor here**</code>'],
  ])('%j keeps its code and nothing else', (given, wanted) => {
    expect((marked.parseInline(prose(given)) as string).trim()).toBe(wanted)
  })
})

describe('untrusted text in Markdown', () => {
  it.each(NASTY)('%j is shown as it is and nothing else', (nasty) => {
    const rendered = String(marked.parse(text(nasty), { async: false }))
    expect(rendered.replace(/<\/?p>/g, '')).not.toMatch(/<[a-z!]/i)
    expect(visible(rendered).replaceAll('\u2060', '')).toBe(nasty.replace(/\s+/g, ' '))
  })

  it.each([
    '@octocat',
    'fixes #12',
    'closes GH-7',
    'see octo/repo#3',
    'mail a@b.example',
  ])('%j mentions and closes nothing', (words) => {
    expect(text(words)).not.toMatch(/@\w|#\d|GH-\d/i)
  })

  it.each(['a`b', '``', '`', 'a|b', 'x\n```\ny', '<b>'])('%j stays inside its code span', (words) => {
    const rendered = String(marked.parse(code(words), { async: false }))
    expect(rendered).toMatch(/^<p><code>[^<]*<\/code><\/p>\s*$/)
  })

  it('stays inside its fenced block and its table cell', () => {
    const block = String(marked.parse(codeBlock('a\n```\n<b>\n````\nb', 'diff'), { async: false }))
    expect(block.match(/<pre>/g)).toHaveLength(1)
    expect(block).not.toContain('<b>')
    const grid = String(marked.parse(table(['h'], [[text('a | b\n| c |')], [code('x|y')]]), { async: false }))
    expect(grid.match(/<td>/g)).toHaveLength(2)
    expect(String(marked.parse(details('more', `\n${text('</details><b>')}`), { async: false }))).not.toContain('<b>')
  })

  it('links to http and https only', () => {
    expect(link('a]b', 'https://x.example/?q=1')).toBe('[a\\]b](https://x.example/?q=1)')
    for (const url of [
      'javascript:alert(1)',
      'https://x.example/) [b](http://y',
      'data:text/html,x',
      'https://x.example/"',
    ])
      expect(link('label', url)).toBe('label')
  })

  it('is inert in HTML, as content and as attribute', () => {
    expect(html(`<a href='x' onclick="y">&\u0000</a>`)).toBe(
      '&lt;a href=&#39;x&#39; onclick=&quot;y&quot;&gt;&amp;&lt;/a&gt;',
    )
  })
})

describe('budgets', () => {
  it('never cut a character, whatever the limit', () => {
    const words = 'aé😀中\n'.repeat(5)
    for (let limit = 0; limit <= Buffer.byteLength(words); limit++) {
      const cut = clip(words, limit)
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit)
      expect(words.startsWith(cut)).toBe(true)
      expect(cut.isWellFormed()).toBe(true)
    }
  })

  it('leave out whole parts, the least important first, and say which', () => {
    const part = (name: string, priority: number) => ({ name, priority, markdown: name.repeat(40) })
    const parts = [part('é', 2), part('b', 0), part('c', 1)]
    expect(withinBudget(parts, 10_000)).toBe(parts.map(({ markdown }) => markdown).join('\n\n'))
    const short = withinBudget(parts, 160)
    expect(short).toContain('Left out for length: b.')
    expect(short).toContain('c'.repeat(40))
    for (let limit = 0; limit < 250; limit++)
      expect(Buffer.byteLength(withinBudget(parts, limit))).toBeLessThanOrEqual(limit)
  })
})
