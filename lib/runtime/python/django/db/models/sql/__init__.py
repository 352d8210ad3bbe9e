"""From querysets to SQL text and to data for the engine."""
