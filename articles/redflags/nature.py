"""Signs that are acute by their nature: what a doctor must see at once, also where a text only says 'kontakt din læge'.

Of DSAM's Akuthåndbogen (2021): pressure on the spinal cord or its lowest nerves, a clot, the heart, the breath, the
mind, a stroke, and infection in a joint or a wound.
"""

import re

from ..quickpatterns import QuickPattern

_ACUTE = QuickPattern(
    r"""\bskridt(?:et)?\b | \bendetarm | \bridebuks | \bkønsorgan | \bkønsdele | \bsadelan | \binkontinen | \bcauda
    | \b(?:holde|styre|kontrol\w*|mærke)\b[^,.]{0,25}\b(?:urin|vand|afføring|tarm|blære|luft)
    | \b(?:ikke|besvær|problemer|svært)\b[^,.]{0,25}\b(?:lade|komme\s+af\s+med|styre|få|at)\s+(?:vand|tisse)
    | \bvandladningsbesvær
    | \blamme?lse | \blammet | \bdropfod | \bbegge\s+ben
    | blodprop | \båndenød | \b(?:bryst|hjerte)(?:smert|kramp) | \bi\s+brystet\b | \bikke\s+få\s+vejret | hoster?\s+blod
    | \bbevidst(?:hed|løs) | \bbesvim | \bkoldsved | \bkramper?\b | \btalebesvær | \bmundvig | \bdobbeltsyn
    | \bser?\s+(?:\w+\s+)?dobbelt | \bsynstab | \bsvær\s+at\s+(?:vække|holde\s+vågen)
    | \btaler?\s+(?:utydelig|sløret|uklar|sort) | \bskæv\w*\s+(?:mund|i\s+ansigtet)
    | \bfod\w*\s+(?:hænger|klasker) | \bhængende\s+fod
    | \bvejrtrækningsbesvær | \bsvært\s+ved\s+at\s+(?:trække\s+vejret|få\s+(?:vejret|luft))
    | \bhævelse\s+(?:af|i)\s+(?:tungen|læberne|ansigtet|halsen) | \bkaste?r\s+blod | \bstiv\s+nakke | \bnakkestiv""",
    re.IGNORECASE | re.VERBOSE,
)
_INFECTION = QuickPattern(r"betænd|infektion|\bpus\b|bakterie", re.IGNORECASE)
_WOUND = re.compile(r"\b(?:sår|ar(?:ret)?\b|led(?:det)?\b|knogle|operation|sting)", re.IGNORECASE)


def is_acute(sign: str, source: str) -> bool:
    """source: the whole sentence, which says what the sign may mean."""
    if _ACUTE.search(sign) or "blodprop" in source:
        return True
    return bool(_INFECTION.search(source) and _WOUND.search(source))
