"""The sample project of the course: a small shop with a database, slow services and templates."""
