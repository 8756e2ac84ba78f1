def total(prices):
    s = 0
    for p in prices:
        if p < 0:
            return None
        s += p
    return s


def label(s):
    if s == 0:
        return "empty"
    return "full"
