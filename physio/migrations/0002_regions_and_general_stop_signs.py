"""What the site knows from the first minute: whom to call in each region, and when to stop any exercise.

Numbers: as stated by the regions' own pages (Nordjylland: by a municipality's page), read on 20 November 2026 from
stored copies. Region Hovedstaden and Region Sjælland become Region Østdanmark on 1 January 2027; check both then.
Signs: Hjerteforeningen, DSAM Akuthåndbogen chart 35 and ekstremiteter, redhjernen.dk. Those that rest on general
clinical knowledge alone are proposed, and shown to patients only when a physiotherapist has approved them.
"""

import datetime

from django.db import migrations

READ_ON = datetime.date(2026, 11, 20)
MERGER = datetime.date(2027, 1, 1)
YEAR_LATER = datetime.date(2027, 11, 20)
OUT_OF_HOURS = "Hverdage kl. 16–8 og hele døgnet i weekender og på helligdage."

REGIONS = [
    ("Region Hovedstaden", "Akuttelefonen", "1813", OUT_OF_HOURS, MERGER,
     "https://www.regionh.dk/presse-og-nyt/pressemeddelelser-og-nyheder/Sider/Fakta-om-1813.aspx",
     "Bliver en del af Region Østdanmark 1. januar 2027. Kontrollér, om nummeret fortsætter."),
    ("Region Sjælland", "Lægevagten", "1818", OUT_OF_HOURS, MERGER,
     "https://www.regionsjaelland.dk/sundhed/akuthjaelp/laegevagten-ring-1818/",
     "Bliver en del af Region Østdanmark 1. januar 2027. Kontrollér, om nummeret fortsætter."),
    ("Region Syddanmark", "Lægevagten", "70 11 07 07", OUT_OF_HOURS, YEAR_LATER,
     "https://regionsyddanmark.dk/patienter-og-parorende/akuthjaelp/", ""),
    ("Region Midtjylland", "Lægevagten", "70 11 31 31", OUT_OF_HOURS, YEAR_LATER,
     "https://www.sundhed.rm.dk/akuthjalp/skadestue-og-akutklinik/PrintPage", ""),
    ("Region Nordjylland", "Lægevagten", "70 15 03 00", OUT_OF_HOURS, YEAR_LATER,
     "https://new-in.hjoerring.dk/welcome-to-hjoerring-municipality/live-in-hjoerring/danish-health-care/",
     "Læst på en kommunes side, ikke regionens egen. Kontrollér nummeret, før siden tages i brug."),
]  # fmt: skip

HEART = "Hjerteforeningen: Tegn på at din hjertesygdom er i forværring"
FAINTING = "DSAM Akuthåndbogen: besvimelse"
LIMBS = "DSAM Akuthåndbogen: ekstremiteter"
STROKE = "redhjernen.dk: symptomer på stroke"
UNSOURCED = "Almen klinisk viden. Skal godkendes af klinikken."
STOP_SIGNS = [
    ("livsfare", "Det gør ondt eller trykker i brystet, op i halsen eller ud i armen", HEART, "approved"),
    ("livsfare", "Du får pludselig svært ved at trække vejret, eller dit hjerte banker, og du bliver svimmel", HEART, "approved"),
    ("livsfare", "Du besvimer og har ondt i brystet, taler utydeligt eller er lammet", FAINTING, "approved"),
    ("livsfare", "Din ene arm, din mundvig eller din tale svigter", STROKE, "approved"),
    ("straks", "Du besvimer for første gang, også selv om du har det godt bagefter", FAINTING, "approved"),
    ("straks", "Du får nye smerter i et led, og leddet bliver rødt, varmt og hævet", LIMBS, "approved"),
    ("straks", "Dine muskler gør meget ondt eller er hævede dagen efter, og din urin er mørk", "nettlegevakt.no: rabdomyolyse", "approved"),
    ("snart", "Du falder flere gange og ved ikke hvorfor", UNSOURCED, "proposed"),
    ("klinik", "Smerten er klart værre dagen efter, flere dage i træk", UNSOURCED, "proposed"),
]  # fmt: skip


def add(apps, schema_editor) -> None:
    region, red_flag = apps.get_model("physio", "Region"), apps.get_model("articles", "RedFlag")
    for name, service, phone, hours, check_again_on, source, note in REGIONS:
        region.objects.create(
            name=name, service=service, phone=phone, hours=hours, source=source, note=note,
            checked_on=READ_ON, check_again_on=check_again_on,
        )  # fmt: skip
    for position, (urgency, text, source, status) in enumerate(STOP_SIGNS, start=1):
        red_flag.objects.create(urgency=urgency, text=text, source=source, status=status, position=position)


def remove(apps, schema_editor) -> None:
    region, red_flag = apps.get_model("physio", "Region"), apps.get_model("articles", "RedFlag")
    region.objects.filter(name__in=[row[0] for row in REGIONS]).delete()
    red_flag.objects.filter(text__in=[row[1] for row in STOP_SIGNS], article=None, program=None).delete()


class Migration(migrations.Migration):
    dependencies = [("physio", "0001_clinic_and_imported_files"), ("articles", "0002_red_flags_of_programs")]
    operations = [migrations.RunPython(add, remove)]
