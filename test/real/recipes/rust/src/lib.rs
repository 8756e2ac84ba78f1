/// Adds up the prices; a negative one is refused.
pub fn total(prices: &[i64]) -> Option<i64> {
    let mut sum = 0;
    for price in prices {
        if *price < 0 {
            return None;
        }
        sum += price;
    }
    Some(sum)
}

pub fn label(sum: i64) -> &'static str {
    if sum == 0 {
        return "empty";
    }
    "full"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up() {
        for (prices, sum) in [(&[1, 2][..], 3), (&[], 0)] {
            assert_eq!(total(prices), Some(sum));
        }
    }

    #[test]
    fn is_empty() {
        assert_eq!(label(0), "empty");
    }

    #[test]
    #[ignore]
    fn is_full() {
        assert_eq!(label(1), "full");
    }
}
