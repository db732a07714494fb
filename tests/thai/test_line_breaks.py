import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moralreport.thai.clusters import clusters
from moralreport.thai.line_breaks import break_opportunities, line_breaks
from moralreport.thai.words.lexicon import REACH, load_lexicon

THAI = [chr(code) for code in (*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C))]
MIXED = st.text(alphabet=st.one_of(st.sampled_from(THAI), st.sampled_from(" -/().๐๑09aZ\u00a0\u200b\u00ad\u2060“”漢@:")), max_size=60)


def lines(text: str, *unbreakable: str) -> list[str]:
    ends = [*line_breaks(text, unbreakable).ordinary, len(text)]
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


@pytest.mark.parametrize(
    "text",
    [
        "๓ กุมภาพันธ์ ๒๕๖๙",
        "๒๐ มี.ค. ๖๙",
        "พ.ศ. ๒๕๖๙",
        "๐๙.๓๐ น.",
        "๐๙.๐๐ - ๑๒.๐๐ น.",
        "๗๙ - ๘๑",
        "พ.ศ. ๒๕๖๖ - ๒๕๗๐",
        "ร้อยละ ๙๐",
        "๙๐ %",
        "มาตรา ๗๖",
        "ครั้งที่ ๒",
        "จำนวน ๑๙ หน่วยงาน",
        "๓,๐๐๐ บาท",
        "ป.ป.ช.",
        "นร ๐๑๐๖/ว ๒๐๑๙",
        "นางสาวสมหญิง ใจดี",
        "น.ส. สมหญิง ใจดี",
        "พล.อ. สมชาย ใจดี",
        "ต่าง ๆ ฯลฯ",
        "สหรัฐฯ",
        "FM-HRD-08",
        "ISO 9001",
        "ประจำปีงบประมาณ",
        "23/04/67",
        "-5",
        "e-mail",
        "someone@example.com",
        "น้ำ\u00a0ใจ\u2060ดี",
        "๐ ๒๘๓๑ ๙๓๕๖",
        "02 831 9356",
        "ภาคผนวก ก",
        "ตอนที่ ๔๖ ก",
        "๑๐ x ๑๕ ซม.",
        "วันพฤหัสบดี",
        "- กำหนด",
        "พลตรีหญิง ผู้แทน",
        "ทันตแพทย์หญิง ผู้แทน",
        "รองศาสตราจารย์ ดร. ผู้แทน",
        "ว่าที่ร้อยตรีหญิง ผู้แทน",
        "ห้าสิบบาทถ้วน",
        "หกร้อยบาทถ้วน",
        "หนึ่งร้อยเอ็ดบาท",
        "๑๒ ร้อยล้านบาท",
        "ห้าหก",
        "ครั้งละ",
        "หน่วยงานละ",
        "ชำนาญการ",
        "เชิงรุก",
        "สงขลานครินทร์",
        "ใต้บังคับบัญชา",
        "สิ่งอำนวยความสะดวก",
        "ฝ่าละอองธุลีพระบาท",
        "รองศาสตราจารย์",
        "๕๒ สัปดาห์",
        "โทร. ๐๒ ๘๓๑ ๙๓๕๖ ต่อ ๑๒๓",
        "ที่ อว ๐๒๐๑.๒/๑๒๓๔๕",
        "สว ๐๐๐๗.๐๑/(ว) ๕๖",
        "รหัสไปรษณีย์ ๑๑๐๐๐",
        "มอก. ๒๕๖๕-๒๕๕๕",
        "ไตรมาส ๓",
        "ก.ค. - ก.ย.",
        "ต.ค. ๒๕๖๙",
        "3 February 2026",
        "วันที่ ๙ กุมภาพันธ์ ๒๕๖๙",
        "ตัวชี้วัดที่ ๓",
        "ครั้งที่สอง",
        "๑) วินัย",
        "(ก) ชื่อ",
        "๓ : ๔",
        "๒๑ x ๒๙.๗ ซม.",
        "๙ รีม",
        "หน่วยงาน ก.",
        "สำนักงาน ป.ป.ช.",
        "เดือนกุมภาพันธ์",
        "คนละ ๒ ข้อ",
        "ไม่เกิน ๓,๐๐๐ บาท",
        "ขึ้นไป",
        "เกี่ยวกับ",
        "รายไตรมาส",
        "เท่าเทียมกัน",
        "ดังต่อไปนี้",
        "ยุทธศาสตร์ชาติ",
        "อัตรากำลัง",
        "ตอนพิเศษ ๑๑๓ ง",
        "เล่มที่ ๑๔๐",
        "มาตรา ๕๗ จัตวา",
        "ลักษณะ ๒",
        "กค ๐๔๐๒.๒/ว(ล) ๓๔๕๖",
        "ที่ กค ๐๔๐๒.๒/ว ๑๑๙",
        "ห้าสิบสตางค์",
        "หกสิบเก้า",
        "๓.๕ ล้านบาท",
        "๒๐๐ ยูโร",
        "๓๕ °C",
        "๑๐๐ ตร.ว.",
        "๑๔ ค่ำ",
        "≥ ๘๕",
        "๑ ใน ๓",
        "หน้า ๑ จาก ๒",
        "กลุ่ม ๆ ละ",
        "ภ.ง.ด. ๙๐",
        "ก. หลักการ",
        "วันที่ ๑๕ เดือน มกราคม",
        "พลทหารสมศักดิ์ ใจดี",
        "นาวาอากาศเอก สมชาย ใจดี",
        "สิบตำรวจตรี สมศักดิ์ ใจดี",
        "ศ.เกียรติคุณ นพ.สมชาย ใจดี",
        "เภสัชกรสมศรี ใจดี",
        "พ.ต.ท.หญิง สมหญิง ใจดี",
        "อ.เชียงของ",
        "จังหวัดสงขลา ๙๐๑๑๐",
        "พระวชิรเกล้าเจ้าอยู่หัว",
        "สมฺมาสมฺพุทฺธสฺส",
        "ปฐมชาติ",
        "ภูมิอากาศวิทยา",
        "น่าประหลาดใจ",
        "๓ เขต",
        "๕ ตัวชี้วัด",
        "สังคหวัตถุ ๔",
        "เต็ม ๕",
        "ล่าช้า",
        "มากขึ้น",
        "ดีกว่า",
        "« bon »",
        "กเab",
        "กเ(ก",
        "คำ \u2060ตอบ",
        "someone.long.name@example.com",
    ],
)
def test_is_never_cut(text: str) -> None:
    assert lines(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("โครงการ/กิจกรรม", ["โครงการ/", "กิจกรรม"]),
        ("(ฉบับปรับปรุง)", ["(ฉบับ", "ปรับปรุง)"]),
        ("ข้อ ๓ มาตรา ๕", ["ข้อ ๓ ", "มาตรา ๕"]),
        ("๓๐ ไร่ ๒ งาน ๕๐ ตารางวา", ["๓๐ ไร่ ", "๒ งาน ", "๕๐ ตารางวา"]),
        ("ค.ศ. 2026 ร.ศ. ๑๓๐", ["ค.ศ. 2026 ", "ร.ศ. ๑๓๐"]),
        ("และ ๓ คน", ["และ ", "๓ คน"]),
        ("พึงพอใจเฉลี่ย ๔.๗๒ จากเดิม", ["พึงพอใจ", "เฉลี่ย ๔.๗๒ ", "จาก", "เดิม"]),
        ("เป็น ๓ เสาหลัก", ["เป็น ", "๓ เสาหลัก"]),
        ("“๕ ต้อง", ["“๕ ต้อง"]),
        ("(หนึ่งพันบาทห้าสิบสตางค์)", ["(หนึ่งพันบาท", "ห้าสิบสตางค์)"]),
        ("ปฏิบัติงานปีละสองครั้ง", ["ปฏิบัติงาน", "ปีละสองครั้ง"]),
        ("ลดละเลิกบุหรี่", ["ลดละ", "เลิก", "บุหรี่"]),
        ("คนละเมิดสิทธิ", ["คน", "ละเมิด", "สิทธิ"]),
        ("ต้องละเว้นและละทิ้งละคร", ["ต้อง", "ละเว้น", "และ", "ละทิ้ง", "ละคร"]),
        ("ตามวรรคหนึ่งและวรรคสาม", ["ตาม", "วรรคหนึ่ง", "และ", "วรรคสาม"]),
        ("คนหนึ่งคนใด", ["คน", "หนึ่ง", "คนใด"]),
        ("ห้ามมิให้ผู้ใดสามารถ", ["ห้าม", "มิให้", "ผู้ใด", "สามารถ"]),
        ("ร้อยละห้าสิบของสัดส่วน", ["ร้อยละห้าสิบ", "ของ", "สัดส่วน"]),
        ("แสดงให้เห็นว่าเป็นไปตามแผน", ["แสดง", "ให้", "เห็น", "ว่า", "เป็นไป", "ตาม", "แผน"]),
        ("สำนักงานตำรวจแห่งชาติ", ["สำนักงาน", "ตำรวจ", "แห่งชาติ"]),
        (
            "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ",
            ["สำนักงาน", "คณะกรรมการ", "ป้องกัน", "และ", "ปราบปราม", "การทุจริต", "แห่งชาติ"],
        ),
        ("เกี่ยวกับเจ้าหน้าที่ของรัฐ", ["เกี่ยวกับ", "เจ้าหน้าที่", "ของ", "รัฐ"]),
        ("a  b", ["a  ", "b"]),
        ("well-known fact", ["well-", "known ", "fact"]),
        ("漢字、文。", ["漢", "字、", "文。"]),
        ("ab・知ก. ไทยっ日", ["ab・", "知", "ก. ", "ไทยっ", "日"]),
        ("คำ\u200bตอบ", ["คำ\u200b", "ตอบ"]),
        ("คำ\u200b)", ["คำ\u200b", ")"]),
        ("ดู “ กา ” และ", ["ดู ", "“ กา ” ", "และ"]),
        ("อยู่ที่หนึ่งในสาม", ["อยู่", "ที่", "หนึ่ง", "ใน", "สาม"]),
        ("ex\u00adample", ["ex\u00ad", "ample"]),
        ("๑ ตุลาคม ๒๕๖๘ - ๓๑ มีนาคม ๒๕๖๙", ["๑ ตุลาคม ๒๕๖๘ - ", "๓๑ มีนาคม ๒๕๖๙"]),
        ("นายกรัฐมนตรี ได้แถลง", ["นายกรัฐมนตรี ", "ได้", "แถลง"]),
        ("คณะทำงานขับเคลื่อนจริยธรรม", ["คณะทำงาน", "ขับเคลื่อน", "จริยธรรม"]),
        ("ความโปร่งใสในการปฏิบัติหน้าที่", ["ความโปร่งใส", "ใน", "การปฏิบัติหน้าที่"]),
        ("หมู่ ๓ ตำบลบ้านใหม่ อำเภอหาดใหญ่ จังหวัดสงขลา", ["หมู่ ๓ ", "ตำบลบ้านใหม่ ", "อำเภอหาดใหญ่ ", "จังหวัดสงขลา"]),
        ("แต่งตั้งนายสมัคร สุนทรเวช เป็นกรรมการ", ["แต่งตั้ง", "นายสมัคร สุนทรเวช ", "เป็น", "กรรมการ"]),
        ("พ.ศ. ๒๕๖๙ โครงการ", ["พ.ศ. ๒๕๖๙ ", "โครงการ"]),
        ("๓๐ กันยายน ๒๕๖๙ คน", ["๓๐ กันยายน ๒๕๖๙ ", "คน"]),
        ("ข้อ ๑.๒ ร้อยละ ๘๕", ["ข้อ ๑.๒ ", "ร้อยละ ๘๕"]),
        ("ครั้งที่ ๑/๒๕๖๙ ครั้งที่สาม", ["ครั้งที่ ๑/๒๕๖๙ ", "ครั้งที่สาม"]),
        ("นโม ตสฺส ภควโต", ["นโม ", "ตสฺส ", "ภควโต"]),
        ("สํานักงานได้รับน้ํา", ["สํานักงาน", "ได้", "รับ", "น้ํา"]),
    ],
)
def test_is_cut_here_and_nowhere_else(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_a_stretch_without_spaces_is_read_alike_from_its_beginning_to_its_end() -> None:
    sentence = "ประชุมเพื่อทบทวนผลประโยชน์ทับซ้อน"
    whole, alone = line_breaks(sentence * 60), line_breaks(sentence + "ประชุม")
    for found, once in zip(whole[:2], alone[:2], strict=True):
        wanted = {len(sentence) * repeat + offset for repeat in range(60) for offset in once}
        assert set(found) == {offset for offset in wanted if offset < len(sentence) * 60} and once


def test_terms_are_never_cut_not_even_at_their_spaces() -> None:
    term = "สำนักการต่างประเทศ สำนักงานเลขาธิการวุฒิสภา"
    text = f"บุคลากรของ{term}ได้ประชุม"
    start = text.index(term)
    assert any(start < offset < start + len(term) for offset in break_opportunities(text))
    assert not any(start < offset < start + len(term) for offset in line_breaks(text, [term]).ordinary)
    assert start in line_breaks(text, [term]).ordinary


def test_a_name_made_of_short_words_stays_whole() -> None:
    for name in ("เคอร์ทิสเบอร์", "เฮาเซนเบิร์ก", "แมคโดวัลเซ็น"):
        assert lines(name) == [name]


@pytest.mark.parametrize("name", ["วาเลนกรอด", "เคอร์ทิสเบอร์", "โฮลเดนชไตน์"])
def test_function_words_part_from_unknown_names(name: str) -> None:
    """Were letters of an unknown word cheap whatever they are, the words between two names would be letters of one long name."""
    assert lines(f"{name}และ{name}ซึ่งเป็นของ{name}จะเห็น") == [name, "และ", name, "ซึ่ง", "เป็น", "ของ", name, "จะ", "เห็น"]


@pytest.mark.parametrize(
    "phrase",
    ["เขียน|จดหมาย", "หลาย|ครั้ง", "พร้อม|กับ", "เหล่า|นี้|เป็น", "ได้|รับ", "ขณะ|ที่", "เดือน|ก่อน", "บ้าน|หลัง|ใหญ่", "ดำรง|ตำแหน่ง"],
)
def test_phrases_of_the_word_list_are_parted(phrase: str) -> None:
    assert lines(phrase.replace("|", "")) == phrase.split("|")


@pytest.mark.parametrize(
    "compound",
    ["ภาคผนวก", "กลุ่มเป้าหมาย", "แบบฟอร์ม", "พระบรมราชโองการ", "พระเจ้าวรวงศ์เธอ", "พระอัยยิกา", "อย่างน้อย", "ตะวันออกเฉียงเหนือ", "ทศพิธราชธรรม"],
)
def test_lexical_compounds_are_not(compound: str) -> None:
    assert lines(compound) == [compound]


def test_a_prefix_never_ends_a_line() -> None:
    text = "การพัฒนาความร่วมมือของผู้ปฏิบัติและนักบริหารของคณะผู้แทนเจ้าพนักงานและพระอาจารย์อย่างเคร่งครัด"
    prefixes = ("การ", "ความ", "ผู้", "นัก", "คณะ", "เจ้า", "พระ", "อย่าง")
    assert len(lines(text)) > 3
    assert not any(part.endswith(prefixes) for part in lines(text)[:-1])


def test_a_longer_word_that_ends_like_a_prefix_may_end_a_line() -> None:
    assert lines("คณะกรรมการได้พิจารณา") == ["คณะกรรมการ", "ได้", "พิจารณา"]
    assert lines("สำนักได้ดำเนินการตามโครงการส่งเสริม") == ["สำนัก", "ได้", "ดำเนินการ", "ตาม", "โครงการ", "ส่งเสริม"]
    assert lines("ข้อความที่ปรากฏ") == ["ข้อความ", "ที่", "ปรากฏ"]


@settings(max_examples=300)
@given(MIXED)
def test_no_break_falls_inside_a_cluster_or_before_a_space(text: str) -> None:
    ends = set()
    at = 0
    for cluster in clusters(text):
        at += len(cluster)
        ends.add(at)
    breaks = line_breaks(text)
    offsets = sorted((*breaks.ordinary, *breaks.spare))
    assert offsets == sorted(set(offsets)) and list(breaks.ordinary) == break_opportunities(text)
    for offset in offsets:
        assert 0 < offset < len(text)
        assert offset in ends
        assert text[offset] not in " \u00a0\u2060"
        assert text[offset - 1] not in "เแโใไ\u00a0\u2060"
        if text[offset - 1] != "\u200b" and "@" not in text:
            assert text[offset] not in "ๆฯ)”" and text[offset - 1] not in "(“"


@given(MIXED, st.lists(st.text(alphabet=st.sampled_from(THAI), min_size=1, max_size=4), max_size=3))
def test_terms_only_take_breaks_away(text: str, terms: list[str]) -> None:
    assert set(line_breaks(text, terms).ordinary) <= set(break_opportunities(text))


def test_a_word_of_a_million_letters_ends_soon() -> None:
    start = time.process_time()
    for unit in ("ก", "การ", "ที่"):
        break_opportunities(unit * (1_000_000 // len(unit)))
    assert time.process_time() - start < 20


def test_time_is_linear_whatever_is_repeated() -> None:
    units = ["www.", "\u200b", "a.b/", "๑ ", "- ", "ณ ", "(ก) ", "ก.ค. - ", "ศาสตราจารย์ ดร. ", "วันจันทร์ที่ ๑ ", "http://www.ก/", "((((", "ๆ"]
    start = time.process_time()
    for unit in units:
        line_breaks(unit * (100_000 // len(unit)))
    assert time.process_time() - start < 20


def test_reach_covers_longest_word_of_dictionary() -> None:
    longest = max(len(head + entry) - 2 for head, line in load_lexicon().packed.items() for entry in line.decode().split(" ")[1:])
    assert 20 < longest <= REACH


def test_blanks_of_a_fixed_width_stay_together_behind_a_space() -> None:
    blank = "\u2002" * 5
    assert lines(f"ชื่อ {blank} สกุล{blank}ที่") == ["ชื่อ ", f"{blank} ", f"สกุล{blank}", "ที่"]
