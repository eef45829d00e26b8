//! Closed forms of chance: the lognormal, placement and two-state kinds of
//! `tests/data/oracles/model_closed_forms.json`, within four standard errors.
