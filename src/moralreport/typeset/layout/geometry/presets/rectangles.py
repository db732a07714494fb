"""Rectangles and frames, in the notation of layout/geometry/notation.py: values of ECMA-376 part 1, 20.1.10.56."""

from __future__ import annotations

RECTANGLES: dict[str, str] = {
    "rect": "path M l t L r t L r b L l b Z",
    "roundRect": """
        adj 16667; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; il */ x1 29289 100000; ir +- r 0 il; ib +- b 0 il;
        text il il ir ib;
        path M l x1 A x1 x1 cd2 cd4 L x2 t A x1 x1 3cd4 cd4 L r y2 A x1 x1 0 cd4 L x1 b A x1 x1 cd4 cd4 Z
    """,
    "round1Rect": """
        adj 16667; a pin 0 adj 50000; dx1 */ ss a 100000; x1 +- r 0 dx1; idx */ dx1 29289 100000; ir +- r 0 idx;
        text l t ir b;
        path M l t L x1 t A dx1 dx1 3cd4 cd4 L r b L l b Z
    """,
    "round2SameRect": """
        adj1 16667; adj2 0; a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; tx1 */ ss a1 100000; tx2 +- r 0 tx1; bx1 */ ss a2 100000;
        by1 +- b 0 bx1; d +- tx1 0 bx1; tdx */ tx1 29289 100000; bdx */ bx1 29289 100000; il ?: d tdx bdx; ir +- r 0 il; ib +- b 0 bdx;
        text il tdx ir ib;
        path M tx1 t L tx2 t A tx1 tx1 3cd4 cd4 L r by1 A bx1 bx1 0 cd4 L bx1 b A bx1 bx1 cd4 cd4 L l tx1 A tx1 tx1 cd2 cd4 Z
    """,
    "round2DiagRect": """
        adj1 16667; adj2 0; a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; x1 */ ss a1 100000; y1 +- b 0 x1; a */ ss a2 100000; x2 +- r 0 a;
        dx1 */ x1 29289 100000; dx2 */ a 29289 100000; d +- dx1 0 dx2; dx ?: d dx1 dx2; ir +- r 0 dx; ib +- b 0 dx;
        text dx dx ir ib;
        path M x1 t L x2 t A a a 3cd4 cd4 L r y1 A x1 x1 0 cd4 L a b A a a cd4 cd4 L l x1 A x1 x1 cd2 cd4 Z
    """,
    "snipRoundRect": """
        adj1 16667; adj2 16667; a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; x1 */ ss a1 100000; dx2 */ ss a2 100000; x2 +- r 0 dx2;
        il */ x1 29289 100000; ir +/ x2 r 2;
        text il il ir b;
        path M x1 t L x2 t L r dx2 L r b L l b L l x1 A x1 x1 cd2 cd4 Z
    """,
    "snip1Rect": """
        adj 16667; a pin 0 adj 50000; dx1 */ ss a 100000; x1 +- r 0 dx1; it */ dx1 1 2; ir +/ x1 r 2;
        text l it ir b;
        path M l t L x1 t L r dx1 L r b L l b Z
    """,
    "snip2SameRect": """
        adj1 16667; adj2 0; a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; tx1 */ ss a1 100000; tx2 +- r 0 tx1; bx1 */ ss a2 100000;
        bx2 +- r 0 bx1; by1 +- b 0 bx1; d +- tx1 0 bx1; dx ?: d tx1 bx1; il */ dx 1 2; ir +- r 0 il; it */ tx1 1 2; ib +/ by1 b 2;
        text il it ir ib;
        path M tx1 t L tx2 t L r tx1 L r by1 L bx2 b L bx1 b L l by1 L l tx1 Z
    """,
    "snip2DiagRect": """
        adj1 0; adj2 16667; a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; lx1 */ ss a1 100000; lx2 +- r 0 lx1; ly1 +- b 0 lx1;
        rx1 */ ss a2 100000; rx2 +- r 0 rx1; ry1 +- b 0 rx1; d +- lx1 0 rx1; dx ?: d lx1 rx1; il */ dx 1 2; ir +- r 0 il; ib +- b 0 il;
        text il il ir ib;
        path M lx1 t L rx2 t L r rx1 L r ly1 L lx2 b L rx1 b L l ry1 L l lx1 Z
    """,
    "plaque": """
        adj 16667; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; il */ x1 70711 100000; ir +- r 0 il; ib +- b 0 il;
        text il il ir ib;
        path M l x1 A x1 x1 cd4 -5400000 L x2 t A x1 x1 cd2 -5400000 L r y2 A x1 x1 3cd4 -5400000 L x1 b A x1 x1 0 -5400000 Z
    """,
    "frame": """
        adj1 12500; a1 pin 0 adj1 50000; x1 */ ss a1 100000; x4 +- r 0 x1; y4 +- b 0 x1;
        text x1 x1 x4 y4;
        path M l t L r t L r b L l b Z M x1 x1 L x1 y4 L x4 y4 L x4 x1 Z
    """,
    "halfFrame": """
        adj1 33333; adj2 33333; maxAdj2 */ 100000 w ss; a2 pin 0 adj2 maxAdj2; x1 */ ss a2 100000; g1 */ h x1 w; g2 +- h 0 g1;
        maxAdj1 */ 100000 g2 ss; a1 pin 0 adj1 maxAdj1; y1 */ ss a1 100000; dx2 */ y1 w h; x2 +- r 0 dx2; dy2 */ x1 h w; y2 +- b 0 dy2;
        path M l t L r t L x2 y1 L x1 y1 L x1 y2 L l b Z
    """,
    "corner": """
        adj1 50000; adj2 50000; maxAdj1 */ 100000 h ss; maxAdj2 */ 100000 w ss; a1 pin 0 adj1 maxAdj1; a2 pin 0 adj2 maxAdj2;
        x1 */ ss a2 100000; dy1 */ ss a1 100000; y1 +- b 0 dy1; d +- w 0 h; it ?: d y1 t; ir ?: d r x1;
        text l it ir b;
        path M l t L x1 t L x1 y1 L r y1 L r b L l b Z
    """,
    "diagStripe": """
        adj 50000; a pin 0 adj 100000; x2 */ w a 100000; x3 +/ x2 r 2; y2 */ h a 100000; y3 +/ y2 b 2;
        text l t x3 y3;
        path M l y2 L x2 t L r t L l b Z
    """,
    "foldedCorner": """
        adj 16667; a pin 0 adj 50000; dy2 */ ss a 100000; dy1 */ dy2 1 5; x1 +- r 0 dy2; x2 +- x1 dy1 0; y2 +- b 0 dy2; y1 +- y2 dy1 0;
        text l t r y2;
        path unstroked M l t L r t L r y2 L x1 b L l b Z;
        path darkenLess unstroked M x1 b L x2 y1 L r y2 Z;
        path unfilled M x1 b L x2 y1 L r y2 L x1 b L l b L l t L r t L r y2
    """,
    "bevel": """
        adj 12500; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1;
        text x1 x1 x2 y2;
        path unstroked M x1 x1 L x2 x1 L x2 y2 L x1 y2 Z;
        path lightenLess unstroked M l t L r t L x2 x1 L x1 x1 Z;
        path darkenLess unstroked M l b L x1 y2 L x2 y2 L r b Z;
        path lighten unstroked M l t L x1 x1 L x1 y2 L l b Z;
        path darken unstroked M r t L r b L x2 y2 L x2 x1 Z;
        path unfilled M l t L r t L r b L l b Z M x1 x1 L x2 x1 L x2 y2 L x1 y2 Z M l t L x1 x1 M l b L x1 y2 M r t L x2 x1 M r b L x2 y2
    """,
    "cube": """
        adj 25000; a pin 0 adj 100000; y1 */ ss a 100000; y4 +- b 0 y1; x4 +- r 0 y1;
        text l y1 x4 b;
        path unstroked M l y1 L x4 y1 L x4 b L l b Z;
        path darkenLess unstroked M x4 y1 L r t L r y4 L x4 b Z;
        path lightenLess unstroked M l y1 L y1 t L r t L x4 y1 Z;
        path unfilled M l y1 L y1 t L r t L r y4 L x4 b L l b Z M l y1 L x4 y1 L r t M x4 y1 L x4 b
    """,
}
