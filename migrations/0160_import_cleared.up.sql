-- When an import's files went. What was over kept its state, so the sweep met the same ones every night, and never those behind them.
alter table listing_import add column cleared_at timestamptz;
