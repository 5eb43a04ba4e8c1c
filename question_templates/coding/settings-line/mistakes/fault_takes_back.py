# misconception: removes the old setting before it knows that the new entry is a good one
# hint: A good entry is followed by a faulty one with the same name. What is left of the first?
ALLOWED = set("abcdefghijklmnopqrstuvwxyz0123456789")


def read_settings(text, marks):
    separator, assign, quote, escape = marks
    settings = {}

    def handle(entry):
        name, assigned, value = (part.strip() for part in entry.partition(assign))
        if not name or not set(name) <= ALLOWED:
            return
        settings.pop(name, None)
        if quote in value:
            value = unquote(value)
            if value is None:
                return
        if assigned:
            settings[name] = value

    def unquote(value):
        if value[0] != quote:
            return None
        inside = []
        place = 1
        while value[place] != quote:
            if value[place] == escape:
                place += 1
            inside.append(value[place])
            place += 1
        return "".join(inside) if place == len(value) - 1 else None

    start = 0
    quoted = escaped = False
    # With one more separator the last entry ends like the others, unless it is still quoted.
    for place, mark in enumerate(text + separator):
        if escaped:
            escaped = False
        elif mark == quote:
            quoted = not quoted
        elif quoted:
            escaped = mark == escape
        elif mark == separator:
            handle(text[start:place])
            start = place + 1
    return [[name, value] for name, value in settings.items()]
