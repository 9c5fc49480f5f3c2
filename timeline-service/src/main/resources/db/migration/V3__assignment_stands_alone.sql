-- Signals are never deleted, and an assignment is only ever written from a signal's row. The check cost a lock, and so
-- a new version, of each signal's row, which is the widest there is.
alter table assignment drop constraint assignment_signal_fkey;
