from bisect import insort


class Upcoming:
    """The next event of each series, in order, the first one at the end."""

    def __init__(self, series):
        self.series = series
        self.line = sorted((-first, -number) for number, (first, _, _) in enumerate(series))
        self.stopped = set()

    def next(self):
        found = self.peek()
        if found is not None:
            self.line.pop()
            self._enter(found[0] + self.series[found[1]][1], found[1])
        return found

    def peek(self):
        while self.line:
            moment, number = self.line[-1]
            if -number not in self.stopped:
                return [-moment, -number]
            self.line.pop()
        return None

    def skip_to(self, moment):
        passed = []
        while self.line and -self.line[-1][0] < moment:
            passed.append(self.line.pop())
        for before, number in passed:
            every = self.series[-number][1]
            rest = (moment + before) % every
            self._enter(moment + (every - rest) % every, -number)

    def stop(self, number):
        self.stopped.add(number)

    def _enter(self, moment, number):
        last = self.series[number][2]
        if moment <= last or last == -1:
            insort(self.line, (-moment, -number))
