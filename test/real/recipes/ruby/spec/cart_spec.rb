require_relative 'spec_helper'

RSpec.describe Cart do
  [[[1, 2], 3], [[], 0]].each do |prices, sum|
    it('adds up') { expect(Cart.total(prices)).to eq sum }
  end

  it('is empty') { expect(Cart.label(0)).to eq 'empty' }
  it('is full', skip: 'later') { expect(Cart.label(1)).to eq 'full' }
end
