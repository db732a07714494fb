"""Number formats: what LibreOffice 7.4 Calc shows of the same values (where Excel shows something else, what that shows)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moralreport.number_formats import shown_number, shown_text, shown_units


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (1234.5, "General", "1234.5"),
        (-3.5, "General", "-3.5"),
        (-3.5, '"ลด "General', "-ลด 3.5"),
        (1e11, "General", "1E+11"),
        (1234567890123.0, "General", "1.23457E+12"),
        (1e-7, "General", "1E-07"),
        (float("nan"), "0.0", "nan"),
        (None, "0", ""),
        (1234.0, "0", "1234"),
        (7.0, "000", "007"),
        (1234.5, "#,##0.00", "1,234.50"),
        (1234567.0, "#,##0.0", "1,234,567.0"),
        (2.5, "0.##", "2.5"),
        (0.5, "#.##", ".5"),
        (7.0, "0.0##", "7.0"),
        (1.5, ".00", "1.50"),
        (0.0, "#,###", ""),
        (12345.0, "00,000,000", "00,012,345"),
        (1e300, "0", "1" + "0" * 300),
    ],
)
def test_places_for_digits(value: float | None, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.5, "0", "1"),
        (2.5, "0", "3"),
        (-0.5, "0", "-1"),
        (1.005, "0.00", "1.01"),
        (2.675, "0.00", "2.68"),
        (0.1 + 0.2, "0.0", "0.3"),
        (999.9996, "0.000", "1000.000"),
        (1.005, "0%", "101%"),
        (-0.001, "0.0", "0.0"),
        (-0.001, "#,##0.00_);(#,##0.00)", "(0.00)"),
    ],
)
def test_halves_are_rounded_as_they_are_written(value: float, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.256, "0%", "26%"),
        (0.256, "0.0%", "25.6%"),
        (1234567.0, "#,##0,", "1,235"),
        (1234567.0, '0.0,,"M"', "1.2M"),
        (12345.0, "0.00E+00", "1.23E+04"),
        (0.00012, "0.0E-0", "1.2E-4"),
        (1234567.0, "##0.0E+0", "1.2E+6"),
        (999999.0, "##0.0E+0", "1.0E+6"),
        (0.0, "0.00E+00", "0.00E+00"),
        (1.5, "# ?/?", "1 1/2"),
        (-0.25, "# ??/??", "-1/4"),
        (3.0, "# ?/?", "3"),
        (0.0, "# ?/?", "0"),
        (2.5, "?/?", "5/2"),
        (0.3, "# ?/8", "2/8"),
        (1.99, "# ?/8", "2"),
    ],
)
def test_shares_thousands_powers_and_fractions(value: float, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (7.0, '0" ครั้ง"', "7 ครั้ง"),
        (2.0, '"Q0 "0', "Q0 2"),
        (2.0, '"ไม่มี"', "ไม่มี"),
        (-1500.0, '"$"#,##0', "-$1,500"),
        (-1500.0, "[$฿-41E]#,##0", "-฿1,500"),
        (12345.0, "000-0000", "001-2345"),
        (1234567890123.0, "0-0000-00000-00-0", "1-2345-67890-12-3"),
        (812345678.0, "000-000-0000", "081-234-5678"),
        (1234567.0, "t#,##0", "๑,๒๓๔,๕๖๗"),
        (7.5, "[$-D00041E]0.0", "๗.๕"),
        (7.0, "[$-th-TH,D00]0", "๗"),
        (7.0, "[$-en-US]0", "7"),
        (7.0, "[Red]_-* 0_-", "7"),
        (7.0, '0"', "7"),
    ],
)
def test_what_stands_among_the_digits(value: float, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (-3.0, "0;(0)", "(3)"),
        (3.0, "0;(0)", "3"),
        (0.0, "0;(0)", "0"),
        (0.0, '0;(0);"-"', "-"),
        (0.0, "#,##0;-#,##0;", ""),
        (-3.0, "0;;", ""),
        (-3.0, "0;", "-3"),
        (3.0, ";;;", ""),
        (3.0, "", "3"),
        (3.0, '0";"', "3;"),
        (950.0, '[<1000]0;[<1000000]0.0,"K";0.0,,"M"', "950"),
        (9500.0, '[<1000]0;[<1000000]0.0,"K";0.0,,"M"', "9.5K"),
        (9500000.0, '[<1000]0;[<1000000]0.0,"K";0.0,,"M"', "9.5M"),
        (-5.0, "[>=0]0.0;[<0]0", "-5"),
    ],
)
def test_sections(value: float, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (45292.0, "d/m/yyyy", "1/1/2024"),
        (45292.0, "mmm yy", "Jan 24"),
        (45292.0, '"day "d mmmm', "day 1 January"),
        (45292.0, "mmmmm", "J"),
        (45292.0, "ddd d", "Mon 1"),
        (45292.0, "[$-41E]d mmm yy", "1 ม.ค. 24"),
        (45292.0, "[$-41E]dddd ddd", "จันทร์ จ."),
        (45292.0, "[$-107041E]d mmmm yyyy;@", "1 มกราคม 2567"),
        (45292.0, "[$-th-TH,107]d mmm yy;@", "1 ม.ค. 67"),
        (45292.0, "[$-D07041E]d mmm yy", "๑ ม.ค. ๖๗"),
        (45292.0, "d/m/bbbb", "1/1/2567"),
        (0.0, "d/m/yyyy", "30/12/1899"),
        (0.999999, "d/m/yyyy", "30/12/1899"),
        (-1.0, "d/m/yyyy", "-1"),
    ],
)
def test_dates(value: float, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (45292.395833333336, "h:mm", "9:30"),
        (45292.75, "hh:mm AM/PM", "06:00 PM"),
        (0.0, "h AM/PM", "12 AM"),
        (45292.5, "d/m/yyyy hh:mm", "1/1/2024 12:00"),
        (1.5, "[h]:mm", "36:00"),
        (1.5, "[mm]:ss", "2160:00"),
        (0.25 + 1.25 / 86400, "mm:ss.00", "00:01.25"),
        (0.999999, "h:mm:ss", "0:00:00"),
        (0.5, 'hh.mm" น."', "12.00 น."),
        (0.0, "s", "0"),
    ],
)
def test_times(value: float, code: str, shown: str) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", "ก"),
        ("@", "ก"),
        ('"กลุ่ม "@', "กลุ่ม ก"),
        ('0;-0;0;"ไม่มีข้อมูล"', "ไม่มีข้อมูล"),
        (";;;", ""),
        ("0;-0", "ก"),
    ],
)
def test_texts(code: str, shown: str) -> None:
    assert shown_text("ก", code) == shown


@pytest.mark.parametrize(
    ("code", "units"),
    [("d/m/yyyy", "dmy"), ("mmm-yy", "my"), ("bbbb", "y"), ("h:mm", "hn"), ("[mm]:ss", "ns"), ("0.0", ""), ("[$-41E]d mmm", "dm")],
)
def test_units_of_dates_and_times(code: str, units: str) -> None:
    assert shown_units(code) == set(units)


@given(st.floats(allow_nan=True), st.text(alphabet='0#?.,;%@/E+-eydmhsb[]$"\\_*<=>Gt 1ก', max_size=16))
def test_every_code_shows_something_of_every_number(value: float, code: str) -> None:
    assert isinstance(shown_number(value, code), str)
    assert isinstance(shown_text("ก", code), str)
