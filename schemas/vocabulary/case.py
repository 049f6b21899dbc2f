"""The five dimensions of a case: which line, bought how, to do what, in whose phone."""

from schemas.message import Message
from schemas.vocabulary.term import Term, Vocabulary

PLANS = Vocabulary(
    "plans",
    "Plans",
    Term("prepaid", "Prepaid", "Paid before it is used; no bill afterwards."),
    Term("postpaid", "Postpaid", "Used first and billed every month."),
    Term("lifeline", "Lifeline", "Service with the federal Lifeline discount for low-income households."),
    Term("business", "Business", "An account in the name of a business."),
)
SIMS = Vocabulary(
    "sims",
    "SIM types",
    Term("physical", "Physical SIM", "A plastic card that is put into the phone."),
    Term("esim", "eSIM", "A profile that is downloaded to a chip inside the phone."),
)
CHANNELS = Vocabulary(
    "channels",
    "Channels",
    Term("online", "Online", "Ordered on the carrier's website."),
    Term("app", "App", "Ordered in the carrier's app."),
    Term("store", "Carrier's store", "Ordered in a shop that the carrier or its dealer runs."),
    Term("phone", "Phone", "Ordered in a call to the carrier."),
    Term("retailer", "Retailer", "Bought from a general shop or a web shop that is not the carrier's."),
)
ACTIONS = Vocabulary(
    "actions",
    "Actions",
    Term("new_line", "New line", "Starting a line with a new number."),
    Term("port_in", "Port-in", "Starting a line with a number that comes from another carrier."),
    Term("port_out", "Port-out", "Leaving with the number for another carrier."),
    Term("sim_change", "SIM change", "Moving a line to another SIM, eSIM or phone."),
    Term("account_change", "Account change", "Changing the name or another detail of an account that exists."),
)
DEVICES = Vocabulary(
    "devices",
    "Devices",
    Term("own", "Own phone", "The customer brings a phone."),
    Term("bought", "Phone bought with the line", "The phone comes with the order."),
)

DIMENSIONS: dict[str, Vocabulary[Term]] = {
    "plan": PLANS,
    "sim": SIMS,
    "channel": CHANNELS,
    "action": ACTIONS,
    "device": DEVICES,
}
DIMENSION_LABELS = {
    "plan": Message("Plan"),
    "sim": Message("SIM type"),
    "channel": Message("Channel"),
    "action": Message("Action"),
    "device": Message("Device"),
}
OPENING_A_LINE = ("new_line", "port_in")
