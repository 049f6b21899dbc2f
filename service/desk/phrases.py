"""What pages say beside the words of the closed lists: one message a phrase, and one name for each in templates."""

from schemas.message import Message
from service.http import wording

SITE = Message("Carrier activation reference")
QUESTION = Message("What does a customer need before a US mobile line works?")

NAMED = wording.NAMED

# the way round
SKIP = Message("Skip to the content")
PAGES = Message("Pages")
DESK = Message("Desk")
CARRIERS = Message("Carriers")
CLAIMS = Message("Claims")
COUNTRIES = Message("Countries")
COVERED = Message("What is known")
COMPARE = Message("Compare")
CHANGED = Message("What changed")
PORT = Message("Move a number")
ABOUT = Message("About")
API = Message("For developers")
ISSUE = Message("This is wrong")
STAND = Message("As of {day}. Data: {licence}.")

# what is asked
TEXT = Message("What the customer wrote")
TEXT_HINT = Message("In any language. Personal data is masked, and nothing of the text is kept or shown again.")
KEYS = Message("Keyboard: {slash} goes to this field, {send} sends it.")
READ = Message("Recognise")
OR_CHOOSE = Message("Or choose")
SHOW = Message("Show")
ANY = Message("Any")
CHANGE = Message("Choose carrier and case")
CHOOSE = Message("Choose a carrier")
NONE_RECOGNISED = Message("No carrier was recognised in the text. Choose one.")
LIKELY = Message("No word of the text names “{label}”: it reads like a question about that. Check it against the text.")
MOVE = Message("Move a number from {leaving} to {joining}")
SEVERAL = Message("Several carriers were recognised. Which one is it?")
START = Message("Start again")

# what is answered
SUMMARY = Message("The answer")
NEXT = Message("Ask next")
HAS = Message("Has it")
LACKS = Message("Lacks it")
WHICH_DOCUMENT = Message("Which document?")
INSTEAD = Message("What else would do")
FOR = Message("{thing}, for: {subject}")
EVIDENCE = Message("Evidence and details")
LAW = Message("What the law says")
ELSEWHERE = Message("Known in other cases")
SOURCES = Message("Sources")
CHANGES = Message("What may change")
OTHERWISE = wording.OTHERWISE
SUCCESS = Message("Sign of success")
LAST_SEEN = Message("last seen {day}")
FROM_DAY = Message("in force from {day}")
CITE = Message("Cite")
LOOKED = Message("looked for on {day}")
CLAIM_CHECK = Message("Claim check")
MORE_CLAIMS = Message("What people believe about {carrier}")
WARNING = Message("Warning")

# the reply
REPLY = Message("Reply to copy")
REPLY_LANGUAGE = Message("Language of the reply")
COPY = Message("Copy")
COPIED = Message("Copied")
WHOLE_REPLY = Message("The whole reply")
ONE_PART = Message("Copy only one part")

# records
KIND = Message("Kind")
STATUS = Message("Status")
NETWORK = Message("Runs on the network of")
OWNER = Message("Owner")
ALSO_CALLED = Message("Also called")
CODES = Message("Codes")
CONTACTS = Message("Contacts")
SOLD = Message("What is sold")
GAPS = Message("Looked for, not found")
NOTES = Message("Good to know")
ANSWERS = Message("What is asked")
IN_A_CASE = Message("{carrier} in one case")
SINCE = Message("Since")
ACCEPTED = Message("Accepted documents")
FOREIGNERS = Message("Foreign nationals")
RULES = Message("Rules")
OPEN_QUESTIONS = Message("Open questions")
MET_IN = Message("Met in")
PROOF = Message("Records that show it")
ALL = Message("All")
RECORDS = Message("Records")

# side by side
ADD = Message("Add a carrier")
REMOVE = Message("Remove {carrier}")
TWO_TO_FIVE = Message("Choose two to five carriers.")
DIFFERENCES = Message("Only the differences")
LEAVING = Message("Old carrier")
JOINING = Message("New carrier")
LEAVE = Message("Leaving {carrier}")
JOIN = Message("Joining {carrier}")
NOTHING = Message("Nothing is recorded for this case.")

# coverage
CELL = Message("{carrier}, {subject}: {state}")
KNOWN_SHARE = Message(
    "{known} of {meant} cells are known, {official} of them from a carrier's, a regulator's or a law's own page."
)
LEGEND = Message("Legend")
MATRIX = Message("Carriers by subject; {plan}")

# time
ABOUT_CHANGES = Message("Changes in what is asked for, release by release. A page that was only read again is no change.")
FIRST_RELEASE = Message("The first release: everything is new.")

# errors
ALLOWED = Message("Allowed: {names}")
MEANT = Message("Did you mean {name}?")
EMPTY = Message("Write something to look for.")

# descriptions of pages
ABOUT_CARRIERS = Message("Every carrier of the dataset, and how much is recorded of it.")
ABOUT_CARRIER = Message("What {carrier} asks for before a line works, with the source of every answer.")
ABOUT_CLAIMS = Message("What people believe about the activation of US lines, and whether it is true.")
ABOUT_COUNTRIES = Message("Where the law makes the users of SIM cards register, and where it does not.")
ABOUT_COVERAGE = Message("A picture of what is known and what is not. What nobody has shown is unknown, never a no.")
ABOUT_COMPARE = Message("Two to five carriers side by side, subject by subject.")
ABOUT_PORT = Message("What both carriers ask for when a number moves.")
ABOUT_EMBED = Message("The answer and a reply to copy, beside the conversation.")

# about
WHAT_IT_IS = Message("What this is")
IT_IS = Message(
    "A reference for support agents: what US mobile carriers really ask for before a line works, each answer with its source."
)
IT_INFORMS = Message(
    "It informs. It is not advice on how to get round a carrier's check or a law, and it points nobody to sellers."
)
HOW_KNOWN = Message("How facts are known")
KNOWN_SO = Message(
    "Every fact names the public pages on whose word it is said, the day on which they were read, "
    "and their own date where they show one."
)
NOT_KNOWN = Message(
    "What nobody has shown is unknown, and unknown is never a no. A law that asks for nothing does not mean that no carrier asks."
)
PRIVACY = Message("No personal data")
PRIVATE = Message(
    "Only names of things are asked for, never values. A text that is pasted is masked in memory, read once, "
    "and neither kept, shown nor logged."
)
NO_COOKIES = Message("No cookies, no accounts, nothing from another website.")
REUSE = Message("Using it")
LICENCES = Message("Data: {licence}. Code: MIT. Name the reference, the record's address and the day of the data.")
EMBEDDING = Message("The card can be embedded in a help desk at /embed, and everything is also there as JSON at /v1.")
READ_DOCS = Message("Description of the interface")
WHAT_ANSWERS_MEAN = Message("What an answer means")
HOW_OLD = Message("How old a fact is")
