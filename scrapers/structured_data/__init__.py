"""Events that pages mark up for machines, schema.org and microformats, and what visitors see of them."""
