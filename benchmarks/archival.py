"""Archive and access beside LibreOffice: veraPDF's verdict and the sizes, for the same Word files.

    python benchmarks/archival.py [FOLDER-OF-DOCX]

Ours and LibreOffice's PDF (PDF/A-2 and PDF/UA asked for, tagged) of every Word file of round 6m of examples/filled, or of a
folder. Prints, for each profile, how many files pass, how many checks fail and by which rules; then sizes and structure elements.
veraPDF is `.ci/verapdf`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
from programs import ROOT, build_round, office, ours

FLAVOURS = ("2b", "2a", "ua1")
EXPORT = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        sources = given(folder)
        kinds = {"ours": ours(folder, sources), "LibreOffice": office(folder, sources, EXPORT)}
        for flavour in FLAVOURS:
            for kind, files in kinds.items():
                print(f"{flavour:4} {kind:12} {verdict(flavour, files)}", flush=True)
        print("bytes   " + "   ".join(f"{kind} {sum(file.stat().st_size for file in files):,}" for kind, files in kinds.items()))
        for kind, files in kinds.items():
            print(f"tags of {kind}: {elements(files)}")


def given(folder: Path) -> list[Path]:
    """Word files under plain names, which every program reads in any locale."""
    found = sorted(Path(sys.argv[1]).glob("*.docx")) if len(sys.argv) > 1 else build_round(folder / "round")
    (folder / "docx").mkdir()
    copies = [folder / "docx" / f"{index:03}.docx" for index in range(len(found))]
    for source, copy in zip(found, copies, strict=True):
        shutil.copyfile(source, copy)
    return copies


def verdict(flavour: str, files: list[Path]) -> str:
    command = ["bash", str(ROOT / ".ci" / "verapdf"), "--flavour", flavour, "--format", "xml", *map(str, files)]
    root = ElementTree.fromstring(subprocess.run(command, capture_output=True, check=False).stdout)
    reports = list(root.iter("validationReport"))
    passed = sum(report.get("isCompliant") == "true" for report in reports)
    checks = Counter[str]()
    for report in reports:
        details = report.find("details")
        assert details is not None
        for key in ("passedChecks", "failedChecks"):
            checks[key] += int(details.attrib[key])
    rules = Counter(f"{rule.get('clause')}-{rule.get('testNumber')}" for rule in root.iter("rule") if rule.get("status") == "failed")
    worst = ", ".join(f"{name} in {count}" for name, count in rules.most_common(6))
    done = f"{passed} of {len(reports)} files pass; {checks['failedChecks']:,} of {sum(checks.values()):,} checks fail"
    return f"{done} ({worst})" if worst else done


def elements(files: list[Path]) -> str:
    roles = Counter[str]()
    for file in files:
        with pikepdf.open(file) as pdf:
            found = (item.get("/S") for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/P" in item and "/S" in item)
            roles.update(str(role)[1:] for role in found if role is not None and re.match(r"/[A-Z]", str(role)))
    return ", ".join(f"{role} {count}" for role, count in roles.most_common())


if __name__ == "__main__":
    main()
