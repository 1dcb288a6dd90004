"""The set phrases that say on which side: 'med hvert ben', 'skiftevis', 'til højre og derefter til venstre'."""

from .rules import rule

_TO_A_SIDE = "på|til|med|for|i"
_NEXT = "så|derefter|dernæst|bagefter|herefter|og"
_THEN = "så|derefter|dernæst|bagefter|herefter"

SIDES = (
    rule("i EACH hånd", "UNSURE"),  # that is where a weight is
    rule(f"{_TO_A_SIDE}? EACH BODY", "SIDE", "each"),
    rule("pr|per BREAK? BODY", "SIDE", "each"),
    rule("/ BODY", "SIDE", "each"),
    rule("til|på|med RIGHT", "TOWARDS", "right"),
    rule("til|på|med LEFT", "TOWARDS", "left"),
    rule("RIGHT / LEFT BODY?", "TOWARDS", "each"),
    rule("LEFT / RIGHT BODY?", "TOWARDS", "each"),
    rule("til|på|med både? RIGHT og LEFT", "TOWARDS", "each"),
    rule("til|på|med både? LEFT og RIGHT", "TOWARDS", "each"),
    rule("h|hø COMMA|DASH|og v|ve", "TOWARDS", "each"),
    rule("til den|det ene side|vej", "ONEWAY"),
    rule(f"{_NEXT} til den|det anden|andet|modsatte side|vej?", "OTHERWAY", "each"),
    rule(f"{_TO_A_SIDE}? EACH vej|retning", "UNSURE"),  # circles and steps have ways, but no sides
    rule(f"{_TO_A_SIDE}? begge veje|retninger", "UNSURE"),
    rule("begge BODY", "BOTH", "each"),
    rule("på|til begge BODY", "SIDE", "each"),
    rule("med begge BODY", "UNSURE"),
    rule(f"{_TO_A_SIDE}? både? RIGHT BODY? og {_TO_A_SIDE}? LEFT BODY", "SIDE", "each"),
    rule(f"{_TO_A_SIDE}? både? LEFT BODY? og {_TO_A_SIDE}? RIGHT BODY", "SIDE", "each"),
    rule("skiftevis", "ALTERNATING", "each"),
    rule(f"skiftevis {_TO_A_SIDE}? RIGHT BODY? og {_TO_A_SIDE}? LEFT BODY?", "BYTURNS", "each"),
    rule(f"skiftevis {_TO_A_SIDE}? LEFT BODY? og {_TO_A_SIDE}? RIGHT BODY?", "BYTURNS", "each"),
    rule(f"først {_TO_A_SIDE}? RIGHT BODY? COMMA? så|derefter|dernæst|og {_TO_A_SIDE}? LEFT BODY?", "SIDE", "each"),
    rule(f"først {_TO_A_SIDE}? LEFT BODY? COMMA? så|derefter|dernæst|og {_TO_A_SIDE}? RIGHT BODY?", "SIDE", "each"),
    rule("SWAP så|derefter|nu? til? BODY", "SWAPPED", "each"),
    rule("SWAP så|derefter|nu? om|rundt på fødderne|benene|armene|hænderne|siderne", "SWAPPED", "each"),
    rule("SWAP så|derefter|nu? over til det|den OPPOSITE BODY", "SWAPPED", "each"),
    rule(f"{_TO_A_SIDE}? det|den? OPPOSITE BODY", "OTHER", "each"),
    rule(f"kun? {_TO_A_SIDE}? det|den? LEFT BODY", "SIDE", "left"),
    rule(f"kun? {_TO_A_SIDE}? det|den? RIGHT BODY", "SIDE", "right"),
    rule(f"{_TO_A_SIDE} RIGHT BODY? COMMA? og? {_THEN} {_TO_A_SIDE} LEFT BODY?", "BYTURNS", "each"),
    rule(f"{_TO_A_SIDE} LEFT BODY? COMMA? og? {_THEN} {_TO_A_SIDE} RIGHT BODY?", "BYTURNS", "each"),
)
