"""Questions over the whole of a debate, answered from its records; nothing here changes it."""
