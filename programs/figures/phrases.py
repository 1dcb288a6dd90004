"""What the body does, in Danish: a phrase for every angle that grows or falls."""

POSTURES = {
    "standing": "Du står op",
    "sitting": "Du sidder",
    "supine": "Du ligger på ryggen",
    "prone": "Du ligger på maven",
    "right_side_lying": "Du ligger på højre side",
    "left_side_lying": "Du ligger på venstre side",
    "all_fours": "Du står på alle fire",
    "kneeling": "Du står på knæ",
    "half_kneeling": "Du står på det ene knæ",
}
NAMES = {"knee": ("knæ", "knæ"), "elbow": ("albue", "albuer"), "foot": ("fod", "fødder"), "hand": ("hånd", "hænder")}
OF_A_SIDE: dict[str, tuple[str, str, str]] = {
    "shoulder_elevation": ("skulder", "løftes op mod øret", "sænkes"),
    "shoulder_protraction": ("skulder", "føres frem", "trækkes tilbage"),
    "shoulder_flexion": ("arm", "løftes frem og op", "sænkes"),
    "shoulder_abduction": ("arm", "løftes ud til siden", "føres ind mod kroppen"),
    "shoulder_rotation": ("underarm", "drejes udad", "drejes indad"),
    "elbow_flexion": ("albue", "bøjes", "strækkes"),
    "forearm_supination": ("hånd", "drejes med håndfladen op", "drejes med håndfladen ned"),
    "wrist_flexion": ("håndled", "bøjes mod håndfladen", "bøjes bagud"),
    "hip_flexion": ("hofte", "bøjes", "strækkes"),
    "hip_abduction": ("ben", "føres ud til siden", "føres indad"),
    "hip_rotation": ("ben", "drejes udad", "drejes indad"),
    "buttock_squeeze": ("balle", "spændes", "slippes"),
    "thigh_squeeze": ("lår", "spændes", "slippes"),
    "shoulder_squeeze": ("skulder", "spændes", "slippes"),
    "knee_flexion": ("knæ", "bøjes", "strækkes"),
    "ankle_dorsiflexion": ("fod", "vippes op", "vippes ned"),
    "ankle_inversion": ("fod", "vendes indad", "vendes udad"),
    "toe_extension": ("fods tæer", "løftes", "bøjes ned"),
}
"""Part of the body, what it does when the angle grows and what when it falls."""
OVERHEAD, REACHES, AHEAD, BEHIND, DOWN_AND_BEHIND = (
    "føres op over hovedet", "strækkes frem", "føres frem", "føres bagud", "føres ned og bagud"
)  # fmt: skip
"""What an arm does that ends beside the head, there on all fours, low ahead of the body, and behind it."""
SWINGS = ("svinges frem", "svinges bagud")
"""What a hanging arm does, in place of being lifted."""
PLURAL = {
    "skulder": "skuldre",
    "arm": "arme",
    "underarm": "underarme",
    "albue": "albuer",
    "hånd": "hænder",
    "håndled": "håndled",
    "hofte": "hofter",
    "ben": "ben",
    "balle": "baller",
    "lår": "lår",
    "knæ": "knæ",
    "fod": "fødder",
    "forfod": "forfødder",
    "hæl": "hæle",
    "fods tæer": "fødders tæer",
}
OF_THE_MIDDLE: dict[str, tuple[str, str, str]] = {
    "lumbar_flexion": ("lænden", "rundes", "svajes"),
    "thoracic_flexion": ("ryggen", "rundes", "rettes ud"),
    "lumbar_side_bending": ("kroppen", "bøjes mod højre", "bøjes mod venstre"),
    "thoracic_side_bending": ("kroppen", "bøjes mod højre", "bøjes mod venstre"),
    "lumbar_rotation": ("kroppen", "drejes mod højre", "drejes mod venstre"),
    "thoracic_rotation": ("kroppen", "drejes mod højre", "drejes mod venstre"),
    "neck_flexion": ("hovedet", "bøjes frem", "føres tilbage"),
    "neck_side_bending": ("hovedet", "bøjes mod højre skulder", "bøjes mod venstre skulder"),
    "neck_rotation": ("hovedet", "drejes mod højre", "drejes mod venstre"),
    "head_flexion": ("hagen", "trækkes ind", "løftes"),
    "neck_squeeze": ("nakken", "spændes", "slippes"),
    "belly_squeeze": ("maven", "spændes let", "slippes"),
    "pelvic_floor_squeeze": ("bækkenbunden", "knibes sammen og løftes", "slippes helt"),
}
STRAIGHTENED = "rettes ud"
"""What lumbar and thoracic spine do that end straight."""
BY_CENTIMETRES: dict[str, tuple[str, str, str]] = {
    "belly_rise": ("maven", "hæver sig, når du trækker vejret ind", "falder, når du puster ud"),
    "chest_rise": ("brystet", "hæver sig, når du trækker vejret ind", "falder, når du puster ud"),
}
DRAWN_IN = "trækkes let ind"
SLIDING = {"hand": ("hånd", "hænder"), "foot": ("fod", "fødder"), "heel": ("hæl", "hæle")}
"""An elbow that slides is only in the way of what happens."""
LEGS = {"thigh": "lårene", "knee": "knæene"}
"""Where both hands rest, each on its own side."""
HELD_THINGS = {
    "ball": "en bold",
    "large_ball": "en stor træningsbold",
    "band": "en elastik",
    "towel": "et håndklæde",
    "stick": "en stok",
    "dumb_bell": "en håndvægt",
    "cushion": "en pude",
    "rolled_towel": "et rullet håndklæde",
}
TIED_TO = {
    "low_ahead": "lavt foran dig",
    "ahead": "foran dig",
    "high_ahead": "højt foran dig",
    "right_beside": "ved din højre side",
    "left_beside": "ved din venstre side",
}
UNDER = {
    "head": "hovedet", "back": "ryggen", "pelvis": "bækkenet", "hand": "hånd", "elbow": "albue", "shoulder": "skulder",
    "hip": "hofte", "knee": "knæ", "foot": "fod", "heel": "hæl", "toes": "forfod",
}  # fmt: skip
"""Where a thing may lie or be held, of the middle and of a side."""
