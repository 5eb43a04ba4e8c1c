# misconception: walks from every place all the way up, and looks through both lists at each step
# hint: The answers are right. How often do you find out the same about the same place, and how long does one look into `closed` take?
def cut_off(parents, closed, own, in_front):
    def has(place):
        path = [place]
        while parents[path[-1]] != -1:
            path.append(parents[path[-1]])
        flows = True
        for one in reversed(path):
            supplied = one in own or (flows and not (in_front and one in closed))
            flows = supplied and (in_front or one not in closed)
        return supplied

    return [place for place in range(len(parents)) if not has(place)]
