"""Specimens of character formatting (17.3.2) and of what runs hold (17.3.3)."""

from __future__ import annotations

from tests.typeset.docx.word_specimens import relationship
from tests.typeset.features.building import field, p, r, section, specimen

_UNDERLINES = (
    "single", "words", "double", "thick", "dotted", "dottedHeavy", "dash", "dashedHeavy", "dashLong", "dotDash", "dotDotDash", "wave",
    "wavyHeavy", "wavyDouble",
)  # fmt: skip


def script_position() -> bytes:
    raised = r("น้ำ H") + r("2", '<w:vertAlign w:val="subscript"/>') + r("O ม") + r("2", '<w:vertAlign w:val="superscript"/>')
    moved = r(" ยก", '<w:position w:val="12"/>') + r(" ลด", '<w:position w:val="-12"/>')
    return specimen(p(raised + moved) + p(raised))


def underlines() -> bytes:
    return specimen("".join(p(r(f"ผู้ใหญ่ ปฏิญาณ {kind}", f'<w:u w:val="{kind}" w:color="C00000"/>')) for kind in _UNDERLINES))


def strikes() -> bytes:
    return specimen(p(r("ขีดฆ่า ", "<w:strike/>") + r("ขีดฆ่าสองเส้น", "<w:dstrike/>")))


def highlight_and_shading() -> bytes:
    border = '<w:bdr w:val="single" w:sz="8" w:space="1" w:color="C00000"/>'
    dark = '<w:shd w:val="clear" w:color="auto" w:fill="202020"/>'
    runs = r("ปากกาเน้น ", '<w:highlight w:val="yellow"/>') + r("พื้นเข้มตัวขาวเอง ", dark) + r("มีกรอบ", border)
    return specimen(p(runs + r(" ลาย", '<w:shd w:val="pct25" w:color="000000" w:fill="FFFFFF"/>')))


def capitals() -> bytes:
    return specimen(p(r("Moral Report ไทย ", "<w:caps/>") + r("Moral Report ไทย", "<w:smallCaps/>")))


def character_spacing() -> bytes:
    kinds = ('<w:spacing w:val="40"/>', '<w:spacing w:val="-10"/>', '<w:w w:val="150"/>', '<w:kern w:val="2"/>')
    return specimen("".join(p(r("ผู้นำที่ดี AVATAR To", kind)) for kind in ("", *kinds)))


def fit_text() -> bytes:
    wide, narrow = '<w:fitText w:val="2400" w:id="{}"/>', '<w:fitText w:val="500" w:id="3"/>'
    both = r("นาม", wide.format(1)) + r("สกุล", "<w:b/><w:bCs/>" + wide.format(1)) + r("ที่อยู่", wide.format(2))
    return specimen(p(r("ชื่อ") + both + r("ต่อ")) + p(r("บีบ ") + r("ข้อความยาว", narrow) + r(" ต่อ")))


def emphasis_marks() -> bytes:
    kinds = ("dot", "comma", "circle", "underDot")
    return specimen("".join(p(r(f"เน้น {kind}", f'<w:em w:val="{kind}"/>')) for kind in kinds))


def text_effects() -> bytes:
    kinds = ("outline", "shadow", "emboss", "imprint")
    return specimen("".join(p(r(f"ลักษณะ {kind}", f"<w:{kind}/>")) for kind in kinds))


def hidden_text() -> bytes:
    mark = '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">เครื่องหมายซ่อน </w:t></w:r></w:p>'
    return specimen(p(r("เห็น ") + r("ซ่อน ", "<w:vanish/>") + r("เห็นต่อ")) + mark + p("ต่อกันเป็นย่อหน้าเดียว"))


def hyphens_and_spaces() -> bytes:
    soft = r('<w:t>encyclo</w:t><w:softHyphen/><w:t xml:space="preserve">paedia </w:t>')
    hard = r('<w:t>FM</w:t><w:noBreakHyphen/><w:t xml:space="preserve">HRD </w:t>')
    return specimen(p(soft * 5) + p(hard * 6) + p(("๑๐\u00a0บาท " * 9).strip()))


