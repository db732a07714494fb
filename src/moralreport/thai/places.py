"""Names of places in addresses, which stay together: อำเภอหาดใหญ่ จังหวัดสงขลา ๙๐๑๑๐, ถ.สุขุมวิท."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LETTER = "[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e]"
_KINDS = "จังหวัด|อำเภอ|ตำบล|แขวง|เขต|ถนน|ซอย"
_SHORT_KINDS = "[จอตถซ]\\."
_NO_NAME = "ที่|ใน|และ|ของ|ทุก|ละ|อื่น|นี้|นั้น|ดังกล่าว|ใกล้"
_PLACE = re.compile(
    f"(?:{_KINDS})(?!{_NO_NAME}){_LETTER}{{2,16}}(?=[ \u00a0](?:[0-9]|กรุงเทพ|{_KINDS}|{_SHORT_KINDS})|\\Z)"
    f"|(?<![\u0e01-\u0e4e.]){_SHORT_KINDS}[ \u00a0]?{_LETTER}{{2,16}}(?!{_LETTER})"
)


def places(text: str) -> Iterator[range]:
    """Offsets inside the names of places that an address tells, with the word for their kind."""
    return (range(match.start() + 1, match.end()) for match in _PLACE.finditer(text))
