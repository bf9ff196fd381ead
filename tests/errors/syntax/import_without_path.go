package p

import fmt // ERROR "missing import path"
