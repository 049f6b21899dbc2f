import pytest

from service.reference.privacy import looks_personal, withheld


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("123-45-6789", id="SSN"),
        pytest.param("123456789", id="SSN without hyphens"),
        pytest.param("4111 1111 1111 1111", id="card"),
        pytest.param("356938035643809", id="IMEI"),
        pytest.param("8901260123456789012", id="ICCID"),
        pytest.param("(206) 555-0100", id="US phone"),
        pytest.param("+86 138 0013 8000", id="Chinese phone"),
        pytest.param("415\u2013555\u20131234", id="phone with dashes"),
        pytest.param("415\u2011555\u20111234", id="phone with hyphens that hold"),
        pytest.param("4155,551234", id="phone with a comma"),
        pytest.param("jane.doe@example.com", id="email"),
        pytest.param("jane\uff20example.com", id="full-width email"),
        pytest.param("１２３-４５-６７８９", id="full-width digits"),
    ],
)
def test_numbers_and_addresses_of_people_are_recognised(text):
    assert looks_personal(text)


@pytest.mark.parametrize(
    "text", ["prepaid,postpaid", "310260", "89012604", "2026-11-30", "2026.11.0", "64.1200", "@", "t-mobile"]
)
def test_names_codes_and_dates_are_not(text):
    assert not looks_personal(text)


@pytest.mark.parametrize(
    ("address", "logged"),
    [
        ("/v1/carriers?kind=mno", "/v1/carriers?kind=mno"),
        ("/v1/carriers?kind=123-45-6789", "/v1/carriers?[withheld]"),
        ("/v1/carriers?kind=jane%40example.com", "/v1/carriers?[withheld]"),
        ("/v1/match?lang=es&q=a+sentence", "/v1/match?[withheld]"),
        ("/v1/carriers/206%20555%200100", "[withheld]"),
    ],
)
def test_a_log_leaves_out_what_looks_personal(address, logged):
    assert withheld(address) == logged
