"""How a figure looks: its colours for light, dark and paper, in one style sheet inside the picture.

Tone, order and outline say the same as colour does. Lengths are millimetres of the person.
"""

STYLE = (
    "path{stroke:#22333a;stroke-width:12;stroke-linejoin:round;stroke-linecap:round;paint-order:stroke}"
    ".skin,.face{fill:#f5e9dd}.shirt{fill:#c9dcd8}.trousers{fill:#6f9299}.hair{fill:#6b5a4e}.eye{fill:#22333a}"
    ".far.skin{fill:#ddd0c4}.far.shirt{fill:#a3bbb8}.far.trousers{fill:#4c6b73}.work{fill:#ffc93d;stroke-width:15;paint-order:normal}"
    ".face,.hair,.eye{stroke:none}"
    ".squeeze{fill:#ffc93d;fill-rule:evenodd;stroke-width:9}.press{fill:#22333a;stroke:#fff;stroke-width:8}"
    ".floor,.arrow,.hand{fill:none}.wall{fill:#e9e4da}.wood{fill:#d8c4a2}.soft{fill:#d5d9e6}"
    ".ball{fill:#e7d7ef}.iron{fill:#6a747a}"
    ".band{fill:none;stroke:#b0352f;stroke-width:25}.cloth{fill:none;stroke:#8d97b8;stroke-width:45}"
    ".arrow{stroke:#0b4f8a;stroke-width:25}.point{fill:#0b4f8a;stroke:#fff;stroke-width:10}"
    ".clock{fill:#fff}text{font:bold 85px 'Source Sans 3','Source Sans Pro',sans-serif;fill:#22333a}"
    ".moves{display:inline}.stays{display:none}"
    "@media(prefers-reduced-motion:reduce){.moves{display:none}.stays{display:inline}}"
    "@media print{.moves{display:none}.stays{display:inline}}"
    "@media(prefers-color-scheme:dark){path{stroke:#0c1417}.floor,.hand{stroke:#c9d5d8}.arrow{stroke:#8cc4ff}"
    ".point{fill:#8cc4ff;stroke:#0c1417}.clock{fill:#1c2a30;stroke:#c9d5d8}text{fill:#e6eef0}"
    ".press{fill:#f5e9dd;stroke:#0c1417}.band{stroke:#ff8a80}.cloth{stroke:#aab4d6}.wall{fill:#3a474d}}"
)
