"""Speak with neural voices by onnxruntime alone, phonemes from espeak, times from the model."""
