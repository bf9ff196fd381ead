package _ // ERROR "invalid package name _"
