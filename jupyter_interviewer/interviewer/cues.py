"""What people say in an interview when they mean something by it.

Every pattern is matched against a message as `words.normalise` leaves it: lower case, no
apostrophes, contractions written out ("i am", "what is", "cannot"), typos mended.
"""

from __future__ import annotations

import re

from jupyter_interviewer.interviewer.words import bag


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_GIVE = r"(?:give|show|tell|write|paste|send|print|provide|share|reveal|post)"

INJECTION = _any(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instruction|prompt|rule|previous"
    r"|above"
    r"|guideline|told)",
    r"\bsystem (?:prompt|message)\b", r"\byou are now\b", r"\bdeveloper mode\b", r"\bjailbreak",
    r"\b(?:pretend|act as|roleplay|role play)\b", r"\bim_start\b|\bim_end\b",
    r"\b(?:mark|count|record|grade|set)\b.{0,25}\b(?:as (?:correct|accepted|passed|solved)"
    r"|(?:full|max\w*"
    r"|perfect) (?:score|points|marks|hints?)|score (?:to|=))",
    r"\bgive me (?:a |the )?(?:full|max\w*|perfect|10|100|top)\b.{0,12}\b(?:score|points|marks"
    r"|grade|10)\b",
    r"\b(?:i am|as) (?:your|the|an?) (?:admin\w*|developer|creator|boss|supervisor|teacher)\b",
    r"\b(?:api key|password|credential|secret key)s?\b", r"\bnew instructions?\b",
    r"\byour (?:\w+ )?(?:prompt|instructions|guidelines|rules)\b",
    r"\b(?:set|reset|increase|add|raise)\b.{0,15}\b(?:hint budget|hints? left|my score|the score"
    r"|the timer"
    r"|time limit|more time)\b",
)  # fmt: skip
ASKS_SOLUTION = _any(
    rf"\b{_GIVE}\b(?: (?:me|us|out|up|to))*(?: (?:the|a|your|an|full|whole|complete|correct|right"
    rf"|final"
    r"|working|entire|exact|actual|model|python|some|just|reference))*"
    r" (?:solution|answer|code)s?\b",
    r"\b(?:solve|code|do|write|implement|finish|complete) (?:it|this|that"
    r"|the \w+)(?: \w+)? for me\b",
    r"\bwhat is (?:the |your )?(?:correct |right |full |final |best )*(?:solution|answer"
    r"|code)\b(?! to be)",
    r"\b(?:see|have|get|want|need|know|look at) (?:the|a|your) (?:\w+ )?(?:solution|answer"
    r"|source code)\b",
    r"\b(?:reference|model|sample|official) (?:solution|answer)\b",
    r"\b(?:just )?tell me (?:exactly )?(?:how to (?:solve|do|code|write|implement)"
    r"|what to (?:write|type|code))",
    r"\b(?:hidden|secret|private) (?:test|case|input|example)s?\b",
    r"\bfix (?:it|my code|this|the (?:code|bug)) for me\b",
    r"\bwrite (?:me )?the (?:whole )?(?:code|function)",
    r"\bcan you (?:just )?(?:solve|code|implement) (?:it|this)\b",
    r"\bi (?:just |only |really )*want (?:the |a )?(?:answer|solution|code)\b",
    r"^(?:the )?(?:solution|answer|code)s?(?: please| now)?[ ?!.]*$",
    r"\bshow me how (?:the |your )?(?:code|solution|answer)\b",
    r"\bhow (?:does )?(?:the |your )?(?:solution|correct code) (?:looks?|works?)\b",
)  # fmt: skip
END = _any(
    r"\b(?:end|finish|stop|quit|terminate|close|conclude|leave|exit|cancel"
    r"|abort)\b(?: \w+)? (?:the |this |our |my )?"
    r"(?:interview|session|call)\b",
    r"^/?(?:end|quit|exit|stop)(?: it| here| now| please)*[ .!]*$",
    r"\b(?:i|we|let us|lets|want to|like to|going to|can we|please)\b.{0,18}\b(?:stop here"
    r"|end here|end it here"
    r"|finish here|stop now|end now|end this|stop this|wrap (?:it |this )?up|call it (?:a day"
    r"|quits))\b",
    r"\bi (?:have|need|must|should) (?:to )?(?:go|leave|run)(?: now| soon| sorry)?[ .!,]*$",
    r"\b(?:done|finished) with (?:the |this )?(?:interview|session)\b",
    r"\bi quit\b(?! (?:this|the|on) )", r"\bcan i (?:please )?leave\b",
    r"\b(?:that is all|enough) for (?:today|now|me)\b", r"\bgood ?bye\b|\bbye\b",
    r"\bi am (?:leaving|out)\b",
    r"\b(?:like|want|prefer|going) to (?:end|finish|stop|quit)(?: it)?(?: now| here| please"
    r"| early)*[ .!,]*$",
    r"^(?:ok |please |so |, )*let us (?:stop|end|finish)\b(?! (?:the|this|at|when|if)\b)",
)  # fmt: skip
END_AT_ONCE = re.compile(
    r"^(?:ok |please |now |so |i |let us |lets |want to |would like to |like to |can we "
    r"|could we |we can |you can )*"
    r"(?:end|finish|stop|quit|close|conclude|terminate) (?:the |this )?interview(?: now| here"
    r"| please| thanks?)*[ .!?]*$"
)
REPEAT = _any(
    r"^/?repeat\b",
    r"\b(?:repeat|restate|reword|rephrase|paraphrase)\b",
    r"\bsay (?:that|it|this)? ?(?:one more time|again)\b",
    r"\b(?:come|once|one time) again\b|\bagain please\b|^again\b", r"\bone more time\b",
    r"\bwhat (?:was|is|were) (?:the|your|that) (?:last |current |original )?(?:question|task"
    r"|problem)(?: again)?\b(?! about)",
    r"\bwhat (?:did|do) you (?:say|ask|just say|just ask)\b|^(?:sorry |, )*what was that\b",
    r"\bpardon\b", r"^(?:sorry|excuse me|what|huh|eh|hm)[ ?]+$",
    r"\b(?:did not|could not|cannot|do not) (?:catch|hear|read)"
    r" (?:that|you|it|the question|what)\b",
    r"\b(?:read|show|tell|give|ask) (?:me |us )?(?:the |that |your )?(?:question|task|problem"
    r"|statement)(?: to me)?(?: again| once more)\b",
    r"\bask (?:me )?(?:that |it )?again\b",
    r"\bmissed (?:that|the question|what you)\b", r"^[?\s]+$",
    r"\bwhat (?:am i|are we|should i|do i have|do you want me) (?:supposed )?to (?:do"
    r"|be doing)\b(?! (?:if|when|with|about|for))",
    r"\bwhat do i (?:need|have) to do\b(?! (?:if|when|with|about|for))",
    r"\bforgot (?:the|your|what the) question\b",
    r"\bexplain (?:me )?(?:the )?(?:question|task|problem) (?:again|once more)\b",
)  # fmt: skip
NO_HINT = _any(
    r"\b(?:no|without(?: a| any)?|do not (?:need|want|give)(?: me)?(?: a| any)?|dont (?:need|want"
    r"|give)(?: me)?(?: a| any)?)"
    r"(?: more)? (?:hint|help)s?\b", r"\bnot (?:yet )?(?:a )?hint\b",
)  # fmt: skip
HINT = _any(
    r"\bhints?\b",
    r"(?<!no )\bclues?\b",
    r"\b(?:getting|going|got) nowhere\b|\bno progress\b|\bnot (?:getting|making) (?:any|further"
    r"|progress)",
    r"\bnudge\b",
    r"\bi am (?:so |really |totally |completely |a bit |kind of |kinda )*(?:stuck|lost|blocked)\b",
    r"^(?:still |totally |completely |really |so )*(?:stuck|lost)\b",
    r"\bstuck\b", r"(?<!great )(?<!good )(?<!your )(?<!the )\bhelp(?: me)?\b(?! you)",
    r"\b(?:right|correct|some) direction\b",
    r"\bany (?:pointers?|tips?|suggestions?|ideas?|advice)\b(?! on what you)",
    r"\b(?:give|need|want|have|get|some|a) (?:me )?(?:a |some )?(?:tips?|pointer|push|suggestion"
    r"|advice|assistance)\b",
    r"\b(?:how|where) (?:do|should|can|could|would|to) (?:i |we |one )?(?:even )?(?:start|begin"
    r"|approach|tackle|solve|proceed)\b",
    r"\bwhat (?:should|do|can|could) i (?:do|try|look at) (?:next|now|first)\b",
    r"\bnot sure (?:how|where) to (?:start|begin|go|proceed|continue|solve)\b",
    r"\b(?:what|which) (?:data ?structure|algorithm|approach|method|technique)s? (?:should|do|can"
    r"|would|is|to)\b",
    r"\b(?:do not|dont) (?:know|see) (?:how|where) to (?:start|begin|go|proceed|continue|solve|do"
    r"|fix)\b",
    r"\b(?:can you|could you|please) (?:assist|guide)\b",
    r"\bguidance\b|\bguide me\b",
    r"\bassist me\b", r"\bpista\b|\bhinweis\b|\bayuda\b|\bhilfe\b|\bindice\b",
    r"\bwhat am i (?:missing|doing wrong)\b",
    r"\bwhat is wrong (?:with|in) (?:my|the|this)\b",
    r"\bwhy (?:is|does|do) (?:it|my \w+|this|the (?:test|code)\w*|case \d+|the \w+ case"
    r"|example \d+) (?:still |now )?(?:fail|not|wrong|is not|does not)",
)  # fmt: skip
STAYS = _any(
    r"\b(?:stay|stick) with\b|\b(?:go on|continue|carry on) with (?:it|this)\b",
    r"\bkeep (?:trying|going|working)\b",
    r"\b(?:try|look at) (?:it |this |that )?(?:again|once more)\b",
)  # fmt: skip
"""Words of somebody who does not go on to another question."""
GIVE_UP = _any(
    r"\bquit (?:this|the|on) (?:question|problem|task|one)\b",
    r"\bgive up\b|\bgiving up\b|\bgave up\b",
    r"\bsurrender\b",
    r"\b(?:i )?cannot (?:do|solve|figure|finish|handle|manage) (?:it|this|that|the)?\b",
    r"\b(?:too|so) (?:hard|difficult|complicated|tough) for me\b",
    r"\b(?:this|it) is (?:too|way too|just too|impossible|hopeless)\b",
    r"\bno (?:chance|way) (?:i|to)\b",
    r"\bi am not able to (?:solve|do|finish)\b",
    r"\bi (?:will|would) never (?:get|solve)\b", r"\bi fail\b|\bi (?:have )?failed\b",
    r"\bi (?:do not|dont) think i can\b",
    r"^i pass\b|^pass[ .!]*$", r"\bhopeless\b", r"\bbeyond me\b",
)  # fmt: skip
NEXT = _any(
    r"^(?:go|jump|move|skip) to (?:the )?next\b",
    r"^/?(?:ok |please |so |and |now |yes |then |, )*next\b(?! (?:i |we |step|thing|to|line"
    r"|element|number|node|item|char|index|iteration|greater|smaller|larger|is))",
    r"\b(?:next|another|different|new|other|harder|easier|second|third|one more) (?:question"
    r"|problem|task|challenge|exercise|one)\b(?! (?:is|was)\b)",
    r"(?:^|\b(?:can|could|let|shall|want|should|please|ready|like|us|now|rather) .{0,12})(?:move"
    r"|go|moving|going|jump|carry) (?:on|ahead|forward)\b(?! with)",
    r"\bskip(?: (?:this|the|it|that|to|current))*(?: (?:one|question|problem|task"
    r"|next))*(?: please| now| for now)*[ .!?]*$",
    r"^skip\b(?! (?:the )?(?:first|last|elem|dup|char|num|val|spac))",
    r"\bready for (?:the )?(?:next|more|another)\b",
    r"\b(?:what is|whats) next\b", r"\bchange (?:the )?(?:question|problem|task)\b",
)  # fmt: skip
META = _any(
    r"\b(?:how much|how many|what) (?:more )?(?:time|minutes|seconds)\b(?! complexity)",
    r"\btime (?:is |do i have )?(?:left|remaining)\b",
    r"\bhow long (?:do|is|does|will|have|until|left)\b",
    r"\bhow many (?:hints?|questions?|tries|attempts?|submissions?|problems?)\b",
    r"\b(?:graded?|grading|scored?|scoring|evaluat\w+|assess\w*|rubric"
    r"|(?:my|any|full|good|bonus|lose) marks)\b",
    r"\bcount(?:s|ed)? against\b|\b(?:lose|cost|deduct|minus|penal\w+"
    r"|affect)\b.{0,25}\b(?:points?|score|hints?|marks|grade)\b",
    r"\b(?:hints?|hint) (?:cost|affect|count|reduce)\b",
    r"\bare you (?:a |an )?(?:bot|human|real|ai|robot|machine|person|chatgpt|gpt|model|program"
    r"|llm)\b|\b(?:an ai|a bot|a human|a robot|a real person|a machine)\b",
    r"\bwho are you\b|\bwhat are you\b|\bwhat is your name\b|\byour name\b",
    r"\b(?:googl\w+|internet|stack ?overflow|chatgpt|copilot|look (?:it|things|that|this"
    r"|something) up|look up (?:online|on the|in the)|search online|documentation|docs)\b",
    r"\b(?:how|where) (?:do|can|should|to|must) (?:i |we )?(?:submit|run|write|type|test|code|put"
    r"|start the|end|finish|execute)\b",
    r"\b(?:change|switch|use|write)\b.{0,18}\b(?:language|javascript|java|c\+\+|typescript|rust"
    r"|golang)\b",
    r"\bwhich language\b|\bwhat language\b|\bwhat version\b|\bpython version\b"
    r"|\bversion of python\b",
    r"\bhow am i doing\b|\bhow did i do\b|\bam i doing (?:ok|well|good|fine|right)\b"
    r"|\bdid i pass\b|\bdo i pass\b",
    r"\b(?:when|how) (?:does|will|do) (?:the|this) interview (?:end|finish|work|go)\b",
    r"\b(?:take|have) a (?:short |quick )?break\b|\bpause\b|\bbathroom\b",
    r"\b(?:are you|is this) (?:being )?record\w*\b",
    r"\bwho (?:will |can )?(?:sees?|reads?|looks?)\b",
    r"\bhow does (?:this|the) (?:interview|work|thing)\b",
    r"\bwhat happens (?:after|at the end|when (?:the )?time|if i (?:fail|run out|do not finish))\b",
    r"\bis (?:this|there) (?:a |any )?(?:time limit|timer|recorded|timed)\b(?! (?:for|on) (?:the "
    r"|my |each |a )?(?:code|case|function|solution|test))",
    r"\bdo (?:i|you) (?:have to|need to|need me to|want me to) (?:talk|speak|think aloud"
    r"|explain everything|run|submit)\b", r"\bwhat (?:do|are) you look\w* (?:for|at)\b",
)  # fmt: skip
OFF_TOPIC = _any(
    r"\b(?:weather|joke|football|soccer|basketball|cricket|politic\w*|president|election|movie"
    r"|film|netflix|song|music|recipe|lunch|dinner|breakfast|pizza|coffee|beer|weekend|vacation"
    r"|holiday|girlfriend|boyfriend|married|dog|cat|cats|poem|story about|horoscope|bitcoin"
    r"|crypto|stocks|gym|game of thrones|game tonight|world cup|meaning of life|capital of"
    r"|birthday|anime|instagram|tiktok|youtube|traffic|salary|job offer|hire me|remote work"
    r"|benefits)\b",
    r"\b(?:favou?rite)\b",
    r"\bhow old are you\b|\bwhere (?:are you from|do you live)\b|\bdo you (?:like|love|have (?:a "
    r"|any )?(?:kids|friends|feelings|hobbies)|dream|sleep|eat)\b",
    r"\b(?:stupid|idiot|dumb|useless|suck|sucks|shut up|hate you|fuck\w*|shit|crap|moron"
    r"|ridiculous|garbage|trash|worst|wtf|damn|bullshit)\b",
    r"\btell me (?:something|about yourself|a )\b",
    r"\bi (?:love|like|hate) (?!to (?:use|sort|start|do)|the (?:idea|approach))\w+ ?\w*[.!]*$",
    r"\bwho won\b|\bwho is the\b", r"\bhungry\b|\btired\b|\bsleepy\b|\bbored\b",
)  # fmt: skip
INSULT = _any(
    r"\b(?:stupid|idiot|dumb|useless|sucks?|shut up|hate you|fuck\w*|shit|crap|moron|garbage"
    r"|trash|bullshit)\b",
)  # fmt: skip
GREETING = _any(
    r"^(?:hi+|hello+|hey+|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|yo|sup|hola"
    r"|hallo|bonjour|salut|namaste|ciao|moin|hii+)\b",
    r"\bnice to meet you\b|\bpleased to meet\b",
    r"^how are you\b|^how is it going\b|^how do you do\b|^what is up\b",
    r"\bgood (?:morning|afternoon|evening)\b",
)  # fmt: skip
THANKS = _any(
    r"\bthanks?\b|\bthank you\b|\bappreciate\b|\bcheers\b|\bmuch obliged\b|\bgrateful\b"
    r"|\bgracias\b|\bmerci\b|\bdanke\b",
    r"\bthat (?:helps|helped|was helpful|is helpful)\b|\bvery helpful\b|\bhelpful\b",
)  # fmt: skip
DONE = _any(
    r"\bi think i (?:have )?(?:got|solved|nailed|cracked|have) it\b",
    r"^(?:all|everything) (?:is )?(?:green|good|pass\w*|works?)\b",
    r"^(?:i )?(?:have )?(?:solved|fixed|cracked|nailed) (?:it|this)\b",
    r"\b(?:i am|i think i am|am|all|we are|its|it is|already|now) (?:all |now |already |finally "
    r"|almost )?(?:done|finished|complete[d]?|ready)\b(?! (?:for|to) (?:next|start|begin))",
    r"^(?:ok |and |so |, )*(?:done|finished|completed|complete|ready|submitted|finish)[ .!?]*$",
    r"\b(?:i|just|have|already) (?:have )?(?:just )?(?:submitted|finished|completed)\b",
    r"\bsubmitted (?:it|my)\b",
    r"\b(?:all|every|the) (?:the )?(?:\w+ )?(?:tests?|cases?|examples?)(?: now)? (?:pass|passed"
    r"|passes|are passing|work|are green|green|succeed)\b",
    r"\b(?:it|code|solution|this|that|function) (?:now |finally )?(?:works|passes|is working"
    r"|is passing|is done|is finished|is ready|is complete|should work|should do)(?: now| fine"
    r"| it| the trick)?[ .!?]*$",
    r"\bthat should (?:do it|work|be it|do)\b",
    r"\b(?:code|solution|it|function|program) (?:now )?passes (?:all|every|the)\b",
    r"\b(?:check|grade|review) it\b",
    r"\bi (?:solved|cracked|got|did|made|fixed|implemented|wrote|have written|coded) (?:it"
    r"|this)(?: now| all)?[ .!]*$",
    r"\bthat is (?:it|my (?:final )?(?:solution|answer))[ .!]*$",
    r"\bhere is my (?:code|solution|answer)\b",
    r"\bdone (?:with|writing|coding|implementing|here|now)\b",
    r"\bfinished (?:with|writing|coding|implementing|my|the)\b",
)  # fmt: skip
CHECK = _any(
    r"^(?:ok |so |and |, |hello |hi )*i am (?:all )?(?:done|finished)\b",
    r"\b(?:it|code|solution|this|that|function|implementation|program|answer) (?:is|should be"
    r"|looks) (?:now |all )?(?:done|finished|complete|correct|right|ready|working)(?: now)?[ .!]*$",
    r"\b(?:check|review|look at|grade|evaluate|verify|test) (?:my|the) (?:code|solution|answer"
    r"|submission|work|function|program)\b",
    r"\bplease (?:check|review|grade|verify)(?: it| this| now)?[ .!?]*$",
    r"\bis (?:my|the|this) (?:code|solution|answer|function) (?:correct|right|ok|good|fine)\b",
)  # fmt: skip
UNSURE = _any(
    r"\b(?:do not|dont) (?:really )?(?:know|remember|have (?:an? |any )?(?:idea|clue))\b",
    r"\bno (?:idea|clue|thoughts?)\b",
    r"\bnot (?:really |quite |too |entirely |so )?(?:sure|certain)\b",
    r"\b(?:have |has )?no idea\b",
    r"\bi forgot(?: it| that| how| what)?[ .!]*$|\bi forgot (?:how|what|which|why)\b",
    r"\bunsure\b", r"\bhard to say\b|\bcannot (?:say|tell)\b|\bno opinion\b", r"\bclueless\b",
)  # fmt: skip
POLITE = bag(
    "hi hello hey hiya howdy greetings good morning afternoon evening day yo sup there sir madam "
    "maam "
    "how are you doing nice to meet pleased i am is it going today everyone interviewer ready "
    "and fine "
    "thanks thank do glad be here happy let us start begin ok heyy hii helloo"
)
"""Words of which a greeting may wholly consist, after the first."""
ACKNOWLEDGE = bag(
    "ok yes no sure fine cool great nice perfect good right understood noted got it i see makes "
    "sense "
    "hmm hm ah oh ahh aha mhm mm wait hold on sounds of course certainly absolutely interesting "
    "wow "
    "sorry my bad oops not now yet maybe later will do true agreed exactly correct awesome that is "
    "all let us go continue one moment sec second minute just a give me some time thinking please "
    "then and so the you are am work working try trying think for about read reading first start "
    "starting begin started code coding write writing again bit few minutes this to want need look "
    "looking what ready proceed done with interesting"
)
"""Words of which a short message may wholly consist without saying more than "I hear you"."""
