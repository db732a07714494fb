"""Stars, seals, ribbons, scrolls, waves, in the notation of layout/geometry/notation.py: values of ECMA-376 part 1, 20.1.10.56."""

from __future__ import annotations

STARS: dict[str, str] = {
    "star4": """
        adj 12500; a pin 0 adj 50000; iwd2 */ wd2 a 50000; ihd2 */ hd2 a 50000; sdx cos iwd2 2700000; sdy sin ihd2 2700000;
        sx1 +- hc 0 sdx; sx2 +- hc sdx 0; sy1 +- vc 0 sdy; sy2 +- vc sdy 0;
        text sx1 sy1 sx2 sy2;
        path M l vc L sx1 sy1 L hc t L sx2 sy1 L r vc L sx2 sy2 L hc b L sx1 sy2 Z
    """,
    "star5": """
        adj 19098; hf 105146; vf 110557; a pin 0 adj 50000; swd2 */ wd2 hf 100000; shd2 */ hd2 vf 100000; svc */ vc vf 100000;
        dx1 cos swd2 1080000; dx2 cos swd2 18360000; dy1 sin shd2 1080000; dy2 sin shd2 18360000; x1 +- hc 0 dx1; x2 +- hc 0 dx2;
        x3 +- hc dx2 0; x4 +- hc dx1 0; y1 +- svc 0 dy1; y2 +- svc 0 dy2; iwd2 */ swd2 a 50000; ihd2 */ shd2 a 50000;
        sdx1 cos iwd2 20520000; sdx2 cos iwd2 3240000; sdy1 sin ihd2 3240000; sdy2 sin ihd2 20520000; sx1 +- hc 0 sdx1; sx2 +- hc 0 sdx2;
        sx3 +- hc sdx2 0; sx4 +- hc sdx1 0; sy1 +- svc 0 sdy1; sy2 +- svc 0 sdy2; sy3 +- svc ihd2 0;
        text sx1 sy1 sx4 sy3;
        path M x1 y1 L sx2 sy1 L hc t L sx3 sy1 L x4 y1 L sx4 sy2 L x3 y2 L hc sy3 L x2 y2 L sx1 sy2 Z
    """,
    "star6": """
        adj 28868; hf 115470; a pin 0 adj 50000; swd2 */ wd2 hf 100000; dx1 cos swd2 1800000; x1 +- hc 0 dx1; x2 +- hc dx1 0;
        y2 +- vc hd4 0; iwd2 */ swd2 a 50000; ihd2 */ hd2 a 50000; sdx2 */ iwd2 1 2; sx1 +- hc 0 iwd2; sx2 +- hc 0 sdx2;
        sx3 +- hc sdx2 0; sx4 +- hc iwd2 0; sdy1 sin ihd2 3600000; sy1 +- vc 0 sdy1; sy2 +- vc sdy1 0;
        text sx1 sy1 sx4 sy2;
        path M x1 hd4 L sx2 sy1 L hc t L sx3 sy1 L x2 hd4 L sx4 vc L x2 y2 L sx3 sy2 L hc b L sx2 sy2 L x1 y2 L sx1 vc Z
    """,
    "star7": """
        adj 34601; hf 102572; vf 105210; a pin 0 adj 50000; swd2 */ wd2 hf 100000; shd2 */ hd2 vf 100000; svc */ vc vf 100000;
        dx1 */ swd2 97493 100000; dx2 */ swd2 78183 100000; dx3 */ swd2 43388 100000; dy1 */ shd2 62349 100000; dy2 */ shd2 22252 100000;
        dy3 */ shd2 90097 100000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc 0 dx3; x4 +- hc dx3 0; x5 +- hc dx2 0; x6 +- hc dx1 0;
        y1 +- svc 0 dy1; y2 +- svc dy2 0; y3 +- svc dy3 0; iwd2 */ swd2 a 50000; ihd2 */ shd2 a 50000; sdx1 */ iwd2 97493 100000;
        sdx2 */ iwd2 78183 100000; sdx3 */ iwd2 43388 100000; sx1 +- hc 0 sdx1; sx2 +- hc 0 sdx2; sx3 +- hc 0 sdx3; sx4 +- hc sdx3 0;
        sx5 +- hc sdx2 0; sx6 +- hc sdx1 0; sdy1 */ ihd2 90097 100000; sdy2 */ ihd2 22252 100000; sdy3 */ ihd2 62349 100000;
        sy1 +- svc 0 sdy1; sy2 +- svc 0 sdy2; sy3 +- svc sdy3 0; sy4 +- svc ihd2 0;
        text sx2 sy1 sx5 sy3;
        path M x1 y2 L sx1 sy2 L x2 y1 L sx3 sy1 L hc t L sx4 sy1 L x5 y1 L sx6 sy2 L x6 y2 L sx5 sy3 L x4 y3 L hc sy4 L x3 y3 L sx2 sy3 Z
    """,
    "star8": """
        adj 37500; a pin 0 adj 50000; dx1 cos wd2 2700000; x1 +- hc 0 dx1; x2 +- hc dx1 0; dy1 sin hd2 2700000; y1 +- vc 0 dy1;
        y2 +- vc dy1 0; iwd2 */ wd2 a 50000; ihd2 */ hd2 a 50000; sdx1 */ iwd2 92388 100000; sdx2 */ iwd2 38268 100000;
        sdy1 */ ihd2 92388 100000; sdy2 */ ihd2 38268 100000; sx1 +- hc 0 sdx1; sx2 +- hc 0 sdx2; sx3 +- hc sdx2 0; sx4 +- hc sdx1 0;
        sy1 +- vc 0 sdy1; sy2 +- vc 0 sdy2; sy3 +- vc sdy2 0; sy4 +- vc sdy1 0;
        text sx1 sy1 sx4 sy4;
        path M l vc L sx1 sy2 L x1 y1 L sx2 sy1 L hc t L sx3 sy1 L x2 y1 L sx4 sy2 L r vc L sx4 sy3 L x2 y2 L sx3 sy4 L hc b L sx2 sy4 L
            x1 y2 L sx1 sy3 Z
    """,
    "star10": """
        adj 42533; hf 105146; a pin 0 adj 50000; swd2 */ wd2 hf 100000; dx1 */ swd2 95106 100000; dx2 */ swd2 58779 100000;
        x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0; x4 +- hc dx1 0; dy1 */ hd2 80902 100000; dy2 */ hd2 30902 100000; y1 +- vc 0 dy1;
        y2 +- vc 0 dy2; y3 +- vc dy2 0; y4 +- vc dy1 0; iwd2 */ swd2 a 50000; ihd2 */ hd2 a 50000; sdx1 */ iwd2 80902 100000;
        sdx2 */ iwd2 30902 100000; sdy1 */ ihd2 95106 100000; sdy2 */ ihd2 58779 100000; sx1 +- hc 0 iwd2; sx2 +- hc 0 sdx1;
        sx3 +- hc 0 sdx2; sx4 +- hc sdx2 0; sx5 +- hc sdx1 0; sx6 +- hc iwd2 0; sy1 +- vc 0 sdy1; sy2 +- vc 0 sdy2; sy3 +- vc sdy2 0;
        sy4 +- vc sdy1 0;
        text sx2 sy2 sx5 sy3;
        path M x1 y2 L sx2 sy2 L x2 y1 L sx3 sy1 L hc t L sx4 sy1 L x3 y1 L sx5 sy2 L x4 y2 L sx6 vc L x4 y3 L sx5 sy3 L x3 y4 L sx4 sy4 L
            hc b L sx3 sy4 L x2 y4 L sx2 sy3 L x1 y3 L sx1 vc Z
    """,
    "star12": """
        adj 37500; a pin 0 adj 50000; dx1 cos wd2 1800000; dy1 sin hd2 3600000; x1 +- hc 0 dx1; x3 */ w 3 4; x4 +- hc dx1 0;
        y1 +- vc 0 dy1; y3 */ h 3 4; y4 +- vc dy1 0; iwd2 */ wd2 a 50000; ihd2 */ hd2 a 50000; sdx1 cos iwd2 900000;
        sdx2 cos iwd2 2700000; sdx3 cos iwd2 4500000; sdy1 sin ihd2 4500000; sdy2 sin ihd2 2700000; sdy3 sin ihd2 900000;
        sx1 +- hc 0 sdx1; sx2 +- hc 0 sdx2; sx3 +- hc 0 sdx3; sx4 +- hc sdx3 0; sx5 +- hc sdx2 0; sx6 +- hc sdx1 0; sy1 +- vc 0 sdy1;
        sy2 +- vc 0 sdy2; sy3 +- vc 0 sdy3; sy4 +- vc sdy3 0; sy5 +- vc sdy2 0; sy6 +- vc sdy1 0;
        text sx2 sy2 sx5 sy5;
        path M l vc L sx1 sy3 L x1 hd4 L sx2 sy2 L wd4 y1 L sx3 sy1 L hc t L sx4 sy1 L x3 y1 L sx5 sy2 L x4 hd4 L sx6 sy3 L r vc L sx6 sy4
            L x4 y3 L sx5 sy5 L x3 y4 L sx4 sy6 L hc b L sx3 sy6 L wd4 y4 L sx2 sy5 L x1 y3 L sx1 sy4 Z
    """,
    "star16": """
        adj 37500; a pin 0 adj 50000; dx1 */ wd2 92388 100000; dx2 */ wd2 70711 100000; dx3 */ wd2 38268 100000; dy1 */ hd2 92388 100000;
        dy2 */ hd2 70711 100000; dy3 */ hd2 38268 100000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc 0 dx3; x4 +- hc dx3 0; x5 +- hc dx2 0;
        x6 +- hc dx1 0; y1 +- vc 0 dy1; y2 +- vc 0 dy2; y3 +- vc 0 dy3; y4 +- vc dy3 0; y5 +- vc dy2 0; y6 +- vc dy1 0;
        iwd2 */ wd2 a 50000; ihd2 */ hd2 a 50000; sdx1 */ iwd2 98079 100000; sdx2 */ iwd2 83147 100000; sdx3 */ iwd2 55557 100000;
        sdx4 */ iwd2 19509 100000; sdy1 */ ihd2 98079 100000; sdy2 */ ihd2 83147 100000; sdy3 */ ihd2 55557 100000;
        sdy4 */ ihd2 19509 100000; sx1 +- hc 0 sdx1; sx2 +- hc 0 sdx2; sx3 +- hc 0 sdx3; sx4 +- hc 0 sdx4; sx5 +- hc sdx4 0;
        sx6 +- hc sdx3 0; sx7 +- hc sdx2 0; sx8 +- hc sdx1 0; sy1 +- vc 0 sdy1; sy2 +- vc 0 sdy2; sy3 +- vc 0 sdy3; sy4 +- vc 0 sdy4;
        sy5 +- vc sdy4 0; sy6 +- vc sdy3 0; sy7 +- vc sdy2 0; sy8 +- vc sdy1 0; idx cos iwd2 2700000; idy sin ihd2 2700000;
        il +- hc 0 idx; it +- vc 0 idy; ir +- hc idx 0; ib +- vc idy 0;
        text il it ir ib;
        path M l vc L sx1 sy4 L x1 y3 L sx2 sy3 L x2 y2 L sx3 sy2 L x3 y1 L sx4 sy1 L hc t L sx5 sy1 L x4 y1 L sx6 sy2 L x5 y2 L sx7 sy3 L
            x6 y3 L sx8 sy4 L r vc L sx8 sy5 L x6 y4 L sx7 sy6 L x5 y5 L sx6 sy7 L x4 y6 L sx5 sy8 L hc b L sx4 sy8 L x3 y6 L sx3 sy7 L x2
            y5 L sx2 sy6 L x1 y4 L sx1 sy5 Z
    """,
    "star24": """
        adj 37500; a pin 0 adj 50000; dx1 cos wd2 900000; dx2 cos wd2 1800000; dx3 cos wd2 2700000; dx4 val wd4; dx5 cos wd2 4500000;
        dy1 sin hd2 4500000; dy2 sin hd2 3600000; dy3 sin hd2 2700000; dy4 val hd4; dy5 sin hd2 900000; x1 +- hc 0 dx1; x2 +- hc 0 dx2;
        x3 +- hc 0 dx3; x4 +- hc 0 dx4; x5 +- hc 0 dx5; x6 +- hc dx5 0; x7 +- hc dx4 0; x8 +- hc dx3 0; x9 +- hc dx2 0; x10 +- hc dx1 0;
        y1 +- vc 0 dy1; y2 +- vc 0 dy2; y3 +- vc 0 dy3; y4 +- vc 0 dy4; y5 +- vc 0 dy5; y6 +- vc dy5 0; y7 +- vc dy4 0; y8 +- vc dy3 0;
        y9 +- vc dy2 0; y10 +- vc dy1 0; iwd2 */ wd2 a 50000; ihd2 */ hd2 a 50000; sdx1 */ iwd2 99144 100000; sdx2 */ iwd2 92388 100000;
        sdx3 */ iwd2 79335 100000; sdx4 */ iwd2 60876 100000; sdx5 */ iwd2 38268 100000; sdx6 */ iwd2 13053 100000;
        sdy1 */ ihd2 99144 100000; sdy2 */ ihd2 92388 100000; sdy3 */ ihd2 79335 100000; sdy4 */ ihd2 60876 100000;
        sdy5 */ ihd2 38268 100000; sdy6 */ ihd2 13053 100000; sx1 +- hc 0 sdx1; sx2 +- hc 0 sdx2; sx3 +- hc 0 sdx3; sx4 +- hc 0 sdx4;
        sx5 +- hc 0 sdx5; sx6 +- hc 0 sdx6; sx7 +- hc sdx6 0; sx8 +- hc sdx5 0; sx9 +- hc sdx4 0; sx10 +- hc sdx3 0; sx11 +- hc sdx2 0;
        sx12 +- hc sdx1 0; sy1 +- vc 0 sdy1; sy2 +- vc 0 sdy2; sy3 +- vc 0 sdy3; sy4 +- vc 0 sdy4; sy5 +- vc 0 sdy5; sy6 +- vc 0 sdy6;
        sy7 +- vc sdy6 0; sy8 +- vc sdy5 0; sy9 +- vc sdy4 0; sy10 +- vc sdy3 0; sy11 +- vc sdy2 0; sy12 +- vc sdy1 0;
        idx cos iwd2 2700000; idy sin ihd2 2700000; il +- hc 0 idx; it +- vc 0 idy; ir +- hc idx 0; ib +- vc idy 0;
        text il it ir ib;
        path M l vc L sx1 sy6 L x1 y5 L sx2 sy5 L x2 y4 L sx3 sy4 L x3 y3 L sx4 sy3 L x4 y2 L sx5 sy2 L x5 y1 L sx6 sy1 L hc t L sx7 sy1 L
            x6 y1 L sx8 sy2 L x7 y2 L sx9 sy3 L x8 y3 L sx10 sy4 L x9 y4 L sx11 sy5 L x10 y5 L sx12 sy6 L r vc L sx12 sy7 L x10 y6 L sx11
            sy8 L x9 y7 L sx10 sy9 L x8 y8 L sx9 sy10 L x7 y9 L sx8 sy11 L x6 y10 L sx7 sy12 L hc b L sx6 sy12 L x5 y10 L sx5 sy11 L x4 y9
            L sx4 sy10 L x3 y8 L sx3 sy9 L x2 y7 L sx2 sy8 L x1 y6 L sx1 sy7 Z
    """,
    "star32": """
        adj 37500; a pin 0 adj 50000; dx1 */ wd2 98079 100000; dx2 */ wd2 92388 100000; dx3 */ wd2 83147 100000; dx4 cos wd2 2700000;
        dx5 */ wd2 55557 100000; dx6 */ wd2 38268 100000; dx7 */ wd2 19509 100000; dy1 */ hd2 98079 100000; dy2 */ hd2 92388 100000;
        dy3 */ hd2 83147 100000; dy4 sin hd2 2700000; dy5 */ hd2 55557 100000; dy6 */ hd2 38268 100000; dy7 */ hd2 19509 100000;
        x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc 0 dx3; x4 +- hc 0 dx4; x5 +- hc 0 dx5; x6 +- hc 0 dx6; x7 +- hc 0 dx7; x8 +- hc dx7 0;
        x9 +- hc dx6 0; x10 +- hc dx5 0; x11 +- hc dx4 0; x12 +- hc dx3 0; x13 +- hc dx2 0; x14 +- hc dx1 0; y1 +- vc 0 dy1;
        y2 +- vc 0 dy2; y3 +- vc 0 dy3; y4 +- vc 0 dy4; y5 +- vc 0 dy5; y6 +- vc 0 dy6; y7 +- vc 0 dy7; y8 +- vc dy7 0; y9 +- vc dy6 0;
        y10 +- vc dy5 0; y11 +- vc dy4 0; y12 +- vc dy3 0; y13 +- vc dy2 0; y14 +- vc dy1 0; iwd2 */ wd2 a 50000; ihd2 */ hd2 a 50000;
        sdx1 */ iwd2 99518 100000; sdx2 */ iwd2 95694 100000; sdx3 */ iwd2 88192 100000; sdx4 */ iwd2 77301 100000;
        sdx5 */ iwd2 63439 100000; sdx6 */ iwd2 47140 100000; sdx7 */ iwd2 29028 100000; sdx8 */ iwd2 9802 100000;
        sdy1 */ ihd2 99518 100000; sdy2 */ ihd2 95694 100000; sdy3 */ ihd2 88192 100000; sdy4 */ ihd2 77301 100000;
        sdy5 */ ihd2 63439 100000; sdy6 */ ihd2 47140 100000; sdy7 */ ihd2 29028 100000; sdy8 */ ihd2 9802 100000; sx1 +- hc 0 sdx1;
        sx2 +- hc 0 sdx2; sx3 +- hc 0 sdx3; sx4 +- hc 0 sdx4; sx5 +- hc 0 sdx5; sx6 +- hc 0 sdx6; sx7 +- hc 0 sdx7; sx8 +- hc 0 sdx8;
        sx9 +- hc sdx8 0; sx10 +- hc sdx7 0; sx11 +- hc sdx6 0; sx12 +- hc sdx5 0; sx13 +- hc sdx4 0; sx14 +- hc sdx3 0;
        sx15 +- hc sdx2 0; sx16 +- hc sdx1 0; sy1 +- vc 0 sdy1; sy2 +- vc 0 sdy2; sy3 +- vc 0 sdy3; sy4 +- vc 0 sdy4; sy5 +- vc 0 sdy5;
        sy6 +- vc 0 sdy6; sy7 +- vc 0 sdy7; sy8 +- vc 0 sdy8; sy9 +- vc sdy8 0; sy10 +- vc sdy7 0; sy11 +- vc sdy6 0; sy12 +- vc sdy5 0;
        sy13 +- vc sdy4 0; sy14 +- vc sdy3 0; sy15 +- vc sdy2 0; sy16 +- vc sdy1 0; idx cos iwd2 2700000; idy sin ihd2 2700000;
        il +- hc 0 idx; it +- vc 0 idy; ir +- hc idx 0; ib +- vc idy 0;
        text il it ir ib;
        path M l vc L sx1 sy8 L x1 y7 L sx2 sy7 L x2 y6 L sx3 sy6 L x3 y5 L sx4 sy5 L x4 y4 L sx5 sy4 L x5 y3 L sx6 sy3 L x6 y2 L sx7 sy2
            L x7 y1 L sx8 sy1 L hc t L sx9 sy1 L x8 y1 L sx10 sy2 L x9 y2 L sx11 sy3 L x10 y3 L sx12 sy4 L x11 y4 L sx13 sy5 L x12 y5 L
            sx14 sy6 L x13 y6 L sx15 sy7 L x14 y7 L sx16 sy8 L r vc L sx16 sy9 L x14 y8 L sx15 sy10 L x13 y9 L sx14 sy11 L x12 y10 L sx13
            sy12 L x11 y11 L sx12 sy13 L x10 y12 L sx11 sy14 L x9 y13 L sx10 sy15 L x8 y14 L sx9 sy16 L hc b L sx8 sy16 L x7 y14 L sx7
            sy15 L x6 y13 L sx6 sy14 L x5 y12 L sx5 sy13 L x4 y11 L sx4 sy12 L x3 y10 L sx3 sy11 L x2 y9 L sx2 sy10 L x1 y8 L sx1 sy9 Z
    """,
    "irregularSeal1": """
        x5 */ w 4627 21600; x21 */ w 16702 21600; y3 */ h 6320 21600; y9 */ h 13937 21600;
        text x5 y3 x21 y9;
        path 21600 21600 M 10800 5800 L 14522 0 L 14155 5325 L 18380 4457 L 16702 7315 L 21097 8137 L 17607 10475 L 21600 13290 L 16837
            12942 L 18145 18095 L 14020 14457 L 13247 19737 L 10532 14935 L 8485 21600 L 7715 15627 L 4762 17617 L 5667 13937 L 135 14587
            L 3722 11775 L 0 8615 L 4627 7617 L 370 2295 L 7312 6320 L 8352 2295 Z
    """,
    "irregularSeal2": """
        x5 */ w 5372 21600; x19 */ w 14640 21600; y3 */ h 6382 21600; y17 */ h 15935 21600;
        text x5 y3 x19 y17;
        path 21600 21600 M 11462 4342 L 14790 0 L 14525 5777 L 18007 3172 L 16380 6532 L 21600 6645 L 16985 9402 L 18270 11290 L 16380
            12310 L 18877 15632 L 14640 14350 L 14942 17370 L 12180 15935 L 11612 18842 L 9872 17370 L 8700 19712 L 7527 18125 L 4917
            21600 L 4805 18240 L 1285 17825 L 3330 15370 L 0 12877 L 3935 11592 L 1172 8270 L 5372 7817 L 4502 3625 L 8550 6382 L 9722
            1887 Z
    """,
    "ribbon": """
        adj1 16667; adj2 50000; a1 pin 0 adj1 33333; a2 pin 25000 adj2 75000; x10 +- r 0 wd8; dx2 */ w a2 200000; x2 +- hc 0 dx2;
        x9 +- hc dx2 0; x3 +- x2 wd32 0; x8 +- x9 0 wd32; x5 +- x2 wd8 0; x6 +- x9 0 wd8; x4 +- x5 0 wd32; x7 +- x6 wd32 0;
        y1 */ h a1 200000; y2 */ h a1 100000; y4 +- b 0 y2; y3 */ y4 1 2; hR */ h a1 400000; y5 +- b 0 hR; y6 +- y2 0 hR;
        text x2 y2 x9 b;
        path unstroked M l t L x4 t A wd32 hR 3cd4 cd2 L x3 y1 A wd32 hR 3cd4 -10800000 L x8 y2 A wd32 hR cd4 -10800000 L x7 y1 A wd32 hR
            cd4 cd2 L r t L x10 y3 L r y4 L x9 y4 L x9 y5 A wd32 hR 0 cd4 L x3 b A wd32 hR cd4 cd4 L x2 y4 L l y4 L wd8 y3 Z;
        path darkenLess unstroked M x5 hR A wd32 hR 0 cd4 L x3 y1 A wd32 hR 3cd4 -10800000 L x5 y2 Z M x6 hR A wd32 hR cd2 -5400000 L x8
            y1 A wd32 hR 3cd4 cd2 L x6 y2 Z;
        path unfilled M l t L x4 t A wd32 hR 3cd4 cd2 L x3 y1 A wd32 hR 3cd4 -10800000 L x8 y2 A wd32 hR cd4 -10800000 L x7 y1 A wd32 hR
            cd4 cd2 L r t L x10 y3 L r y4 L x9 y4 L x9 y5 A wd32 hR 0 cd4 L x3 b A wd32 hR cd4 cd4 L x2 y4 L l y4 L wd8 y3 Z M x5 hR L x5
            y2 M x6 y2 L x6 hR M x2 y4 L x2 y6 M x9 y6 L x9 y4
    """,
    "ribbon2": """
        adj1 16667; adj2 50000; a1 pin 0 adj1 33333; a2 pin 25000 adj2 75000; x10 +- r 0 wd8; dx2 */ w a2 200000; x2 +- hc 0 dx2;
        x9 +- hc dx2 0; x3 +- x2 wd32 0; x8 +- x9 0 wd32; x5 +- x2 wd8 0; x6 +- x9 0 wd8; x4 +- x5 0 wd32; x7 +- x6 wd32 0;
        dy1 */ h a1 200000; y1 +- b 0 dy1; dy2 */ h a1 100000; y2 +- b 0 dy2; y4 +- t dy2 0; y3 +/ y4 b 2; hR */ h a1 400000;
        y6 +- b 0 hR; y7 +- y1 0 hR;
        text x2 t x9 y2;
        path unstroked M l b L x4 b A wd32 hR cd4 -10800000 L x3 y1 A wd32 hR cd4 cd2 L x8 y2 A wd32 hR 3cd4 cd2 L x7 y1 A wd32 hR 3cd4
            -10800000 L r b L x10 y3 L r y4 L x9 y4 L x9 hR A wd32 hR 0 -5400000 L x3 t A wd32 hR 3cd4 -5400000 L x2 y4 L l y4 L wd8 y3 Z;
        path darkenLess unstroked M x5 y6 A wd32 hR 0 -5400000 L x3 y1 A wd32 hR cd4 cd2 L x5 y2 Z M x6 y6 A wd32 hR cd2 cd4 L x8 y1 A
            wd32 hR cd4 -10800000 L x6 y2 Z;
        path unfilled M l b L wd8 y3 L l y4 L x2 y4 L x2 hR A wd32 hR cd2 cd4 L x8 t A wd32 hR 3cd4 cd4 L x9 y4 L x9 y4 L r y4 L x10 y3 L
            r b L x7 b A wd32 hR cd4 cd2 L x8 y1 A wd32 hR cd4 -10800000 L x3 y2 A wd32 hR 3cd4 -10800000 L x4 y1 A wd32 hR 3cd4 cd2 Z M
            x5 y2 L x5 y6 M x6 y6 L x6 y2 M x2 y7 L x2 y4 M x9 y4 L x9 y7
    """,
    "ellipseRibbon": """
        adj1 25000; adj2 50000; adj3 12500; a1 pin 0 adj1 100000; a2 pin 25000 adj2 75000; q10 +- 100000 0 a1; q11 */ q10 1 2;
        q12 +- a1 0 q11; minAdj3 max 0 q12; a3 pin minAdj3 adj3 a1; dx2 */ w a2 200000; x2 +- hc 0 dx2; x3 +- x2 wd8 0; x4 +- r 0 x3;
        x5 +- r 0 x2; x6 +- r 0 wd8; dy1 */ h a3 100000; f1 */ 4 dy1 w; q1 */ x3 x3 w; q2 +- x3 0 q1; y1 */ f1 q2 1; cx1 */ x3 1 2;
        cy1 */ f1 cx1 1; cx2 +- r 0 cx1; q1 */ h a1 100000; dy3 +- q1 0 dy1; q3 */ x2 x2 w; q4 +- x2 0 q3; q5 */ f1 q4 1; y3 +- q5 dy3 0;
        q6 +- dy1 dy3 y3; q7 +- q6 dy1 0; cy3 +- q7 dy3 0; rh +- b 0 q1; q8 */ dy1 14 16; y2 +/ q8 rh 2; y5 +- q5 rh 0; y6 +- y3 rh 0;
        cx4 */ x2 1 2; q9 */ f1 cx4 1; cy4 +- q9 rh 0; cx5 +- r 0 cx4; cy6 +- cy3 rh 0; y7 +- y1 dy3 0; cy7 +- q1 q1 y7;
        text x2 q1 x5 y6;
        path unstroked M l t Q cx1 cy1 x3 y1 L x2 y3 Q hc cy3 x5 y3 L x4 y1 Q cx2 cy1 r t L x6 y2 L r rh Q cx5 cy4 x5 y5 L x5 y6 Q hc cy6
            x2 y6 L x2 y5 Q cx4 cy4 l rh L wd8 y2 Z;
        path darkenLess unstroked M x3 y7 L x3 y1 L x2 y3 Q hc cy3 x5 y3 L x4 y1 L x4 y7 Q hc cy7 x3 y7 Z;
        path unfilled M l t Q cx1 cy1 x3 y1 L x2 y3 Q hc cy3 x5 y3 L x4 y1 Q cx2 cy1 r t L x6 y2 L r rh Q cx5 cy4 x5 y5 L x5 y6 Q hc cy6
            x2 y6 L x2 y5 Q cx4 cy4 l rh L wd8 y2 Z M x2 y5 L x2 y3 M x5 y3 L x5 y5 M x3 y1 L x3 y7 M x4 y7 L x4 y1
    """,
    "ellipseRibbon2": """
        adj1 25000; adj2 50000; adj3 12500; a1 pin 0 adj1 100000; a2 pin 25000 adj2 75000; q10 +- 100000 0 a1; q11 */ q10 1 2;
        q12 +- a1 0 q11; minAdj3 max 0 q12; a3 pin minAdj3 adj3 a1; dx2 */ w a2 200000; x2 +- hc 0 dx2; x3 +- x2 wd8 0; x4 +- r 0 x3;
        x5 +- r 0 x2; x6 +- r 0 wd8; dy1 */ h a3 100000; f1 */ 4 dy1 w; q1 */ x3 x3 w; q2 +- x3 0 q1; u1 */ f1 q2 1; y1 +- b 0 u1;
        cx1 */ x3 1 2; cu1 */ f1 cx1 1; cy1 +- b 0 cu1; cx2 +- r 0 cx1; q1 */ h a1 100000; dy3 +- q1 0 dy1; q3 */ x2 x2 w; q4 +- x2 0 q3;
        q5 */ f1 q4 1; u3 +- q5 dy3 0; y3 +- b 0 u3; q6 +- dy1 dy3 u3; q7 +- q6 dy1 0; cu3 +- q7 dy3 0; cy3 +- b 0 cu3; rh +- b 0 q1;
        q8 */ dy1 14 16; u2 +/ q8 rh 2; y2 +- b 0 u2; u5 +- q5 rh 0; y5 +- b 0 u5; u6 +- u3 rh 0; y6 +- b 0 u6; cx4 */ x2 1 2;
        q9 */ f1 cx4 1; cu4 +- q9 rh 0; cy4 +- b 0 cu4; cx5 +- r 0 cx4; cu6 +- cu3 rh 0; cy6 +- b 0 cu6; u7 +- u1 dy3 0; y7 +- b 0 u7;
        cu7 +- q1 q1 u7; cy7 +- b 0 cu7;
        text x2 y6 x5 rh;
        path unstroked M l b Q cx1 cy1 x3 y1 L x2 y3 Q hc cy3 x5 y3 L x4 y1 Q cx2 cy1 r b L x6 y2 L r q1 Q cx5 cy4 x5 y5 L x5 y6 Q hc cy6
            x2 y6 L x2 y5 Q cx4 cy4 l q1 L wd8 y2 Z;
        path darkenLess unstroked M x3 y7 L x3 y1 L x2 y3 Q hc cy3 x5 y3 L x4 y1 L x4 y7 Q hc cy7 x3 y7 Z;
        path unfilled M l b L wd8 y2 L l q1 Q cx4 cy4 x2 y5 L x2 y6 Q hc cy6 x5 y6 L x5 y5 Q cx5 cy4 r q1 L x6 y2 L r b Q cx2 cy1 x4 y1 L
            x5 y3 Q hc cy3 x2 y3 L x3 y1 Q cx1 cy1 l b Z M x2 y3 L x2 y5 M x5 y5 L x5 y3 M x3 y7 L x3 y1 M x4 y1 L x4 y7
    """,
    "leftRightRibbon": """
        adj1 50000; adj2 50000; adj3 16667; a3 pin 0 adj3 33333; maxAdj1 +- 100000 0 a3; a1 pin 0 adj1 maxAdj1; w1 +- wd2 0 wd32;
        maxAdj2 */ 100000 w1 ss; a2 pin 0 adj2 maxAdj2; x1 */ ss a2 100000; x4 +- r 0 x1; dy1 */ h a1 200000; dy2 */ h a3 -200000;
        ly1 +- vc dy2 dy1; ry4 +- vc dy1 dy2; ly2 +- ly1 dy1 0; ry3 +- b 0 ly2; ly4 */ ly2 2 1; ry1 +- b 0 ly4; ly3 +- ly4 0 ly1;
        ry2 +- b 0 ly3; hR */ a3 ss 400000; x2 +- hc 0 wd32; x3 +- hc wd32 0; y1 +- ly1 hR 0; y2 +- ry2 0 hR;
        text x1 ly1 x4 ry4;
        path unstroked M l ly2 L x1 t L x1 ly1 L hc ly1 A wd32 hR 3cd4 cd2 A wd32 hR 3cd4 -10800000 L x4 ry2 L x4 ry1 L r ry3 L x4 b L x4
            ry4 L hc ry4 A wd32 hR cd4 cd4 L x2 ly3 L x1 ly3 L x1 ly4 Z;
        path darkenLess unstroked M x3 y1 A wd32 hR 0 cd4 A wd32 hR 3cd4 -10800000 L x3 ry2 Z;
        path unfilled M l ly2 L x1 t L x1 ly1 L hc ly1 A wd32 hR 3cd4 cd2 A wd32 hR 3cd4 -10800000 L x4 ry2 L x4 ry1 L r ry3 L x4 b L x4
            ry4 L hc ry4 A wd32 hR cd4 cd4 L x2 ly3 L x1 ly3 L x1 ly4 Z M x3 y1 L x3 ry2 M x2 y2 L x2 ly3
    """,
    "verticalScroll": """
        adj 12500; a pin 0 adj 25000; ch */ ss a 100000; ch2 */ ch 1 2; ch4 */ ch 1 4; x3 +- ch ch2 0; x4 +- ch ch 0; x6 +- r 0 ch;
        x7 +- r 0 ch2; y3 +- b 0 ch; y4 +- b 0 ch2;
        text ch ch x6 y4;
        path unstroked M ch2 b A ch2 ch2 cd4 -5400000 L ch2 y4 A ch4 ch4 cd4 -10800000 L ch y3 L ch ch2 A ch2 ch2 cd2 cd4 L x7 t A ch2 ch2
            3cd4 cd2 L x6 ch L x6 y4 A ch2 ch2 0 cd4 Z M x4 ch2 A ch2 ch2 0 cd4 A ch4 ch4 cd4 cd2 Z;
        path darkenLess unstroked M x4 ch2 A ch2 ch2 0 cd4 A ch4 ch4 cd4 cd2 Z M ch y4 A ch2 ch2 0 3cd4 A ch4 ch4 3cd4 cd2 Z;
        path unfilled M ch y3 L ch ch2 A ch2 ch2 cd2 cd4 L x7 t A ch2 ch2 3cd4 cd2 L x6 ch L x6 y4 A ch2 ch2 0 cd4 L ch2 b A ch2 ch2 cd4
            cd2 Z M x3 t A ch2 ch2 3cd4 cd2 A ch4 ch4 cd4 cd2 L x4 ch2 M x6 ch L x3 ch M ch2 y3 A ch4 ch4 3cd4 cd2 L ch y4 M ch2 b A ch2
            ch2 cd4 -5400000 L ch y3
    """,
    "horizontalScroll": """
        adj 12500; a pin 0 adj 25000; ch */ ss a 100000; ch2 */ ch 1 2; ch4 */ ch 1 4; y3 +- ch ch2 0; y4 +- ch ch 0; y6 +- b 0 ch;
        y7 +- b 0 ch2; y5 +- y6 0 ch2; x3 +- r 0 ch; x4 +- r 0 ch2;
        text ch ch x4 y6;
        path unstroked M r ch2 A ch2 ch2 0 cd4 L x4 ch2 A ch4 ch4 0 cd2 L x3 ch L ch2 ch A ch2 ch2 3cd4 -5400000 L l y7 A ch2 ch2 cd2
            -10800000 L ch y6 L x4 y6 A ch2 ch2 cd4 -5400000 Z M ch2 y4 A ch2 ch2 cd4 -5400000 A ch4 ch4 0 -10800000 Z;
        path darkenLess unstroked M ch2 y4 A ch2 ch2 cd4 -5400000 A ch4 ch4 0 -10800000 Z M x4 ch A ch2 ch2 cd4 -16200000 A ch4 ch4 cd2
            -10800000 Z;
        path unfilled M l y3 A ch2 ch2 cd2 cd4 L x3 ch L x3 ch2 A ch2 ch2 cd2 cd2 L r y5 A ch2 ch2 0 cd4 L ch y6 L ch y7 A ch2 ch2 0 cd2 Z
            M x3 ch L x4 ch A ch2 ch2 cd4 -5400000 M x4 ch L x4 ch2 A ch4 ch4 0 cd2 M ch2 y4 L ch2 y3 A ch4 ch4 cd2 cd2 A ch2 ch2 0 cd2 M
            ch y3 L ch y6
    """,
    "wave": """
        adj1 12500; adj2 0; a1 pin 0 adj1 20000; a2 pin -10000 adj2 10000; y1 */ h a1 100000; dy2 */ y1 10 3; y2 +- y1 0 dy2;
        y3 +- y1 dy2 0; y4 +- b 0 y1; y5 +- y4 0 dy2; y6 +- y4 dy2 0; of2 */ w a2 50000; dx2 ?: of2 0 of2; x2 +- l 0 dx2;
        dx5 ?: of2 of2 0; x5 +- r 0 dx5; dx3 +/ dx2 x5 3; x3 +- x2 dx3 0; x4 +/ x3 x5 2; x6 +- l dx5 0; x10 +- r dx2 0; x7 +- x6 dx3 0;
        x8 +/ x7 x10 2; il max x2 x6; ir min x5 x10; it */ h a1 50000; ib +- b 0 it;
        text il it ir ib;
        path M x2 y1 C x3 y2 x4 y3 x5 y1 L x10 y4 C x8 y6 x7 y5 x6 y4 Z
    """,
    "doubleWave": """
        adj1 6250; adj2 0; a1 pin 0 adj1 12500; a2 pin -10000 adj2 10000; y1 */ h a1 100000; dy2 */ y1 10 3; y2 +- y1 0 dy2;
        y3 +- y1 dy2 0; y4 +- b 0 y1; y5 +- y4 0 dy2; y6 +- y4 dy2 0; of2 */ w a2 50000; dx2 ?: of2 0 of2; x2 +- l 0 dx2;
        dx8 ?: of2 of2 0; x8 +- r 0 dx8; dx3 +/ dx2 x8 6; x3 +- x2 dx3 0; dx4 +/ dx2 x8 3; x4 +- x2 dx4 0; x5 +/ x2 x8 2; x6 +- x5 dx3 0;
        x7 +/ x6 x8 2; x9 +- l dx8 0; x15 +- r dx2 0; x10 +- x9 dx3 0; x11 +- x9 dx4 0; x12 +/ x9 x15 2; x13 +- x12 dx3 0;
        x14 +/ x13 x15 2; il max x2 x9; ir min x8 x15; it */ h a1 50000; ib +- b 0 it;
        text il it ir ib;
        path M x2 y1 C x3 y2 x4 y3 x5 y1 C x6 y2 x7 y3 x8 y1 L x15 y4 C x14 y6 x13 y5 x12 y4 C x11 y6 x10 y5 x9 y4 Z
    """,
}
