"""DrawingML: pictures, shapes, groups, text boxes, diagrams, word art."""
