"""What the scripted interviewer can say; the variants of an entry mean the same.

``ask.<point>…`` are questions; they end with their question mark. Values in braces are
made safe by `speech` before they are put in.
"""

from __future__ import annotations

PHRASES: dict[str, tuple[str, ...]] = {
    # Beginning
    "served": (
        "The next one is **{title}**. {task}",
        "Now **{title}**. {task}",
        "Here is **{title}**. {task}",
    ),
    "task": ("You are to write {what}", "The task is to write {what}"),
    "task.recap": ("{recap}",),
    "greet.back": ("Hello. Take the time you need to read the question.", "Good to have you here."),
    "welcome": ("You are welcome.", "Gladly."),
    # Questions of the agenda
    "ask.approach": (
        "What is your first idea?",
        "How would you go about **{title}**?",
        "Before any code: how would you solve it?",
        "What is your plan for `{entry}`?",
    ),
    "ask.approach.after": (
        "How did you come to this way of solving it?",
        "What made you choose this way?",
    ),
    "ask.approach.more": (
        "Take me through it: what happens with the first entry of the input, and what with the "
        "next?",
        "Which values would you keep while you go through the input?",
        "Could you walk me through it on the first example?",
    ),
    "ask.edge_cases": (
        "Which inputs could trip this up?",
        "Which inputs would you look at besides the examples?",
        "What are the smallest and the oddest inputs that `{entry}` may get?",
    ),
    "ask.edge_cases.more": (
        "Which of them needs a step of its own, and where?",
        "Can you name one concrete input, and what `{entry}` should return for it?",
    ),
    "ask.complexity": (
        "How do its time and memory grow with the size of the input?",
        "What does it cost in time and in memory?",
        "If the input gets ten times as long, how much longer does `{entry}` take?",
    ),
    "ask.complexity.space": (
        "And the memory it needs besides the input?",
        "And how much extra memory does it take?",
    ),
    "ask.complexity.inner": (
        "You say {claim}; I see a loop inside a loop on line {line}. What does the inner one run "
        "over?",
        "{claim}, you say. Line {line} is a loop within the loop of line {around}: how often "
        "does its body "
        "run in all?",
    ),
    "ask.complexity.while": (
        "You say {claim}; line {line} is a loop within the loop of line {around}. How often can "
        "its body run "
        "in all, over the whole input?",
    ),
    "ask.complexity.step": (
        "You say {claim}. What does `{step}` on line {line} cost by itself?",
        "{claim}, you say. On line {line} there is `{step}`: how much work is that in one round?",
    ),
    "ask.complexity.sort": (
        "You say {claim}. Line {line} sorts: what does the sorting cost?",
        "{claim}, you say. Does that include the sorting on line {line}?",
    ),
    "ask.complexity.where": (
        "You say {claim}. Which lines make it so?",
        "{claim}, you say. What in the code leads to that?",
    ),
    "ask.complexity.why": (
        "Why, in one sentence?",
        "What makes it so, in one sentence?",
    ),
    "ask.complexity.sorted": (
        "You say {claim}. Does that include the sorting?",
        "{claim}, you say. What does the sorting cost by itself?",
    ),
    "ask.complexity.less": (
        "{claim} would be less than I expect. Which step costs most, and how often is it taken?",
        "You say {claim}. Which step of your plan is the most expensive one, and how often is it "
        "taken?",
    ),
    "ask.complexity.letters": (
        "{claim}: what is counted there, in terms of the arguments, and what is done once for "
        "each?",
        "You say {claim}. Which of the arguments are in it, and which of them do not matter?",
    ),
    "ask.complexity.faster": (
        "You say {claim}. Run on inputs of growing size, it {measured}. Which lines could explain "
        "that?",
    ),
    "ask.complexity.slower": (
        "You say {claim}. Run on inputs of growing size, it {measured}. What keeps it below what "
        "you say?",
    ),
    "ask.complexity.calls": (
        "You say {claim}. `{who}` calls itself on line {line}: how many calls can there be in all?",
    ),
    "ask.complexity.reads": (
        "You say {claim}. Does that count looking at each entry of the input once?",
    ),
    "ask.complexity.count": (
        "Take the loop on line {line}: how often does its body run for an input of length n?",
        "Let us count: how many rounds does the loop on line {line} make for n entries?",
    ),
    "ask.complexity.bound": (
        "The statement allows sizes up to {bound}. Roughly how many steps would that be?",
    ),
    "ask.testing": (
        "How would you convince yourself that it is right?",
        "Which tests would you add before you trust `{entry}`?",
        "What would you check besides the examples?",
    ),
    "ask.testing.more": ("What result would you compare it with?",),
    "ask.tradeoffs": (
        "What would you give up if you did it another way?",
        "What other way did you consider, and what speaks for yours?",
    ),
    "ask.tradeoffs.less": (
        "Let us take that as given. Do you see a way that needs fewer steps?",
        "All right. Is there something your code works out again and again?",
    ),
    "ask.extension": (
        "Suppose the input arrives piece by piece and does not fit into memory. What would you "
        "change?",
        "If `{entry}` were called a million times on similar inputs, what would you change?",
    ),
    # Taking in what was said
    "heard.approach": (
        "Good, that is a plan to work with.",
        "I see where you are going.",
        "That is clear.",
    ),
    "heard.answer": (
        "All right.",
        "Good, noted.",
        "That is a fair point.",
        "I see.",
        "Fine.",
        "Good.",
        "Understood.",
        "That makes sense.",
        "Thank you, that is clear.",
        "Noted, thank you.",
    ),
    "heard.guess": (
        "That is worth a look: try it and see what changes.",
        "Follow that thought and see where it leads.",
        "Try it; a run costs nothing.",
    ),
    "heard.edges": (
        "{edge}: a good one to have in mind.",
        "{edge}: worth a look, yes.",
        "{edge}, noted.",
    ),
    "heard.fits": ("{claim} fits what I see.", "{claim}: agreed.", "Yes, {claim}."),
    "heard.fits.measured": (
        "{claim} is also what was measured: it {measured}.",
        "Agreed, {claim}: it {measured}.",
    ),
    "heard.fits.loop": (
        "{claim} fits: there is one loop over the input, on line {line}.",
        "Agreed, {claim}: the loop on line {line} runs once over the input.",
    ),
    "heard.plan.fits": (
        "{claim} is what I would expect for this.",
        "Yes, {claim} is what I have in mind too.",
    ),
    "heard.noted": ("{claim}, I will keep that in mind.", "{claim}, noted."),
    "go.on": (
        "Please go ahead and write it.",
        "Then write it down; I will look on.",
        "Go ahead with the code.",
        "Carry on.",
    ),
    "leave.it": (
        "That is fine, we can leave it there.",
        "No matter, let us leave that open.",
        "All right, that need not be settled now.",
    ),
    # Clarifying
    "quote": ("The statement says: {quote}",
    "It is in the statement: {quote}", "From the statement: {quote}"),
    "quote.two": ("The statement says: {quote} And: {other}",
    "Both are in it: {quote} and {other}"),
    "example": (
        "Look at case {case}: the input is {input} and the expected result is {expected}.",
        "Case {case} shows it: for {input} the expected result is {expected}.",
    ),
    "library.sql": (
        "You may use whatever the database understands. I may ask what it does with the rows.",
        "Yes, all of the database's SQL is there. Know what becomes of each row.",
        "That is allowed; I may ask which rows it keeps.",
    ),
    "library.tables": (
        "Yes, pandas and numpy are there. I may ask what the call does with the rows.",
        "You may. Know what the call does with missing values and with the order.",
    ),
    "library.own": (
        "The task is meant for the language and its standard library: plan with those.",
    ),
    "open": (
        "I do not find that settled in the statement. Decide what is sensible, and say what you "
        "assume.",
        "As far as I can see the statement leaves that open. Choose what seems reasonable and name "
        "it.",
        "I see nothing in the statement that decides it; make an assumption and tell me which.",
    ),
    "open.words": (
        "I cannot find that in the statement. Which part of it do you mean?",
        "The statement has nothing on that, as far as I can see. Which sentence is unclear to you?",
    ),
    "library": (
        "The statement does not rule it out, and the language's standard library is there. Know "
        "what it costs you.",
        "You may; the standard library is there. I may ask what the call costs.",
        "Yes. Tell me, when it comes to that, what the call costs.",
    ),
    "yours": (
        "That choice is yours; tell me what speaks for it.",
        "I would leave that to you. What would it cost, in time and in memory?",
    ),
    "growth.free": (
        "The statement sets limits on the sizes, not a formula: judge by them what is fast enough.",
        "Correct comes first. After that, judge by the sizes in the constraints what is fast "
        "enough.",
    ),
    # Off the track
    "off_topic": (
        "That is outside what we can do here. Back to **{title}**.",
        "Let us keep that for another time and go on with **{title}**.",
        "I would rather spend your time on **{title}**.",
    ),
    "hostile": (
        "I understand this can be frustrating. We can take it in smaller steps.",
        "That sounds frustrating. Tell me which step is stuck, and we take it from there.",
        "I hear that you are annoyed. There is time; go on when you like.",
        "Then I will be quiet and let you work. Say a word when you want one.",
        "Fair enough. I am here when you need something.",
    ),
    "hostile.solved": (
        "I hear that you are annoyed. The hard part is done: this one is solved.",
        "Fair enough; we need not dwell on it, since this question is solved.",
        "Then we leave it at that. You can go on or end whenever you like.",
    ),
    "stays": ("Good, we stay with it.", "Fine, take the time you need.", "All right, go on."),
    "solution.no": (
        "The solution is yours to find; I do not have it to give.",
        "I cannot give you that: I do not have the solution or the hidden cases myself.",
        "That one I leave to you.",
    ),
    "injection": (
        "I take that as text, not as an instruction. We go on with **{title}**.",
        "Rules, scores and hints are not mine to change. Let us go on with **{title}**.",
    ),
    # Hints
    "hint.offer": (
        "I can give you {level} about {about}; it is yours if you say yes on the card below.",
        "If you like, there is {level} about {about}: the card below asks you.",
        "There is {level} about {about} on the card below, if you want it.",
    ),
    "hint.stands": (
        "The offer of a hint still stands: the card in the panel has a yes and a not now.",
        "Use the card in the panel to take the hint or leave it.",
    ),
    "hint.none": (
        "There are no hints left for this question.",
        "You have used all hints for this question.",
    ),
    "hint.help": (
        "Take {input} and go through your code line by line on paper. Where does it first do "
        "something you "
        "did not expect?",
        "Which step can you already do by hand for {input}?",
    ),
    "hint.help.plain": (
        "Take the smallest example and solve it by hand: what did you look at first?",
        "Which part of the task could you already write as a function of its own?",
        "What would you need to know at each step to decide what to do next?",
    ),
    # Going on and ending
    "next.stands": (
        "You can go on with *Next question* in the panel whenever you like.",
        "*Next question* in the panel takes you there.",
    ),
    "give_up": (
        "That happens, and it is fine to leave a question.",
        "All right. Nobody solves everything.",
    ),
    "end.sure": (
        "Do you want to end the interview now? It cannot be taken up again afterwards.",
        "Shall I close the interview? That is final, so please say yes or no.",
    ),
    "end.not": ("Good, then we go on.", "All right, we carry on."),
    "end": ("Thank you for your time. The summary is in the panel.",
    "Thank you, that is all from me."),
    "wrap": (
        "There is not enough time left for another question; you may end here or polish what you "
        "have.",
    ),
    # Meta
    "meta.time": ("About {minutes} left.", "You have about {minutes} left."),
    "meta.hints": ("You have {hints} for this question. One is spent only when you take it.",),
    "meta.grade": (
        "Your code is run on cases you do not see, and the report adds how you worked and "
        "explained it, each "
        "score with its reasons. A hint costs a little, not much.",
    ),
    "meta.who": (
        "I am a program: I follow a script that reads your code, your runs and what you write. "
        "No person is "
        "typing here.",
    ),
    "meta.outside": (
        "Work with what is in this notebook; looking up the standard library's documentation is "
        "fine.",
    ),
    "meta.how": (
        "Write in the answer cell. *Run* tries the examples and your own cases, *Submit* hands "
        "it in; you may "
        "submit more than once.",
    ),
    "meta.language": ("This question is set in {language}; the answer has to be in it.",),
    "meta.doing": (
        "{standing} Scores I leave to the report; it gives the reasons too.",
        "{standing} There is no score before the report, which says what it rests on.",
    ),
    "meta.count": ("As many as fit into the time; after each one you decide whether to go on.",),
    "meta.break": ("You may pause, but the clock runs on: about {minutes} left.",),
    "meta.other": (
        "I can tell you about the time, the hints and how to hand in; the rest is in the report "
        "at the end.",
    ),
    # Idle
    "idle.silent": (
        "Thinking takes time; say a word when something is unclear.",
        "No hurry. Tell me when something in the question is unclear.",
    ),
    "idle.start": (
        "You need not have it all: a slow version that works is a good start.",
        "Begin with the part you are sure of, even if it is slow.",
    ),
    "idle.fault": (
        "Python cannot read line {line} yet ({message}).",
        "Line {line} is not valid Python yet: {message}.",
    ),
    "idle.run": (
        "You have code but have not run it yet. *Run* tries the examples and costs nothing.",
        "*Run* would show how the examples fare with what you have.",
    ),
    "idle.submit": (
        "The examples passed when you last ran them. *Submit* tries the other cases when you are "
        "ready.",
        "Nothing stands against handing it in: you may submit more than once.",
    ),
    "idle.hidden": (
        "Some cases still fail. What have you tried since?",
        "Which idea are you following at the moment?",
    ),
    "idle.failing": (
        "You are still at {failing}. What have you found out so far?",
        "Where does your code leave the path you expected for {failing}?",
    ),
    # Done
    "done.starter": (
        "The answer cell still holds what it started with, as far as I can see.",
        "I only see the starter in the answer cell so far.",
    ),
    "done.missing": ("I do not find `{entry}` in the notebook; the cases call it by that name.",),
    "done.unrun": (
        "Run it on the examples first; if they pass, hand it in with *Submit*.",
        "Then try the examples with *Run*, and *Submit* when they pass.",
    ),
    "done.submit": (
        "Then hand it in with *Submit*: the other cases will tell.",
        "Good. *Submit* runs the cases you do not see.",
    ),
    "done.failing": ("The last attempt still had {failing} open.",
    "{failing} was not solved when it last ran."),
}  # fmt: skip
