# misconception: lets a place with a source of its own keep it, instead of passing it on
# hint: Nothing arrives at a place that has a source of its own. Do the ones below it have something?
def cut_off(parents: list[int], closed: list[int], own: list[int], in_front: bool) -> list[int]:
    """Walk up from each place to the first one that is known, and note what was found on the way back."""
    shut, sources = set(closed), set(own)
    has: dict[int, bool] = {}
    passes = {-1: True}
    for place in range(len(parents)):
        path = []
        while place not in passes:
            path.append(place)
            place = parents[place]
        flows = passes[place]
        for place in reversed(path):
            has[place] = place in sources or (flows and not (in_front and place in shut))
            flows = flows and place not in shut
            passes[place] = flows
    return [place for place in range(len(parents)) if not has[place]]
