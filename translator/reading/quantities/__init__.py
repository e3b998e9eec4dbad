"""The quantities of a text: values, ranges, units, bounds, roles and conditions."""
