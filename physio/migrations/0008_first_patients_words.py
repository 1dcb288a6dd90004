"""What patients say in the first minute of a new site: editors own the lists from here on.

Written from the language: common words of patients, and names of the same ailment. Urgent words follow the signs of the
starter content and of 0002; they bring a sign's card and say nothing of their own.
"""

from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations

PATIENT_WORDS = {
    "ondt": """
        smerte, smerter, ømhed, øm, værk, værker, pine, nas, murren, gør nas, problem, problemer, besvær, gener,
        plager, skavank""",
    "ondt i lænden": """
        hold i ryggen, hold i lænden, lændehold, hekseskud, lumbago, skud i ryggen, knæk i ryggen,
        smæld i ryggen, låst ryg, ryggen er låst, korsryg, ondt i korsryggen, lænderyg, lændesmerter,
        lændebesvær, rygsmerter, rygpine, rygproblemer, rygbesvær, dårlig ryg, slidt ryg, slid i ryggen,
        slidgigt i ryggen, ondt over ballerne, ondt nederst i ryggen, forløftet mig, løftet forkert, facetled,
        spinalstenose""",
    "lænd": "ryg",
    "iskias": """
        ischias, iskjas, isjas, iskiasnerve, nerve i klemme, nervesmerter i benet, ondt ned i benet,
        smerter ned i benet, jag ned i benet, stråler ned i benet, strålesmerter, udstråling, smerter i balden""",
    "diskusprolaps": "discusprolaps, prolaps, diskus, discus, prolapsed disc",
    "slidgigt": "artrose, artrosis, gigt, slidte led, slid i leddet, opslidt, brusk",
    "hofte": "lyske, lysken, hofteskål, hofteled, ny hofte, hofteprotese",
    "knæ": "menisk, korsbånd, knæskal, springerknæ, løberknæ, nyt knæ, knæprotese",
    "skulder": "frossen skulder, frozen shoulder, rotator cuff, impingement, kravebenet, slimsæk",
    "nakke": "piskesmæld, whiplash, myoser, hold i nakken, nakkehold, stivnakke",
    "albue": "musearm, tennisalbue, golfalbue, museskade",
    "håndled": "karpaltunnel, seneskedehindebetændelse, håndrod",
    "ankel": "forstuvet fod, forstuvning, vredet om, vrikket om, vrikke om, trådt forkert",
    "hæl": "hælspore, svangsene, akillessene",
    "svimmel": "svimmelhed, rundtosset, ør i hovedet, øresten",
    "hovedpine": "spændingshovedpine, ondt i hovedet, migræne",
    "inkontinens": """
        inkontinent, utæt, utæthed, ikke holde tæt, holde på vandet, holde vandet, holde på urinen,
        tisser når jeg hoster, tisser når jeg nyser, tisser når jeg griner, tisser når jeg hopper,
        tisser i bukserne, tisse i bukserne, tissetår, tisser lidt, drypper, dryppe, dråber i trusserne,
        våde trusser, våde bukser, lækker urin, urinlækage, lækage, ufrivillig vandladning, svag blære,
        overaktiv blære, tit på toilettet, tit tisse, tisse om natten, våd når jeg hoster, våd når jeg nyser,
        våd når jeg griner, lækker, tissetrang, tissetrængende, bind i trusserne, ble""",
    "bækkenbund": """
        underliv, forneden, knib, knibe, knibeøvelser, knibetræning, kegel, kegeløvelser, livmoder,
        nedsunken livmoder, nedsunket underliv, tyngde forneden, pelvic floor, blære, prostata,
        prostataoperation, blærehalskirtel""",
    "fødsel": "født, føde, barsel, barnefødsel, efterfødsel, kejsersnit, lige blevet mor",
    "gravid": "graviditet, venter barn, højgravid, bækkenløsning",
    "balance": """
        usikker på benene, usikre ben, står usikkert, går usikkert, vakler, snubler, bange for at falde,
        falder tit, faldforebyggelse, faldet, faldulykker, ligevægt, balancen""",
    "neuromuskulær træning": "nemex, motorisk kontrol, koordination, styring af kroppen, kontroltræning",
    "træning": "motion, gymnastik, fitness, genoptræning, optræning, styrketræning, motionere",
    "øvelser": "træningsprogram, hjemmeøvelser, gymnastikøvelser, øvelsesprogram",
    "stræk": "udstrækning, udspænding, strækøvelser, strække ud, strække, smidighed, bøjelighed",
    "operation": "opereret, nyopereret, operere, indgreb, kirurgi",
    "ryg": "rygrad, rygsøjle, ryghvirvel, hvirvelsøjle",
    "mave": "mavemuskler, core, vom",
    "røntgen billede": "røntgen, røntgenbillede, scanning, skanning, scannes, scannet, scanner, ultralyd",
    "varme eller kulde": "is, varmepude, ispose, varmedunk, kuldepakning",
    "arbejde": "sygemelding, sygemeldt, sygemeldes, melde mig syg, job",
    "varer": "lang tid, hvor længe, går væk",
    "løfte": "bære, slæbe, tunge ting",
    "cykle": "kondicykel, motionscykel, cykeltur",
    "gå tur": "gåture, spadsere, vandre, gåtur",
    "ældre": "gammel, pensionist, senior, oppe i årene",
    "mænd": "mand, mandlig, herre",
    "knæbøjning": "squat, squats",
    "kat og ko": "katteøvelse, katten, katte kamel, skyde ryg, krumme ryg",
    "bagdel": "numse, numsen, røv, rumpe, ende, bagende",
    "balde": "balle, baller, sædemuskel",
    "balle": "balde, balder",
}

