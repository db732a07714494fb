"""The paint of drawings and shapes: colours, gradients, patterns, lines, shadows and glows, of DrawingML and of VML."""