def automatic_hyphenation() -> bytes:
    settings = '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/>'
    words = "the international responsibilities of the administration ADMINISTRATION self-responsibility ความรับผิดชอบ "
    german = r("Verantwortungsbereich der Verwaltungsbehörde ", '<w:lang w:val="de-DE"/>')
    whole = r("characteristic representative ", "<w:noProof/>") + r("www.representative.org")
    kept = p(words, "<w:suppressAutoHyphens/>")
    return specimen(p(words * 2, '<w:jc w:val="both"/>') + p(german * 2) + p(whole) + kept, settings=settings)


def symbols() -> bytes:
    signs = "".join(
        f'<w:sym w:font="{font}" w:char="{code}"/>' for font, code in (("Symbol", "F0B1"), ("Symbol", "F0A3"), ("Wingdings", "F09F"))
    )
    return specimen(p(r(signs) + r(" เครื่องหมาย") + r(" ๏ ๚ ๛")))


def links_and_places() -> bytes:
    inner = '<w:hyperlink w:anchor="_here"><w:r><w:t>ไปหัวข้อ</w:t></w:r></w:hyperlink>'
    outer = '<w:hyperlink r:id="out" w:tooltip="หน้าแรก"><w:r><w:t>เว็บไซต์</w:t></w:r></w:hyperlink>'
    place = '<w:bookmarkStart w:id="1" w:name="_here"/><w:bookmarkEnd w:id="1"/>'
    heading = p(place + r("หัวข้อ"), '<w:pStyle w:val="Heading1"/>')
    return specimen(p(inner + r(" ") + outer) + heading, links=relationship("out", "hyperlink", "https://example.org/", external=True))


def fields() -> bytes:
    place = '<w:bookmarkStart w:id="1" w:name="_there"/><w:bookmarkEnd w:id="1"/>'
    codes = ("PAGE \\* ThaiArabic", "NUMPAGES", "SECTIONPAGES", "PAGEREF _there \\h", "SEQ รูป", "DATE", "FORMTEXT")
    lines = "".join(p(r(f"{code.split()[0]} ") + field(code, "๙")) for code in codes)
    return specimen(lines + p(place + r("หน้าสอง"), "<w:pageBreakBefore/>"))


def field_switches() -> bytes:
    switches = (
        "ThaiArabic", "THAILETTER", "ThaiCardText", "BahtText", "roman", "ROMAN", "alphabetic", "ALPHABETIC", "Ordinal", "CardText",
        "CardText \\* FirstCap", "OrdText \\* Caps", "CardText \\* Upper", "Hex", "DBNUM1", "DBNUM2", "DBNUM3", "CircleNum", "Arabic",
        "MERGEFORMAT",
    )  # fmt: skip
    lines = "".join(p(r(f"{switch} ") + field(f"PAGE \\* {switch}", "๙")) for switch in switches)
    look = field('PAGE \\# "000" \\* CHARFORMAT', "๙").replace("<w:rPr></w:rPr><w:instrText", "<w:rPr><w:b/></w:rPr><w:instrText")
    return specimen(lines + p(look), section(height=9000, after='<w:pgNumType w:start="12"/>'))


def equation_fields() -> bytes:
    return specimen(p(r("เศษส่วน ") + field("EQ \\f(1;2)", "")) + p(r("ตัวเลข ") + field("STYLEREF 1", "บทที่ ๑")))


