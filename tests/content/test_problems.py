"""Each kind of bad input: file, line and column, what is wrong, what to write instead; nothing else is reported beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.content.folders import EXCHANGE, PLAN, UNIT, changed, one, problems

from moralreport.content.messages import WORDING
from moralreport.errors import Problem

FILES = {"unit": ("unit.yaml", UNIT), "plan": ("plan.yaml", PLAN), "1-06": ("activities/1-06.yaml", EXCHANGE)}


def broken(folder: Path, which: str, old: str, new: str) -> Problem:
    name, text = FILES[which]
    return one(problems(folder, {name: changed(text, old, new)}))


def position(text: str, pointed: str) -> tuple[int, int]:
    """Line and column from 1 of `pointed`, which occurs once."""
    assert text.count(pointed) == 1, pointed
    offset = text.index(pointed)
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


# (file, text in it, what stands there instead, the text that the mark must point at, part of the message, part of the advice)
SLIPS = [
    # YAML
    ("1-06", "  what: แลก", "\twhat: แลก", "\twhat: แลก", "แท็บ", "ปุ่ม Space"),
    ("1-06", "  where: ห้องประชุม", "    where: ห้องประชุม", "where: ห้อ", "เว้น 4 ช่อง แต่บรรทัดก่อนหน้า (“what: แลก", "เว้นวรรคข้างหน้าเท่ากัน"),
    (
        "1-06",
        "  - {file: photos/one.jpg",
        "  - caption: ก\n  -file: photos/one.jpg, x: {",
        "file: photos",
        "เว้นวรรคหลังเครื่องหมาย “-”",
        "- file",
    ),
    ("1-06", "  - {file: photos/one.jpg, caption:", "  • file: photos/one.jpg\n    caption: {x:", "• file", "“•”", "- แล้วเว้น"),
    ("1-06", "how: ประชุมกลุ่มย่อย", "how: – ประชุมกลุ่มย่อย", "– ประชุม", "“–”", "- แล้วเว้น"),
    ("1-06", "how: ประชุมกลุ่มย่อย", "how:\n    -ประชุมกลุ่มย่อย", "-ประชุม", "“-”", "- ประชุมกลุ่มย่อย"),
    ("1-06", "what: แลก", "what：แลก", "：แลก", "เต็มความกว้าง ซึ่งไม่ใช่ :", "ภาษาอังกฤษ"),
    ("1-06", "  - {channel: line-bureau", "  - ｛channel: line-bureau", "｛channel", "“｛”", "{"),
    ("1-06", "how: ประชุมกลุ่มย่อย", "how: เรื่อง: ประชุม", ": ประชุม\nu", "“: ”", "เครื่องหมายคำพูด"),
    ("1-06", "how: ประชุมกลุ่มย่อย", "how 'ประชุม", "how 'ประชุ", "“:”", "ชื่อช่อง"),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who:ผู้แทนกลุ่มงาน", "ผู้แทนกลุ่มงาน\n  w", "ไม่ได้เว้นวรรคหลัง", "who: "),
    ("1-06", "how: ประชุมกลุ่มย่อย", "how:ประชุมกลุ่มย่อย", "ประชุมกลุ่มย่อย\nu", "ไม่ได้เว้นวรรคหลัง", "who: "),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who: 'ผู้แทนกลุ่มงาน", "'ผู้แทนกลุ", "ไม่ได้ปิด", "ปิดเครื่องหมาย"),
    ("1-06", "who: ผู้แทนกลุ่มงาน", 'who: "ผู้แทน" กลุ่มงาน', "กลุ่มงาน\n ", "ต่อท้าย", "คู่เดียว"),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who: [ร่าง] ผู้แทน", "ผู้แทน\n", "ต่อท้ายวงเล็บ", "[ร่าง]"),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who: ผู้แทนกลุ่มงาน #1", "#1", "ถูกตัดทิ้ง", "เว้นวรรคหลัง #"),
    ("1-06", "what: แลกเปลี่ยนเรียนรู้", "what: แลกเปลี่ยน #เรียนรู้", "#เรียนรู้", "ถูกตัดทิ้ง", "เว้นวรรคหลัง #"),
    ("1-06", "caption: ภาพที่หนึ่ง}", "caption: ภาพที่หนึ่ง", "{file: pho", "วงเล็บ", "คั่นรายการ"),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who: @ผู้แทน", "@ผู้แทน\n  ", "@", '"@…"'),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who: *ผู้แทน", "*ผู้แทน\n  ", "*", '"*…"'),
    ("1-06", "how: ประชุมกลุ่มย่อย", "how: -", "-\nu", "ไม่ใช่ข้อมูล", "เว้นว่าง"),
    ("1-06", "usage:", "-usage:", "-usage:", "“-”", "- usage"),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who: *a", "*a\n  what:", "*", '"…"'),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who: &a ผู้แทน", "&a ผู้แทน\n", "&", '"…"'),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who: !!python/name:os.system x", "!!python/n", "!", '"…"'),
    ("1-06", "who: ผู้แทนกลุ่มงาน", 'who: "C:\\dir"', 'dir"\n  wha', "\\", "'…'"),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who: ก\n  who: ข", "who: ข\n  w", "ซ้ำ (เขียนไว้แล้วที่บรรทัด 2)", "ที่เดียว"),
    ("1-06", "usage: |", "---\nusage: |", "---\nusage:", "---", "ลบบรรทัด"),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who: ผู้\ufffdแทน", "�แทน\n  wha", "อักขระเสีย", "พิมพ์"),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who: ผู้\x07แทน", "\u0007แทน\n  wha", "อักขระควบคุม", "ลบ"),
    ("1-06", "who: ผู้แทนกลุ่มงาน", "? [ใคร]\n  : ผู้แทน", "[ใคร]\n  : ", "ชื่อช่องต้องเป็นข้อความ", "ชื่อช่อง"),
    ("1-06", "who: ผู้แทนกลุ่มงาน", 'who: "ผู้\\x01แทน"', '"ผู้\\x01', "\\", "'…'"),
    ("1-06", "photos/one.jpg", '"photos\\exchange.jpg"', '"photos\\e', "\\", "/"),
    ("1-06", "photos/one.jpg", '"photos\\table.jpg"', '"photos\\t', "\\", "/"),
    ("1-06", "how: ประชุมกลุ่มย่อย", "how: “เรื่อง: ประชุม”", ": ประชุม”", "“…” ของ Word", '"…"'),
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙ เวลา ๐๙.๓๐ - ๑๒.๐๐ น.", "“๓๑ ก.พ. ๒๕๖๙”", "๓๑ ก.พ.", "ไม่มีวันที่ 31", "1 ถึง 28"),
    ("unit", "parent: สำนักงานตัวอย่าง", "parrent: สำนักงานตัวอย่าง", "parrent: ", "“parrent”", "หมายถึง parent"),
    ("unit", "parent: สำนักงานตัวอย่าง", "“parent”: สำนักงานตัวอย่าง", "“parent”", "“parent”", "หมายถึง parent"),
    ("plan", "fiscal_year: 2569", "fiscal_year 2569", "fiscal_year 2569", "“:”", "ชื่อช่อง"),
    ("plan", "fiscal_year: 2569", "fiscal_year: [2569]", "[2569]", "ค่าเดียว", "บรรทัดเดียวกัน"),
    # keys
    ("1-06", "where: ห้องประชุม", "wher: ห้องประชุม", "wher: ห้อง", "ไม่รู้จักช่อง “wher”", "หมายถึง where"),
    ("1-06", "where: ห้องประชุม", "ที่ไหน: ห้องประชุม", "ที่ไหน: ห้", "“ที่ไหน”", "หมายถึง where"),
    ("1-06", "usage: |", "usages: |", "usages: |\n", "“usages”", "หมายถึง usage"),
    ("1-06", "usage: |", "นำมาใช้อย่างไร: |", "นำมาใช้อย่", "“นำมาใช้อย่างไร”", "หมายถึง usage"),
    ("1-06", "result: ", "xyzzy: ", "xyzzy: จัด", "“xyzzy”", "ช่องที่ใช้ได้: facts, usage"),
    ("1-06", "caption: ภาพที่หนึ่ง", "captoin: ภาพที่หนึ่ง", "captoin: ภ", "“captoin”", "หมายถึง caption"),
    ("unit", "    position: ผู้อำนวยการสำนัก", "    positoin: ผู้อำนวยการสำนัก", "positoin: ", "“positoin”", "หมายถึง position"),
    (
        "plan",
        "        template: exchange\n",
        "        templat: exchange\n        template: exchange\n",
        "templat: e",
        "“templat”",
        "หมายถึง template",
    ),
    ("unit", "parent: สำนักงานตัวอย่าง\n", "", "name: สำนั", "ขาดช่อง “parent”", "parent: …"),
    ("plan", "short_title: แลกเปลี่ยน\n        ", "", "kind: แบบส", "ขาดช่อง “short_title” (ชื่อย่อ)", "short_title: …"),
    ("plan", "    title: แลกเปลี่ยนเรียนรู้\n", "", "code: 1-06", "ขาดช่อง “title”", "title: …"),
    ("1-06", "where: ห้องประชุม", "wher:", "wher:", "ไม่รู้จักช่อง “wher”", "หมายถึง where"),
    ("1-06", "result: ", "resutl:\nresult: ", "resutl:", "“resutl”", "หมายถึง result"),
    ("1-06", "{channel: line-bureau, ", "{channel: line-bureau, links: , ", "links", "“links”", "หมายถึง link"),
    ("unit", "    position: ผู้อำนวยการสำนัก", "    positoin:", "positoin", "“positoin”", "หมายถึง position"),
    ("plan", "        template: exchange\n", "        templat:\n        template: exchange\n", "templat:", "“templat”", "หมายถึง template"),
    # types
    ("1-06", "who: ผู้แทนกลุ่มงาน", "who: [ผู้แทน]", "[ผู้แทน]\n ", "ต้องเป็นข้อความ", "|"),
    ("unit", "working_group:\n  title: คณะทำงาน", "working_group:\n  title: {a: b}", "{a: b}\n  o", "ต้องเป็นข้อความ", "|"),
    ("1-06", "12 ก.พ. 2569}", "12 ก.พ. 2569}\n  - {channel: 'line-bureau'}", "'line-bureau'", "“line-bureau” ซ้ำ", "ไม่ซ้ำ"),
    (
        "1-06",
        "publicity:\n  - {channel: line-bureau, date: 12 ก.พ. 2569}",
        "publicity: เรียบร้อย",
        "เรียบร้อย\n",
        "ต้องเป็นกลุ่ม",
        "{channel: …, date: …, link: …}",
    ),
    ("1-06", "usage: |\n  นำมาใช้ในสำนัก", "usage: {a: b}", "a: b}\nphot", "ไม่รู้จักช่อง “a”", "file"),
    ("plan", "score: 100", "score: ร้อย", "ร้อย}\n  - ", "“ร้อย” ไม่ใช่จำนวน", "ตัวเลข"),
    ("plan", "photos, minimum: 1", "photos, minimum: -1", "-1}\n  - co", "“-1” ไม่ใช่จำนวน", "ตัวเลข"),
    ("plan", "front_matter: true", "front_matter: อาจจะ", "อาจจะ\n    ", "“อาจจะ”", "true หรือ false"),
    ("plan", "kind: facts}", "kind: fact}", "fact}\n    ", "“fact”", "หมายถึง facts"),
    ("plan", "destinations: [moral-site]", "destinations: [moral-sites]", "moral-site", "“moral-sites”", "หมายถึง moral-site"),
    ("plan", "short_title: แลกเปลี่ยน", "short_title: แลก/เปลี่ยน", "แลก/เปลี่ย", "ใช้เป็นชื่อไฟล์ไม่ได้", "60"),
    ("plan", "template: exchange", "template: แลกเปลี่ยน", "แลกเปลี่ยน\n        s", "ใช้เป็นชื่อแบบฟอร์มไม่ได้", "อักษรอังกฤษ"),
    ("plan", "fiscal_year: 2569", "fiscal_year: 2026", "2026\ntitle", "2026", "2569"),
    ("plan", "fiscal_year: 2569", "fiscal_year: 69", "69\ntitle: ", "69", "2569"),
    # codes and references
    ("plan", "- code: 1-06", "- code: 106", "106\n    ti", "“106” ไม่ถูกแบบ", "1-06"),
    ("plan", "- code: 1-06", "- code: 3-06", "3-06\n    t", "ไม่มีส่วนที่ 3", "parts"),
    ("plan", "code: 1-03-2", "code: 1-04-2", "1-04-2\n   ", "ไม่ได้ขึ้นต้นด้วยรหัสกิจกรรม 1-03", "1-03-1"),
    ("plan", "- code: 1-06", "- code: 1-06-1", "1-06-1\n    ti", "“1-06-1” ไม่ถูกแบบ", "1-06"),
    ("plan", "code: 1-03-2\n        ", "", "kind: รายงาน\n        template: report\n        short_title: ปร", "บอกรหัสของแต่ละ", "1-03-1"),
    (
        "plan",
        "activities:\n  - code: 1-06",
        "  - {code: 9m, name: ซ้ำ, start: 1 เม.ย. 2569, end: 30 มิ.ย. 2569, due: 19 มิ.ย. 2569}\nactivities:\n  - code: 1-06",
        "9m, name: ซ้ำ",
        "“9m” ซ้ำ",
        "ไม่ซ้ำ",
    ),
    ("plan", "round: 9m", "period: [5]\n        round: 9m", "5]\n", "จำนวน 5 อยู่นอกช่วง", "1 ถึง 4"),
    ("plan", "fiscal_year: 2569", "fiscal_year: 2569\ndeductions: {no_publicity: -1}", "-1}", "“-1” ไม่ใช่จำนวน", "0.5"),
    ("plan", "fiscal_year: 2569", "fiscal_year: 2569\ndeductions: {no_publicity: NaN}", "NaN}", "“NaN” ไม่ใช่จำนวน", "0.5"),
    ("plan", "fiscal_year: 2569", "fiscal_year: 2569\ndeductions: {no_publicity: 1000000000}", "1000000000", "“1000000000” ไม่ใช่", "0.5"),
    ("plan", "code: 1-03-2", "code: 1-03-1", "1-03-1\n        kind: ร", "ซ้ำ", "ไม่ซ้ำ"),
    ("plan", "round: 9m", "round: 9เดือน", "9เดือน\n   ", "“9เดือน”", "6m, 9m"),
    ("plan", "due: 30 มิ.ย. 2569\n        ", "", "kind: รายงาน\n        template: report\n        short_title: ส", "ต้องบอกกำหนดส่ง", "due"),
    ("plan", "responsible: [first-officer]", "responsible: [first-oficer]", "first-ofic", "“first-oficer”", "หมายถึง first-officer"),
    ("plan", "{key: usage,", "{key: result,", "result, he", "สงวนไว้", "ตั้งชื่ออื่น"),
    ("plan", "{key: usage,", "{key: facts,", "facts, heading: น", "ซ้ำ", "ไม่ซ้ำ"),
    ("plan", "generated, source: activities", "generated", "{key: activiti", "ต้องบอกที่มา", "activities, measures"),
    ("plan", "rows: [ข้อแรก,", "evidence_from: [[1-60]], rows: [ข้อแรก,", "[1-60]], ro", "“1-60”", "หมายถึง 1-06"),
    ("plan", "rows: [ข้อแรก, ข้อสอง, ข้อสาม]", "rows: [ก], evidence_from: [[1-06], [1-03]]", "[[1-06], [1", "มี 2 รายการ", "ทีละข้อ"),
    ("unit", "director: head", "director: haed", "haed\npeopl", "“haed”", "หมายถึง head"),
    ("unit", "group: กลุ่มงานหนึ่ง", "group: กลุ่มงานหนื่ง", "กลุ่มงานหนื", "“กลุ่มงานหนื่ง”", "หมายถึง กลุ่มงานหนึ่ง"),
    ("unit", "{person: head, role: ที่ปรึกษา}", "{person: nobody-here, role: ที่ปรึกษา}", "nobody-her", "“nobody-here”", "head"),
    ("unit", "{label: ผู้แทนกลุ่มงาน, role: คณะทำงาน}", "{role: คณะทำงาน}", "{role: คณะ", "ต้องบอกบุคคล", "label"),
    ("unit", "{key: site, name: เว็บไซต์}", "{key: line-bureau, name: เว็บไซต์}", "line-bureau, name: เ", "ซ้ำ", "ไม่ซ้ำ"),
    ("1-06", "channel: line-bureau", "channel: line-buraeu", "line-burae", "“line-buraeu”", "หมายถึง line-bureau"),
    ("1-06", "result: ", "deliverable: 1-07\nresult: ", "1-07\nresul", "1-06", "ตรงกัน"),
    # dates
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙", "๓๑ กุมภาพันธ์ ๒๕๖๙", "๓๑ กุมภาพั", "ไม่มีวันที่ 31", "1 ถึง 28"),
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙", "11 กุมพาพันธ์ 2569", "กุมพาพันธ์", "ไม่รู้จักเดือน “กุมพาพันธ์”", "กุมภาพันธ์"),
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙", "11 มี.ย. 2569", "มี.ย. 2569", "มี.ย.", "มี.ค. หรือ มิ.ย."),
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙", "2/13/2569", "2/13/2569 ", "ไม่มีเดือนที่ 13", "13 ก.พ."),
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙", "11 ก.พ.", " เวลา ๐๙.๓", "ไม่ได้บอกปี", "พ.ศ."),
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙", "11 ก.พ. พ.ศ. 2026", "2026 เวลา ", "ศักราช", "พ.ศ. 2569"),
    ("1-06", "เวลา ๐๙.๓๐", "เวลา ๒๙.๓๐", "๒๙.๓๐ - ๑๒", "ไม่มีเวลา", "09.30"),
    ("1-06", "๑๑ กุมภาพันธ์", "วันอังคารที่ ๑๑ กุมภาพันธ์", "วันอังคารท", "เป็นวันพุธ", "ตรวจ"),
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙", "๑๑ กุมภาพันธ์ ๒๕๖๘", "๑๑ กุมภาพั", "ก่อนรอบ ๖ เดือน", "11 ก.พ. 2569"),
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙", "๑๑ มิถุนายน ๒๕๖๙", "๑๑ มิถุนาย", "หลังรอบ ๖ เดือน", "11 มี.ค. 2569"),
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙", "๑๘ มีนาคม ๒๕๖๘", "๑๘ มีนาคม", "ก่อนรอบ ๖ เดือน", "18 มี.ค. 2569"),
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙", "๒๕ มีนาคม ๒๕๖๘", "๒๕ มีนาคม", "ก่อนรอบ ๖ เดือน", "ตรวจวันที่อีกครั้ง"),
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙", "5/12/2569", "5/12/2569 ", "หลังรอบ ๖ เดือน", "5 ธ.ค. 2568"),
    ("1-06", "๑๑ กุมภาพันธ์ ๒๕๖๙", "๑๙ - ๒๓ มีนาคม ๒๕๖๙", "๑๙ - ๒๓ มี", "หลังกำหนดส่งรายงาน (20 มี.ค. 2569)", "ก่อนกำหนดส่ง"),
    ("1-06", "date: 12 ก.พ. 2569", "date: 12 ก.พ. 2570", "12 ก.พ. 25", "นอกปีงบประมาณ", "12 ก.พ. 2569"),
    ("plan", "end: 30 มิ.ย. 2569", "end: 30 มิ.ย. 2568", "30 มิ.ย. 2568", "วันสิ้นสุดมาก่อน", "start และ end"),
    ("plan", "start: 1 ต.ค. 2568", "start: 1 ต.ค. 2567", "1 ต.ค. 2567", "นอกปีงบประมาณ", "1 ต.ค. 2568"),
    ("plan", "title: แผนตัวอย่าง", "title: แผน พ.ศ. ๒๕๖๘", "แผน พ.ศ.", "ชื่อแผนพิมพ์ พ.ศ. 2568", "fiscal_year"),
    (
        "plan",
        "short_title: แผน\n        round: 6m",
        "short_title: แผน\n        due: 20 มี.ค. 2568",
        "20 มี.ค. 2568",
        "นอกปีงบประมาณ",
        "20 มี.ค. 2569",
    ),
    ("plan", "due: 20 มี.ค. 2569", "due: 20 มี.ค. 2599", "20 มี.ค. 2", "กำหนดส่ง", "หนึ่งปี"),
    # paths and photos
    ("1-06", "photos/one.jpg", "photos/on.jpg", "photos/on.", "ไม่พบไฟล์ “photos/on.jpg”", "หมายถึง photos/one.jpg"),
    ("1-06", "photos/one.jpg", "photos/one", "photos/one", "ไม่พบไฟล์ “photos/one”", "หมายถึง photos/one.jpg"),
    ("1-06", "photos/one.jpg", "one.jpg", "one.jpg,", "ไม่พบไฟล์ “one.jpg”", "หมายถึง photos/one.jpg"),
    ("1-06", "photos/one.jpg", "Photos/one.JPG", "Photos/one", "ตัวพิมพ์ใหญ่เล็ก", "photos/one.jpg"),
    ("1-06", "photos/one.jpg", "../secret.jpg", "../secret.", "อยู่นอกโฟลเดอร์", "photos/"),
    ("1-06", "photos/one.jpg", "photos/../../secret.jpg", "photos/../", "อยู่นอกโฟลเดอร์", "photos/"),
    ("1-06", "photos/one.jpg", "/etc/passwd", "/etc/passw", "อยู่นอกโฟลเดอร์", "photos/"),
    ("1-06", "photos/one.jpg", "~/one.jpg", "~/one.jpg,", "อยู่นอกโฟลเดอร์", "photos/"),
    ("1-06", "photos/one.jpg", "C:/one.jpg", "C:/one.jpg", "อยู่นอกโฟลเดอร์", "photos/"),
    ("1-06", "photos/one.jpg", "https://a.go.th/one.jpg", "https://a.", "อยู่นอกโฟลเดอร์", "photos/"),
    ("1-06", "photos/one.jpg", "photos", "photos, ca", "เป็นโฟลเดอร์", "photos/ชื่อไฟล์"),
    ("1-06", "photos/one.jpg", "unit.yaml", "unit.yaml,", "ไม่ใช่ไฟล์ภาพ", ".jpg"),
    ("1-06", "ภาพที่หนึ่ง}\n", "ภาพที่หนึ่ง}\n  - {file: photos/one.jpg, caption: ข}\n", "photos/one.jpg, caption: ข", "ใช้ซ้ำกับภาพที่ 1", "ภาพอื่น"),
    ("1-06", "ภาพที่หนึ่ง}", "ภาพที่หนึ่ง, shows: [leeder]}", "leeder]}\nr", "“leeder”", "หมายถึง leader"),
    ("1-06", "usage: |\n  นำมาใช้ในสำนัก", "usage: {file: texts/no.md}", "texts/no.m", "ไม่พบไฟล์", "โฟลเดอร์เนื้อหา"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{number}-{slip[0]}" for number, slip in enumerate(SLIPS)])
def test_slip(tmp_path: Path, slip: tuple[str, str, str, str, str, str]) -> None:
    which, old, new, pointed, message, advice = slip
    problem = broken(tmp_path, which, old, new)
    text = changed(FILES[which][1], old, new)
    line, column = position(text, pointed)
    assert (problem.file, problem.line, problem.column) == (FILES[which][0], line, column), problem
    assert message in problem.message, problem
    assert advice in problem.advice, problem
    assert problem.source == text.split("\n")[line - 1].strip()


# (deliverable, its whole file, line, column, part of the message, part of the advice)
SECTIONS = [
    ("1-03-1", "activities: x\n", 1, 1, "โปรแกรมเขียนให้เอง", "ลบ"),
    ("1-03-1", "notices:\n  - {subject: ก, body: ข, date: 9 ก.พ. 2569}\n", 2, 5, "ขาดช่อง “key”", "key: …"),
    ("1-03-1", "notices:\n  - key: a\n    date: 9 ก.ย. 2569\n    body: ข\n    subject: ก\n", 3, 11, "หลังรอบ", "9 ก.พ. 2569"),
    ("1-03-1", "notices:\n  - key: a\n    signatory: haed\n", 3, 16, "“haed”", "head"),
    ("1-03-1", "notices:\n  - key: a\n  - key: a\n", 3, 10, "ซ้ำ", "ไม่ซ้ำ"),
    ("1-03-1", "notices:\n  - key: a\n    kind: ประกาด\n", 3, 11, "“ประกาด”", "ประกาศ"),
    ("1-03-2", "virtues_chosen:\n  - {what: ก, why: ข, virtue: วินัย, กตัญญู: }\n", 2, 38, "“กตัญญู”", "ช่องที่ใช้ได้"),
    ("1-03-2", "virtues_chosen:\n  - {what: ก, why: ข, virtue: วินย}\n", 2, 31, "“วินย”", "หมายถึง วินัย"),
    ("1-03-2", "virtues_chosen:\n  - มาสาย\n", 2, 5, "ต้องเป็นกลุ่ม", "what: …"),
    ("1-03-2", "signers: [first-oficer]\n", 1, 11, "“first-oficer”", "first-officer"),
    ("1-03-2", "signers: [{person: ghost}]\n", 1, 20, "“ghost”", "head"),
    ("1-03-2", "changes:\n  - {activity: ก, wy: ข}\n", 2, 19, "“wy”", "why"),
    ("1-03-2", "changes: {file: lists/a.doc}\n", 1, 17, "ต้องเป็น .csv หรือ .xlsx", "UTF-8"),
    ("1-03-2", "changes: {file: lists/a.csv}\n", 1, 17, "ไม่มีคอลัมน์ กิจกรรม", "กิจกรรม, เหตุผล"),
    ("1-03-2", "changes: {file: lists/broken.xlsx}\n", 1, 17, "อ่านไม่ได้", ".xlsx"),
    ("2-08", "satisfaction: {respondents: 3, scale: {มาก: 1}, answers: [{question: ก, counts: {มก: 2}}]}\n", 1, 82, "“มก”", "มาก"),
    ("2-08", "satisfaction: {respondents: 3, scale: {มาก: 1}, answers: [{question: ก, counts: {มาก: 4}}]}\n", 1, 81, "4", "counts"),
    ("2-08", "satisfaction: {respondents: 9, invited: ๓}\n", 1, 29, "9", "invited"),
    ("2-08", "satisfaction: {file: lists/a.csv, scale: {มาก: 1}}\n", 1, 22, "ไม่มีคอลัมน์ใด", "scale"),
    ("2-08", "register: [{risk: ก, likelihood: ๗}]\n", 1, 34, "๗", "1 ถึง 5"),
    ("2-08", "register: [{risk: ก, impact: สูง}]\n", 1, 30, "“สูง”", "ตัวเลข"),
    ("2-08", "steps: [{step: 4, result: ก}]\n", 1, 16, "“4”", "1 ถึง 3"),
    ("2-08", "steps: [{step: 1, result: ก}, {step: ๑, result: ข}]\n", 1, 38, "ซ้ำ", "ไม่ซ้ำ"),
    ("2-08", "steps: [{score: มาก}]\n", 1, 17, "“มาก”", "ตัวเลข"),
    ("2-08", "extra: x\n", 1, 8, "ต้องเป็นกลุ่ม", "budget"),
    ("2-08", "evidence: [[a]]\n", 1, 12, "ต้องเป็นข้อความ", "|"),
    ("2-08", "- a\n", 1, 1, "ชื่อช่อง: ค่า", "examples/filled"),
    ("2-08", "a: " + "[" * 40 + "\n", 1, 28, "ลึกเกินไป", "examples/filled"),
]


@pytest.mark.parametrize("section", SECTIONS, ids=[f"{number}-{section[0]}" for number, section in enumerate(SECTIONS)])
def test_section(tmp_path: Path, section: tuple[str, str, int, int, str, str]) -> None:
    code, text, line, column, message, advice = section
    lists = {"lists/a.csv": "ก,ข\n1,2\n", "lists/a.doc": "x", "lists/broken.xlsx": "no workbook"}
    problem = one(problems(tmp_path, {f"activities/{code}.yaml": text, **lists}))
    assert (problem.file, problem.line, problem.column) == (f"activities/{code}.yaml", line, column), problem
    assert message in problem.message, problem
    assert advice in problem.advice, problem


# (name in activities/, part of the message, part of the advice)
ORPHANS = [
    ("1-60.yaml", "ไม่มีเอกสารรหัส “1-60”", "1-06"),
    ("1-03.yaml", "กิจกรรม 1-03 มีเอกสารหลายฉบับ", "1-03-1.yaml, 1-03-2.yaml"),
    ("2-09.yaml", "ยังไม่ทราบรายละเอียด", "plan.yaml"),
    ("1-06.yml", "ไม่ใช่ไฟล์ของเอกสารใด", "1-06.yaml"),
    ("๑-๐๖.yaml", "ไม่ใช่ไฟล์ของเอกสารใด", "1-06.yaml"),
    ("notes.txt", "ไม่ใช่ไฟล์ของเอกสารใด", "texts/"),
    ("1-06.yaml.txt", "Windows ซ่อนไว้", "1-06.yaml "),
    ("1-06 - Copy.yaml", "สำเนาของ 1-06.yaml", "ลบ"),
    ("1-06 - Copy (2).yaml", "สำเนาของ 1-06.yaml", "ลบ"),
    ("1-06 - สำเนา.yaml", "สำเนาของ 1-06.yaml", "ลบ"),
    ("1-06 (1).yaml", "สำเนาของ 1-06.yaml", "ลบ"),
]


@pytest.mark.parametrize(("name", "message", "advice"), ORPHANS)
def test_file_that_no_deliverable_owns(tmp_path: Path, name: str, message: str, advice: str) -> None:
    problem = one(problems(tmp_path, {f"activities/{name}": "a: b\n"}))
    assert (problem.file, problem.line) == (f"activities/{name}", 0)
    assert message in problem.message
    assert advice in problem.advice


def test_a_name_in_capitals_is_another_where_the_system_tells_them_apart(tmp_path: Path) -> None:
    problem = one(problems(tmp_path, {"activities/1-06.YAML": "a: b\n"}))
    same = (tmp_path / "CONTENT").exists()
    assert ("ไม่ใช่ไฟล์ของเอกสารใด" in problem.message) is not same


def test_an_indentation_copied_from_word_is_read_as_spaces(tmp_path: Path) -> None:
    assert problems(tmp_path, {"activities/1-06.yaml": "facts:\n\u00a0\u200b who: ก\n \u00a0what:\u00a0ข\nevidence:\n  -\u00a0ค\n"}) == []


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "~$1-06.yaml", "1-06.yaml~", "1-06.yaml.bak", ".gitkeep", "desktop.ini"])
def test_what_systems_leave_behind_is_nobody_s(tmp_path: Path, name: str) -> None:
    assert problems(tmp_path, {f"activities/{name}": "x"}) == []


def test_every_wording_has_thai_and_advice() -> None:
    for kind, (message, advice) in WORDING.items():
        assert kind == "date" or any("ก" <= letter <= "๛" for letter in message), kind
        assert advice, kind


def test_every_kind_of_fault_has_its_wording(project: Path) -> None:
    import re

    sources = sorted((project / "src/moralreport/content").rglob("*.py"))
    pattern = re.compile(r'(?:file\.add|_file\.add|\bFault|FileFault|refusal)\(\s*"([a-z_]+)"')
    used = {kind for path in sources for kind in pattern.findall(path.read_text("utf-8"))}
    assert len(used) > 50
    assert used - set(WORDING) == set()
