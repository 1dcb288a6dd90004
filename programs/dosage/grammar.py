"""What a dose can say in Danish, as three tables: set phrases, what seconds are for, and what is counted.

Numbers are N and times are TIME by now (amounts.py). The value of a CLAIM is a list of (field, range); the pseudo
fields "times", "multiple" and "seconds" have a meaning only among the other claims (counts.py, seconds.py).
"""

from .limits import Range
from .rules import Meaning, Rulebook, rule

Claims = list[tuple[str, Range]]
MOST_SETS = 6
"""'3 x 10' is sets by repetitions; '10 x 3' may be either way round and is not read."""
DOUBTFUL_TIMES_A_DAY = 8
"""'10 gange hver dag' may be ten repetitions; '3 gange hver dag' is three times a day."""
SHORTEST_BARE_DURATION = 20
"""Fewer seconds than this without a verb are rather a hold."""

DAILY: Range = (7, 7)


def _crossed(sets: Range, reps: Range) -> Claims | None:
    """3 x 10; None where it is not certain which is which."""
    if _top(sets) > MOST_SETS and _top(sets) > _top(reps):
        return None
    return [("sets", sets), ("reps", reps)]


def _crossed_daily(first: Range, second: Range) -> Claims | None:
    if _top(first) <= MOST_SETS and _top(second) >= DOUBTFUL_TIMES_A_DAY:
        return [("sets", first), ("reps", second), ("per_week", DAILY)]
    if _top(first) >= DOUBTFUL_TIMES_A_DAY and _top(second) < MOST_SETS:
        return [("reps", first), ("per_day", second)]
    return None


def _crossed_plain_daily(first: Range, second: Range) -> Claims | None:
    claims = _crossed_daily(first, second)
    return claims if claims and claims[0][0] == "sets" else None


def _crossed_time(count: Range, seconds: Range) -> Claims | None:
    if _top(count) > MOST_SETS:
        return None
    return [("multiple", count), ("seconds", seconds)]


def _times_daily(times: Range) -> Claims | None:
    return None if _top(times) >= DOUBTFUL_TIMES_A_DAY else [("per_day", times)]


def _daily_times(times: Range) -> Claims | None:
    """'hver dag 10 gange' is repetitions; 'hver dag 3 gange' may be either."""
    return [("per_week", DAILY), ("reps", times)] if _top(times) >= DOUBTFUL_TIMES_A_DAY else None


def _daily_or(times: Range) -> Claims | None:
    return [("per_week", (times[0], 7))] if None not in times else None


def _times_an_hour(times: Range) -> Claims | None:
    if times == (1, 1):
        return [("every_min", (60, 60))]
    return None


def _times_every(times: Range, minutes: Range) -> Claims | None:
    """'10 gange hver time' is repetitions; '2 gange hver time' may be either."""
    if _top(times) == 1:
        return [("every_min", minutes)]
    return [("reps", times), ("every_min", minutes)] if _top(times) >= 5 else None


def _reps_daily(reps: Range, times: Range) -> Claims | None:
    return None if _top(times) >= DOUBTFUL_TIMES_A_DAY else [("reps", reps), ("per_day", times)]


def _per_side(reps: Range, side: str) -> Claims | None:
    """'10 på hver side'; one or two of something on each side are rather things than repetitions."""
    return [("reps", reps), ("side", side)] if _top(reps) > 2 else None


def _every_n_days(days: Range) -> Range | bool:
    return {2: (3, 4), 3: (2, 3)}.get(days[0] if days[0] == days[1] else 0, False)


def _as_minutes(factor: int) -> Meaning:
    return lambda span: tuple(end and end * factor for end in span)


def _top(span: Range) -> int:
    low, high = span
    return high or low or 0


def claim(field: str) -> Meaning:
    return lambda span: [(field, span)]


_TO_A_SIDE = "på|til|med|for|i"
_SETWORDS = (
    "sæt|sættene|sættet|serier|serierne|serie|runder|runderne|runde"
    "|gentagelser|gentagelserne|gentagelse|øvelser|øvelserne"
)
_POSITION = "stillingen|strækket|positionen|yderstillingen|udspændingen|spændingen"

