package exits
