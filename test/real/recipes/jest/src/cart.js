/** Adds up the prices; a negative one is refused. */
function total(prices) {
  let sum = 0
  for (const price of prices) {
    if (price < 0) return undefined
    sum += price
  }
  return sum
}

function label(sum) {
  if (sum === 0) {
    return 'empty'
  }
  return 'full'
}

module.exports = { total, label }