PHRASES = Rulebook(
    # how often, without a number of its own
    rule("om dagen", "ADAY"),
    rule("pr|per BREAK? dag|DAYS", "ADAY"),
    rule("/ dag", "ADAY"),
    rule("i løbet af dagen|døgnet", "ADAY"),
    rule("hen? over dagen", "ADAY"),
    rule("i døgnet", "ADAY"),
    rule("hver dag", "DAILY", DAILY),
    rule("alle ugens N? dage", "DAILY", lambda days=DAILY: DAILY if days == DAILY else False),
    rule("alle N? ugens dage", "DAILY", lambda days=DAILY: DAILY if days == DAILY else False),
    rule("om ugen", "AWEEK"),
    rule("i ugen", "AWEEK"),
    rule("i løbet af ugen|ugerne", "AWEEK"),
    rule("pr|per BREAK? uge", "AWEEK"),
    rule("/ uge", "AWEEK"),
    rule("hver uge", "AWEEK"),
    rule("WEEKLY", "AWEEK"),
    rule("hver anden dag", "SOMEDAYS", (3, 4)),
    rule("hver tredje dag", "SOMEDAYS", (2, 3)),
    rule("hver N DOT|BREAK? dag", "SOMEDAYS", _every_n_days),
    rule("hver vågen? time", "EVERY", (60, 60)),
    rule("hver halve time", "EVERY", (30, 30)),
    rule("hvert kvarter", "EVERY", (15, 15)),
    rule("hver anden time", "EVERY", (120, 120)),
    rule("hver tredje time", "EVERY", (180, 180)),
    rule("hver fjerde time", "EVERY", (240, 240)),
    rule("hver N DOT|BREAK time|timer", "EVERY", _as_minutes(60)),
    rule("hvert|hver N DOT|BREAK minut|min", "EVERY", _as_minutes(1)),
    rule("hver TIME", "EVERY", lambda seconds: whole_minutes(seconds) or False),
    rule("hvert TIME", "EVERY", lambda seconds: whole_minutes(seconds) or False),
    rule("i timen", "ANHOUR"),
    rule("pr|per BREAK? time", "ANHOUR"),
    rule("både? hver? morgen og aften", "TIMESADAY", (2, 2)),
    rule("formiddag og eftermiddag", "TIMESADAY", (2, 2)),
    rule("både? hver? morgen COMMA? middag og aften", "TIMESADAY", (3, 3)),
    # which side
    rule(f"{_TO_A_SIDE}? EACH BODY", "SIDE", "each"),
    rule("pr|per BREAK? BODY", "SIDE", "each"),
    rule("/ BODY", "SIDE", "each"),
    rule("til|på|med RIGHT", "TOWARDS", "right"),
    rule("til|på|med LEFT", "TOWARDS", "left"),
    rule("RIGHT / LEFT BODY?", "TOWARDS", "each"),
    rule("LEFT / RIGHT BODY?", "TOWARDS", "each"),
    rule("til|på|med både? RIGHT og LEFT", "TOWARDS", "each"),
    rule("til|på|med både? LEFT og RIGHT", "TOWARDS", "each"),
    rule("begge BODY", "BOTH", "each"),
    rule("på|til begge BODY", "SIDE", "each"),
    rule("med begge BODY", "UNSURE"),
    rule(f"{_TO_A_SIDE}? både? RIGHT BODY? og {_TO_A_SIDE}? LEFT BODY", "SIDE", "each"),
    rule(f"{_TO_A_SIDE}? både? LEFT BODY? og {_TO_A_SIDE}? RIGHT BODY", "SIDE", "each"),
    rule("skiftevis", "ALTERNATING", "each"),
    rule(f"skiftevis {_TO_A_SIDE}? RIGHT BODY? og {_TO_A_SIDE}? LEFT BODY?", "SIDE", "each"),
    rule(f"skiftevis {_TO_A_SIDE}? LEFT BODY? og {_TO_A_SIDE}? RIGHT BODY?", "SIDE", "each"),
    rule("SWAP til? BODY", "SWAPPED", "each"),
    rule(f"{_TO_A_SIDE}? det|den? OPPOSITE BODY", "OTHER", "each"),
    rule(f"kun? {_TO_A_SIDE}? det|den? LEFT BODY", "SIDE", "left"),
    rule(f"kun? {_TO_A_SIDE}? det|den? RIGHT BODY", "SIDE", "right"),
    # one movement, not two actions
    rule("frem|op|ud|ind og tilbage|ned|ind|ud", "THEREANDBACK"),
    # what the next seconds are for
    rule("HOLD ONE? kort|lille? REST", "REST"),
    rule("slap af", "REST"),
    rule("bliv ved", "MOVE"),
    rule("HOLD ved", "MOVE"),
    rule(f"bliv i {_POSITION}", "HOLD"),
    rule("bliv der|dér|her", "HOLD"),
    rule(f"bliv stående|liggende|siddende i {_POSITION}", "HOLD"),
    rule("HOLD fast|om|øje|igen|fat|hånden|hænderne", "UNSURE"),
    rule(f"mellem|imellem EACH? ONE? {_SETWORDS}", "BETWEEN"),
    rule(f"ml {_SETWORDS}", "BETWEEN"),
    rule("EACH gang", "EACHTIME"),
    rule("EACH øvelse", "EACHTIME"),
    rule("i træk", "INAROW"),
    rule("ad gangen", "INAROW"),
    rule("i EACH SETS?", "INAROW"),
    rule("pr|per BREAK? SETS|gang", "INAROW"),
    rule("i alt", "INALL"),
    rule("ONE kort|lille? REST", "REST"),
)

