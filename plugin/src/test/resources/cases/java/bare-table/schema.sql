CREATE TABLE log_lines (line text);