FAINTING = """
    besvimet, besvime, besvimelse, gået ud som et lys, mistet bevidstheden, mister bevidstheden, bevidstløs,
    blackout, sort for øjnene, dånet"""
URGENT_WORDS = {
    "ikke tisse": """
        kan ikke tisse, ikke lade vandet, ikke komme af med vandet, ikke komme af med urinen, ikke tømme blæren,
        ikke lave vand, svært ved at tisse, svært ved at lade vandet, besvær med at tisse, vandladningsbesvær,
        urinstop""",
    "holde afføring": """
        ikke holde på afføringen, ikke holde afføring, afføring i bukserne, lort i bukserne, skidt i bukserne,
        ufrivillig afføring, afføringsinkontinens, pludselig inkontinens, pludselig inkontinent, pludselig utæt,
        pludselig ikke holde på vandet, pludselig ikke holde på urinen""",
    "skridtet": """
        følelsesløs i skridtet, følelsesløshed i skridtet, sover i skridtet, snurrer i skridtet,
        bedøvet i skridtet, ingen følelse i skridtet, mangler følelse i skridtet, ikke mærke skridtet,
        følelsesløs endetarm, følelsesløs omkring endetarmen, ingen følelse endetarmen, ridebuksebedøvelse,
        cauda equina""",
    "brystet halsen": """
        brystsmerter, ondt i brystet, smerter i brystet, trykken for brystet, trykker i brystet,
        tryk for brystet, tryk på brystet, stikken i brystet, stikker i brystet, jag i brystet,
        strammer over brystet, brystkramper, ondt i hjertet, smerter i hjertet, hjertesmerter, hjertekrampe,
        hjerteanfald, hjertestop, hjertetilfælde, blodprop i hjertet, ondt i armen og brystet, brystkassen ondt""",
    "trække vejret": """
        svært ved at trække vejret, ikke trække vejret, ikke få vejret, ikke få luft, mangler luft,
        mangler vejret, åndenød, åndedrætsbesvær, vejrtrækningsbesvær, vejrtrækningsproblemer, kvælning, kvæles,
        hiver efter vejret, blodprop i lungen, lungeemboli, hurtig hjertebanken""",
    "tale svigter": """
        slagtilfælde, hjerneblødning, blodprop i hjernen, blodprop i hovedet, apopleksi, stroke, skæv mund,
        skæv i munden, skævt ansigt, mundvigen hænger, hængende mundvig, lammet i ansigtet, lammet i armen,
        lam arm, lammet i den ene side, halvsidig lammelse, taler utydeligt, utydelig tale, sløret tale,
        snøvler, ikke tale, ikke finde ordene""",
    "besvimer første gang": FAINTING,
    "besvimer brystet": FAINTING,
    "mister kraft": """
        lammet i benet, lammet ben, lam i benet, lammelse, lammelser, dropfod, foden hænger, slap fod,
        ingen kraft i benet, ikke kraft i benet, mister kraften, mistet kraften, ikke løfte foden,
        ikke bevæge benet""",
    "begge ben": """
        svaghed i begge ben, svag i begge ben, følelsesløs i begge ben, prikken i begge ben, snurrer i begge ben""",
    "feber": "feber, kulderystelser, høj temperatur",
    "ben hævet": """
        hævet ben, benet er hævet, tykt ben, hævet læg, tyk læg, rødt ben, varmt ben, blodprop i benet,
        blodprop, årebetændelse, dyb venetrombose""",
    "led rødt varmt": "rødt led, varmt led, hævet led, betændelse i leddet, ledbetændelse",
    "voldsom ulykke": """
        ulykke, trafikulykke, bilulykke, cykeluheld, styrtet, faldet fra stigen, faldet ned ad trappen, påkørt,
        brækket ryggen""",
    "støtte på benet": "ikke støtte på benet, ikke stå på benet, brækket ben, brækket benet, brækket hoften, benbrud",
    "knæet låst": "låst knæ, knæet er låst, ikke strække knæet",
    "kræft": "kræft, cancer, metastaser, svulst, tumor",
    "taber dig": "vægttab, tabt mig, taber mig",
    "urin mørk": "mørk urin, brun urin, sort urin, mørkt tis",
    "blod i urin": "blod i urinen, blod når jeg tisser, blodigt tis, rødt tis",
    "gravid blødning": "gravid og bløder, blødning gravid, mærker ikke barnet, mærker ikke liv",
    "født bløder": "født og bløder, bløder efter fødslen, blødning efter fødsel, store klumper",
}

