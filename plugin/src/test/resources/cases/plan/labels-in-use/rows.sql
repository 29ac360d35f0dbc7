INSERT INTO tickets (id, title, state, former) VALUES (1, 'lamp', 'open', 'stuck');
