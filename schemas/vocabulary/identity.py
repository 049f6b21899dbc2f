"""Why a carrier may be the one that is meant."""

from schemas.vocabulary.term import Term, Vocabulary

REASONS_FOR_A_CARRIER = Vocabulary(
    "identity_reasons",
    "Why a carrier may be meant",
    Term("android_carrier_id", "Android carrier id", "Android knows the carrier by this number."),
    Term("network_code", "Network code", "The code (MCC and MNC) is on record for the carrier."),
    Term("iccid_issuer", "SIM issuer", "The first digits of the SIM's serial number are on record for the carrier."),
    Term("host_network", "Runs on this network", "The code is that of the network on which the carrier runs."),
    Term("name", "Name", "It is a name of the carrier."),
    Term("similar_name", "Similar name", "A name of the carrier is much like it."),
)
