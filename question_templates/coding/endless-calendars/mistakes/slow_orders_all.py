# misconception: brings all series into order again for each call
# hint: The answers are right. How many series have changed since the last call, and how many does your code look at?
class Upcoming:
    def __init__(self, series):
        self.series = series
        self.moments = {number: first for number, (first, _, _) in enumerate(series)}

    def next(self):
        found = self.peek()
        if found is not None:
            self._advance(found[1], 1)
        return found

    def peek(self):
        events = sorted([moment, number] for number, moment in self.moments.items())
        return events[0] if events else None

    def skip_to(self, moment):
        for number, before in list(self.moments.items()):
            if before < moment:
                self._advance(number, -((before - moment) // self.series[number][1]))

    def stop(self, number):
        self.moments.pop(number, None)

    def _advance(self, number, steps):
        _, every, last = self.series[number]
        self.moments[number] += steps * every
        if last != -1 and self.moments[number] > last:
            del self.moments[number]
