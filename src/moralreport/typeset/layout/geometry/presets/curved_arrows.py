"""Arrows that turn, in the notation of layout/geometry/notation.py: values of ECMA-376 part 1, 20.1.10.56."""

from __future__ import annotations

_HEAD_ANGLE = """
    adj5 12500; a5 pin 0 adj5 25000; maxAdj1 */ a5 2 1; a1 pin 0 adj1 maxAdj1; enAng pin 1 adj3 21599999; stAng pin 0 adj4 21599999;
    th */ ss a1 100000; thh */ ss a5 100000; th2 */ th 1 2; rw1 +- wd2 th2 thh; rh1 +- hd2 th2 thh; rw2 +- rw1 0 th; rh2 +- rh1 0 th;
    rw3 +- rw2 th2 0; rh3 +- rh2 th2 0; wtH sin rw3 enAng; htH cos rh3 enAng; dxH cat2 rw3 htH wtH; dyH sat2 rh3 htH wtH;
    xH +- hc dxH 0; yH +- vc dyH 0; rI min rw2 rh2; u1 */ dxH dxH 1; u2 */ dyH dyH 1; u3 */ rI rI 1; u4 +- u1 0 u3; u5 +- u2 0 u3;
    u6 */ u4 u5 u1; u7 */ u6 1 u2; u8 +- 1 0 u7; u9 sqrt u8; u10 */ u4 1 dxH; u11 */ u10 1 dyH; u12 +/ 1 u9 u11; u13 at2 1 u12;
    u14 +- u13 21600000 0; u15 ?: u13 u13 u14; u16 +- u15 0 enAng; u17 +- u16 21600000 0; u18 ?: u16 u16 u17; u19 +- u18 0 cd2;
    u20 +- u18 0 21600000; u21 ?: u19 u20 u18;
"""
"""Radii of the ring, and how far the head's tip may turn."""
_MEETINGS = """
    dxG cos thh ptAng; dyG sin thh ptAng; xG +- xH dxG 0; yG +- yH dyG 0; dxB cos thh ptAng; dyB sin thh ptAng; xB +- xH 0 dxB 0;
    yB +- yH 0 dyB 0; sx1 +- xB 0 hc; sy1 +- yB 0 vc; sx2 +- xG 0 hc; sy2 +- yG 0 vc; rO min rw1 rh1; x1O */ sx1 rO rw1;
    y1O */ sy1 rO rh1; x2O */ sx2 rO rw1; y2O */ sy2 rO rh1; dxO +- x2O 0 x1O; dyO +- y2O 0 y1O; dO mod dxO dyO 0; q1 */ x1O y2O 1;
    q2 */ x2O y1O 1; DO +- q1 0 q2; q3 */ rO rO 1; q4 */ dO dO 1; q5 */ q3 q4 1; q6 */ DO DO 1; q7 +- q5 0 q6; q8 max q7 0;
    sdelO sqrt q8; ndyO */ dyO -1 1; sdyO ?: ndyO -1 1; q9 */ sdyO dxO 1; q10 */ q9 sdelO 1; q11 */ DO dyO 1; dxF1 +/ q11 q10 q4;
    q12 +- q11 0 q10; dxF2 */ q12 1 q4; adyO abs dyO; q13 */ adyO sdelO 1; q14 */ DO dxO -1; dyF1 +/ q14 q13 q4; q15 +- q14 0 q13;
    dyF2 */ q15 1 q4; q16 +- x2O 0 dxF1; q17 +- x2O 0 dxF2; q18 +- y2O 0 dyF1; q19 +- y2O 0 dyF2; q20 mod q16 q18 0; q21 mod q17 q19 0;
    q22 +- q21 0 q20; dxF ?: q22 dxF1 dxF2; dyF ?: q22 dyF1 dyF2; sdxF */ dxF rw1 rO; sdyF */ dyF rh1 rO; xF +- hc sdxF 0;
    yF +- vc sdyF 0; x1I */ sx1 rI rw2; y1I */ sy1 rI rh2; x2I */ sx2 rI rw2; y2I */ sy2 rI rh2; dxI +- x2I 0 x1I; dyI +- y2I 0 y1I;
    dI mod dxI dyI 0; v1 */ x1I y2I 1; v2 */ x2I y1I 1; DI +- v1 0 v2; v3 */ rI rI 1; v4 */ dI dI 1; v5 */ v3 v4 1; v6 */ DI DI 1;
    v7 +- v5 0 v6; v8 max v7 0; sdelI sqrt v8; v9 */ sdyO dxI 1; v10 */ v9 sdelI 1; v11 */ DI dyI 1; dxC1 +/ v11 v10 v4;
    v12 +- v11 0 v10; dxC2 */ v12 1 v4; adyI abs dyI; v13 */ adyI sdelI 1; v14 */ DI dxI -1; dyC1 +/ v14 v13 v4; v15 +- v14 0 v13;
    dyC2 */ v15 1 v4; v16 +- x1I 0 dxC1; v17 +- x1I 0 dxC2; v18 +- y1I 0 dyC1; v19 +- y1I 0 dyC2; v20 mod v16 v18 0; v21 mod v17 v19 0;
    v22 +- v21 0 v20; dxC ?: v22 dxC1 dxC2; dyC ?: v22 dyC1 dyC2; sdxC */ dxC rw2 rI; sdyC */ dyC rh2 rI; xC +- hc sdxC 0;
    yC +- vc sdyC 0;
"""
"""Corners of the head, and where its sides meet the outer (F) and the inner (C) circle."""
_CORNERS = """
    p1 +- xF 0 xC; p2 +- yF 0 yC; p3 mod p1 p2 0; p4 */ p3 1 2; p5 +- p4 0 thh; xGp ?: p5 xF xG; yGp ?: p5 yF yG; xBp ?: p5 xC xB;
    yBp ?: p5 yC yB; en0 at2 sdxF sdyF; en1 +- en0 21600000 0; en2 ?: en0 en0 en1;
"""
"""The corners that are seen, and the angle at which the outer circle ends."""
_ROOM = """
    idx cos rw1 2700000; idy sin rh1 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0; text il it ir ib;
"""
"""The text's room."""
_SIDEWAYS = """
    adj1 25000; adj2 50000; adj3 25000; maxAdj2 */ 50000 h ss; a2 pin 0 adj2 maxAdj2; a1 pin 0 adj1 a2; th */ ss a1 100000;
    aw */ ss a2 100000; q1 +/ th aw 4; hR +- hd2 0 q1; q7 */ hR 2 1; q8 */ q7 q7 1; q9 */ th th 1; q10 +- q8 0 q9; q11 sqrt q10;
    idx */ q11 w q7; maxAdj3 */ 100000 idx ss; a3 pin 0 adj3 maxAdj3; ah */ ss a3 100000; y3 +- hR th 0; q2 */ w w 1; q3 */ ah ah 1;
    q4 +- q2 0 q3; q5 sqrt q4; dy */ q5 hR w; y5 +- hR dy 0; y7 +- y3 dy 0; q6 +- aw 0 th; dh */ q6 1 2; y4 +- y5 0 dh; y8 +- y7 dh 0;
    aw2 */ aw 1 2; y6 +- b 0 aw2;
"""
"""Half a turn to the right or the left."""
_UPRIGHT = """
    adj1 25000; adj2 50000; adj3 25000; maxAdj2 */ 50000 w ss; a2 pin 0 adj2 maxAdj2; a1 pin 0 adj1 100000; th */ ss a1 100000;
    aw */ ss a2 100000; q1 +/ th aw 4; wR +- wd2 0 q1; q7 */ wR 2 1; q8 */ q7 q7 1; q9 */ th th 1; q10 +- q8 0 q9; q11 sqrt q10;
    idy */ q11 h q7; ah */ ss adj3 100000; x3 +- wR th 0; q2 */ h h 1; q3 */ ah ah 1; q4 +- q2 0 q3; q5 sqrt q4; dx */ q5 wR h;
    x5 +- wR dx 0; x7 +- x3 dx 0; q6 +- aw 0 th; dh */ q6 1 2; x4 +- x5 0 dh; x8 +- x7 dh 0; aw2 */ aw 1 2; x6 +- r 0 aw2;
"""
"""Half a turn upward or downward."""

