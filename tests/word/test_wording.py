from moralreport.word.wording import glue


def test_spaces_that_must_not_end_a_line_become_no_break_spaces() -> None:
    assert glue("พ.ศ. ๒๕๖๙ จำนวน ๑๒ รายการ ต่าง ๆ และ ที่ปรึกษา") == "พ.ศ.\u00a0๒๕๖๙ จำนวน\u00a0๑๒\u00a0รายการ ต่าง\u00a0ๆ และ ที่ปรึกษา"
