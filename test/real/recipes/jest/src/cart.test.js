const { total, label } = require('./cart')

describe('cart', () => {
  test.each([
    [[1, 2], 3],
    [[], 0],
  ])('adds up', (prices, sum) => expect(total(prices)).toBe(sum))
  test('is empty', () => expect(label(0)).toBe('empty'))
  test.skip('is full', () => expect(label(1)).toBe('full'))
})
