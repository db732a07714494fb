"""Flow charts, in the notation of layout/geometry/notation.py: values of ECMA-376 part 1, 20.1.10.56."""

from __future__ import annotations

FLOW_CHARTS: dict[str, str] = {
    "flowChartAlternateProcess": """
        x2 +- r 0 ssd6; y2 +- b 0 ssd6; il */ ssd6 29289 100000; ir +- r 0 il; ib +- b 0 il;
        text il il ir ib;
        path M l ssd6 A ssd6 ssd6 cd2 cd4 L x2 t A ssd6 ssd6 3cd4 cd4 L r y2 A ssd6 ssd6 0 cd4 L ssd6 b A ssd6 ssd6 cd4 cd4 Z
    """,
    "flowChartCollate": """
        ir */ w 3 4; ib */ h 3 4;
        text wd4 hd4 ir ib;
        path 2 2 M 0 0 L 2 0 L 1 1 L 2 2 L 0 2 L 1 1 Z
    """,
    "flowChartConnector": """
        idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0;
        text il it ir ib;
        path M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z
    """,
    "flowChartDecision": """
        ir */ w 3 4; ib */ h 3 4;
        text wd4 hd4 ir ib;
        path 2 2 M 0 1 L 1 0 L 2 1 L 1 2 Z
    """,
    "flowChartDelay": """
        idx cos wd2 2700000; idy sin hd2 2700000; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0;
        text l it ir ib;
        path M l t L hc t A wd2 hd2 3cd4 cd2 L l b Z
    """,
    "flowChartDisplay": """
        x2 */ w 5 6;
        text wd6 t x2 b;
        path 6 6 M 0 3 L 1 0 L 5 0 A 1 3 3cd4 cd2 L 1 6 Z
    """,
    "flowChartDocument": """
        y1 */ h 17322 21600;
        text l t r y1;
        path 21600 21600 M 0 0 L 21600 0 L 21600 17322 C 10800 17322 10800 23922 0 20172 Z
    """,
    "flowChartExtract": """
        x2 */ w 3 4;
        text wd4 vc x2 b;
        path 2 2 M 0 2 L 1 0 L 2 2 Z
    """,
    "flowChartInputOutput": """
        x5 */ w 4 5;
        text wd5 t x5 b;
        path 5 5 M 0 5 L 1 0 L 5 0 L 4 5 Z
    """,
    "flowChartInternalStorage": """
        text wd8 hd8 r b;
        path 1 1 unstroked M 0 0 L 1 0 L 1 1 L 0 1 Z;
        path 8 8 unfilled M 1 0 L 1 8 M 0 1 L 8 1;
        path 1 1 unfilled M 0 0 L 1 0 L 1 1 L 0 1 Z
    """,
    "flowChartMagneticDisk": """
        y3 */ h 5 6;
        text l hd3 r y3;
        path 6 6 unstroked M 0 1 A 3 1 cd2 cd2 L 6 5 A 3 1 0 cd2 Z;
        path 6 6 unfilled M 6 1 A 3 1 0 cd2;
        path 6 6 unfilled M 0 1 A 3 1 cd2 cd2 L 6 5 A 3 1 0 cd2 Z
    """,
    "flowChartMagneticDrum": """
        x2 */ w 2 3;
        text wd6 t x2 b;
        path 6 6 unstroked M 1 0 L 5 0 A 1 3 3cd4 cd2 L 1 6 A 1 3 cd4 cd2 Z;
        path 6 6 unfilled M 5 6 A 1 3 cd4 cd2;
        path 6 6 unfilled M 1 0 L 5 0 A 1 3 3cd4 cd2 L 1 6 A 1 3 cd4 cd2 Z
    """,
    "flowChartMagneticTape": """
        idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0; ang1 at2 w h;
        text il it ir ib;
        path M hc b A wd2 hd2 cd4 cd4 A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 ang1 L r ib L r b Z
    """,
    "flowChartManualInput": """
        text l hd5 r b;
        path 5 5 M 0 1 L 5 0 L 5 5 L 0 5 Z
    """,
    "flowChartManualOperation": """
        x3 */ w 4 5;
        text wd5 t x3 b;
        path 5 5 M 0 0 L 5 0 L 4 5 L 1 5 Z
    """,
    "flowChartMerge": """
        x2 */ w 3 4;
        text wd4 t x2 vc;
        path 2 2 M 0 0 L 2 0 L 1 2 Z
    """,
    "flowChartMultidocument": """
        y2 */ h 3675 21600; y8 */ h 20782 21600; x5 */ w 18595 21600;
        text l y2 x5 y8;
        path 21600 21600 unstroked M 0 20782 C 9298 23542 9298 18022 18595 18022 L 18595 3675 L 0 3675 Z M 1532 3675 L 1532 1815 L 20000
            1815 L 20000 16252 C 19298 16252 18595 16352 18595 16352 L 18595 3675 Z M 2972 1815 L 2972 0 L 21600 0 L 21600 14392 C 20800
            14392 20000 14467 20000 14467 L 20000 1815 Z;
        path 21600 21600 unfilled M 0 3675 L 18595 3675 L 18595 18022 C 9298 18022 9298 23542 0 20782 Z M 1532 3675 L 1532 1815 L 20000
            1815 L 20000 16252 C 19298 16252 18595 16352 18595 16352 M 2972 1815 L 2972 0 L 21600 0 L 21600 14392 C 20800 14392 20000
            14467 20000 14467;
        path 21600 21600 unfilled unstroked M 0 20782 C 9298 23542 9298 18022 18595 18022 L 18595 16352 C 18595 16352 19298 16252 20000
            16252 L 20000 14467 C 20000 14467 20800 14392 21600 14392 L 21600 0 L 2972 0 L 2972 1815 L 1532 1815 L 1532 3675 L 0 3675 Z
    """,
    "flowChartOfflineStorage": """
        x4 */ w 3 4;
        text wd4 t x4 vc;
        path 2 2 unstroked M 0 0 L 2 0 L 1 2 Z;
        path 5 5 unfilled M 2 4 L 3 4;
        path 2 2 unfilled M 0 0 L 2 0 L 1 2 Z
    """,
    "flowChartOffpageConnector": """
        y1 */ h 4 5;
        text l t r y1;
        path 10 10 M 0 0 L 10 0 L 10 8 L 5 10 L 0 8 Z
    """,
    "flowChartOnlineStorage": """
        x2 */ w 5 6;
        text wd6 t x2 b;
        path 6 6 M 1 0 L 6 0 A 1 3 3cd4 -10800000 L 1 6 A 1 3 cd4 cd2 Z
    """,
    "flowChartOr": """
        idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0;
        text il it ir ib;
        path unstroked M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z;
        path unfilled M hc t L hc b M l vc L r vc;
        path unfilled M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z
    """,
    "flowChartPredefinedProcess": """
        x2 */ w 7 8;
        text wd8 t x2 b;
        path 1 1 unstroked M 0 0 L 1 0 L 1 1 L 0 1 Z;
        path 8 8 unfilled M 1 0 L 1 8 M 7 0 L 7 8;
        path 1 1 unfilled M 0 0 L 1 0 L 1 1 L 0 1 Z
    """,
    "flowChartPreparation": """
        x2 */ w 4 5;
        text wd5 t x2 b;
        path 10 10 M 0 5 L 2 0 L 8 0 L 10 5 L 8 10 L 2 10 Z
    """,
    "flowChartProcess": "path 1 1 M 0 0 L 1 0 L 1 1 L 0 1 Z",
    "flowChartPunchedCard": """
        text l hd5 r b;
        path 5 5 M 0 1 L 1 0 L 5 0 L 5 5 L 0 5 Z
    """,
    "flowChartPunchedTape": """
        ib */ h 4 5;
        text l hd5 r ib;
        path 20 20 M 0 2 A 5 2 cd2 -10800000 A 5 2 cd2 cd2 L 20 18 A 5 2 0 -10800000 A 5 2 0 cd2 Z
    """,
    "flowChartSort": """
        ir */ w 3 4; ib */ h 3 4;
        text wd4 hd4 ir ib;
        path 2 2 unstroked M 0 1 L 1 0 L 2 1 L 1 2 Z;
        path 2 2 unfilled M 0 1 L 2 1;
        path 2 2 unfilled M 0 1 L 1 0 L 2 1 L 1 2 Z
    """,
    "flowChartSummingJunction": """
        idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0;
        text il it ir ib;
        path unstroked M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z;
        path unfilled M il it L ir ib M ir it L il ib;
        path unfilled M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z
    """,
    "flowChartTerminator": """
        il */ w 1018 21600; ir */ w 20582 21600; it */ h 3163 21600; ib */ h 18437 21600;
        text il it ir ib;
        path 21600 21600 M 3475 0 L 18125 0 A 3475 10800 3cd4 cd2 L 3475 21600 A 3475 10800 cd4 cd2 Z
    """,
}
