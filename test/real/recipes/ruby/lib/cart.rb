# Adds up the prices; a negative one is refused.
module Cart
  def self.total(prices)
    sum = 0
    prices.each do |price|
      raise ArgumentError, 'negative' if price.negative?

      sum += price
    end
    sum
  end

  def self.label(sum)
    return 'empty' if sum.zero?

    'full'
  end
end
