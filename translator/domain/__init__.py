"""The words of the product as frozen values. Imports nobody."""
