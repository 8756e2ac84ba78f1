const TYPES = ['feat', 'fix', 'docs', 'FEAT', 'Fix', 'custom-type', 'übung', 'wip', '', 'two words', 'v2']
const SCOPES = ['', '(api)', '(@scope/pkg)', '(a b)', '( a )', '()', '(a)(b)', '(a(b))', '(a', '(ünï)']
const MARKS = ['', '', '', '!', '!!']
const COLONS = [': ', ': ', ': ', ': ', ':', ' : ', ':  ', ' ', ':\t']
const DESCRIPTIONS = [
  'x',
  'add (#12)',
  'a: b',
  'compute(a',
  '',
  '!',
  'BREAKING CHANGE: y',
  '  spaced  ',
  '"quoted"',
  '✓ ünï',
]
const LINES = [
  '',
  '',
  'some words of the body',
  'Refs: #12',
  'Fixes #3',
  'Reviewed-by: Z <z@example.com>',
  'Co-authored-by: Bea <bea@example.com>',
  'BREAKING CHANGE: y',
  'BREAKING-CHANGE: y',
  'BREAKING CHANGE:',
  'BREAKING CHANGE:y',
  'BREAKING CHANGE y',
  'breaking change: y',
  'Breaking-Change: y',
  ' BREAKING CHANGE: indented',
  '* BREAKING CHANGE: in a list',
  'not a BREAKING CHANGE: promise',
  'This reverts commit 1234567890abcdef.',
  '* feat: squashed',
  '(',
  'https://example.com/#fragment',
  'Token:value',
  'Two words: value',
]

/** Messages put together from pieces the rules speak of, right and wrong; the same for a seed. */
export function* generatedMessages(count: number, seed: number): Generator<string> {
  let state = seed
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * below)
  }
  const pick = (from: readonly string[]) => from[random(from.length)] ?? ''
  for (let made = 0; made < count; made++) {
    const header = pick(TYPES) + pick(SCOPES) + pick(MARKS) + pick(COLONS) + pick(DESCRIPTIONS)
    const body = Array.from({ length: random(6) }, () => pick(LINES))
    yield [header, ...(body.length === 0 ? [] : ['', ...body])].join(random(8) === 0 ? '\r\n' : '\n')
  }
}
