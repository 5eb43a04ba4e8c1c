from functools import cache


def first_order(names: list[str], rivals: list[list[str]], apart: int, ring: bool) -> list[str]:
    """Remember who was left, and the names near the open ends, of every beginning that leads nowhere."""
    count = len(names)
    hostile = {(one, other) for pair in rivals for one, other in (pair, pair[::-1])}
    # Nobody is farther from anybody than the row is long.
    reach = min(apart, count)

    def peace(name: str, others: tuple[str, ...]) -> bool:
        return not any((name, other) in hostile for other in others)

    @cache
    def rest(left: frozenset[str], head: tuple[str, ...], tail: tuple[str, ...]) -> tuple[str, ...] | None:
        """Give the earliest way to place `left` after a beginning, of which only its ends matter."""
        if not left:
            return ()
        after = len(left) - 1  # places still to be filled behind the next one
        for name in names:
            if name not in left or not peace(name, tail):
                continue
            if ring and after < apart and not peace(name, head[: apart - after]):
                continue
            new_head = head if len(head) >= reach or not ring else (*head, name)
            new_tail = (*tail, name)[max(0, len(tail) + 1 - reach) :] if reach else ()
            found = rest(left - {name}, new_head, new_tail)
            if found is not None:
                return (name, *found)
        return None

    return list(rest(frozenset(names), (), ()) or ())
