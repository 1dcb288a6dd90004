"""A first glance at a paragraph: most speak of no help, no haste and no danger, and need not be read closely."""

from functools import lru_cache

_STEMS = tuple(
    stem.replace("_", " ")
    for stem in """
    læge 112 1-1-2 1813 1818 terapeut hjælp_ hjælp. hjælp, hjælp: hjælp! hjælp? hjælp) hjælp; hjælpen akut straks
    kontakt _ring_ _ringe_ _ringer_ _ringes_ _ring, _ringe, _ring: omgående øjeblikkelig skadest vagt
    afdeling afsnit ambul hospital sygehus klinik kiropr behandler sundheds personale fagperson fagfolk profession
    alarm jordem fødeg modtagelse sygeplej team fødested hjemmepl center centr doktor _os
    tilse tilset undersøges undersøgt vurderes vurderet tjekkes tjekket indlæg indlagt udred efterses behandles
    behandlet
    _ses _set_ _set. _set, røntgen kræve nødvendig behov påkræv anledning medføre udløse føre_til fører_til grund_til
    opereres opereret sekretær koordinator kontaktperson bandagist
    _fam falck operatør opvågning dagkirurgi giftlinje livslini være_i_dag ske_i_dag
    være_nu ske_nu prompte på_stedet uopsæt døgn
    instruktør holdleder specialist kirurg ortopæd olog _meld
    tilkald opsøg søges meldes underret orient inform inddrag involv konsult henvises tilsyn vurdering
    samme_dag det_samme hurtigst snarest haste livs nødsit hver_time hvert_minut vente vent_ tøv
    gerne_høre gerne_se gerne_vide gerne_have _sig_ _sige_ siger_ fortæl nævn oplys meddel _råb kald tegn_til
    ikke_tid ingen_tid scannes scanning tåler spild om_minutter det_minutter reagé handl_ handle_ handles aflever
    kontakt nødkald _grunde_til_ årsager_til_ tråden telefonnum aftal book bestil_ velkommen _lyd praj besked oplysning
    udsæt udsky ikke_må aldrig_må opkald grib tag_tele knoglen _røret blive_hjemme tiden_an _ringe? _ringe:
    kom_før kom_ind kom_tilbage kom_igen kom_hellere
    _ring. _ring! tegn_på symptomer_på mistanke_om alvorlige farlige
    faresig faretegn faresymp advarsel røde_flag reage øje_ opmærksom
    """.split()
)
_IN_WORDS = tuple(stem for stem in _STEMS if " " not in stem.strip())
_IN_PHRASES = tuple(stem for stem in _STEMS if " " in stem.strip())


def may_warn(text: str) -> bool:
    """False only where no word of the text can belong to a warning; True says nothing yet."""
    words = f" {text.lower()} ".replace("\n", " ")
    return any(map(_may_be_of_a_warning, words.split(" "))) or any(map(words.__contains__, _IN_PHRASES))


@lru_cache(maxsize=20_000)
def _may_be_of_a_warning(word: str) -> bool:
    """Kept: a language has few words, and a folder of articles says them again and again."""
    return any(map(f" {word} ".__contains__, _IN_WORDS))