MODELS = ("patientwords", "urgentwords")
GROUPS = {"Fysioterapeut": ("view", "add", "change", "delete"), "Klinikpersonale": ("view",)}


def add(apps, schema_editor) -> None:
    patient_words, urgent_words = (apps.get_model("physio", name) for name in MODELS)
    for means, said in PATIENT_WORDS.items():
        patient_words.objects.create(means=means, said=_lines(said))
    for sign, said in URGENT_WORDS.items():
        urgent_words.objects.create(sign=sign, said=_lines(said))


def _lines(said: str) -> str:
    return "\n".join(phrase.strip() for phrase in said.split(","))


def remove(apps, schema_editor) -> None:
    for name in MODELS:
        apps.get_model("physio", name).objects.all().delete()


def allow(apps, schema_editor) -> None:
    group_model, permission_model = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    create_permissions(current_apps.get_app_config("physio"), verbosity=0, using=schema_editor.connection.alias)
    for name, actions in GROUPS.items():
        codenames = [f"{action}_{model}" for model in MODELS for action in actions]
        permissions = permission_model.objects.filter(content_type__app_label="physio", codename__in=codenames)
        for group in group_model.objects.filter(name=name):
            group.permissions.add(*permissions)


class Migration(migrations.Migration):
    dependencies = [("physio", "0003_groups"), ("physio", "0007_patients_words")]
    operations = [
        migrations.RunPython(add, remove),
        migrations.RunPython(allow, migrations.RunPython.noop),
    ]
