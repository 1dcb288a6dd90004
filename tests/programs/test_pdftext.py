import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from articles.reading import FileProblem
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
