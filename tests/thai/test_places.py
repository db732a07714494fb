"""Names of places and offices: a line had better not end inside them, nor behind the word for their kind."""

import pytest

from moralreport.thai.line_breaks import line_breaks


def marked(text: str) -> str:
    """Ordinary places are marked |, spare ones ¦."""
    found = line_breaks(text)
    signs = dict.fromkeys(found.ordinary, "|") | dict.fromkeys(found.spare, "¦")
    return "".join(signs.get(offset, "") + letter for offset, letter in enumerate(text))


@pytest.mark.parametrize(
    "expected",
    [
        "ใน|อำเภอ¦บ้านไผ่|ซึ่ง|ประสบปัญหา|ภัยแล้ง",
        "ใน|จังหวัด¦เลย|ซึ่ง|ประสบปัญหา|ภัยแล้ง",
        "ตำบล¦หนองบัวแดง|ซึ่ง|ประสบปัญหา|ภัยแล้ง",
        "ส่วนตำบล¦คลองหนึ่ง|ซึ่ง|ประสบปัญหา|ภัยแล้ง",
        "จาก|ประเทศ¦ญี่ปุ่น|และ|ต่างประเทศ|ซึ่ง|เป็น",
        "ริม|แม่น้ำ¦ท่าจีน|ซึ่ง|เป็น",
        "ใน|กรม¦ประมง|และ|กระทรวง¦แรงงาน|และ|กอง¦ช่าง|จัด",
    ],
)
def test_a_name_in_running_text_holds_to_the_word_for_its_kind(expected: str) -> None:
    assert marked(expected.replace("|", "").replace("¦", "")) == expected


@pytest.mark.parametrize("expected", ["ใน|จังหวัด|ที่|มี", "ของ|กรม|และ|กอง|ใน|กระทรวง", "ขอบเขต|งาน|ของ|โปรแกรม|บัญชี"])
def test_what_is_no_name_does_not(expected: str) -> None:
    assert marked(expected.replace("|", "")) == expected


@pytest.mark.parametrize(
    "name", ["ดอนเมือง", "ประเทศไทย", "ทางราชการ", "ราษฎร์บูรณะ", "แห่งชาติ", "นายทะเบียน", "ลงโทษทางวินัย", "ผู้มีสิทธิเลือกตั้ง", "พยานหลักฐาน"]
)
def test_well_known_names_are_whole_words(name: str) -> None:
    text = f"เพื่อ{name}ซึ่ง"
    assert line_breaks(text).ordinary == (5, 5 + len(name))


def test_words_of_purpose_do_not_make_testimony_of_what_follows() -> None:
    assert marked("เพื่อให้การดำเนินงานสำเร็จ") == "เพื่อให้|การ¦ดำเนินงาน|สำเร็จ"
