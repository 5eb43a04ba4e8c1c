def side_track(sizes, limit, room, backwards):
    """Count first, so that everything can be written to its final place at once."""
    present = [size for size in sizes if size]
    left = min(room, sum(size > limit for size in present))
    placed = [0] * len(present)
    front, behind = 0, len(present) - left
    for size in present:
        if size > limit and left > 0:
            # Backwards, the places behind the others are filled from the last one on.
            placed[behind + left - 1 if backwards else len(present) - left] = size
            left -= 1
        else:
            placed[front] = size
            front += 1
    return placed
