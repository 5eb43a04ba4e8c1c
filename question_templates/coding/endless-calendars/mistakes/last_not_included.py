# misconception: does not give what takes place at exactly the last moment
# hint: Try a series with an event at exactly its `last`.
from heapq import heapify, heappop, heappush


class Upcoming:
    def __init__(self, series):
        self.series = series
        self.stopped = set()
        self.heap = [(first, number) for number, (first, _, _) in enumerate(series)]
        heapify(self.heap)

    def next(self):
        found = self.peek()
        if found is not None:
            self._advance(1)
        return found

    def peek(self):
        while self.heap and self.heap[0][1] in self.stopped:
            heappop(self.heap)
        return list(self.heap[0]) if self.heap else None

    def skip_to(self, moment):
        while self.heap and self.heap[0][0] < moment:
            first, number = self.heap[0]
            _, every, _ = self.series[number]
            self._advance(-((first - moment) // every))

    def stop(self, number):
        self.stopped.add(number)

    def _advance(self, steps):
        moment, number = heappop(self.heap)
        _, every, last = self.series[number]
        moment += steps * every
        if last == -1 or moment < last:
            heappush(self.heap, (moment, number))