_SLOWLY = "sænke|løfte|bøje|strække|komme|rejse|sætte|føre|vende|gå"

SECONDS = Rulebook(
    rule("TIME REST .", "CLAIM", claim("rest_s")),
    rule("TIME HOLD .", "CLAIM", claim("hold_s")),
    rule("TIME HOLD X N .", "CLAIM", lambda hold, reps: [("hold_s", hold), ("reps", reps)]),
    rule("TIME REST? BETWEEN", "CLAIM", claim("rest_s")),
    rule("HOLD ONE? TIME REST", "CLAIM", claim("rest_s")),
    rule("TIME REST imellem", "CLAIM", claim("rest_s")),
    rule("TIME imellem", "SPACED", lambda seconds: seconds),
    rule("TEMPO COMMA? TIME", "CLAIM", claim("tempo_s")),
    rule(f"brug? TIME på at {_SLOWLY}", "CLAIM", claim("tempo_s")),
    rule("brug? TIME på|pr|per BREAK? EACH? REPS", "CLAIM", claim("tempo_s")),
    rule("sænk|sænkes|løft|løftes langsomt? over|på TIME", "CLAIM", claim("tempo_s")),
)

_AND = "á|à|a|af|x|med|COMMA"

COUNTS = Rulebook(
    rule("N X N X N", "UNSURE"),
    rule("N X|á|à N gange", "CLAIM", lambda a, b: _crossed(a, b) or False),
    rule("N X|gange|á|à N REPS|MOVES", "CLAIM", lambda a, b: _crossed(a, b) or False),
    rule("N X N SETS", "CLAIM", lambda reps, sets: [("reps", reps), ("sets", sets)]),
    rule("N X|gange|á|à N .", "CLAIM", lambda a, b: _crossed(a, b) or False),
    rule("N X|gange|á|à N", "UNSURE"),
    rule("N X|á|à TIME", "TIMED", lambda a, b: _crossed_time(a, b) or False),
    rule("N gange á|à|a|af? TIME", "TIMEDTIMES", lambda a, b: _crossed_time(a, b) or False),
    rule("N X TIME", "UNSURE"),
    rule("N X|gange|á|à TIME HOLD .", "CLAIM", lambda reps, hold: [("reps", reps), ("hold_s", hold)]),
    rule("N X N gange DAILY|ADAY", "CLAIM", lambda a, b: _crossed_daily(a, b) or False),
    rule("N X N DAILY", "CLAIM", lambda a, b: _crossed_plain_daily(a, b) or False),
    rule("N X N gange? DAILY|ADAY", "UNSURE"),
    rule("N gange N gange|X DAILY|ADAY|DAILYISH", "CLAIM", lambda a, b: _reps_daily(a, b) or False),
    rule("N gange N gange AWEEK", "CLAIM", lambda reps, times: [("reps", reps), ("per_week", times)]),
    rule("N gange N SETS", "CLAIM", lambda reps, sets: [("reps", reps), ("sets", sets)]),
    rule("N gange TIME REST", "UNSURE"),
    rule("N REPS|gange eller i? TIME", "CLAIM", lambda reps, time: [("reps", reps), ("duration_s", time)]),
    rule("N SETS", "CLAIM", claim("sets")),
    rule("x N SETS", "CLAIM", claim("sets")),
    rule("SETSLABEL COMMA N .", "CLAIM", claim("sets")),
    rule("REPSLABEL COMMA N gange?", "CLAIM", claim("reps")),
    rule("SETS N COMMA? REPS N .", "CLAIM", lambda sets, reps: [("sets", sets), ("reps", reps)]),
    rule("REPS N COMMA? SETS N .", "CLAIM", lambda reps, sets: [("reps", reps), ("sets", sets)]),
    rule("TIME ADAY", "TIMEADAY", lambda seconds: seconds),
    rule(f"N SETS {_AND} N .", "CLAIM", lambda sets, reps: [("sets", sets), ("reps", reps)]),
    rule(f"N SETS {_AND} N INAROW", "CLAIM", lambda sets, reps: [("sets", sets), ("reps", reps)]),
    rule("N ADJECTIVE? REPS|MOVES", "CLAIM", claim("reps")),
    rule("x N REPS", "CLAIM", claim("reps")),
    rule("N ADJECTIVE? knib .", "CLAIM", claim("reps")),
    rule("N ADJECTIVE? knib á|à|a|af|i TIME", "CLAIM", lambda reps, hold: [("reps", reps), ("hold_s", hold)]),
    rule("N STEPS? SIDE", "BARE", lambda reps, side: _per_side(reps, side) or False),
    rule("N X SIDE", "BARE", lambda reps, side: _per_side(reps, side) or False),
    rule("N på EACH", "BARE", lambda reps: _per_side(reps, "each") or False),
    rule("N TIMES", "TIMESCLAIM", lambda times: times),
    rule("N X .", "TIMESCLAIM", lambda times: times),
    rule("X N TIMES", "MULTIPLE", lambda times: times),
    rule("X N .", "MULTIPLE", lambda times: times),
    # how often
    rule("N TIMES|X ADAY|DAILYISH", "PERDAY", lambda times: times),
    rule("X N TIMES? ADAY|DAILY|DAILYISH", "XPERDAY", lambda times: times),
    rule("N TIMES|X DAILY", "CLAIM", lambda times: _times_daily(times) or False),
    rule("N TIMES|X DAILY", "UNSURE"),
    rule("DAILY : N TIMES|X", "CLAIM", claim("per_day")),
    rule("DAILY :", "UNSURE"),
    rule("DAILY N TIMES", "CLAIM", lambda times: _daily_times(times) or False),
    rule("DAILY N TIMES", "UNSURE"),
    rule("X? N TIMES|X|DAYS AWEEK", "CLAIM", claim("per_week")),
    rule("AWEEK N TIMES", "CLAIM", claim("per_week")),
    rule("N af ugens DAYS", "CLAIM", claim("per_week")),
    rule("DAILY COMMA? eller N TIMES|DAYS AWEEK", "CLAIM", lambda times: _daily_or(times) or False),
    rule("N TIMES|DAYS AWEEK COMMA? eller DAILY", "CLAIM", lambda times: _daily_or(times) or False),
    rule("N TIMES ANHOUR", "CLAIM", lambda times: _times_an_hour(times) or False),
    rule("N TIMES ANHOUR", "UNSURE"),
    rule("N TIMES EVERY", "CLAIM", lambda times, every: _times_every(times, every) or False),
    rule("i N WEEKS", "WEEKSCLAIM", lambda weeks: weeks),
    rule("N STEPS", "STEPSCLAIM", lambda steps: steps),
    rule("N DAYS|WEEKS|UNIT|KILOS", "UNSURE"),
    rule("WEEKDAY COMMA? og WEEKDAY", "SOMEDAYS", (2, 2)),
    rule("WEEKDAY COMMA WEEKDAY COMMA? og WEEKDAY", "SOMEDAYS", (3, 3)),
    # what it is done with
    rule("med? N KILOS håndvægt|håndvægte|vægt|vægte|vægtmanchet|kettlebell", "WEIGHT", lambda kilos: kilos),
    rule("med N KILOS", "WEIGHT", lambda kilos: kilos),
    rule("med? COLOUR BAND", "BANDCLAIM"),
)


def whole_minutes(seconds: Range) -> Range | None:
    """Seconds as whole minutes; None where they are not whole."""
    if any(end is not None and end % 60 for end in seconds):
        return None
    low, high = seconds
    return low and low // 60, high and high // 60
