"""Made-up pages whose gatherings are known, and how many of them the reader of pages finds.

Real pages are few and each is one layout; what breaks a reader is a *mixture* it has not met. So a seed draws
a layout, a language, a form of days and hours, tags, classes and decorations, and the answers are written
down while the page is.
"""
