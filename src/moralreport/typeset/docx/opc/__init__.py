"""The package (OPC, ECMA-376 part 2): zip in, parts out, damage worked round; its properties."""
