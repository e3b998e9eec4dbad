"""What people paste around an ask: mail threads, chats, forms, logs, courtesies; what is no part of the ask is set aside."""
