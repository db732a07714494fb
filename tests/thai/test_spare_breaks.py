"""Where only a line that would be loose may end."""

import pytest

from moralreport.thai.line_breaks import line_breaks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("จำนวน ๑๒ รายการ", ["จำนวน ", "๑๒ รายการ"]),
        ("๑๙ มีนาคม ๒๕๖๙", ["๑๙ มีนาคม ", "๒๕๖๙"]),
        ("๐๙.๐๐ - ๑๒.๐๐ น.", ["๐๙.๐๐ - ", "๑๒.๐๐ น."]),
        ("วันอังคารที่ ๒๔", ["วันอังคาร", "ที่ ๒๔"]),
        ("ผลประโยชน์ทับซ้อน", ["ผลประโยชน์", "ทับซ้อน"]),
        ("วันที่ ๒ - ๑๓ กุมภาพันธ์ ๒๕๖๙", ["วันที่ ", "๒ - ", "๑๓ กุมภาพันธ์ ", "๒๕๖๙"]),
        ("“๕ ต้อง ๕ ไม่”", ["“๕ ", "ต้อง ", "๕ ", "ไม่”"]),
        ("สำนักงานเลขาธิการวุฒิสภา", ["สำนักงาน", "เลขาธิการ", "วุฒิสภา"]),
        ("การพัฒนาความร่วมมือ", ["การ", "พัฒนา", "ความ", "ร่วมมือ"]),
        ("someone@example.com", ["someone@", "example.com"]),
        ("https://moral.example.com/form", ["https://", "moral.example.com/", "form"]),
        ("ผู้บังคับบัญชา", ["ผู้บังคับบัญชา"]),
        ("สำนักการต่างประเทศ", ["สำนักการต่างประเทศ"]),
        ("กรมการปกครอง", ["กรมการปกครอง"]),
        ("นักการเมือง", ["นักการเมือง"]),
        ("กระบวนการพัฒนา", ["กระบวนการ", "พัฒนา"]),
    ],
)
def test_a_loose_line_may_be_cut_here_too(text: str, expected: list[str]) -> None:
    breaks = line_breaks(text)
    ends = [*sorted((*breaks.ordinary, *breaks.spare, *breaks.joints)), len(text)]
    assert [text[start:end] for start, end in zip([0, *ends], ends, strict=False)] == expected


@pytest.mark.parametrize(
    "marked",
    [
        "กลุ่มละ ¦๓ คน",
        "ตาม|วรรคสอง|คนต่างด้าว",
        "ตั้งแต่|มกราคม – ¦๑๕ มีนาคม",
        "ไม่¦เกิน ¦๓ คน",
        "ตรวจสอบ¦ได้",
        "ตรวจสอบ|ได้|มาก",
        "เท่าเทียม¦กัน|และ",
        "ฉบับ¦นี้ |จัดทำ",
        "เดือน¦กุมภาพันธ์ |มี",
        "หน่วยงาน ¦ก. ¦และ",
        "สำนักงาน ¦ป.ป.ช. |กับ",
        "เดือนละ¦ครั้ง",
        "คนละ¦ห้าบาท",
        "(สี่แสน¦ห้าหมื่น¦แปดพัน¦หกร้อยบาทถ้วน)",
        "สามพัน¦หกร้อย¦เจ็ดสิบแปดบาท",
        "ภายใน|สามสิบ¦วัน",
        "ประการ¦ที่สอง",
        "กฎหมาย|ว่า¦ด้วย|การ¦นั้น",
        "ค่า¦อาหารว่าง|และ|คุณค่า|ของ|งาน",
        "ทรง¦เปิด|งาน",
        "เชิง¦ปริมาณ|และ|เชิง¦คุณภาพ",
        "ค่าธรรมเนียม|ฉบับละ¦สองร้อยบาท",
        "ประชุม|เชิงปฏิบัติการ",
        "จำนวน ¦๓ คน",
        "ข้อ ก) ¦(๑) ¦ชื่อ",
        "ฝน) |ดี",
        "ตัวชี้วัด¦ที่ ๓",
        "ที่ ¦กค ¦๐๔๐๒",
        "คณะ |ห้อง",
        "99 ¦831 ¦9356",
        "สงขลา ¦๙๐๑๑๐",
        "๓ ¦ใน ๔ |ของ",
        "เดือน ¦มกราคม",
        "เขา |- เธอ",
        "๒๕๖๘ - ¦๒๕๖๙",
        "3 February ¦2026",
        "มาตรา ๗๖ ¦วรรคสอง",
        "ทาง¦โทรสาร|หรือ|ทาง¦เว็บไซต์",
        "ทุก¦ครั้ง|และ|บาง¦เรื่อง",
        "เครื่อง¦สแกน|และ|เครื่องจักร",
        "สอง¦แห่ง|และ|สาม¦ระดับ",
        "ทราบ¦ว่า |มี",
    ],
)
def test_what_holds_less_firmly_parts_where_the_line_would_be_loose(marked: str) -> None:
    """Ordinary places are marked |, spare ones ¦."""
    text = marked.replace("|", "").replace("¦", "")
    found = line_breaks(text)
    signs = dict.fromkeys(found.ordinary, "|") | dict.fromkeys(found.spare, "¦")
    assert "".join(signs.get(offset, "") + letter for offset, letter in enumerate(text)) == marked


def test_spare_breaks_spare_terms_too() -> None:
    assert line_breaks("ผลประโยชน์ทับซ้อน", ["ผลประโยชน์ทับซ้อน"]).spare == ()
