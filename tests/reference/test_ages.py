import pytest

from service.reference.ages import freshness


@pytest.mark.parametrize(
    ("known", "subject", "expected"),
    [
        ("2026-09-01", "activation_fee", "fresh"),
        ("2026-07-01", "activation_fee", "ageing"),
        ("2026-01-01", "activation_fee", "stale"),
        ("2026-07-01", "ssn", "fresh"),
        ("2026-01-01", "ssn", "ageing"),
        ("2025-01-01", "ssn", "stale"),
        ("2026-01-01", "roaming", "fresh"),
        ("2025-01-01", "roaming", "ageing"),
        ("2024-01-01", "roaming", "stale"),
        ("2026", "activation_fee", "stale"),
        ("2026-01-01", "plan_price", "stale"),
    ],
)
def test_fees_age_fastest_and_facts_to_know_slowest(known, subject, expected):
    assert freshness(known, subject, "2026-11-24") == expected
