package shop

import "testing"

func TestTotal(t *testing.T) {
	for _, row := range []struct {
		name   string
		prices []int
		want   int
	}{{"row", []int{1, 2}, 3}, {"row", nil, 0}} {
		t.Run(row.name, func(t *testing.T) {
			if sum, _ := Total(row.prices); sum != row.want {
				t.Errorf("got %d, want %d", sum, row.want)
			}
		})
	}
}

func TestEmpty(t *testing.T) {
	if got := Label(0); got != "empty" {
		t.Errorf("got %q", got)
	}
}

func TestSkip(t *testing.T) { t.Skip("later") }
