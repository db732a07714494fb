"""Carry the real plan and announcement texts over to examples/filled: the bureau becomes a fictitious one, people become roles.

Usage: python examples/copy_plan.py      (writes filled/plan.yaml, filled/texts/*.md and filled/plan-book/*.md)
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent / "content"
TARGET = HERE / "filled"
NAMES = {
    "สำนักการต่างประเทศ": "สำนักตัวอย่าง",
    "กลุ่มงานบริหารทั่วไป": "กลุ่มงานที่ ๑",
    "กลุ่มงานพิธีการทูต": "กลุ่มงานที่ ๒",
    "กลุ่มงานความสัมพันธ์ระหว่างประเทศ": "กลุ่มงานที่ ๓",
}
ROLES = {
    "dawika": "head-1",
    "rewat": "head-2",
    "head-relations": "head-3",
    "siwaporn": "officer-01",
    "wannaphatsorn": "officer-02",
    "kanyarat": "officer-03",
    "naphatsorn": "officer-04",
    "tatiya": "officer-05",
    "butri": "officer-06",
    "nakharin": "officer-07",
    "suwaphat": "officer-08",
    "phet": "officer-09",
    "kornnika": "officer-10",
    "sumalee": "officer-11",
    "supinnipha": "officer-12",
    "kanyaporn": "officer-13",
    "wanida": "officer-14",
    "prarom": "officer-15",
    "somporn": "officer-16",
    "rujira": "officer-17",
    "mathuros": "officer-18",
}
RESPONSIBLE = re.compile(r"^( *responsible: \[)([a-z0-9, -]+)(\])$", re.MULTILINE)
PERSONAL_NOTE = re.compile(r"^    note: (?:ผู้รับผิดชอบพิมพ์ว่า|จัดทำบอร์ด น\.ส\.).*\n", re.MULTILINE)
LOST_ACTIVITY = re.compile(r"^  - code: \S+\n    strand:\n    known: false\n(?:    .*\n|\n)+?(?=  - code:)", re.MULTILINE)
LOST_STRAND = re.compile(r"^(  - code: \S+\n    strand:)$", re.MULTILINE)


def renamed(text: str) -> str:
    for name, other in NAMES.items():
        text = text.replace(name, other)
    return text


def without_people(plan: str) -> str:
    def roles(match: re.Match[str]) -> str:
        return match[1] + ", ".join(ROLES[key] for key in match[2].split(", ")) + match[3]

    return RESPONSIBLE.sub(roles, PERSONAL_NOTE.sub("", plan))


def without_gaps(plan: str) -> str:
    """What the real plan lost in the scan is left out or filled with words that say they are an example's."""
    plan = LOST_ACTIVITY.sub("", plan)
    plan = plan.replace("quarters: []", "quarters: [1, 2, 3, 4]")
    return LOST_STRAND.sub(r"\1 ค. ด้านตัวอย่าง", plan)


def example(plan: str) -> str:
    """The example's plan.yaml, made of the real one."""
    return renamed(without_gaps(without_people(plan)))


def main() -> int:
    plan = (SOURCE / "plan.yaml").read_text(encoding="utf-8")
    (TARGET / "plan.yaml").write_text(example(plan), encoding="utf-8", newline="\n")
    for folder in ("texts", "plan-book"):
        for path in sorted((SOURCE / folder).glob("*.md")):
            (TARGET / folder).mkdir(exist_ok=True)
            (TARGET / folder / path.name).write_text(renamed(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
