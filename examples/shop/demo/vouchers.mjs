const VOUCHERS = `import { RequestError } from './errors.mjs'

/** Gift vouchers: codes of the form GV-<cents>-<year>-<check digit>. */
const FORMAT = /^GV-(\\d{3,6})-(\\d{4})-(\\d)$/
const YEARS_VALID = 3

/** What a voucher is worth in cents and until which year. */
export function readVoucher(code) {
  const match = FORMAT.exec(code)
  if (match === null) {
    throw new RequestError(422, 'invalid-voucher', 'This is not the code of a voucher.')
  }
  const [, cents, year, digit] = match
  if (checkDigit(cents + year) !== Number(digit)) {
    throw new RequestError(422, 'invalid-voucher', 'The code of the voucher has a typing error.')
  }
  return {
    code,
    cents: Number(cents),
    validUntil: Number(year) + YEARS_VALID,
  }
}

function checkDigit(digits) {
  let sum = 0
  let double = true
  for (const character of [...digits].reverse()) {
    let digit = Number(character)
    if (double) {
      digit *= 2
      if (digit > 9) {
        digit -= 9
      }
    }
    sum += digit
    double = !double
  }
  return (10 - (sum % 10)) % 10
}

/** Pays an amount with vouchers, those that end first being used first. */
export function payWithVouchers(cents, codes, year) {
  const vouchers = readAll(codes)
  refuseTwice(vouchers)
  const valid = vouchers.filter((voucher) => {
    if (voucher.validUntil < year) {
      throw new RequestError(422, 'expired-voucher', \`The voucher ended in \${voucher.validUntil}.\`)
    }
    return true
  })
  valid.sort(byEnd)
  let open = cents
  const used = []
  for (const voucher of valid) {
    if (open === 0) {
      break
    }
    const amount = Math.min(open, voucher.cents)
    open -= amount
    used.push({
      code: hidden(voucher.code),
      amount,
      left: voucher.cents - amount,
    })
  }
  return { open, used }
}

function readAll(codes) {
  if (!Array.isArray(codes)) {
    throw new RequestError(422, 'invalid-vouchers', '"vouchers" must be a list of codes.')
  }
  if (codes.length > 5) {
    throw new RequestError(422, 'too-many-vouchers', 'Use at most five vouchers for one order.')
  }
  return codes.map((code) => readVoucher(String(code)))
}

function refuseTwice(vouchers) {
  const seen = new Set()
  for (const { code } of vouchers) {
    if (seen.has(code)) {
      throw new RequestError(422, 'voucher-used-twice', 'A voucher can be used once.')
    }
    seen.add(code)
  }
}

function byEnd(one, other) {
  if (one.validUntil !== other.validUntil) {
    return one.validUntil - other.validUntil
  }
  return one.cents - other.cents
}

function hidden(code) {
  return \`\${code.slice(0, 3)}…\${code.slice(-1)}\`
}

/** A text for the receipt. */
export function describePayment({ open, used }) {
  const lines = []
  for (const { code, amount, left } of used) {
    lines.push(\`Voucher \${code}: \${inEuro(amount)}\`)
    if (left > 0) {
      lines.push(\`  left on this voucher: \${inEuro(left)}\`)
    }
  }
  if (open > 0) {
    lines.push(\`To be paid: \${inEuro(open)}\`)
  } else {
    lines.push('Nothing is left to be paid.')
  }
  return lines.join('\\n')
}

function inEuro(cents) {
  const whole = Math.floor(cents / 100)
  const rest = String(cents % 100).padStart(2, '0')
  return \`€ \${whole}.\${rest}\`
}

/** Codes for a marketing campaign: one voucher for each customer, of the same amount. */
export function issueVouchers(count, cents, year) {
  if (!Number.isInteger(count) || count < 1 || count > 100) {
    throw new RequestError(422, 'invalid-count', 'Issue 1 to 100 vouchers at a time.')
  }
  if (!Number.isInteger(cents) || cents < 100 || cents > 100_000) {
    throw new RequestError(422, 'invalid-amount', 'A voucher is worth 1 to 1000 euro.')
  }
  const codes = []
  for (let index = 0; index < count; index += 1) {
    const amount = String(cents)
    const digits = amount + String(year)
    codes.push(\`GV-\${amount}-\${year}-\${checkDigit(digits)}\`)
  }
  return codes
}

/** How many vouchers, and how much, end in each year. */
export function summarise(codes) {
  const years = new Map()
  for (const voucher of readAll(codes)) {
    const entry = years.get(voucher.validUntil) ?? { count: 0, cents: 0 }
    entry.count += 1
    entry.cents += voucher.cents
    years.set(voucher.validUntil, entry)
  }
  return [...years]
    .sort(([one], [other]) => one - other)
    .map(([year, { count, cents }]) => ({
      year,
      count,
      amount: inEuro(cents),
    }))
}

/** Campaigns come from marketing as lines of "name;count;euro"; lines that start with # are comments. */
export function readCampaigns(text, year) {
  const campaigns = []
  const problems = []
  for (const [index, line] of text.split('\\n').entries()) {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) {
      continue
    }
    const cells = trimmed.split(';')
    if (cells.length !== 3) {
      problems.push({
        line: index + 1,
        message: 'A campaign has a name, a count and an amount.',
      })
      continue
    }
    const [name, count, euro] = cells
    try {
      campaigns.push({
        name,
        vouchers: issueVouchers(Number(count), Math.round(Number(euro) * 100), year),
      })
    } catch (error) {
      problems.push({
        line: index + 1,
        message: error.message,
      })
    }
  }
  return { campaigns, problems }
}

/** A voucher as plain text, to be printed on a card of the given width. */
export function renderCard(code, width = 40) {
  const voucher = readVoucher(code)
  const border = '+' + '-'.repeat(width - 2) + '+'
  const rows = [
    '',
    'Gift voucher',
    inEuro(voucher.cents),
    '',
    voucher.code,
    \`valid until the end of \${voucher.validUntil}\`,
    '',
  ]
  const card = [border]
  for (const row of rows) {
    const space = width - 2 - row.length
    if (space < 0) {
      throw new RangeError(\`The card is too narrow for "\${row}".\`)
    }
    const left = Math.floor(space / 2)
    card.push('|' + ' '.repeat(left) + row + ' '.repeat(space - left) + '|')
  }
  card.push(border)
  return card.join('\\n')
}
`

