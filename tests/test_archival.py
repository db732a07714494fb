"""Every PDF is PDF/A-2a and PDF/UA-1 where it says so: veraPDF's verdict, and the tag tree read back against Word's text."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pytest
from tests.conftest import find_oracle, run_program
from tests.typeset.features.drawing_specimens import inline_pictures
from tests.typeset.features.test_goldens_of_features import SPECIMENS
from tests.typeset.pdf.judge import judge
from tests.typeset.pdf.readers import marked_texts, squeeze, struct_text, tree_text

from moralreport.typeset import default_fonts, typeset
from moralreport.typeset.pdf.archive import PdfOptions
from moralreport.word.package.wordml import WP, w

FLAVOURS = ("2a", "ua1")
REASONS = {"no-title", "figure-without-alt-text", "structure-out-of-place"}
CLAIM = b"<pdfuaid:part>1<"
Oracle = Callable[[str], str]


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unfinished reports of the bureau's own content."""
    output = tmp_path_factory.mktemp("drafts")
    run = run_program("--round", "6m", "--only", "1-01", "--only", "1-06", "--only", "1-14-1-q2", "--output", str(output))
    assert run.code == 0, run.out + run.err
    return output / "6m"


@dataclass(frozen=True, slots=True)
class Case:
    """A PDF for the judge, and what the typesetter said of it."""

    name: str
    pdf: bytes
    warnings: frozenset[str] = frozenset()

    @property
    def claims_access(self) -> bool:
        with pikepdf.open(io.BytesIO(self.pdf)) as pdf:
            return CLAIM in pdf.Root.Metadata.read_bytes()


def without_alt_text(data: bytes) -> bytes:
    """A report whose figures have lost their descriptions, but not the claim."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        figures = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"]
        assert figures
        for figure in figures:
            del figure["/Alt"]
        return saved(pdf)


def without_output_intent(data: bytes) -> bytes:
    """A report whose colours nobody can tell."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        del pdf.Root.OutputIntents
        return saved(pdf)


def saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def reports(filled_round: Path, drafts: Path) -> list[Case]:
    found = [
        Case(f"{path.parent.parent.name}/{path.name}", path.read_bytes())
        for path in sorted([*filled_round.glob("*.pdf"), *drafts.glob("*.pdf")])
    ]
    assert len(found) >= 16
    return found


@pytest.fixture(scope="module")
def foreign() -> list[Case]:
    """One file for every Word feature; many lack what an accessible document must have."""
    fonts = default_fonts()
    cases = []
    for name, data in {**{make.__name__: make() for make in SPECIMENS}, "undescribed": undescribed(inline_pictures())}.items():
        done = typeset(data, fonts, options=PdfOptions(title=name))
        cases.append(Case(name, done.pdf, frozenset(warning.code for warning in done.warnings)))
    return cases


def undescribed(data: bytes) -> bytes:
    """A Word file whose pictures have no alternative text."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, re.sub(rb' descr="[^"]*"', b"", source.read(name)))
    assert out.getvalue() != data
    return out.getvalue()


@pytest.fixture(scope="module")
def planted(filled_round: Path) -> dict[str, Case]:
    """What the judge must find, by the profile that forbids it."""
    data = next(filled_round.glob("1-06*.pdf")).read_bytes()
    return {"2a": Case("planted colours", without_output_intent(data)), "ua1": Case("planted figure", without_alt_text(data))}


Verdicts = dict[tuple[str, str], bool]
"""By name and profile."""


@pytest.fixture(scope="module")
def verdicts(
    project: Path, tmp_path_factory: pytest.TempPathFactory, reports: list[Case], foreign: list[Case], planted: dict[str, Case]
) -> Verdicts:
    """All files in one run of the judge, which looks at all that they claim."""
    folder = tmp_path_factory.mktemp("judged")
    cases = {f"{index:03}": case for index, case in enumerate([*reports, *foreign, *planted.values()])}
    for number, case in cases.items():
        (folder / f"{number}.pdf").write_bytes(case.pdf)
    found, report = judge(find_oracle, project, sorted(folder.glob("*.pdf")))
    claimed = {(number, profile) for number, case in cases.items() for profile in FLAVOURS if profile == "2a" or case.claims_access}
    assert found.keys() == claimed, report
    return {(cases[number].name, profile): verdict for (number, profile), verdict in found.items()}


def test_reports_pass(verdicts: Verdicts, reports: list[Case]) -> None:
    assert [(case.name, profile) for case in reports for profile in FLAVOURS if not verdicts[case.name, profile]] == []


def test_foreign_files_are_what_they_claim_to_be(verdicts: Verdicts, foreign: list[Case]) -> None:
    judged = {(name, profile): passes for (name, profile), passes in verdicts.items() if name in {case.name for case in foreign}}
    assert [claim for claim, passes in judged.items() if not passes] == []
    assert len(judged) > 1.5 * len(foreign)


def test_a_claim_that_is_left_out_has_its_reason(foreign: list[Case]) -> None:
    silent = [case for case in foreign if not case.claims_access]
    assert silent
    assert [case.name for case in silent if not case.warnings & REASONS] == []
    assert [case.name for case in foreign if case.claims_access and case.warnings & REASONS] == []


def test_the_judge_finds_what_was_planted(verdicts: Verdicts, planted: dict[str, Case]) -> None:
    found = {(profile, name): verdicts[case.name, name] for profile, case in planted.items() for name in FLAVOURS}
    assert found == {(profile, name): profile != name for profile in FLAVOURS for name in FLAVOURS}


# --- the tree, read back ----------------------------------------------------------------------------


def word_text(path: Path) -> str:
    """All text of the Word file's body, in order."""
    body = docx.Document(str(path)).element.body
    return "".join((node.text or "") if node.tag == w("t") else "\u2011" for node in body.iter(w("t"), w("noBreakHyphen")))


