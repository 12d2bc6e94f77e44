"""The parts of a Word document (WordprocessingML, ISO/IEC 29500-1): its styles, and the walk of its text."""
