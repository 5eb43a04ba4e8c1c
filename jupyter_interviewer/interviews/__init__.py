"""The application: commands in, events out; directs live interviews."""
