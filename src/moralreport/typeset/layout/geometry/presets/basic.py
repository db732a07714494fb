"""Ellipses, polygons and other basic shapes, in the notation of layout/geometry/notation.py: values of ECMA-376 part 1, 20.1.10.56."""

from __future__ import annotations

BASIC: dict[str, str] = {
    "ellipse": """
        idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0;
        text il it ir ib;
        path M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z
    """,
    "triangle": """
        adj 50000; a pin 0 adj 100000; x1 */ w a 200000; x2 */ w a 100000; x3 +- x1 wd2 0;
        text x1 vc x3 b;
        path M l b L x2 t L r b Z
    """,
    "rtTriangle": """
        it */ h 7 12; ir */ w 7 12; ib */ h 11 12;
        text wd12 it ir ib;
        path M l b L l t L r b Z
    """,
    "diamond": """
        ir */ w 3 4; ib */ h 3 4;
        text wd4 hd4 ir ib;
        path M l vc L hc t L r vc L hc b Z
    """,
    "parallelogram": """
        adj 25000; maxAdj */ 100000 w ss; a pin 0 adj maxAdj; x2 */ ss a 100000; x5 +- r 0 x2; il */ wd2 a maxAdj; q1 */ 5 a maxAdj;
        q2 +/ 1 q1 12; il */ q2 w 1; it */ q2 h 1; ir +- r 0 il; ib +- b 0 it;
        text il it ir ib;
        path M l b L x2 t L r t L x5 b Z
    """,
    "trapezoid": """
        adj 25000; maxAdj */ 50000 w ss; a pin 0 adj maxAdj; x2 */ ss a 100000; x3 +- r 0 x2; il */ wd3 a maxAdj; it */ hd3 a maxAdj;
        ir +- r 0 il;
        text il it ir b;
        path M l b L x2 t L x3 t L r b Z
    """,
    "nonIsoscelesTrapezoid": """
        adj1 25000; adj2 25000; maxAdj */ 50000 w ss; a1 pin 0 adj1 maxAdj; a2 pin 0 adj2 maxAdj; x2 */ ss a1 100000;
        dx3 */ ss a2 100000; x3 +- r 0 dx3; il */ wd3 a1 maxAdj; adjm max a1 a2; it */ hd3 adjm maxAdj; irt */ wd3 a2 maxAdj;
        ir +- r 0 irt;
        text il it ir b;
        path M l b L x2 t L x3 t L r b Z
    """,
    "pentagon": """
        hf 105146; vf 110557; swd2 */ wd2 hf 100000; shd2 */ hd2 vf 100000; svc */ vc vf 100000; dx1 cos swd2 1080000;
        dx2 cos swd2 18360000; dy1 sin shd2 1080000; dy2 sin shd2 18360000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0;
        x4 +- hc dx1 0; y1 +- svc 0 dy1; y2 +- svc 0 dy2; it */ y1 dx2 dx1;
        text x2 it x3 y2;
        path M x1 y1 L hc t L x4 y1 L x3 y2 L x2 y2 Z
    """,
    "hexagon": """
        adj 25000; vf 115470; maxAdj */ 50000 w ss; a pin 0 adj maxAdj; shd2 */ hd2 vf 100000; x1 */ ss a 100000; x2 +- r 0 x1;
        dy1 sin shd2 3600000; y1 +- vc 0 dy1; y2 +- vc dy1 0; q1 */ maxAdj -1 2; q2 +- a q1 0; q3 ?: q2 4 2; q4 ?: q2 3 2; q5 ?: q2 q1 0;
        q6 +/ a q5 q1; q7 */ q6 q4 -1; q8 +- q3 q7 0; il */ w q8 24; it */ h q8 24; ir +- r 0 il; ib +- b 0 it;
        text il it ir ib;
        path M l vc L x1 y1 L x2 y1 L r vc L x2 y2 L x1 y2 Z
    """,
    "heptagon": """
        hf 102572; vf 105210; swd2 */ wd2 hf 100000; shd2 */ hd2 vf 100000; svc */ vc vf 100000; dx1 */ swd2 97493 100000;
        dx2 */ swd2 78183 100000; dx3 */ swd2 43388 100000; dy1 */ shd2 62349 100000; dy2 */ shd2 22252 100000; dy3 */ shd2 90097 100000;
        x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc 0 dx3; x4 +- hc dx3 0; x5 +- hc dx2 0; x6 +- hc dx1 0; y1 +- svc 0 dy1; y2 +- svc dy2 0;
        y3 +- svc dy3 0; ib +- b 0 y1;
        text x2 y1 x5 ib;
        path M x1 y2 L x2 y1 L hc t L x5 y1 L x6 y2 L x4 y3 L x3 y3 Z
    """,
    "octagon": """
        adj 29289; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; il */ x1 1 2; ir +- r 0 il; ib +- b 0 il;
        text il il ir ib;
        path M l x1 L x1 t L x2 t L r x1 L r y2 L x2 b L x1 b L l y2 Z
    """,
    "decagon": """
        vf 105146; shd2 */ hd2 vf 100000; dx1 cos wd2 2160000; dx2 cos wd2 4320000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0;
        x4 +- hc dx1 0; dy1 sin shd2 4320000; dy2 sin shd2 2160000; y1 +- vc 0 dy1; y2 +- vc 0 dy2; y3 +- vc dy2 0; y4 +- vc dy1 0;
        text x1 y2 x4 y3;
        path M l vc L x1 y2 L x2 y1 L x3 y1 L x4 y2 L r vc L x4 y3 L x3 y4 L x2 y4 L x1 y3 Z
    """,
    "dodecagon": """
        x1 */ w 2894 21600; x2 */ w 7906 21600; x3 */ w 13694 21600; x4 */ w 18706 21600; y1 */ h 2894 21600; y2 */ h 7906 21600;
        y3 */ h 13694 21600; y4 */ h 18706 21600;
        text x1 y1 x4 y4;
        path M l y2 L x1 y1 L x2 t L x3 t L x4 y1 L r y2 L r y3 L x4 y4 L x3 b L x2 b L x1 y4 L l y3 Z
    """,
    "plus": """
        adj 25000; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; d +- w 0 h; il ?: d l x1; ir ?: d r x2;
        it ?: d x1 t; ib ?: d y2 b;
        text il it ir ib;
        path M l x1 L x1 x1 L x1 t L x2 t L x2 x1 L r x1 L r y2 L x2 y2 L x2 b L x1 b L x1 y2 L l y2 Z
    """,
    "can": """
        adj 25000; maxAdj */ 50000 h ss; a pin 0 adj maxAdj; y1 */ ss a 200000; y2 +- y1 y1 0; y3 +- b 0 y1;
        text l y2 r y3;
        path unstroked M l y1 A wd2 y1 cd2 -10800000 L r y3 A wd2 y1 0 cd2 Z;
        path lighten unstroked M l y1 A wd2 y1 cd2 cd2 A wd2 y1 0 cd2 Z;
        path unfilled M r y1 A wd2 y1 0 cd2 A wd2 y1 cd2 cd2 L r y3 A wd2 y1 0 cd2 L l y1
    """,
    "donut": """
        adj 25000; a pin 0 adj 50000; dr */ ss a 100000; iwd2 +- wd2 0 dr; ihd2 +- hd2 0 dr; idx cos wd2 2700000; idy sin hd2 2700000;
        il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0;
        text il it ir ib;
        path M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z M dr vc A iwd2 ihd2 cd2 -5400000 A iwd2 ihd2
            cd4 -5400000 A iwd2 ihd2 0 -5400000 A iwd2 ihd2 3cd4 -5400000 Z
    """,
    "noSmoking": """
        adj 18750; a pin 0 adj 50000; dr */ ss a 100000; iwd2 +- wd2 0 dr; ihd2 +- hd2 0 dr; ang at2 w h; ct cos ihd2 ang;
        st sin iwd2 ang; m mod ct st 0; n */ iwd2 ihd2 m; drd2 */ dr 1 2; dang at2 n drd2; dang2 */ dang 2 1; swAng +- -10800000 dang2 0;
        t3 at2 w h; stAng1 +- t3 0 dang; stAng2 +- stAng1 0 cd2; ct1 cos ihd2 stAng1; st1 sin iwd2 stAng1; m1 mod ct1 st1 0;
        n1 */ iwd2 ihd2 m1; dx1 cos n1 stAng1; dy1 sin n1 stAng1; x1 +- hc dx1 0; y1 +- vc dy1 0; x2 +- hc 0 dx1; y2 +- vc 0 dy1;
        idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0;
        text il it ir ib;
        path M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z M x1 y1 A iwd2 ihd2 stAng1 swAng Z M x2 y2 A
            iwd2 ihd2 stAng2 swAng Z
    """,
    "blockArc": """
        adj1 10800000; adj2 0; adj3 25000; stAng pin 0 adj1 21599999; istAng pin 0 adj2 21599999; a3 pin 0 adj3 50000;
        sw11 +- istAng 0 stAng; sw12 +- sw11 21600000 0; swAng ?: sw11 sw11 sw12; iswAng +- 0 0 swAng; wt1 sin wd2 stAng;
        ht1 cos hd2 stAng; wt3 sin wd2 istAng; ht3 cos hd2 istAng; dx1 cat2 wd2 ht1 wt1; dy1 sat2 hd2 ht1 wt1; dx3 cat2 wd2 ht3 wt3;
        dy3 sat2 hd2 ht3 wt3; x1 +- hc dx1 0; y1 +- vc dy1 0; x3 +- hc dx3 0; y3 +- vc dy3 0; dr */ ss a3 100000; iwd2 +- wd2 0 dr;
        ihd2 +- hd2 0 dr; wt2 sin iwd2 istAng; ht2 cos ihd2 istAng; wt4 sin iwd2 stAng; ht4 cos ihd2 stAng; dx2 cat2 iwd2 ht2 wt2;
        dy2 sat2 ihd2 ht2 wt2; dx4 cat2 iwd2 ht4 wt4; dy4 sat2 ihd2 ht4 wt4; x2 +- hc dx2 0; y2 +- vc dy2 0; x4 +- hc dx4 0;
        y4 +- vc dy4 0; sw0 +- 21600000 0 stAng; da1 +- swAng 0 sw0; g1 max x1 x2; g2 max x3 x4; g3 max g1 g2; ir ?: da1 r g3;
        sw1 +- cd4 0 stAng; sw2 +- 27000000 0 stAng; sw3 ?: sw1 sw1 sw2; da2 +- swAng 0 sw3; g5 max y1 y2; g6 max y3 y4; g7 max g5 g6;
        ib ?: da2 b g7; sw4 +- cd2 0 stAng; sw5 +- 32400000 0 stAng; sw6 ?: sw4 sw4 sw5; da3 +- swAng 0 sw6; g9 min x1 x2; g10 min x3 x4;
        g11 min g9 g10; il ?: da3 l g11; sw7 +- 3cd4 0 stAng; sw8 +- 37800000 0 stAng; sw9 ?: sw7 sw7 sw8; da4 +- swAng 0 sw9;
        g13 min y1 y2; g14 min y3 y4; g15 min g13 g14; it ?: da4 t g15;
        text il it ir ib;
        path M x1 y1 A wd2 hd2 stAng swAng L x2 y2 A iwd2 ihd2 istAng iswAng Z
    """,
    "chord": """
        adj1 2700000; adj2 16200000; stAng pin 0 adj1 21599999; enAng pin 0 adj2 21599999; sw1 +- enAng 0 stAng; sw2 +- sw1 21600000 0;
        swAng ?: sw1 sw1 sw2; wt1 sin wd2 stAng; ht1 cos hd2 stAng; dx1 cat2 wd2 ht1 wt1; dy1 sat2 hd2 ht1 wt1; x1 +- hc dx1 0;
        y1 +- vc dy1 0; idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0;
        text il it ir ib;
        path M x1 y1 A wd2 hd2 stAng swAng Z
    """,
    "pie": """
        adj1 0; adj2 16200000; stAng pin 0 adj1 21599999; enAng pin 0 adj2 21599999; sw1 +- enAng 0 stAng; sw2 +- sw1 21600000 0;
        swAng ?: sw1 sw1 sw2; wt1 sin wd2 stAng; ht1 cos hd2 stAng; dx1 cat2 wd2 ht1 wt1; dy1 sat2 hd2 ht1 wt1; x1 +- hc dx1 0;
        y1 +- vc dy1 0; idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0;
        text il ir it ib;
        path M x1 y1 A wd2 hd2 stAng swAng L hc vc Z
    """,
    "pieWedge": """
        g1 cos w 13500000; g2 sin h 13500000; x1 +- r g1 0; y1 +- b g2 0;
        text x1 y1 r b;
        path M l b A w h cd2 cd4 L r b Z
    """,
    "teardrop": """
        adj 100000; a pin 0 adj 200000; r2 sqrt 2; tw */ wd2 r2 1; th */ hd2 r2 1; sw */ tw a 100000; sh */ th a 100000;
        dx1 cos sw 2700000; dy1 sin sh 2700000; x1 +- hc dx1 0; y1 +- vc 0 dy1; x2 +/ hc x1 2; y2 +/ vc y1 2; idx cos wd2 2700000;
        idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0;
        text il it ir ib;
        path M l vc A wd2 hd2 cd2 cd4 Q x2 t x1 y1 Q r y2 r vc A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z
    """,
    "heart": """
        dx1 */ w 49 48; dx2 */ w 10 48; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0; x4 +- hc dx1 0; y1 +- t 0 hd3; il */ w 1 6;
        ir */ w 5 6; ib */ h 2 3;
        text il hd4 ir ib;
        path M hc hd4 C x3 y1 x4 hd4 hc b C x1 hd4 x2 y1 hc hd4 Z
    """,
    "moon": """
        adj 50000; a pin 0 adj 87500; g0 */ ss a 100000; g0w */ g0 w ss; g1 +- ss 0 g0; g2 */ g0 g0 g1; g3 */ ss ss g1; g4 */ g3 2 1;
        g5 +- g4 0 g2; g6 +- g5 0 g0; g6w */ g6 w ss; g7 */ g5 1 2; g8 +- g7 0 g0; dy1 */ g8 hd2 ss; g12 */ g0 9598 32768;
        g12w */ g12 w ss; g13 +- ss 0 g12; q1 */ ss ss 1; q2 */ g13 g13 1; q3 +- q1 0 q2; q4 sqrt q3; dy4 */ q4 hd2 ss; g15h +- vc 0 dy4;
        g16h +- vc dy4 0; g17w +- g6w 0 g0w; g18w */ g17w 1 2; dx2p +- g0w g18w w; dx2 */ dx2p -1 1; dy2 */ hd2 -1 1; stAng1 at2 dx2 dy2;
        enAngp1 at2 dx2 hd2; enAng1 +- enAngp1 0 21600000; swAng1 +- enAng1 0 stAng1;
        text g12w g15h g0w g16h;
        path M r b A w hd2 cd4 cd2 A g18w dy1 stAng1 swAng1 Z
    """,
    "lightningBolt": """
        x4 */ w 8757 21600; x9 */ w 13917 21600; y4 */ h 7437 21600; y10 */ h 14277 21600;
        text x4 y4 x9 y10;
        path 21600 21600 M 8472 0 L 12860 6080 L 11050 6797 L 16577 12007 L 14767 12877 L 21600 21600 L 10012 14915 L 12222 13987 L 5022
            9705 L 7602 8382 L 0 3890 Z
    """,
    "smileyFace": """
        adj 4653; a pin -4653 adj 4653; x1 */ w 4969 21699; x2 */ w 6215 21600; x3 */ w 13135 21600; x4 */ w 16640 21600;
        y1 */ h 7570 21600; y3 */ h 16515 21600; dy2 */ h a 100000; y2 +- y3 0 dy2; y4 +- y3 dy2 0; dy3 */ h a 50000; y5 +- y4 dy3 0;
        idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0; wR */ w 1125 21600;
        hR */ h 1125 21600;
        text il it ir ib;
        path unstroked M l vc A wd2 hd2 cd2 21600000 Z;
        path darkenLess M x2 y1 A wR hR cd2 21600000 M x3 y1 A wR hR cd2 21600000;
        path unfilled M x1 y2 Q hc y5 x4 y2;
        path unfilled M l vc A wd2 hd2 cd2 21600000 Z
    """,
    "sun": """
        adj 25000; a pin 12500 adj 46875; g0 +- 50000 0 a; g1 */ g0 30274 32768; g2 */ g0 12540 32768; g5 +- 50000 0 g1;
        g6 +- 50000 0 g2; g7 */ g0 23170 32768; g8 +- 50000 g7 0; g9 +- 50000 0 g7; g10 */ g5 3 4; g11 */ g6 3 4; g12 +- g10 3662 0;
        g13 +- g11 3662 0; g14 +- g11 12500 0; g15 +- 100000 0 g10; g16 +- 100000 0 g12; g17 +- 100000 0 g13; g18 +- 100000 0 g14;
        ox1 */ w 18436 21600; oy1 */ h 3163 21600; ox2 */ w 3163 21600; oy2 */ h 18436 21600; x8 */ w g8 100000; x9 */ w g9 100000;
        x10 */ w g10 100000; x12 */ w g12 100000; x13 */ w g13 100000; x14 */ w g14 100000; x15 */ w g15 100000; x16 */ w g16 100000;
        x17 */ w g17 100000; x18 */ w g18 100000; x19 */ w a 100000; wR */ w g0 100000; hR */ h g0 100000; y8 */ h g8 100000;
        y9 */ h g9 100000; y10 */ h g10 100000; y12 */ h g12 100000; y13 */ h g13 100000; y14 */ h g14 100000; y15 */ h g15 100000;
        y16 */ h g16 100000; y17 */ h g17 100000; y18 */ h g18 100000;
        text x9 y9 x8 y8;
        path M r vc L x15 y18 L x15 y14 Z M ox1 oy1 L x16 y13 L x17 y12 Z M hc t L x18 y10 L x14 y10 Z M ox2 oy1 L x13 y12 L x12 y13 Z M l
            vc L x10 y14 L x10 y18 Z M ox2 oy2 L x12 y17 L x13 y16 Z M hc b L x14 y15 L x18 y15 Z M ox1 oy2 L x17 y16 L x16 y17 Z M x19 vc
            A wR hR cd2 21600000 Z
    """,
}
