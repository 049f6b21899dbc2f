"""What people believe: about whom it is."""

from service.reference.positions import Record


def is_about(claim: Record, carrier: str) -> bool:
    """Tell whether a claim is about a carrier; one that names no carrier is about all."""
    return carrier in claim.get("carriers", (carrier,))
