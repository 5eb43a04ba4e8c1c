def busy_posts(
    arrivals: list[int], durations: list[int], pauses: list[int], patience: int
) -> list[int]:
    """Keep the moments at which posts get free in a tree of minima; posts are its leaves from left to right."""
    width = 1
    while width < len(pauses):
        width *= 2
    never = float("inf")
    tree = [0.0] * (2 * width)
    for leaf in range(width):
        tree[width + leaf] = 0 if leaf < len(pauses) else never
    for node in range(width - 1, 0, -1):
        tree[node] = min(tree[2 * node], tree[2 * node + 1])
    taken = []
    for now, duration in zip(arrivals, durations):
        start = max(now, tree[1])  # the first moment at which any post is free
        if start - now > patience:
            taken.append(0)
            continue
        node = 1
        while node < width:
            node = 2 * node if tree[2 * node] <= start else 2 * node + 1
        post = node - width
        tree[node] = start + duration + pauses[post]
        while node > 1:
            node //= 2
            tree[node] = min(tree[2 * node], tree[2 * node + 1])
        taken.append(post + 1)
    return taken
