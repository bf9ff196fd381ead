#include "program.h"

int main(void) {
  SRunner *r = srunner_create(declarations_suite());
  srunner_add_suite(r, type_facts_suite());
  srunner_add_suite(r, generics_suite());
  srunner_run_all(r, CK_NORMAL);
  int failed = srunner_ntests_failed(r);
  srunner_free(r);
  return failed != 0;
}
