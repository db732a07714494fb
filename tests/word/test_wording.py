import pytest

from moralreport.word.wording import finish, glue


def test_spaces_that_must_not_end_a_line_become_no_break_spaces() -> None:
    assert glue("พ.ศ. ๒๕๖๙ จำนวน ๑๒ รายการ ต่าง ๆ และ ที่ปรึกษา") == "พ.ศ.\u00a0๒๕๖๙ จำนวน\u00a0๑๒\u00a0รายการ ต่าง\u00a0ๆ และ ที่ปรึกษา"


def test_a_long_span_of_days_may_be_parted_behind_its_word_and_its_dash_only() -> None:
    """The chain of a whole span would leave a loose line in every measure, in Word's as well."""
    assert finish("วันที่ 2 - 13 กุมภาพันธ์ 2569") == "วันที่ ๒\u00a0- ๑๓\u00a0กุมภาพันธ์\u00a0๒๕๖๙"
    assert finish("เวลา 09.00 - 16.30 น.") == "เวลา\u00a0๐๙.๐๐\u00a0- ๑๖.๓๐\u00a0น."
    assert finish("15 - 16 พ.ย. 68") == "๑๕\u00a0-\u00a0๑๖\u00a0พ.ย.\u00a0๖๘"
    assert finish("วันที่ 12 กุมภาพันธ์ 2569") == "วันที่ ๑๒\u00a0กุมภาพันธ์\u00a0๒๕๖๙"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ('กิจกรรม "วินัยดี เริ่มที่เรา" และ "No Gift"', "กิจกรรม “วินัยดี เริ่มที่เรา” และ “No Gift”"),
        ('คำว่า"สุจริต"หมายถึง', "คำว่า“สุจริต”หมายถึง"),
        ('จอภาพ ๑๒" และ ๑๔"', 'จอภาพ ๑๒" และ ๑๔"'),
        ('เปิด "ไม่ปิด', 'เปิด "ไม่ปิด'),
        ('key="value"', 'key="value"'),
    ],
)
def test_straight_quotes_in_pairs_are_quotation_marks_in_thai_text(written: str, printed: str) -> None:
    assert finish(written).replace("\u00a0", " ") == printed


def test_sets_of_the_teaching_keep_their_number() -> None:
    assert finish("ตามหลักสังคหวัตถุ 4 และศีล 5") == "ตามหลักสังคหวัตถุ\u00a0๔ และศีล\u00a0๕"
