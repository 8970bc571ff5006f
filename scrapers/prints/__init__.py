"""Printed programmes: a PDF's words and drawn lines → columns, tables, agendas."""
