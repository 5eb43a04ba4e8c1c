# misconception: lets the second price exceed the first one by the margin, instead of the first the second
# hint: Take one pair that is just allowed and swap its two prices. Is it still allowed?
def menu_of_rank(firsts, seconds, margin, rank):
    firsts, seconds = sorted(firsts), sorted(seconds)

    def up_to(price):
        count, end, start = 0, len(firsts), 0
        for second in seconds:
            while end > 0 and firsts[end - 1] > price - second:
                end -= 1
            while start < len(firsts) and firsts[start] < second - margin:
                start += 1
            count += max(0, end - start)
        return count

    highest = sum(max(prices) for prices in (firsts, seconds) if prices)
    if up_to(highest) < rank:
        return -1
    too_low, enough = 0, highest
    while enough - too_low > 1:
        price = (too_low + enough) // 2
        if up_to(price) < rank:
            too_low = price
        else:
            enough = price
    return enough
