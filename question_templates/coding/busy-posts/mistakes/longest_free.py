# misconception: keeps all posts in one order by the moment they get free, and so takes the one that is free for longest
# hint: Three posts are free, number 3 for the longest time. Which one is taken by the rules, and which one by your code?
from heapq import heappop, heappush


def busy_posts(arrivals, durations, pauses, patience):
    posts = [(0, number) for number in range(1, len(pauses) + 1)]
    taken = []
    for now, duration in zip(arrivals, durations):
        if posts[0][0] - now > patience:
            taken.append(0)
            continue
        moment, post = heappop(posts)
        heappush(posts, (max(moment, now) + duration + pauses[post - 1], post))
        taken.append(post)
    return taken
