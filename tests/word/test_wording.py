from moralreport.word.wording import finish, glue


def test_spaces_that_must_not_end_a_line_become_no_break_spaces() -> None:
    assert glue("พ.ศ. ๒๕๖๙ จำนวน ๑๒ รายการ ต่าง ๆ และ ที่ปรึกษา") == "พ.ศ.\u00a0๒๕๖๙ จำนวน\u00a0๑๒\u00a0รายการ ต่าง\u00a0ๆ และ ที่ปรึกษา"


def test_a_span_of_days_may_be_parted_behind_its_word_only() -> None:
    """The chain of a whole span would leave a loose line in every narrow measure, in Word's as well."""
    assert finish("วันที่ 2 - 13 กุมภาพันธ์ 2569") == "วันที่ ๒\u00a0-\u00a0๑๓\u00a0กุมภาพันธ์\u00a0๒๕๖๙"
