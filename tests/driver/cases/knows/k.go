package knows
