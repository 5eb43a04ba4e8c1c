def smallest_size(pieces: list[int], groups: int, between: int, most: int) -> int:
    if len(pieces) > groups * most:
        return -1
    if not pieces:
        return 0

    def will_do(size: int) -> bool:
        used, room, count = 0, -1, most
        for piece in pieces:
            if count < most and piece + between <= room:
                room -= piece + between
                count += 1
            else:
                used += 1
                if used > groups:
                    return False
                room, count = size - piece, 1
        return True

    low, high = max(pieces), sum(pieces) + max(0, between) * len(pieces)
    while low < high:
        middle = (low + high) // 2
        if will_do(middle):
            high = middle
        else:
            low = middle + 1
    return low
