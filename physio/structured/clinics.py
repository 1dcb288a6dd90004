"""Who stands behind the site."""

from articles.rows import lines
from physio.models import Clinic

from .things import CONTEXT, Data, absolute, block, thing


def clinic_data(clinic: Clinic) -> Data:
    """MedicalClinic; {} for the stand-in of a site whose clinic nobody has filled in."""
    return block(_clinic(clinic)) if clinic.saved_at else {}


def site_data(clinic: Clinic) -> Data:
    """WebSite, under the name that the clinic goes by; {} as clinic_data."""
    if not clinic.saved_at:
        return {}
    home = absolute("/")
    return block(thing("WebSite", home, url=home, name=clinic.name, inLanguage="da", publisher=_clinic(clinic)))


def publisher(clinic: Clinic) -> Data | None:
    """The clinic by its name alone, for a page that says no more of it."""
    return thing("MedicalClinic", _identity(), name=clinic.name) if clinic.saved_at else None


def _clinic(clinic: Clinic) -> Data:
    return thing(
        "MedicalClinic",
        _identity(),
        name=clinic.name,
        url=absolute("/"),
        medicalSpecialty=f"{CONTEXT}/Physiotherapy",
        address=", ".join(lines(clinic.address)),
        telephone=clinic.phone,
        email=clinic.email,
        taxID=clinic.cvr,
    )


def _identity() -> str:
    return absolute("/#klinikken")
