"""Signs of mathematics and charts, gears, tabs, in the notation of layout/geometry/notation.py: values of ECMA-376 part 1, 20.1.10.56."""

from __future__ import annotations

SIGNS: dict[str, str] = {
    "mathDivide": """
        adj1 23520; adj2 5880; adj3 11760; a1 pin 1000 adj1 36745; ma1 +- 0 0 a1; ma3h +/ 73490 ma1 4; ma3w */ 36745 w h;
        maxAdj3 min ma3h ma3w; a3 pin 1000 adj3 maxAdj3; m4a3 */ -4 a3 1; maxAdj2 +- 73490 m4a3 a1; a2 pin 0 adj2 maxAdj2;
        dy1 */ h a1 200000; yg */ h a2 100000; rad */ h a3 100000; dx1 */ w 73490 200000; y3 +- vc 0 dy1; y4 +- vc dy1 0; a +- yg rad 0;
        y2 +- y3 0 a; y1 +- y2 0 rad; y5 +- b 0 y1; x1 +- hc 0 dx1; x3 +- hc dx1 0;
        text x1 y3 x3 y4;
        path M hc y1 A rad rad 3cd4 21600000 Z M hc y5 A rad rad cd4 21600000 Z M x1 y3 L x3 y3 L x3 y4 L x1 y4 Z
    """,
    "mathEqual": """
        adj1 23520; adj2 11760; a1 pin 0 adj1 36745; 2a1 */ a1 2 1; mAdj2 +- 100000 0 2a1; a2 pin 0 adj2 mAdj2; dy1 */ h a1 100000;
        dy2 */ h a2 200000; dx1 */ w 73490 200000; y2 +- vc 0 dy2; y3 +- vc dy2 0; y1 +- y2 0 dy1; y4 +- y3 dy1 0; x1 +- hc 0 dx1;
        x2 +- hc dx1 0;
        text x1 y1 x2 y4;
        path M x1 y1 L x2 y1 L x2 y2 L x1 y2 Z M x1 y3 L x2 y3 L x2 y4 L x1 y4 Z
    """,
    "mathMinus": """
        adj1 23520; a1 pin 0 adj1 100000; dy1 */ h a1 200000; dx1 */ w 73490 200000; y1 +- vc 0 dy1; y2 +- vc dy1 0; x1 +- hc 0 dx1;
        x2 +- hc dx1 0;
        text x1 y1 x2 y2;
        path M x1 y1 L x2 y1 L x2 y2 L x1 y2 Z
    """,
    "mathMultiply": """
        adj1 23520; a1 pin 0 adj1 51965; th */ ss a1 100000; a at2 w h; sa sin 1 a; ca cos 1 a; ta tan 1 a; dl mod w h 0;
        rw */ dl 51965 100000; lM +- dl 0 rw; xM */ ca lM 2; yM */ sa lM 2; dxAM */ sa th 2; dyAM */ ca th 2; xA +- xM 0 dxAM;
        yA +- yM dyAM 0; xB +- xM dxAM 0; yB +- yM 0 dyAM; xBC +- hc 0 xB; yBC */ xBC ta 1; yC +- yBC yB 0; xD +- r 0 xB; xE +- r 0 xA;
        yFE +- vc 0 yA; xFE */ yFE 1 ta; xF +- xE 0 xFE; xL +- xA xFE 0; yG +- b 0 yA; yH +- b 0 yB; yI +- b 0 yC;
        text xA yB xE yH;
        path M xA yA L xB yB L hc yC L xD yB L xE yA L xF vc L xE yG L xD yH L hc yI L xB yH L xA yG L xL vc Z
    """,
    "mathNotEqual": """
        adj1 23520; adj2 6600000; adj3 11760; a1 pin 0 adj1 50000; crAng pin 4200000 adj2 6600000; 2a1 */ a1 2 1;
        maxAdj3 +- 100000 0 2a1; a3 pin 0 adj3 maxAdj3; dy1 */ h a1 100000; dy2 */ h a3 200000; dx1 */ w 73490 200000; x1 +- hc 0 dx1;
        x8 +- hc dx1 0; y2 +- vc 0 dy2; y3 +- vc dy2 0; y1 +- y2 0 dy1; y4 +- y3 dy1 0; cadj2 +- crAng 0 cd4; xadj2 tan hd2 cadj2;
        len mod xadj2 hd2 0; bhw */ len dy1 hd2; bhw2 */ bhw 1 2; x7 +- hc xadj2 bhw2; dx67 */ xadj2 y1 hd2; x6 +- x7 0 dx67;
        dx57 */ xadj2 y2 hd2; x5 +- x7 0 dx57; dx47 */ xadj2 y3 hd2; x4 +- x7 0 dx47; dx37 */ xadj2 y4 hd2; x3 +- x7 0 dx37;
        rx7 +- x7 bhw 0; rx6 +- x6 bhw 0; rx5 +- x5 bhw 0; rx4 +- x4 bhw 0; rx3 +- x3 bhw 0; dx7 */ dy1 hd2 len; rxt +- x7 dx7 0;
        lxt +- rx7 0 dx7; rx ?: cadj2 rxt rx7; lx ?: cadj2 x7 lxt; dy3 */ dy1 xadj2 len; dy4 +- 0 0 dy3; ry ?: cadj2 dy3 t;
        ly ?: cadj2 t dy4; dlx +- w 0 rx; drx +- w 0 lx; dly +- h 0 ry; dry +- h 0 ly;
        text x1 y1 x8 y4;
        path M x1 y1 L x6 y1 L lx ly L rx ry L rx6 y1 L x8 y1 L x8 y2 L rx5 y2 L rx4 y3 L x8 y3 L x8 y4 L rx3 y4 L drx dry L dlx dly L x3
            y4 L x1 y4 L x1 y3 L x4 y3 L x5 y2 L x1 y2 Z
    """,
    "mathPlus": """
        adj1 23520; a1 pin 0 adj1 73490; dx1 */ w 73490 200000; dy1 */ h 73490 200000; dx2 */ ss a1 200000; x1 +- hc 0 dx1;
        x2 +- hc 0 dx2; x3 +- hc dx2 0; x4 +- hc dx1 0; y1 +- vc 0 dy1; y2 +- vc 0 dx2; y3 +- vc dx2 0; y4 +- vc dy1 0;
        text x1 y2 x4 y3;
        path M x1 y2 L x2 y2 L x2 y1 L x3 y1 L x3 y2 L x4 y2 L x4 y3 L x3 y3 L x3 y4 L x2 y4 L x2 y3 L x1 y3 Z
    """,
    "chartPlus": """
        path 10 10 unfilled M 5 0 L 5 10 M 0 5 L 10 5;
        path 10 10 unstroked M 0 0 L 0 10 L 10 10 L 10 0 Z
    """,
    "chartStar": """
        path 10 10 unfilled M 0 0 L 10 10 M 0 10 L 10 0 M 5 0 L 5 10;
        path 10 10 unstroked M 0 0 L 0 10 L 10 10 L 10 0 Z
    """,
    "chartX": """
        path 10 10 unfilled M 0 0 L 10 10 M 0 10 L 10 0;
        path 10 10 unstroked M 0 0 L 0 10 L 10 10 L 10 0 Z
    """,
    "gear6": """
        adj1 15000; adj2 3526; a1 pin 0 adj1 20000; a2 pin 0 adj2 5358; th */ ss a1 100000; lFD */ ss a2 100000; th2 */ th 1 2;
        l2 */ lFD 1 2; l3 +- th2 l2 0; rh +- hd2 0 th; rw +- wd2 0 th; dr +- rw 0 rh; maxr ?: dr rh rw; ha at2 maxr l3;
        aA1 +- 19800000 0 ha; aD1 +- 19800000 ha 0; ta11 cos rw aA1; ta12 sin rh aA1; bA1 at2 ta11 ta12; cta1 cos rh bA1;
        sta1 sin rw bA1; ma1 mod cta1 sta1 0; na1 */ rw rh ma1; dxa1 cos na1 bA1; dya1 sin na1 bA1; xA1 +- hc dxa1 0; yA1 +- vc dya1 0;
        td11 cos rw aD1; td12 sin rh aD1; bD1 at2 td11 td12; ctd1 cos rh bD1; std1 sin rw bD1; md1 mod ctd1 std1 0; nd1 */ rw rh md1;
        dxd1 cos nd1 bD1; dyd1 sin nd1 bD1; xD1 +- hc dxd1 0; yD1 +- vc dyd1 0; xAD1 +- xA1 0 xD1; yAD1 +- yA1 0 yD1; a1 at2 yAD1 xAD1;
        dxF1 sin lFD a1; dyF1 cos lFD a1; xF1 +- xD1 dxF1 0; yF1 +- yD1 dyF1 0; xE1 +- xA1 0 dxF1; yE1 +- yA1 0 dyF1; yC1t sin th a1;
        xC1t cos th a1; yC1 +- yF1 yC1t 0; xC1 +- xF1 0 xC1t; yB1 +- yE1 yC1t 0; xB1 +- xE1 0 xC1t; aD6 +- 3cd4 ha 0; td61 cos rw aD6;
        td62 sin rh aD6; bD6 at2 td61 td62; ctd6 cos rh bD6; std6 sin rw bD6; md6 mod ctd6 std6 0; nd6 */ rw rh md6; dxd6 cos nd6 bD6;
        dyd6 sin nd6 bD6; xD6 +- hc dxd6 0; yD6 +- vc dyd6 0; xA6 +- hc 0 dxd6; xF6 +- xD6 0 lFD; xE6 +- xA6 lFD 0; yC6 +- yD6 0 th;
        swAng1 +- bA1 0 bD6; aA2 +- 1800000 0 ha; aD2 +- 1800000 ha 0; ta21 cos rw aA2; ta22 sin rh aA2; bA2 at2 ta21 ta22;
        yA2 +- h 0 yD1; td21 cos rw aD2; td22 sin rh aD2; bD2 at2 td21 td22; yD2 +- h 0 yA1; yC2 +- h 0 yB1; yB2 +- h 0 yC1;
        swAng2 +- bA2 0 bD1; aD3 +- cd4 ha 0; td31 cos rw aD3; td32 sin rh aD3; bD3 at2 td31 td32; yD3 +- h 0 yD6; yB3 +- h 0 yC6;
        aD4 +- 9000000 ha 0; td41 cos rw aD4; td42 sin rh aD4; bD4 at2 td41 td42; xD4 +- w 0 xD1; xC4 +- w 0 xC1; xB4 +- w 0 xB1;
        aD5 +- 12600000 ha 0; td51 cos rw aD5; td52 sin rh aD5; bD5 at2 td51 td52; xD5 +- w 0 xA1; xC5 +- w 0 xB1; xB5 +- w 0 xC1;
        text xD5 yA1 xA1 yD2;
        path M xA1 yA1 L xB1 yB1 L xC1 yC1 L xD1 yD1 A rw rh bD1 swAng2 L xC1 yB2 L xB1 yC2 L xA1 yD2 A rw rh bD2 swAng1 L xF6 yB3 L xE6
            yB3 L xA6 yD3 A rw rh bD3 swAng1 L xB4 yC2 L xC4 yB2 L xD4 yA2 A rw rh bD4 swAng2 L xB5 yC1 L xC5 yB1 L xD5 yA1 A rw rh bD5
            swAng1 L xE6 yC6 L xF6 yC6 L xD6 yD6 A rw rh bD6 swAng1 Z
    """,
    "gear9": """
        adj1 10000; adj2 1763; a1 pin 0 adj1 20000; a2 pin 0 adj2 2679; th */ ss a1 100000; lFD */ ss a2 100000; th2 */ th 1 2;
        l2 */ lFD 1 2; l3 +- th2 l2 0; rh +- hd2 0 th; rw +- wd2 0 th; dr +- rw 0 rh; maxr ?: dr rh rw; ha at2 maxr l3;
        aA1 +- 18600000 0 ha; aD1 +- 18600000 ha 0; ta11 cos rw aA1; ta12 sin rh aA1; bA1 at2 ta11 ta12; cta1 cos rh bA1;
        sta1 sin rw bA1; ma1 mod cta1 sta1 0; na1 */ rw rh ma1; dxa1 cos na1 bA1; dya1 sin na1 bA1; xA1 +- hc dxa1 0; yA1 +- vc dya1 0;
        td11 cos rw aD1; td12 sin rh aD1; bD1 at2 td11 td12; ctd1 cos rh bD1; std1 sin rw bD1; md1 mod ctd1 std1 0; nd1 */ rw rh md1;
        dxd1 cos nd1 bD1; dyd1 sin nd1 bD1; xD1 +- hc dxd1 0; yD1 +- vc dyd1 0; xAD1 +- xA1 0 xD1; yAD1 +- yA1 0 yD1; a1 at2 yAD1 xAD1;
        dxF1 sin lFD a1; dyF1 cos lFD a1; xF1 +- xD1 dxF1 0; yF1 +- yD1 dyF1 0; xE1 +- xA1 0 dxF1; yE1 +- yA1 0 dyF1; yC1t sin th a1;
        xC1t cos th a1; yC1 +- yF1 yC1t 0; xC1 +- xF1 0 xC1t; yB1 +- yE1 yC1t 0; xB1 +- xE1 0 xC1t; aA2 +- 21000000 0 ha;
        aD2 +- 21000000 ha 0; ta21 cos rw aA2; ta22 sin rh aA2; bA2 at2 ta21 ta22; cta2 cos rh bA2; sta2 sin rw bA2; ma2 mod cta2 sta2 0;
        na2 */ rw rh ma2; dxa2 cos na2 bA2; dya2 sin na2 bA2; xA2 +- hc dxa2 0; yA2 +- vc dya2 0; td21 cos rw aD2; td22 sin rh aD2;
        bD2 at2 td21 td22; ctd2 cos rh bD2; std2 sin rw bD2; md2 mod ctd2 std2 0; nd2 */ rw rh md2; dxd2 cos nd2 bD2; dyd2 sin nd2 bD2;
        xD2 +- hc dxd2 0; yD2 +- vc dyd2 0; xAD2 +- xA2 0 xD2; yAD2 +- yA2 0 yD2; a2 at2 yAD2 xAD2; dxF2 sin lFD a2; dyF2 cos lFD a2;
        xF2 +- xD2 dxF2 0; yF2 +- yD2 dyF2 0; xE2 +- xA2 0 dxF2; yE2 +- yA2 0 dyF2; yC2t sin th a2; xC2t cos th a2; yC2 +- yF2 yC2t 0;
        xC2 +- xF2 0 xC2t; yB2 +- yE2 yC2t 0; xB2 +- xE2 0 xC2t; swAng1 +- bA2 0 bD1; aA3 +- 1800000 0 ha; aD3 +- 1800000 ha 0;
        ta31 cos rw aA3; ta32 sin rh aA3; bA3 at2 ta31 ta32; cta3 cos rh bA3; sta3 sin rw bA3; ma3 mod cta3 sta3 0; na3 */ rw rh ma3;
        dxa3 cos na3 bA3; dya3 sin na3 bA3; xA3 +- hc dxa3 0; yA3 +- vc dya3 0; td31 cos rw aD3; td32 sin rh aD3; bD3 at2 td31 td32;
        ctd3 cos rh bD3; std3 sin rw bD3; md3 mod ctd3 std3 0; nd3 */ rw rh md3; dxd3 cos nd3 bD3; dyd3 sin nd3 bD3; xD3 +- hc dxd3 0;
        yD3 +- vc dyd3 0; xAD3 +- xA3 0 xD3; yAD3 +- yA3 0 yD3; a3 at2 yAD3 xAD3; dxF3 sin lFD a3; dyF3 cos lFD a3; xF3 +- xD3 dxF3 0;
        yF3 +- yD3 dyF3 0; xE3 +- xA3 0 dxF3; yE3 +- yA3 0 dyF3; yC3t sin th a3; xC3t cos th a3; yC3 +- yF3 yC3t 0; xC3 +- xF3 0 xC3t;
        yB3 +- yE3 yC3t 0; xB3 +- xE3 0 xC3t; swAng2 +- bA3 0 bD2; aA4 +- 4200000 0 ha; aD4 +- 4200000 ha 0; ta41 cos rw aA4;
        ta42 sin rh aA4; bA4 at2 ta41 ta42; cta4 cos rh bA4; sta4 sin rw bA4; ma4 mod cta4 sta4 0; na4 */ rw rh ma4; dxa4 cos na4 bA4;
        dya4 sin na4 bA4; xA4 +- hc dxa4 0; yA4 +- vc dya4 0; td41 cos rw aD4; td42 sin rh aD4; bD4 at2 td41 td42; ctd4 cos rh bD4;
        std4 sin rw bD4; md4 mod ctd4 std4 0; nd4 */ rw rh md4; dxd4 cos nd4 bD4; dyd4 sin nd4 bD4; xD4 +- hc dxd4 0; yD4 +- vc dyd4 0;
        xAD4 +- xA4 0 xD4; yAD4 +- yA4 0 yD4; a4 at2 yAD4 xAD4; dxF4 sin lFD a4; dyF4 cos lFD a4; xF4 +- xD4 dxF4 0; yF4 +- yD4 dyF4 0;
        xE4 +- xA4 0 dxF4; yE4 +- yA4 0 dyF4; yC4t sin th a4; xC4t cos th a4; yC4 +- yF4 yC4t 0; xC4 +- xF4 0 xC4t; yB4 +- yE4 yC4t 0;
        xB4 +- xE4 0 xC4t; swAng3 +- bA4 0 bD3; aA5 +- 6600000 0 ha; aD5 +- 6600000 ha 0; ta51 cos rw aA5; ta52 sin rh aA5;
        bA5 at2 ta51 ta52; td51 cos rw aD5; td52 sin rh aD5; bD5 at2 td51 td52; xD5 +- w 0 xA4; xC5 +- w 0 xB4; xB5 +- w 0 xC4;
        swAng4 +- bA5 0 bD4; aD6 +- 9000000 ha 0; td61 cos rw aD6; td62 sin rh aD6; bD6 at2 td61 td62; xD6 +- w 0 xA3; xC6 +- w 0 xB3;
        xB6 +- w 0 xC3; aD7 +- 11400000 ha 0; td71 cos rw aD7; td72 sin rh aD7; bD7 at2 td71 td72; xD7 +- w 0 xA2; xC7 +- w 0 xB2;
        xB7 +- w 0 xC2; aD8 +- 13800000 ha 0; td81 cos rw aD8; td82 sin rh aD8; bD8 at2 td81 td82; xA8 +- w 0 xD1; xD8 +- w 0 xA1;
        xC8 +- w 0 xB1; xB8 +- w 0 xC1; aA9 +- 3cd4 0 ha; aD9 +- 3cd4 ha 0; td91 cos rw aD9; td92 sin rh aD9; bD9 at2 td91 td92;
        ctd9 cos rh bD9; std9 sin rw bD9; md9 mod ctd9 std9 0; nd9 */ rw rh md9; dxd9 cos nd9 bD9; dyd9 sin nd9 bD9; xD9 +- hc dxd9 0;
        yD9 +- vc dyd9 0; ta91 cos rw aA9; ta92 sin rh aA9; bA9 at2 ta91 ta92; xA9 +- hc 0 dxd9; xF9 +- xD9 0 lFD; xE9 +- xA9 lFD 0;
        yC9 +- yD9 0 th; swAng5 +- bA9 0 bD8;
        text xA8 yD1 xD1 yD3;
        path M xA1 yA1 L xB1 yB1 L xC1 yC1 L xD1 yD1 A rw rh bD1 swAng1 L xB2 yB2 L xC2 yC2 L xD2 yD2 A rw rh bD2 swAng2 L xB3 yB3 L xC3
            yC3 L xD3 yD3 A rw rh bD3 swAng3 L xB4 yB4 L xC4 yC4 L xD4 yD4 A rw rh bD4 swAng4 L xB5 yC4 L xC5 yB4 L xD5 yA4 A rw rh bD5
            swAng3 L xB6 yC3 L xC6 yB3 L xD6 yA3 A rw rh bD6 swAng2 L xB7 yC2 L xC7 yB2 L xD7 yA2 A rw rh bD7 swAng1 L xB8 yC1 L xC8 yB1 L
            xD8 yA1 A rw rh bD8 swAng5 L xE9 yC9 L xF9 yC9 L xD9 yD9 A rw rh bD9 swAng5 Z
    """,
    "funnel": """
        d */ ss 1 20; rw2 +- wd2 0 d; rh2 +- hd4 0 d; t1 cos wd2 480000; t2 sin hd4 480000; da at2 t1 t2; 2da */ da 2 1;
        stAng1 +- cd2 0 da; swAng1 +- cd2 2da 0; swAng3 +- cd2 0 2da; rw3 */ wd2 1 4; rh3 */ hd4 1 4; ct1 cos hd4 stAng1;
        st1 sin wd2 stAng1; m1 mod ct1 st1 0; n1 */ wd2 hd4 m1; dx1 cos n1 stAng1; dy1 sin n1 stAng1; x1 +- hc dx1 0; y1 +- hd4 dy1 0;
        ct3 cos rh3 da; st3 sin rw3 da; m3 mod ct3 st3 0; n3 */ rw3 rh3 m3; dx3 cos n3 da; dy3 sin n3 da; x3 +- hc dx3 0; vc3 +- b 0 rh3;
        y2 +- vc3 dy3 0; x2 +- wd2 0 rw2;
        path M x1 y1 A wd2 hd4 stAng1 swAng1 L x3 y2 A rw3 rh3 da swAng3 Z M x2 hd4 A rw2 rh2 cd2 -21600000 Z
    """,
    "cornerTabs": """
        md mod w h 0; dx */ 1 md 20; y1 +- 0 b dx; x1 +- 0 r dx;
        text dx dx x1 y1;
        path M l t L dx t L l dx Z;
        path M l y1 L dx b L l b Z;
        path M x1 t L r t L r dx Z;
        path M r y1 L r b L x1 b Z
    """,
    "plaqueTabs": """
        md mod w h 0; dx */ 1 md 20; y1 +- 0 b dx; x1 +- 0 r dx;
        text dx dx x1 y1;
        path M l t L dx t A dx dx 0 cd4 Z;
        path M l y1 A dx dx 3cd4 cd4 L l b Z;
        path M r t L r dx A dx dx cd4 cd4 Z;
        path M x1 b A dx dx cd2 cd4 L r b Z
    """,
    "squareTabs": """
        md mod w h 0; dx */ 1 md 20; y1 +- 0 b dx; x1 +- 0 r dx;
        text dx dx x1 y1;
        path M l t L dx t L dx dx L l dx Z;
        path M l y1 L dx y1 L dx b L l b Z;
        path M x1 t L r t L r dx L x1 dx Z;
        path M x1 y1 L r y1 L r b L x1 b Z
    """,
}
