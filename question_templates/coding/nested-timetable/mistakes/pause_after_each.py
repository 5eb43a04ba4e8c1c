# misconception: counts a pause after each round, also after the last one
# hint: How many pauses are there between three rounds?
import re


def plan_length(text, brackets, gap, most):
    opening = {pair[0]: kind for kind, pair in enumerate(brackets)}
    # Of each group that is open: its kind, its length so far, the rounds of its next part.
    groups = [[0, 0, 1]]

    def finish(length):
        group = groups[-1]
        kind, so_far, rounds = group
        length = rounds * (length + gap) - gap * (rounds == 1) if length * rounds > 0 else 0
        if so_far == 0 or length == 0:
            length += so_far
        elif kind == 0:
            length += so_far + gap
        elif kind == 1:
            length = max(length, so_far)
        else:
            length = min(length, so_far)
        group[1] = min(length, most)
        group[2] = 1

    for count, number, bracket in re.findall(r"(\d+)x|(\d+)|(\S)", text):
        if count:
            # Two counts in front of each other are like one: pauses are the same between all rounds.
            groups[-1][2] = min(groups[-1][2] * int(count), most + 1)
        elif number:
            finish(int(number))
        elif bracket in opening:
            groups.append([opening[bracket], 0, 1])
        else:
            finish(groups.pop()[1])
    return groups[0][1]
