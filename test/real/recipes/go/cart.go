package shop

// Total adds up the prices; a negative one is refused.
func Total(prices []int) (int, bool) {
	sum := 0
	for _, price := range prices {
		if price < 0 {
			return 0, false
		}
		sum += price
	}
	return sum, true
}

func Label(sum int) string {
	if sum == 0 {
		return "empty"
	}
	return "full"
}
