#include "tree.h"

int main(void) {
  SRunner *r = srunner_create(load_suite());
  srunner_add_suite(r, constraints_suite());
  srunner_add_suite(r, modules_suite());
  srunner_add_suite(r, embed_suite());
  srunner_run_all(r, CK_NORMAL);
  int failed = srunner_ntests_failed(r);
  srunner_free(r);
  return failed != 0;
}
