import io

import pytest
import typst
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from articles.reading import FileProblem
from programs.leaflets import read
from programs.leaflets.tables import heads_table
from programs.pdftext import read_pdf


def pdf(*pages: str, password: str = "") -> bytes:
    """A PDF with one line of Latin-1 text a page; an empty line is a page with no text."""
    writer = PdfWriter()
    for text in pages:
        page = writer.add_blank_page(595, 842)
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F 12 Tf 50 700 Td ({text}) Tj ET".encode("latin-1") if text else b"")
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
                NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
            }
        )
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F"): font})}
        )
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_pages_come_with_a_form_feed_between_them():
    assert read_pdf(pdf("Løft benet", "Bøj knæet")) == "Løft benet\fBøj knæet"


def test_a_scanned_pdf_says_that_it_has_no_text():
    with pytest.raises(FileProblem, match="ingen tekst"):
        read_pdf(pdf("", ""))


def test_a_locked_pdf_says_so():
    with pytest.raises(FileProblem, match="adgangskode"):
        read_pdf(pdf("Løft", password="hemmelig"))


@pytest.mark.parametrize("raw", [b"", b"Hej", b"PK\x03\x04"])
def test_what_is_no_pdf_is_refused(raw):
    with pytest.raises(FileProblem, match="ikke en PDF"):
        read_pdf(raw)


@pytest.mark.parametrize("keep", [20, 200, 400])
def test_a_cut_pdf_is_refused_in_one_line(keep):
    with pytest.raises(FileProblem):
        read_pdf(pdf("Løft benet")[:keep])


ROWS = [
    ("Øvelse", "Sådan gør du", "Dosis"),
    ("Bro", "Lig på ryggen med bøjede ben. Løft bagdelen, og sænk den langsomt, til du ligger igen.", "3 x 10"),
    ("Sidespark", "Stå op, og hold fast i et bord. Løft benet ud til siden uden at læne dig.", "2 x 8"),
]
TABLE = "= Styrk din hofte\n#table(columns: (3cm, 6cm, 3cm), " + ", ".join(f"[{c}]" for row in ROWS for c in row) + ")"
COLUMNS = (
    "= Styrk din hofte\n#columns(2)[\n" + "\n".join(f"1. {n} \\ {how} {dose}.\n" for n, how, dose in ROWS[1:]) + "]"
)


def typeset(source: str, tmp_path) -> bytes:
    path = tmp_path / "leaflet.typ"
    path.write_text(source, encoding="utf-8")
    return typst.compile(path)


@pytest.mark.parametrize("source", [TABLE, COLUMNS])
def test_tables_and_columns_of_a_real_pdf_are_read_exercise_by_exercise(source, tmp_path):
    exercises = read(read_pdf(typeset(source, tmp_path))).exercises
    assert [(e.name, str(e.dosage)) for e in exercises] == [
        ("Bro", "3 sæt af 10 gentagelser"),
        ("Sidespark", "2 sæt af 8 gentagelser"),
    ]
    assert exercises[0].steps[0] == "Løft bagdelen, og sænk den langsomt, til du ligger igen."


@pytest.mark.parametrize("text", ["Øvelser\nHold benet strakt.", "Øvelse 1\nSæt dig ned.", "Øvelsen varer længe."])
def test_a_line_that_only_begins_like_headings_is_no_table(text):
    assert not heads_table(text)
