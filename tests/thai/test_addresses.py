"""Addresses of sites and of mail: where a line may end in them."""

import itertools

import pytest

from moralreport.thai.line_breaks import break_opportunities, line_breaks


def lines(text: str) -> list[str]:
    ends = [*break_opportunities(text), len(text)]
    return [text[start:end] for start, end in itertools.pairwise((0, *ends))]


def test_a_long_address_is_cut_only_at_its_joints() -> None:
    cut = lines("https://www.example.go.th/view/ethics/report?year=2569&round=6m")
    assert len(cut) > 4
    assert all(part[-1] in "/&=" or following[0] in ".?" for part, following in itertools.pairwise(cut))


def test_thai_words_belong_to_the_address_where_a_sign_joins_them() -> None:
    cut = lines("https://www.example.go.th/files/รายงานการประชุม_ครั้งที่_๓_๒๕๖๙.pdf?download=true&lang=th และ")
    assert "files/" in cut and "_ครั้ง" in cut and cut[-2].endswith("lang=th ") and "_๒๕๖๙.pdf?" not in cut[-1]
    assert lines("http://www.example.go.thและ")[-1].endswith("และ")


def test_an_address_without_a_scheme_is_one_too() -> None:
    assert lines("www.example.go.th/ethics/report/2569") == ["www.example.go.th/", "ethics/", "report/", "2569"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("someone.long.name@example.com", ["someone", ".long.name@", "example.com"]),
        ("moral-office@example.com", ["moral-office@", "example.com"]),
        ("https://moral.example.com/live", ["https://", "moral.example.com/", "live"]),
        ("www.training.example.com", ["www.training", ".example.com"]),
    ],
)
def test_a_short_address_is_cut_only_where_a_stretched_line_would_be_loose(address: str, expected: list[str]) -> None:
    """Chicago Manual of Style, 15th edition, 7.44: behind @, slash and double slash, before a full stop, never at a hyphen."""
    found = line_breaks(address)
    assert not found.ordinary and not found.spare
    assert [address[start:end] for start, end in itertools.pairwise((0, *found.joints, len(address)))] == expected


def test_only_a_long_host_is_cut_before_a_path() -> None:
    short, long = "https://moral.example.com/complaint/2569", "https://integrity.moral-office.example.go.th/report"
    assert not any(short[offset] == "." for offset in line_breaks(short).joints)
    assert any(long[offset] == "." for offset in line_breaks(long).joints)
