"""The further questions: asked after the assessment, only where they can still settle a pathway."""
