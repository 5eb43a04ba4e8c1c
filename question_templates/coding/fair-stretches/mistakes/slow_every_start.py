# misconception: begins anew at every position and goes on until a limit is passed, which is far too slow
# hint: How many entries do you look at in all when a good stretch may be a third of the list?
def fair_stretches(owners, costs, most, budget, least):
    found = 0
    for start in range(len(owners)):
        inside, total = {}, 0
        for end in range(start, len(owners)):
            owner = owners[end]
            inside[owner] = inside.get(owner, 0) + 1
            total += costs[end]
            if total > budget or (owner and inside[owner] > most):
                break
            if end - start + 1 >= least:
                found += 1
    return found
