const VAT_PERCENT = 21
const SYMBOLS = { EUR: '€', GBP: '£', CHF: 'CHF' }

/** How an amount is shown. The new checkout adds a readable text and the VAT that is inside the amount. */
export function showAmount(cents, currency, checkout) {
  const amount = { amount: cents, currency }
  if (checkout === 'classic') return amount
  return {
    ...amount,
    display: `${SYMBOLS[currency] ?? currency} ${(cents / 100).toFixed(2)}`,
    vat: { percent: VAT_PERCENT, amount: Math.round((cents * VAT_PERCENT) / (100 + VAT_PERCENT)) },
  }
}