CURVED_ARROWS: dict[str, str] = {
    "circularArrow": f"""
        adj1 12500; adj2 1142319; adj3 20457681; adj4 10800000;
        {_HEAD_ANGLE}
        maxAng abs u21; aAng pin 0 adj2 maxAng; ptAng +- enAng aAng 0; wtA sin rw3 ptAng; htA cos rh3 ptAng; dxA cat2 rw3 htA wtA;
        dyA sat2 rh3 htA wtA; xA +- hc dxA 0; yA +- vc dyA 0; wtE sin rw1 stAng; htE cos rh1 stAng; dxE cat2 rw1 htE wtE;
        dyE sat2 rh1 htE wtE; xE +- hc dxE 0; yE +- vc dyE 0;
        {_MEETINGS}
        ist0 at2 sdxC sdyC; ist1 +- ist0 21600000 0; istAng ?: ist0 ist0 ist1; isw1 +- stAng 0 istAng; isw2 +- isw1 0 21600000;
        iswAng ?: isw1 isw2 isw1;
        {_CORNERS}
        sw0 +- en2 0 stAng; sw1 +- sw0 21600000 0; swAng ?: sw0 sw0 sw1;
        {_ROOM}
        path M xE yE A rw1 rh1 stAng swAng L xGp yGp L xA yA L xBp yBp L xC yC A rw2 rh2 istAng iswAng Z
    """,
    "leftCircularArrow": f"""
        adj1 12500; adj2 -1142319; adj3 1142319; adj4 10800000;
        {_HEAD_ANGLE}
        u22 abs u21; minAng */ u22 -1 1; u23 abs adj2; a2 */ u23 -1 1; aAng pin minAng a2 0; ptAng +- enAng aAng 0; wtA sin rw3 ptAng;
        htA cos rh3 ptAng; dxA cat2 rw3 htA wtA; dyA sat2 rh3 htA wtA; xA +- hc dxA 0; yA +- vc dyA 0; wtE sin rw1 stAng; htE cos rh1 stAng;
        dxE cat2 rw1 htE wtE; dyE sat2 rh1 htE wtE; xE +- hc dxE 0; yE +- vc dyE 0; wtD sin rw2 stAng; htD cos rh2 stAng;
        dxD cat2 rw2 htD wtD; dyD sat2 rh2 htD wtD; xD +- hc dxD 0; yD +- vc dyD 0;
        {_MEETINGS}
        ist0 at2 sdxC sdyC; ist1 +- ist0 21600000 0; istAng0 ?: ist0 ist0 ist1; isw1 +- stAng 0 istAng0; isw2 +- isw1 21600000 0;
        iswAng0 ?: isw1 isw1 isw2; istAng +- istAng0 iswAng0 0; iswAng +- 0 0 iswAng0;
        {_CORNERS}
        sw0 +- en2 0 stAng; sw1 +- sw0 0 21600000; swAng ?: sw0 sw1 sw0; stAng0 +- stAng swAng 0; swAng0 +- 0 0 swAng;
        {_ROOM}
        path M xE yE L xD yD A rw2 rh2 istAng iswAng L xBp yBp L xA yA L xGp yGp L xF yF A rw1 rh1 stAng0 swAng0 Z
    """,
    "leftRightCircularArrow": f"""
        adj1 12500; adj2 1142319; adj3 20457681; adj4 11942319;
        {_HEAD_ANGLE}
        maxAng abs u21; aAng pin 0 adj2 maxAng; ptAng +- enAng aAng 0; wtA sin rw3 ptAng; htA cos rh3 ptAng; dxA cat2 rw3 htA wtA;
        dyA sat2 rh3 htA wtA; xA +- hc dxA 0; yA +- vc dyA 0;
        {_MEETINGS}
        wtI sin rw3 stAng; htI cos rh3 stAng; dxI cat2 rw3 htI wtI; dyI sat2 rh3 htI wtI; xI +- hc dxI 0; yI +- vc dyI 0;
        lptAng +- stAng 0 aAng; wtL sin rw3 lptAng; htL cos rh3 lptAng; dxL cat2 rw3 htL wtL; dyL sat2 rh3 htL wtL; xL +- hc dxL 0;
        yL +- vc dyL 0; dxK cos thh lptAng; dyK sin thh lptAng; xK +- xI dxK 0; yK +- yI dyK 0; dxJ cos thh lptAng; dyJ sin thh lptAng;
        xJ +- xI 0 dxJ 0; yJ +- yI 0 dyJ 0;
        {_CORNERS}
        od0 +- en2 0 enAng; od1 +- od0 21600000 0; od2 ?: od0 od0 od1; st0 +- stAng 0 od2; st1 +- st0 21600000 0; st2 ?: st0 st0 st1;
        sw0 +- en2 0 st2; sw1 +- sw0 21600000 0; swAng ?: sw0 sw0 sw1; ist0 at2 sdxC sdyC; ist1 +- ist0 21600000 0;
        istAng ?: ist0 ist0 ist1; id0 +- istAng 0 enAng; id1 +- id0 0 21600000; id2 ?: id0 id1 id0; ien0 +- stAng 0 id2;
        ien1 +- ien0 0 21600000; ien2 ?: ien1 ien1 ien0; isw1 +- ien2 0 istAng; isw2 +- isw1 0 21600000; iswAng ?: isw1 isw2 isw1;
        wtE sin rw1 st2; htE cos rh1 st2; dxE cat2 rw1 htE wtE; dyE sat2 rh1 htE wtE; xE +- hc dxE 0; yE +- vc dyE 0; wtD sin rw2 ien2;
        htD cos rh2 ien2; dxD cat2 rw2 htD wtD; dyD sat2 rh2 htD wtD; xD +- hc dxD 0; yD +- vc dyD 0; xKp ?: p5 xE xK; yKp ?: p5 yE yK;
        xJp ?: p5 xD xJ; yJp ?: p5 yD yJ;
        {_ROOM}
        path M xL yL L xKp yKp L xE yE A rw1 rh1 st2 swAng L xGp yGp L xA yA L xBp yBp L xC yC A rw2 rh2 istAng iswAng L xJp yJp Z
    """,
    "curvedRightArrow": f"""
        {_SIDEWAYS}
        x1 +- r 0 ah; swAng at2 ah dy; stAng +- cd2 0 swAng; mswAng +- 0 0 swAng; q12 */ th 1 2; dang2 at2 idx q12; swAng2 +- dang2 0 cd4;
        swAng3 +- cd4 dang2 0; stAng3 +- cd2 0 dang2;
        path unstroked M l hR A w hR cd2 mswAng L x1 y4 L r y6 L x1 y8 L x1 y7 A w hR stAng swAng Z;
        path darkenLess unstroked M r th A w hR 3cd4 swAng2 A w hR stAng3 swAng3 Z;
        path unfilled M l hR A w hR cd2 mswAng L x1 y4 L r y6 L x1 y8 L x1 y7 A w hR stAng swAng L l hR A w hR cd2 cd4 L r th A w hR
            3cd4 swAng2
    """,
    "curvedLeftArrow": f"""
        {_SIDEWAYS}
        x1 +- l ah 0; swAng at2 ah dy; q12 */ th 1 2; dang2 at2 idx q12; swAng2 +- dang2 0 swAng; swAng3 +- swAng dang2 0;
        stAng3 +- 0 0 dang2;
        path unstroked M l y6 L x1 y4 L x1 y5 A w hR swAng swAng2 A w hR stAng3 swAng3 L x1 y8 Z;
        path darkenLess unstroked M r y3 A w hR 0 -5400000 L l t A w hR 3cd4 cd4 Z;
        path unfilled M r y3 A w hR 0 -5400000 L l t A w hR 3cd4 cd4 L r y3 A w hR 0 swAng L x1 y8 L l y6 L x1 y4 L x1 y5 A w hR swAng
            swAng2
    """,
    "curvedUpArrow": f"""
        {_UPRIGHT}
        y1 +- t ah 0; swAng at2 ah dx; iy +- t idy 0; ix +/ wR x3 2; q12 */ th 1 2; dang2 at2 idy q12; swAng2 +- dang2 0 swAng;
        stAng3 +- cd4 0 swAng; swAng3 +- swAng dang2 0; stAng2 +- cd4 0 dang2;
        path unstroked M x6 t L x8 y1 L x7 y1 A wR h stAng3 swAng3 A wR h stAng2 swAng2 L x4 y1 Z;
        path darkenLess unstroked M wR b A wR h cd4 cd4 L th t A wR h cd2 -5400000 Z;
        path unfilled M ix iy A wR h stAng2 swAng2 L x4 y1 L x6 t L x8 y1 L x7 y1 A wR h stAng3 swAng L wR b A wR h cd4 cd4 L th t A wR
            h cd2 -5400000
    """,
    "curvedDownArrow": f"""
        {_UPRIGHT}
        y1 +- b 0 ah; swAng at2 ah dx; mswAng +- 0 0 swAng; iy +- b 0 idy; ix +/ wR x3 2; q12 */ th 1 2; dang2 at2 idy q12;
        stAng +- 3cd4 swAng 0; stAng2 +- 3cd4 0 dang2; swAng2 +- dang2 0 cd4; swAng3 +- cd4 dang2 0;
        path unstroked M x6 b L x4 y1 L x5 y1 A wR h stAng mswAng L x3 t A wR h 3cd4 swAng L x8 y1 Z;
        path darkenLess unstroked M ix iy A wR h stAng2 swAng2 L l b A wR h cd2 swAng3 Z;
        path unfilled M ix iy A wR h stAng2 swAng2 L l b A wR h cd2 cd4 L x3 t A wR h 3cd4 swAng L x8 y1 L x6 b L x4 y1 L x5 y1 A wR h
            stAng mswAng
    """,
}
