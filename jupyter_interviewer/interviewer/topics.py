"""Words that stand for a subject, so that one that was never seen is known by its kind."""

from __future__ import annotations

from jupyter_interviewer.interviewer.words import bag, stem

_WORDS = {
    "food": "food eat eating ate hungry lunch dinner breakfast supper snack pizza pasta burger "
    "burrito taco sandwich salad soup rice bread cheese egg chicken steak sushi curry noodle "
    "noodles chocolate cake cookie dessert ice cream banana apple orange potato tomato fruit "
    "vegetable recipe cook cooking kitchen restaurant coffee tea beer wine drink water juice "
    "milk bar pub espresso breakfast brunch barbecue vegan vegetarian delicious tasty",
    "animal": "cat dog kitten puppy pet bird fish horse cow hamster rabbit parrot animal zoo "
    "bear spider fly mouse elephant penguin dinosaur bark barking",
    "people": "wife husband girlfriend boyfriend mom mum mother dad father parent parents sister "
    "brother kid kids child children baby son daughter family grandma grandmother uncle aunt "
    "cousin friend friends neighbour neighbor roommate colleague married wedding single date "
    "dating marry divorce",
    "fun": "movie movies film cinema netflix series episode season show tv song songs music band "
    "album concert guitar piano sing singing dance party game games gaming xbox playstation "
    "nintendo minecraft fortnite chess poker book novel anime manga comic marvel star wars "
    "youtube tiktok instagram facebook twitter reddit meme podcast spotify joke jokes funny poem "
    "poetry haiku story riddle trivia hobby hobbies theatre museum",
    "sport": "football soccer basketball baseball tennis cricket golf hockey rugby volleyball "
    "match team league champion championship olympics cup coach player gym workout fitness run "
    "running marathon yoga swim swimming bike cycling ski skiing hiking climb climbing formula "
    "ronaldo messi",
    "world": "weather rain raining rainy sunny sun snow snowing storm cold hot warm wind summer "
    "winter spring autumn temperature forecast president politics political election government "
    "war news capital country city population king queen minister trump biden putin modi climate "
    "earth moon mars planet space galaxy aliens alien god religion history century history "
    "economy inflation religion",
    "places": "berlin paris london york india china germany france spain italy mexico brazil japan "
    "tokyo america usa europe russia canada australia africa beach mountain sea ocean lake forest "
    "park island airport hotel tokyo madrid rome delhi mumbai bangalore beijing moscow",
    "daily": "weekend holiday holidays vacation travel trip flight plane train bus taxi uber car "
    "bicycle traffic birthday christmas easter sunday monday tuesday wednesday thursday friday "
    "saturday yesterday tonight tomorrow morning sleep slept sleepy tired bed nap shower house "
    "flat apartment rent garden laundry dishes shopping shirt shoes dress haircut hair phone "
    "iphone android laptop money bitcoin crypto stock stocks invest tax taxes bank lottery doctor "
    "headache sick flu tooth dentist noise loud window door postman delivery package battery sofa",
    "job": "salary salaries pay paid wage earn bonus job jobs hire hired hiring company office "
    "career boss manager hr recruiter remote benefits perks position offer promotion onsite "
    "relocation visa overtime vacation ceo startup google amazon microsoft facebook apple tesla",
    "insult": "stupid idiot idiotic dumb moron moronic useless worthless suck sucks hate crap shit "
    "shitty fuck fucking fucked fucker bitch bastard ass asshole bullshit damn damned hell trash "
    "garbage rubbish junk ridiculous pathetic terrible horrible awful worst lame annoying boring "
    "nonsense joke clown loser silly wtf stfu piss pissed screw bloody incompetent clueless "
    "braindead toaster",
    "data": "array arrays list lists string strings number numbers integer integers int float "
    "value values element elements item items entry entries index indices index key keys pair "
    "pairs word words letter letters character characters char digit digits row rows column "
    "columns cell cells table grid matrix graph tree node nodes edge edges interval intervals "
    "range substring subarray subsequence window prefix suffix sequence tuple tuples name names "
    "id ids date dates price prices bracket brackets file line lines sentence text path sum total "
    "parameter parameters argument arguments variable input inputs output outputs result "
    "voucher ticket order booking customer user product event meeting shift task log record",
    "property": "empty negative positive zero null none sorted unsorted unique distinct duplicate "
    "duplicates repeated equal same identical even odd missing invalid valid consecutive "
    "contiguous adjacent overlapping inclusive exclusive ascending descending increasing "
    "decreasing mutable stable uppercase lowercase capital whitespace space spaces unicode ascii "
    "punctuation maximum minimum largest smallest longest shortest first last single large huge "
    "tie ties bound bounds limit limits constraint constraints guaranteed allowed infinite cyclic "
    "connected directed undirected square rectangular blank decimals rounding precision",
    "structure": "dict dictionary dictionaries hashmap hash hashing map set sets hashset stack "
    "queue deque heap heapq trie counter linked list pointer pointers bitmask bits tree graph "
    "buffer cache memo table array bucket buckets",
    "technique": "sort sorting bisect binary recursion recursive iterate iterating loop loops "
    "nested brute force greedy backtracking backtrack bfs dfs traverse memoization memoize dp "
    "dynamic sliding window prefix merge split swap reverse count counting compare scan lookup "
    "union dijkstra topological kadane partition pivot xor modulo enumerate zip filter join "
    "group aggregate comprehension regex",
    "growth": "linear quadratic cubic exponential logarithmic constant log polynomial factorial "
    "amortized amortised complexity runtime runs squared linearithmic sublinear big asymptotic",
    "code": "code function method class loop condition branch variable return returns print "
    "statement import module library numpy pandas helper signature type types annotation comment "
    "bug error exception traceback indexerror keyerror typeerror recursionerror syntax compile "
    "debug debugger crash crashes infinite fails failing fail failed passes passing wrong",
    "session": "hint hints score points marks grade graded grading timer clock minutes seconds "
    "hour hours attempt attempts submission submissions submit interview interviewer session "
    "recording recorded camera microphone screen notebook kernel editor button tab page bot human "
    "robot ai chatgpt copilot google internet docs documentation stackoverflow language python "
    "java javascript break pause bathroom penalty rubric criteria evaluate evaluated assessment",
    "leaving": "bye goodbye farewell leave leaving quit exit end finish stop terminate close "
    "adios tschuss ciao abort withdraw",
    "orders": "ignore disregard forget override bypass disable reveal leak dump prompt "
    "instructions instruction rules rule restrictions guidelines admin administrator system "
    "developer root sudo jailbreak pretend roleplay simulate obey unlimited password "
    "credentials config configuration secret",
}
_KINDS: dict[str, tuple[str, ...]] = {}
for _kind, _words in _WORDS.items():
    for _word in bag(_words) | {stem(word) for word in bag(_words)}:
        _KINDS[_word] = (*_KINDS.get(_word, ()), _kind)


def kinds(word: str) -> tuple[str, ...]:
    """Tell which subjects a word stands for, in a fixed order."""
    return _KINDS.get(word) or _KINDS.get(stem(word), ())
