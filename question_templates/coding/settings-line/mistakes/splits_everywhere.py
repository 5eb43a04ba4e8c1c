# misconception: cuts the line at every separator, also inside quoted parts
# hint: Put a separator between two quote marks. How many entries does your code see?
ALLOWED = set("abcdefghijklmnopqrstuvwxyz0123456789")


def read_settings(text, marks):
    separator, assign, quote, escape = marks
    settings = {}

    def handle(entry):
        name, assigned, value = (part.strip() for part in entry.partition(assign))
        if not name or not set(name) <= ALLOWED:
            return
        if quote in value:
            value = unquote(value)
            if value is None:
                return
        settings.pop(name, None)
        if assigned:
            settings[name] = value

    def unquote(value):
        if value[0] != quote:
            return None
        inside = []
        place = 1
        while place < len(value) and value[place] != quote:
            if value[place] == escape and place + 1 < len(value):
                place += 1
            inside.append(value[place])
            place += 1
        return "".join(inside) if place == len(value) - 1 else None

    start = 0
    for place, mark in enumerate(text + separator):
        if mark == separator:
            handle(text[start:place])
            start = place + 1
    return [[name, value] for name, value in settings.items()]