def plain(text: str) -> str:
    return squeeze(text).replace("\u2011", "-").replace("\u00ad", "")


def test_text_of_the_tree_is_words_text_and_the_pages(filled_round: Path, drafts: Path) -> None:
    """In Word's order the tree holds Word's text; it holds all that the pages show, artifacts apart, and nothing else."""
    pdfs = sorted([*filled_round.glob("*.pdf"), *drafts.glob("*.pdf")])
    assert len(pdfs) >= 16
    for path in pdfs:
        tree = plain(tree_text(path))
        assert tree == plain(word_text(path.with_suffix(".docx"))), path.name
        shown = "".join("".join(text) for text in marked_texts(path).values())
        assert Counter(tree) == Counter(plain(shown)), path.name


def test_poppler_reads_the_same_tree(oracle: Oracle, filled_round: Path) -> None:
    path = next(filled_round.glob("1-06*.pdf"))
    assert plain(struct_text(oracle, path)) == plain(tree_text(path)) != ""


def elements(element: Any) -> Iterator[Any]:
    yield element
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from elements(kid)


def is_heading_style(style: Any) -> bool:
    """Whether the style, or one that it is based on, has an outline level."""
    if style.element.pPr is not None and style.element.pPr.find(w("outlineLvl")) is not None:
        return int(style.element.pPr.find(w("outlineLvl")).get(w("val"))) < 9
    return style.base_style is not None and is_heading_style(style.base_style)


def roles(path: Path) -> Counter[str]:
    with pikepdf.open(path) as pdf:
        return Counter(str(element.S)[1:] for element in elements(pdf.Root.StructTreeRoot.K[0]))


def heading_tags(path: Path) -> list[str]:
    with pikepdf.open(path) as pdf:
        names = [str(element.S)[1:] for element in elements(pdf.Root.StructTreeRoot.K[0])]
    return [name for name in names if re.fullmatch("H[1-6]", name)]


def test_tags_follow_the_word_file(filled_round: Path) -> None:
    """Headings, lists, header cells, pictures and links are tagged as often as Word has them."""
    total: Counter[str] = Counter()
    for path in sorted(filled_round.glob("*.pdf")):
        found = roles(path)
        total += found
        document = docx.Document(str(path.with_suffix(".docx")))
        styles = Counter((paragraph.style.name or "") for paragraph in document.paragraphs if paragraph.style and paragraph.text.strip())
        headings = [one.style.name for one in document.paragraphs if one.text.strip() and one.style and is_heading_style(one.style)]
        tags = heading_tags(path)
        assert len(tags) == len(headings), path.name
        pairs = zip(pairwise(headings), pairwise(tags), strict=True)
        assert all(tag == other for (one, two), (tag, other) in pairs if one == two), path.name
        assert found["TOCI"] == sum(styles[f"toc {level}"] for level in range(1, 4)), path.name
        assert found["LI"] == found["Lbl"] == found["LBody"] >= sum(styles[name] for name in styles if name.startswith("List")), path.name
        described = [one for one in document.element.body.iter(f"{{{WP}}}docPr") if one.get("descr")]
        assert found["Figure"] == len(described), path.name
    assert min(total[role] for role in ("H1", "H2", "Title", "L", "TH", "THead", "Figure", "Caption", "Link", "TOCI", "Span")) > 5, total


def test_every_table_has_header_cells_with_their_scope(filled_round: Path) -> None:
    tables = 0
    for path in sorted(filled_round.glob("*.pdf")):
        with pikepdf.open(path) as pdf:
            for table in elements(pdf.Root.StructTreeRoot.K[0]):
                if str(table.S) == "/Table":
                    tables += 1
                    heads = [cell for cell in elements(table) if str(cell.S) == "/TH"]
                    assert heads and all(str(head.A[0].Scope) in ("/Column", "/Row") for head in heads), path.name
    assert tables > 20


def test_latin_text_says_its_language(filled_round: Path) -> None:
    with pikepdf.open(next(filled_round.glob("1-06*.pdf"))) as pdf:
        spans = [element for element in elements(pdf.Root.StructTreeRoot.K[0]) if str(element.S) == "/Span"]
        assert str(pdf.Root.Lang) == "th-TH" and len(spans) > 3
        assert {str(span.Lang) for span in spans} == {"en-US"}


def test_figures_say_where_they_stand(filled_round: Path) -> None:
    with pikepdf.open(next(filled_round.glob("1-06*.pdf"))) as pdf:
        figures = [element for element in elements(pdf.Root.StructTreeRoot.K[0]) if str(element.S) == "/Figure"]
        assert len(figures) == 4
        for figure in figures:
            left, bottom, right, top = (float(value) for value in figure.A[0].BBox)
            assert 0 < left < right < 595.4 and 0 < bottom < top < 842


def test_qpdf_finds_the_reports_sound(oracle: Oracle, filled_round: Path) -> None:
    files = sorted(filled_round.rglob("*.pdf"))
    assert len(files) >= 10
    for path in files:
        done = subprocess.run([oracle("qpdf"), "--check", str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
