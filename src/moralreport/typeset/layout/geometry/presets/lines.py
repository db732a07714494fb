"""Lines, connectors, brackets, in the notation of layout/geometry/notation.py: values of ECMA-376 part 1, 20.1.10.56."""

from __future__ import annotations

LINES: dict[str, str] = {
    "line": "path unfilled M l t L r b",
    "lineInv": "path unfilled M l b L r t",
    "straightConnector1": "path unfilled M l t L r b",
    "bentConnector2": "path unfilled M l t L r t L r b",
    "bentConnector3": """
        adj1 50000; x1 */ w adj1 100000;
        path unfilled M l t L x1 t L x1 b L r b
    """,
    "bentConnector4": """
        adj1 50000; adj2 50000; x1 */ w adj1 100000; y2 */ h adj2 100000;
        path unfilled M l t L x1 t L x1 y2 L r y2 L r b
    """,
    "bentConnector5": """
        adj1 50000; adj2 50000; adj3 50000; x1 */ w adj1 100000; x3 */ w adj3 100000; y2 */ h adj2 100000;
        path unfilled M l t L x1 t L x1 y2 L x3 y2 L x3 b L r b
    """,
    "curvedConnector2": "path unfilled M l t C wd2 t r hd2 r b",
    "curvedConnector3": """
        adj1 50000; x2 */ w adj1 100000; x1 +/ l x2 2; x3 +/ r x2 2; y3 */ h 3 4;
        path unfilled M l t C x1 t x2 hd4 x2 vc C x2 y3 x3 b r b
    """,
    "curvedConnector4": """
        adj1 50000; adj2 50000; x2 */ w adj1 100000; x1 +/ l x2 2; x3 +/ r x2 2; x4 +/ x2 x3 2; x5 +/ x3 r 2; y4 */ h adj2 100000;
        y1 +/ t y4 2; y2 +/ t y1 2; y3 +/ y1 y4 2; y5 +/ b y4 2;
        path unfilled M l t C x1 t x2 y2 x2 y1 C x2 y3 x4 y4 x3 y4 C x5 y4 r y5 r b
    """,
    "curvedConnector5": """
        adj1 50000; adj2 50000; adj3 50000; x3 */ w adj1 100000; x6 */ w adj3 100000; x1 +/ x3 x6 2; x2 +/ l x3 2; x4 +/ x3 x1 2;
        x5 +/ x6 x1 2; x7 +/ x6 r 2; y4 */ h adj2 100000; y1 +/ t y4 2; y2 +/ t y1 2; y3 +/ y1 y4 2; y5 +/ b y4 2; y6 +/ y5 y4 2;
        y7 +/ y5 b 2;
        path unfilled M l t C x2 t x3 y2 x3 y1 C x3 y3 x4 y4 x1 y4 C x5 y4 x6 y6 x6 y5 C x6 y7 x7 b r b
    """,
    "bracketPair": """
        adj 16667; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; il */ x1 29289 100000; ir +- r 0 il; ib +- b 0 il;
        text il il ir ib;
        path unstroked M l x1 A x1 x1 cd2 cd4 L x2 t A x1 x1 3cd4 cd4 L r y2 A x1 x1 0 cd4 L x1 b A x1 x1 cd4 cd4 Z;
        path unfilled M x1 b A x1 x1 cd4 cd4 L l x1 A x1 x1 cd2 cd4 M x2 t A x1 x1 3cd4 cd4 L r y2 A x1 x1 0 cd4
    """,
    "bracePair": """
        adj 8333; a pin 0 adj 25000; x1 */ ss a 100000; x2 */ ss a 50000; x3 +- r 0 x2; x4 +- r 0 x1; y2 +- vc 0 x1; y3 +- vc x1 0;
        y4 +- b 0 x1; it */ x1 29289 100000; il +- x1 it 0; ir +- r 0 il; ib +- b 0 it;
        text il il ir ib;
        path unstroked M x2 b A x1 x1 cd4 cd4 L x1 y3 A x1 x1 0 -5400000 A x1 x1 cd4 -5400000 L x1 x1 A x1 x1 cd2 cd4 L x3 t A x1 x1 3cd4
            cd4 L x4 y2 A x1 x1 cd2 -5400000 A x1 x1 3cd4 -5400000 L x4 y4 A x1 x1 0 cd4 Z;
        path unfilled M x2 b A x1 x1 cd4 cd4 L x1 y3 A x1 x1 0 -5400000 A x1 x1 cd4 -5400000 L x1 x1 A x1 x1 cd2 cd4 M x3 t A x1 x1 3cd4
            cd4 L x4 y2 A x1 x1 cd2 -5400000 A x1 x1 3cd4 -5400000 L x4 y4 A x1 x1 0 cd4
    """,
    "leftBracket": """
        adj 8333; maxAdj */ 50000 h ss; a pin 0 adj maxAdj; y1 */ ss a 100000; dx1 cos w 2700000; dy1 sin y1 2700000; il +- r 0 dx1;
        it +- y1 0 dy1; ib +- b dy1 y1;
        text il it r ib;
        path unstroked M r b A w y1 cd4 cd4 L l y1 A w y1 cd2 cd4 Z;
        path unfilled M r b A w y1 cd4 cd4 L l y1 A w y1 cd2 cd4
    """,
    "rightBracket": """
        adj 8333; maxAdj */ 50000 h ss; a pin 0 adj maxAdj; y1 */ ss a 100000; y2 +- b 0 y1; dx1 cos w 2700000; dy1 sin y1 2700000;
        ir +- l dx1 0; it +- y1 0 dy1; ib +- b dy1 y1;
        text l it ir ib;
        path unstroked M l t A w y1 3cd4 cd4 L r y2 A w y1 0 cd4 Z;
        path unfilled M l t A w y1 3cd4 cd4 L r y2 A w y1 0 cd4
    """,
    "leftBrace": """
        adj1 8333; adj2 50000; a2 pin 0 adj2 100000; q1 +- 100000 0 a2; q2 min q1 a2; q3 */ q2 1 2; maxAdj1 */ q3 h ss;
        a1 pin 0 adj1 maxAdj1; y1 */ ss a1 100000; y3 */ h a2 100000; y4 +- y3 y1 0; dx1 cos wd2 2700000; dy1 sin y1 2700000;
        il +- r 0 dx1; it +- y1 0 dy1; ib +- b dy1 y1;
        text il it r ib;
        path unstroked M r b A wd2 y1 cd4 cd4 L hc y4 A wd2 y1 0 -5400000 A wd2 y1 cd4 -5400000 L hc y1 A wd2 y1 cd2 cd4 Z;
        path unfilled M r b A wd2 y1 cd4 cd4 L hc y4 A wd2 y1 0 -5400000 A wd2 y1 cd4 -5400000 L hc y1 A wd2 y1 cd2 cd4
    """,
    "rightBrace": """
        adj1 8333; adj2 50000; a2 pin 0 adj2 100000; q1 +- 100000 0 a2; q2 min q1 a2; q3 */ q2 1 2; maxAdj1 */ q3 h ss;
        a1 pin 0 adj1 maxAdj1; y1 */ ss a1 100000; y3 */ h a2 100000; y2 +- y3 0 y1; y4 +- b 0 y1; dx1 cos wd2 2700000;
        dy1 sin y1 2700000; ir +- l dx1 0; it +- y1 0 dy1; ib +- b dy1 y1;
        text l it ir ib;
        path unstroked M l t A wd2 y1 3cd4 cd4 L hc y2 A wd2 y1 cd2 -5400000 A wd2 y1 3cd4 -5400000 L hc y4 A wd2 y1 0 cd4 Z;
        path unfilled M l t A wd2 y1 3cd4 cd4 L hc y2 A wd2 y1 cd2 -5400000 A wd2 y1 3cd4 -5400000 L hc y4 A wd2 y1 0 cd4
    """,
    "arc": """
        adj1 16200000; adj2 0; stAng pin 0 adj1 21599999; enAng pin 0 adj2 21599999; sw11 +- enAng 0 stAng; sw12 +- sw11 21600000 0;
        swAng ?: sw11 sw11 sw12; wt1 sin wd2 stAng; ht1 cos hd2 stAng; dx1 cat2 wd2 ht1 wt1; dy1 sat2 hd2 ht1 wt1; wt2 sin wd2 enAng;
        ht2 cos hd2 enAng; dx2 cat2 wd2 ht2 wt2; dy2 sat2 hd2 ht2 wt2; x1 +- hc dx1 0; y1 +- vc dy1 0; x2 +- hc dx2 0; y2 +- vc dy2 0;
        sw0 +- 21600000 0 stAng; da1 +- swAng 0 sw0; g1 max x1 x2; ir ?: da1 r g1; sw1 +- cd4 0 stAng; sw2 +- 27000000 0 stAng;
        sw3 ?: sw1 sw1 sw2; da2 +- swAng 0 sw3; g5 max y1 y2; ib ?: da2 b g5; sw4 +- cd2 0 stAng; sw5 +- 32400000 0 stAng;
        sw6 ?: sw4 sw4 sw5; da3 +- swAng 0 sw6; g9 min x1 x2; il ?: da3 l g9; sw7 +- 3cd4 0 stAng; sw8 +- 37800000 0 stAng;
        sw9 ?: sw7 sw7 sw8; da4 +- swAng 0 sw9; g13 min y1 y2; it ?: da4 t g13;
        text il it ir ib;
        path unstroked M x1 y1 A wd2 hd2 stAng swAng L hc vc Z;
        path unfilled M x1 y1 A wd2 hd2 stAng swAng
    """,
}