export const untestedVouchersEdits = [
  { path: 'src/vouchers.mjs', content: VOUCHERS },
  {
    path: 'src/pricing.mjs',
    find: "import { RequestError } from './errors.mjs'\n",
    replace:
      "import { RequestError } from './errors.mjs'\nimport { describePayment, issueVouchers, payWithVouchers, readCampaigns, renderCard, summarise } from './vouchers.mjs'\n",
  },
  {
    path: 'src/pricing.mjs',
    find: '  return { priceOf, quote }\n',
    replace: `  /** How much is left to be paid after these vouchers, with a text for the receipt. */
  function pay({ total, vouchers, year }) {
    const payment = payWithVouchers(total, vouchers, year)
    return { ...payment, receipt: describePayment(payment) }
  }

  /** Vouchers for a campaign, with their sum by the year in which they end. */
  function issue({ count, cents, year }) {
    const vouchers = issueVouchers(count, cents, year)
    return { vouchers, summary: summarise(vouchers) }
  }

  /** The cards of all campaigns in a file from marketing. */
  function printCampaigns({ text, year }) {
    const { campaigns, problems } = readCampaigns(text, year)
    return { cards: campaigns.flatMap(({ vouchers }) => vouchers.map((code) => renderCard(code))), problems }
  }

  return { priceOf, quote, pay, issue, printCampaigns }
`,
  },
  {
    path: 'src/app.mjs',
    find: "    '/cart/quote': { POST: quoteCart },\n",
    replace:
      "    '/cart/quote': { POST: quoteCart },\n    '/cart/payment': { POST: ({ body }) => ({ body: pricing.pay(body) }) },\n    '/vouchers': { POST: ({ body }) => ({ status: 201, body: pricing.issue(body) }) },\n    '/campaigns': { POST: ({ body }) => ({ body: pricing.printCampaigns(body) }) },\n",
  },
]
