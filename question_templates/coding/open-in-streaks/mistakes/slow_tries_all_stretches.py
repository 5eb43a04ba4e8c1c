# misconception: tries every beginning for every end and adds up the days between them each time
# hint: The sum is right. How many pairs of a beginning and an end are there in the longest season?
def best_season(gains, least, rest, fee):
    best = [0]
    for end in range(1, len(gains) + 1):
        choices = [best[-1]]
        for begin in range(end - least + 1):
            gained = sum(gains[begin:end])
            choices.append(best[max(0, begin - rest)] + gained - fee)
        best.append(max(choices))
    return best[-1]
