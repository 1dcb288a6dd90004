"""Warnings in texts: each sign in the text's own words, and how soon it needs help. Others need only `find_signs`.

The page: `passages` cuts a text into blocks and sentences, `glance` passes over those that cannot warn, `barelists`
finds lists without marks, `finding` walks through headings, lists and paragraphs, `tables` through rows.
The paragraph: `paragraphs` lets a sentence lean on those before it, `naming` gives the signs that a sentence names,
`labels` those under a name of danger.
The sentence: `statements` parts it into statements, `actions` finds whom it tells its reader to turn to, `clauses` how
a condition begins and ends, `conditions` which words are it, `enumerations` one sign from the next; `alarms` knows
haste without anyone to turn to.
Words: `symptoms` what is of the body, `hollow` what only points at signs, `reassurance` what calms, `errands` what is
asked of a clinic besides, `openings` what stands before a sentence.
How soon: `levels` by the call, `nature` by the sign, `settling` once all are known.
Guesses, proposed to a person: `implied` within a sentence that no rule knows, `unread` beside a call without a sign.
"""

from .finding import find_signs

__all__ = ["find_signs"]
