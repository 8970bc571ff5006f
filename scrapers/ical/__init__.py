"""iCalendar (RFC 5545) taken apart: content lines, events, rules of recurrence, zones."""
