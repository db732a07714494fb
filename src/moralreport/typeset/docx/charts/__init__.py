"""Charts (21.2): columns, bars, lines, areas, pies, rings and points drawn from the values that Office keeps in the chart's part."""