def ruby() -> bytes:
    def guided(base: str, guide: str, alignment: str = "center", look: str = "") -> str:
        how = f'<w:rubyAlign w:val="{alignment}"/><w:hps w:val="16"/><w:hpsRaise w:val="30"/>'
        return r(f"<w:ruby><w:rubyPr>{how}</w:rubyPr><w:rt>{r(guide)}</w:rt><w:rubyBase>{r(base, look)}</w:rubyBase></w:ruby>")

    lines = [p(r("ก่อน ") + guided("คุณธรรม", "คุน-นะ-ทำ") + r("และ") + guided("ธรรม", "ทำ", "distributeSpace") + r(", หลัง"))]
    lines += [p(guided("คุณธรรม", "คุน", name) + r(" ") + guided("ธ", "ทอ ทง", name)) for name in ("left", "right", "distributeLetter")]
    marked = p(r("ขีด", '<w:u w:val="single"/>') + guided("เส้น", "เส้น", look='<w:u w:val="single"/>'))
    return specimen("".join(lines) + marked + p(guided("ยาว" * 40, "ยาว")))


def equation() -> bytes:
    return specimen(p("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"))


def formulas() -> bytes:
    """Fractions, roots, scripts, sums with limits, brackets as high as a matrix, accents; one with Thai words alone in its line."""

    def m(name: str, *parts: str, how: str = "") -> str:
        names = _MATH_PARTS[name]
        inside = "".join(f"<m:{one}>{part}</m:{one}>" for one, part in zip(names, parts, strict=True))
        return f"<m:{name}><m:{name}Pr>{how}</m:{name}Pr>{inside}</m:{name}>"

    def t(text: str) -> str:
        return f"<m:r><m:t>{text}</m:t></m:r>"

    root = m("rad", "", m("sSup", t("b"), t("2")) + t("-4ac"), how='<m:degHide m:val="1"/>')
    quadratic = t("x=") + m("f", t("-b±") + root, t("2a"))
    total = m("nary", t("i=1"), t("n"), m("sSubSup", t("x"), t("i"), t("2")), how='<m:chr m:val="∑"/>')
    rows = "".join(f"<m:mr><m:e>{t(one)}</m:e><m:e>{t(two)}</m:e></m:mr>" for one, two in ("ab", "cd"))
    matrix = m("d", f"<m:m>{rows}</m:m>", how='<m:begChr m:val="["/><m:endChr m:val="]"/>')
    cases = m("d", f"<m:eqArr><m:e>{t('x>0')}</m:e><m:e>{t('y')}</m:e></m:eqArr>", how='<m:begChr m:val="{"/><m:endChr m:val=""/>')
    limit = m("func", m("limLow", t("lim"), t("n→∞")), m("rad", t("3"), t("n"))) + m("acc", t("y")) + m("bar", t("x"))
    share = t("ร้อยละ=") + m("f", t("จำนวนผู้ผ่าน"), t("จำนวนทั้งหมด")) + t("×100")
    integral = m("nary", t("0"), t("1"), t("f")) + m("sPre", t("4"), t("2"), t("X"))
    equations = (quadratic, total + integral, matrix + cases, limit)
    lines = "".join(p(r("ให้ ") + f"<m:oMath>{one}</m:oMath>" + r(" ต่อไป")) for one in equations)
    return specimen(lines + p(f"<m:oMathPara><m:oMath>{share}</m:oMath></m:oMathPara>"), section(height=8000))


_MATH_PARTS = {
    "f": ("num", "den"), "rad": ("deg", "e"), "sSup": ("e", "sup"), "sSubSup": ("e", "sub", "sup"), "sPre": ("sub", "sup", "e"),
    "nary": ("sub", "sup", "e"), "d": ("e",), "func": ("fName", "e"), "limLow": ("e", "lim"), "acc": ("e",), "bar": ("e",),
}  # fmt: skip


TEXT = (
    formulas,
    script_position,
    underlines,
    strikes,
    highlight_and_shading,
    capitals,
    character_spacing,
    fit_text,
    emphasis_marks,
    text_effects,
    hidden_text,
    hyphens_and_spaces,
    automatic_hyphenation,
    symbols,
    links_and_places,
    fields,
    field_switches,
    equation_fields,
    ruby,
    equation,
)
