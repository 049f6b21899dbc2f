"""The closed lists of the records themselves: carriers, sources, contacts and law."""

from schemas.vocabulary.term import Term, Vocabulary

KINDS = Vocabulary(
    "kinds",
    "Kinds of carrier",
    Term("mno", "Mobile network operator", "Runs its own radio network."),
    Term("mvno", "Mobile virtual network operator", "Sells service on another carrier's network."),
    Term("brand", "Brand", "A name under which a network operator itself sells."),
    Term("travel_esim", "Travel eSIM seller", "Sells eSIM data plans for visits abroad."),
)
STATUSES = Vocabulary(
    "statuses",
    "Status of a carrier",
    Term("active", "Active", "Takes customers."),
    Term("closed", "Closed", "Takes no new customers."),
)
SOURCE_KINDS = Vocabulary(
    "source_kinds",
    "Kinds of source",
    Term("carrier", "Carrier", "The carrier's own public page."),
    Term("regulator", "Regulator", "A public authority."),
    Term("statute", "Statute", "The text of a law or a bill."),
    Term("vendor", "Vendor", "The maker of a phone or of its software."),
    Term("third_party", "Third party", "Anybody else."),
)
COPIES = Vocabulary(
    "copies",
    "Copies that were read",
    Term("stored", "Stored copy", "Read in an archived copy."),
    Term("live", "Live page", "Read on the live page."),
)
CONTACT_KINDS = Vocabulary(
    "contact_kinds",
    "Kinds of contact",
    Term("care", "Customer care", "For customers of the carrier."),
    Term("sales", "Sales", "For people who want to buy."),
    Term("activation", "Activation", "For activating a line."),
    Term("order_verification", "Order verification", "For an order that is being checked."),
    Term("number_transfer", "Number transfer", "For moving a number in or out."),
    Term("refill", "Refill", "For adding money to a prepaid line."),
    Term("voicemail", "Voicemail", "For listening to messages."),
    Term("lifeline", "Lifeline", "For questions about Lifeline."),
    Term("business", "Business", "For business customers."),
)
RULE_STATUSES = Vocabulary(
    "rule_statuses",
    "Status of a rule",
    Term("in_force", "In force", "Binds today."),
    Term("partly_in_force", "Partly in force", "Some paragraphs bind today and others wait."),
    Term("delayed", "Delayed", "Adopted, but its date has been put off."),
    Term("proposed", "Proposed", "Not adopted; it may change or fall."),
    Term("not_enacted", "Not enacted", "A bill that did not become law."),
    Term("waived", "Waived", "Somebody has been released from it."),
    Term("superseded", "Superseded", "Replaced by another rule."),
    Term("struck_down", "Struck down", "A court has barred it."),
    Term("voluntary", "Voluntary", "A promise of the industry, not law."),
    Term("practice", "Practice", "What carriers do under the law; no text demands it in these words."),
    Term("none", "No rule", "Looked for: no such rule exists."),
)
REGIMES = Vocabulary(
    "regimes",
    "SIM registration",
    Term("mandatory", "Mandatory", "The law makes every user register."),
    Term("partial", "Partial", "The law makes some users register."),
    Term("none", "None", "No law makes users register."),
    Term("unknown", "Unknown", "Nobody has shown it."),
)
BIOMETRICS = Vocabulary(
    "biometrics",
    "Biometric step",
    Term("yes", "Yes", "A face or a fingerprint is checked."),
    Term("no", "No", "No biometric step."),
    Term("unknown", "Unknown", "Nobody has shown it."),
)
CURRENCIES = Vocabulary(
    "currencies",
    "Currencies",
    Term("USD", "US dollar", "ISO 4217 code of the US dollar."),
)
TITLES = Vocabulary(
    "titles",
    "Who gave a title",
    Term("ours", "Ours", "The copy showed no title; this one describes the page."),
)
LANGUAGES = Vocabulary(
    "languages",
    "Languages",
    Term("en", "English", "The language in which the dataset is written."),
    Term("zh-Hans", "简体中文", "Simplified Chinese; it is sent for every kind of Chinese."),
    Term("es", "Español", "Spanish; it is sent for every kind of Spanish."),
)
