# misconception: keeps the names in a list, which has to be searched and moved up for each call
# hint: The answers are right. How many names does your code look at, or move, for a single call?
class TurningLine:
    def __init__(self, names, admits):
        self.names = list(names)
        self.admits = admits

    def front(self):
        return self.names[0] if self.names else None

    def behind(self, name):
        for place in range(len(self.names) - 1):
            if self.names[place] == name:
                return self.names[place + 1]
        return None

    def go_behind(self, name, other):
        if name == other or other not in self.names:
            return False
        if name not in self.names and not self.admits:
            return False
        line = []
        for one in self.names:
            if one != name:
                line.append(one)
            if one == other:
                line.append(name)
        self.names = line
        return True

    def leave(self, name):
        if name not in self.names:
            return False
        self.names = [one for one in self.names if one != name]
        return True

    def turn(self):
        self.names = self.names[::-1]
