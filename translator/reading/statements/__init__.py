"""The requirements of an ask, one by one, worded in EARS by a small grammar."""
